using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>How much of one stretch of Korean or Japanese stands in another, by letters side by side. Pairs of hiragana are grammar.</summary>
internal static class CjkPairs
{
    /// <summary>From this share of the pairs of the shorter one on two stretches name the same.</summary>
    private const double Same = 0.6;

    /// <summary>Whether two stretches have letters side by side in common.</summary>
    public static bool Share(string a, string b)
    {
        foreach (var pair in Of(a))
        {
            if (b.Contains(pair, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return a.Length > 0 && a == b;
    }

    /// <summary>Whether two nouns name the same: 売上高 and 連結売上高, not 純利益 and 営業利益.</summary>
    public static bool AreSame(string a, string b) => a.Length <= b.Length ? Part(a, b) >= Same : Part(b, a) >= Same;

    /// <summary>Which part of the pairs of a stretch stands in another, 0 to 1.</summary>
    public static double Part(string text, string other)
    {
        var pairs = Of(text).ToList();
        return pairs.Count > 0 ? (double)pairs.Count(pair => other.Contains(pair, StringComparison.Ordinal)) / pairs.Count : text.Length > 0 && text == other ? 1 : 0;
    }

    public static IEnumerable<string> Of(string text)
    {
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (char.IsLetterOrDigit(text[i]) && char.IsLetterOrDigit(text[i + 1]) && !(CjkText.IsHiragana(text[i]) && CjkText.IsHiragana(text[i + 1])))
            {
                yield return text.Substring(i, 2);
            }
        }
    }
}
