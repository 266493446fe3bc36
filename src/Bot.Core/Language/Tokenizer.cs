using System.Globalization;
using System.Text;
using Bot.Core.Text;

namespace Bot.Core.Language;

/// <summary>Cuts text into tokens, for questions and passages alike.</summary>
public static class Tokenizer
{
    private const string Currencies = "$£€¥₩";

    // A question and the passages found for it are read again and again.
    private const int KeptTexts = 1024;
    private const int LongestKept = 1000;

    private static readonly Recent<string, Token[]> Known = new(KeptTexts, StringComparer.Ordinal);

    /// <summary>The tokens in reading order.</summary>
    public static List<Token> Tokenize(string text) => text.Length > LongestKept ? TokenizeAnew(text)
        : [.. Known.Get(text, 0, static (text, _) => [.. TokenizeAnew(text)])];

    private static List<Token> TokenizeAnew(string text)
    {
        var tokens = new List<Token>(text.Length / 5 + 1);
        var shouted = !text.AsSpan().ContainsAnyInRange('a', 'z');
        var afterPunctuation = true;
        for (var i = 0; i < text.Length;)
        {
            var length = WordCharacter(text, i);
            if (length == 0)
            {
                afterPunctuation |= !char.IsWhiteSpace(text[i]);
                i++;
                continue;
            }

            var flags = (tokens.Count == 0 ? TokenFlags.First : 0) | (afterPunctuation ? TokenFlags.AfterPunctuation : 0);
            var token = CjkText.IsCjk(text, i) ? ReadCjk(text, i, flags)
                : char.IsDigit(text[i]) ? ReadNumber(text, i, flags)
                : ReadWord(text, i, flags, shouted);
            if (token.Folded.Length > 0)
            {
                // Marks that stand alone fold to nothing.
                tokens.Add(token);
                afterPunctuation = false;
            }

            i = SkipEnding(text, token.End);
        }

        return tokens;
    }

    private static Token ReadCjk(string text, int start, TokenFlags flags)
    {
        var end = start;
        while (end < text.Length && WordCharacter(text, end) is > 0 and var length && CjkText.IsCjk(text, end))
        {
            end += length;
        }

        var folded = TextFolding.Fold(text.AsSpan(start, end - start));
        return new Token(start, end, folded, KoreanParticles.Strip(folded), flags | TokenFlags.Cjk);
    }

    private static Token ReadNumber(string text, int start, TokenFlags flags)
    {
        var end = start + 1;
        while (end < text.Length && (char.IsDigit(text[end]) || IsDigitSeparator(text, end)))
        {
            end++;
        }

        var digitsEnd = end;
        while (end < text.Length && WordCharacter(text, end) is > 0 and var length && !CjkText.IsCjk(text, end))
        {
            end += length;
        }

        flags |= TokenFlags.Number;
        var digits = TextFolding.Fold(text.AsSpan(start, digitsEnd - start));
        if (digits.Length == 4 && end == digitsEnd && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            && year is >= 1000 and <= 2100)
        {
            flags |= TokenFlags.Year;
        }

        var suffix = TextFolding.Fold(text.AsSpan(digitsEnd, end - digitsEnd));
        if (suffix is "st" or "nd" or "rd" or "th")
        {
            flags |= TokenFlags.Ordinal;
        }

        flags |= NextVisible(text, end) switch
        {
            '%' or '％' => TokenFlags.Percent,
            '年' or '년' => TokenFlags.Year,
            '月' or '월' or '日' or '일' => TokenFlags.Month,
            _ => 0,
        };

        if (start > 0 && Currencies.Contains(text[start - 1]))
        {
            flags |= TokenFlags.Money;
        }

        var folded = digits.Replace(",", "", StringComparison.Ordinal) + suffix;
        return new Token(start, end, folded, folded, flags);
    }

