using System.Text.RegularExpressions;
using Bot.Core.Answers.Support.Rules;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>The score of a match (3-1, 3대1, 3対1) is one that a passage gives.</summary>
internal static partial class CjkScores
{
    public static void Check(RuleContext context)
    {
        var told = context.Alignment.Sources.SelectMany(s => Score().Matches(s.Sentence.Text)).Select(Pair).ToList();
        if (told.Count == 0)
        {
            return;
        }

        foreach (Match said in Score().Matches(context.Draft.Text))
        {
            // Who loses may be told first.
            if (Pair(said) is var (first, second) && !told.Contains((first, second)) && !told.Contains((second, first)))
            {
                context.Report(SupportIssueKind.Number, said.Value);
            }
        }
    }

    /// <summary>Whether a number belongs to a score.</summary>
    public static bool IsPart(string text, int at) => Score().Matches(text).Any(score => score.Index <= at && at < score.Index + score.Length);

    private static (string First, string Second) Pair(Match match) => (match.Groups[1].Value, match.Groups[2].Value);

    [GeneratedRegex(@"(?<![\d.,-])(\d{1,3})\s?(?:-|–|대|対|:)\s?(\d{1,3})(?![\d%.,-]|\s?(?:%|년|年|명|人|월|月|일|日|위|位))", RegexOptions.CultureInvariant)]
    private static partial Regex Score();
}
