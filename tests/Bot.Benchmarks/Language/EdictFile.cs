using System.Text;
using System.Text.RegularExpressions;
using Bot.Core.Language;

namespace Bot.Benchmarks.Language;

/// <summary>A word of the dictionary: its Japanese form without the ending that changes, and what it means in English.</summary>
/// <param name="Common">Whether the dictionary marks it as common.</param>
internal sealed record EdictEntry(string Word, IReadOnlyList<string> English, bool Common);

/// <summary>Reads EDICT, the Japanese-English dictionary of the Electronic Dictionary Research and Development Group.</summary>
internal static partial class EdictFile
{
    private const int LongestGloss = 3;

    public static IEnumerable<EdictEntry> Read(string path)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        foreach (var line in File.ReadLines(path, Encoding.GetEncoding("euc-jp")))
        {
            if (Line().Match(line) is { Success: true } match && ReadEntry(match, line.Contains("/(P)/", StringComparison.Ordinal)) is { } entry)
            {
                yield return entry;
            }
        }
    }

    private static EdictEntry? ReadEntry(Match match, bool common)
    {
        var word = match.Groups["word"].Value.Replace("・", "", StringComparison.Ordinal);
        var glosses = match.Groups["glosses"].Value;
        var isHan = word.Any(CjkText.IsHan);
        if (!word.All(c => CjkText.IsHan(c) || CjkText.IsKana(c)) || !(isHan || word.All(c => CjkText.IsKana(c) && !CjkText.IsHiragana(c))) || Unusual().IsMatch(glosses.Split('/')[0]))
        {
            return null;
        }

        var english = glosses.Split('/').Select(Plain).Where(gloss => gloss.Length > 0 && gloss.Count(c => c == '_') < LongestGloss).Distinct().ToList();
        return english.Count == 0 ? null : new EdictEntry(Inflects().IsMatch(glosses) && CjkText.IsHiragana(word[^1]) ? word[..^1] : word, english, common);
    }

    private static string Plain(string gloss)
    {
        var plain = Article().Replace(Note().Replace(gloss, "").Trim().ToLowerInvariant(), "");
        return Blank().Replace(Other().Replace(plain.Replace('-', ' '), "").Trim(), "_");
    }

    [GeneratedRegex(@"^(?<word>[^\s(]+)(?:\([^)]*\))?\s(?:\[\S+\]\s)?/(?<glosses>.*)/$", RegexOptions.CultureInvariant)]
    private static partial Regex Line();

    [GeneratedRegex(@"\((?:[^)]*,)?(?:arch|obs|obsc|vulg|X|ok|iK|oK|io|rare|derog|n-pr|company|product|place|surname|person)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Unusual();

    // Verbs and adjectives, whose last letter changes.
    [GeneratedRegex(@"^\((?:[^)]*,)?(?:v1|v5|vz|adj-i)", RegexOptions.CultureInvariant)]
    private static partial Regex Inflects();

    [GeneratedRegex(@"\([^)]*\)|\{[^}]*\}", RegexOptions.CultureInvariant)]
    private static partial Regex Note();

    [GeneratedRegex("^(?:to be|to|a|an|the) ", RegexOptions.CultureInvariant)]
    private static partial Regex Article();

    [GeneratedRegex("[^a-z ]", RegexOptions.CultureInvariant)]
    private static partial Regex Other();

    [GeneratedRegex(" +", RegexOptions.CultureInvariant)]
    private static partial Regex Blank();
}