    private static Token ReadWord(string text, int start, TokenFlags flags, bool shouted)
    {
        var end = start;
        string folded;
        if (AcronymEnd(text, start) is > 0 and var acronymEnd)
        {
            end = acronymEnd;
            folded = TextFolding.Fold(text.AsSpan(start, end - start)).Replace(".", "", StringComparison.Ordinal);
            flags |= TokenFlags.AllCapitals;
        }
        else
        {
            while (end < text.Length && WordCharacter(text, end) is > 0 and var length && !CjkText.IsCjk(text, end))
            {
                end += length;
            }

            folded = TextFolding.Fold(text.AsSpan(start, end - start));
            if (IsNegation(text, end))
            {
                // "didn't" is one word; without its apostrophe it is what hasty people type.
                end += 2;
                folded += "t";
            }

            if (Capitals(text.AsSpan(start, end - start)) >= 2)
            {
                flags |= TokenFlags.AllCapitals;
            }
        }

        if (char.IsUpper(text[start]))
        {
            flags |= TokenFlags.Capitalised;
        }

        flags |= WordClasses.Of(folded, capitalised: char.IsUpper(text[start]));
        if (StopWords.Contains(folded) && (shouted || (flags & TokenFlags.AllCapitals) == 0))
        {
            // "US", "WHO" and "IT" are names, unless everything is in capitals.
            flags |= TokenFlags.StopWord;
        }

        return new Token(start, end, folded, EnglishStemmer.Stem(folded), flags);
    }

    /// <summary>The length of the letter or digit at a place in UTF-16 units, or 0.</summary>
    private static int WordCharacter(string text, int index)
    {
        var c = text[index];
        if (c < 128)
        {
            return char.IsAsciiLetterOrDigit(c) ? 1 : 0;
        }

        if (char.IsHighSurrogate(c))
        {
            return Rune.TryGetRuneAt(text, index, out var rune) && Rune.IsLetterOrDigit(rune) ? 2 : 0;
        }

        return char.IsLetterOrDigit(c) || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
            ? 1 : 0;
    }

    /// <summary>"1,000" and "3.5" are one number; "3.Then" and "1, 2" are not.</summary>
    private static bool IsDigitSeparator(string text, int index) =>
        text[index] is ',' or '.' && char.IsDigit(text[index - 1]) && index + 1 < text.Length && char.IsDigit(text[index + 1]);

    /// <summary>The end of "U.S." or "U.S.A" when one begins here, else 0.</summary>
    private static int AcronymEnd(string text, int start)
    {
        var end = start;
        var letters = 0;
        while (end < text.Length && char.IsUpper(text[end]) && (end + 1 >= text.Length || WordCharacter(text, end + 1) == 0))
        {
            letters++;
            end++;
            if (end >= text.Length || text[end] != '.')
            {
                break;
            }

            end++;
        }

        return letters >= 2 ? end : 0;
    }

    private static bool IsNegation(string text, int end) =>
        end + 1 < text.Length && end > 0 && text[end - 1] is 'n' or 'N' && IsApostrophe(text[end]) && text[end + 1] is 't' or 'T'
        && (end + 2 >= text.Length || WordCharacter(text, end + 2) == 0);

    /// <summary>Steps over "'s", "'re", "'ve", "'ll", "'d" and "'m".</summary>
    private static int SkipEnding(string text, int end)
    {
        if (end + 1 >= text.Length || !IsApostrophe(text[end]))
        {
            return end;
        }

        foreach (var ending in (ReadOnlySpan<string>)["s", "re", "ve", "ll", "d", "m"])
        {
            var after = end + 1 + ending.Length;
            if (after <= text.Length && text.AsSpan(end + 1, ending.Length).Equals(ending, StringComparison.OrdinalIgnoreCase)
                && (after == text.Length || WordCharacter(text, after) == 0))
            {
                return after;
            }
        }

        return end;
    }

    private static bool IsApostrophe(char c) => c is '\'' or '’';

    private static char NextVisible(string text, int index)
    {
        while (index < text.Length && text[index] == ' ')
        {
            index++;
        }

        return index < text.Length ? text[index] : '\0';
    }

    private static int Capitals(ReadOnlySpan<char> word)
    {
        var count = 0;
        foreach (var c in word)
        {
            count += char.IsUpper(c) ? 1 : 0;
        }

        return count;
    }
}
