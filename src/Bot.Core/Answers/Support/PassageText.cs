using System.Text.RegularExpressions;

namespace Bot.Core.Answers.Support;

/// <summary>A passage's text as it is read: with the spaces that people write, and with and without its insertions.</summary>
internal static partial class PassageText
{
    /// <summary>Takes out the spaces that a tokenizer left before commas and endings ("Paris , France 's 17 %").</summary>
    public static string Joined(string text)
    {
        if (!Spaced().IsMatch(text))
        {
            return text;
        }

        text = Quotes().Replace(text, "\"");
        text = SpaceBefore().Replace(text, "$1");
        text = SpaceAfter().Replace(text, "$1");
        return InHyphens().Replace(Dashes().Replace(text, "–"), "-");
    }

    /// <summary>The text without what stands in brackets; null where nothing does.</summary>
    public static string? WithoutInsertions(string text)
    {
        if (!text.Contains('(', StringComparison.Ordinal))
        {
            return null;
        }

        var bare = text;
        for (var depth = 0; depth < 3 && Insertion().IsMatch(bare); depth++)
        {
            bare = Insertion().Replace(bare, "");
        }

        return bare == text || bare.Trim().Length == 0 ? null : bare;
    }

    [GeneratedRegex(@"\s[,;:]\s|\s\.$|\s'(?:s|t|re|ve|d|ll)?\s|\sn't\s|``|''|\(\s|\s\)|\s%|\s--\s|\d\s-\s\p{Ll}{3}", RegexOptions.CultureInvariant)]
    private static partial Regex Spaced();

    [GeneratedRegex(@"``\s?|\s?''", RegexOptions.CultureInvariant)]
    private static partial Regex Quotes();

    [GeneratedRegex(@"\s+([,;:.!?)%]|'(?:s|re|ve|d|ll|m)\b|n't\b|'(?=\s))", RegexOptions.CultureInvariant)]
    private static partial Regex SpaceBefore();

    [GeneratedRegex(@"([($#])\s+", RegexOptions.CultureInvariant)]
    private static partial Regex SpaceAfter();

    [GeneratedRegex(@"(?<=\d)\s--\s(?=\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Dashes();

    [GeneratedRegex(@"(?<=\p{L})\s-\s(?=[\p{L}\p{N}])|(?<=\d)\s-\s(?=\p{Ll}{3})", RegexOptions.CultureInvariant)]
    private static partial Regex InHyphens();

    [GeneratedRegex(@"\s?\([^()]*\)", RegexOptions.CultureInvariant)]
    private static partial Regex Insertion();
}
