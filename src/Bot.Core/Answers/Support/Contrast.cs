using System.Text.RegularExpressions;

namespace Bot.Core.Answers.Support;

/// <summary>A correction of what somebody may have thought: "not in Tokyo but in Nara", "in 1932, not 1935". A date, a number or a place that the
/// passage gives rules another one out, so only what is put in its place is left to check.</summary>
internal static partial class Contrast
{
    public static string Without(string sentence, IReadOnlyList<CitedPassage> cited)
    {
        var plain = NotBut().Replace(sentence, match => IsElsewhere(match, cited) ? match.Value : match.Groups["verb"].Value + match.Groups["kept"].Value);
        return ButNot().Replace(plain, match => IsElsewhere(match, cited) ? match.Value : "");
    }

    // What a passage or its surroundings tell of may be true besides.
    private static bool IsElsewhere(Match match, IReadOnlyList<CitedPassage> cited) =>
        cited.Any(p => p.Text.Contains(match.Groups["other"].Value, StringComparison.OrdinalIgnoreCase) || (p.Context?.Contains(match.Groups["other"].Value, StringComparison.OrdinalIgnoreCase) ?? false));

    [GeneratedRegex(@"\bnot (?<verb>\p{Ll}+ed |held |built |born |made )?(?:(?:in|at|on|from|to|by) )?(?<other>(?:\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+)*|\$?\d[\d.,]*%?)(?: \p{Ll}+)?),? but (?<kept>(?:(?:in|at|on|from|to|by) )?(?:\p{Lu}|\$?\d))", RegexOptions.CultureInvariant)]
    private static partial Regex NotBut();

    [GeneratedRegex(@"(?<=\b(?:in|at|on|from|to|by) [^,;]{2,40}),? (?:and )?not (?:in |at |on |from |to |by )?(?<other>\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+)*|\$?\d[\d.,]*%?)(?=\s*(?:[,.;]|$))", RegexOptions.CultureInvariant)]
    private static partial Regex ButNot();
}
