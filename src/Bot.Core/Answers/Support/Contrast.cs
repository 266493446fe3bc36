using System.Text.RegularExpressions;

namespace Bot.Core.Answers.Support;

/// <summary>A correction of what somebody may have thought: "not in Tokyo but in Nara", "in 1932, not 1935". A date, a number or a place that the
/// passage gives rules another one out, so only what is put in its place is left to check.</summary>
internal static partial class Contrast
{
    public static string Without(string sentence, IReadOnlyList<CitedPassage> cited)
    {
        var plain = NotBut().Replace(sentence, match => RulesOut(match, cited) ? match.Groups["verb"].Value + match.Groups["place"].Value + match.Groups["kept"].Value : match.Value);
        return ButNot().Replace(plain, match => RulesOut(match, cited) ? match.Groups["place"].Value + match.Groups["kept"].Value : match.Value);
    }

    // What a passage or its surroundings tell of may be true besides, and so may anything where the passage gives more than one.
    private static bool RulesOut(Match match, IReadOnlyList<CitedPassage> cited)
    {
        var (kept, other) = (match.Groups["kept"].Value, match.Groups["other"].Value);
        return !cited.Any(p => p.Text.Contains(other, StringComparison.OrdinalIgnoreCase) || (p.Context?.Contains(other, StringComparison.OrdinalIgnoreCase) ?? false))
            && cited.Any(p => p.Text.Contains(kept, StringComparison.Ordinal))
            && !cited.Any(p => Regex.IsMatch(p.Text, $@"\b(?:and|or|nor|than|except|besides)\b[^.,;]{{0,20}}{Regex.Escape(kept)}|{Regex.Escape(kept)},? (?:and|or)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase));
    }

    private const string Value = @"(?:\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+)*|\$?\d[\d.,]*\d%?|\$?\d%?)";

    [GeneratedRegex(@"\bnot (?<verb>\p{Ll}+ed |held |built |born |made )?(?:in|at|on) (?<other>" + Value + @"),? but (?<place>in |at |on )(?<kept>" + Value + ")", RegexOptions.CultureInvariant)]
    private static partial Regex NotBut();

    [GeneratedRegex(@"\b(?<place>in |at |on )(?<kept>" + Value + @"),? (?:and )?not (?:in |at |on )?(?<other>" + Value + @")(?=\s*(?:[,.;]|$))", RegexOptions.CultureInvariant)]
    private static partial Regex ButNot();
}
