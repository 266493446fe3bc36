using System.Globalization;
using System.Text;

namespace Bot.Core.Language;

/// <summary>Makes spellings that differ only in case, accents or width the same.</summary>
public static class TextFolding
{
    /// <summary>Lower case, compatibility-normalised, Latin accents removed.</summary>
    public static string Fold(ReadOnlySpan<char> text)
    {
        if (System.Text.Ascii.IsValid(text))
        {
            return string.Create(text.Length, text, static (lower, source) => source.ToLowerInvariant(lower));
        }

        if (IsFolded(text))
        {
            return text.ToString();
        }

        var folded = new StringBuilder(text.Length);
        foreach (var c in WellFormed(text).Normalize(NormalizationForm.FormKD))
        {
            // Kana keep their voicing marks, which are letters of their own (か, が).
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark || c is '\u3099' or '\u309A')
            {
                Append(folded, char.ToLowerInvariant(c));
            }
        }

        return folded.ToString().Normalize(NormalizationForm.FormC);
    }

    // Syllables of Hangul, Han and kana fold to themselves; to normalise them is slow.
    private static bool IsFolded(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (c is not ((>= '가' and <= '힣') or (>= '\u3400' and <= '\u9FFF') or (>= 'ぁ' and <= 'ゖ') or (>= 'ァ' and <= 'ー') or (>= '0' and <= '9') or (>= 'a' and <= 'z')))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Normalisation throws on a lone surrogate, which any chat message may hold.</summary>
    private static string WellFormed(ReadOnlySpan<char> text)
    {
        var copy = text.ToArray();
        for (var i = 0; i < copy.Length; i++)
        {
            if (char.IsHighSurrogate(copy[i]) && i + 1 < copy.Length && char.IsLowSurrogate(copy[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(copy[i]) || copy[i] is '\uFFFE' or '\uFFFF')
            {
                copy[i] = ' ';
            }
        }

        return new string(copy);
    }

    /// <summary>Appends a letter; those with a stroke, which Unicode does not decompose, without it.</summary>
    private static void Append(StringBuilder folded, char c)
    {
        switch (c)
        {
            case 'ł': folded.Append('l'); break;
            case 'ø': folded.Append('o'); break;
            case 'đ' or 'ð': folded.Append('d'); break;
            case 'ı': folded.Append('i'); break;
            case 'ß': folded.Append("ss"); break;
            case 'æ': folded.Append("ae"); break;
            case 'œ': folded.Append("oe"); break;
            case 'þ': folded.Append("th"); break;
            default: folded.Append(c); break;
        }
    }
}
