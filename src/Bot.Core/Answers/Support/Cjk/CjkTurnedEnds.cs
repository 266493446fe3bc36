using System.Text.RegularExpressions;
using Bot.Core.Answers.Support.Rules;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>Where a change began and where it led do not change places: 1.8%에서 2.1%로 of 2.1%에서 1.8%로.</summary>
internal static partial class CjkTurnedEnds
{
    public static void Check(RuleContext context, CjkSentence sentence)
    {
        CheckLimits(context, sentence);
        foreach (Match said in Change().Matches(WidthFolding.Fold(context.Draft.Text)))
        {
            var turned = sentence.Own.Find(source => Tells(source.Text, said.Groups["to"].Value, said.Groups["from"].Value));
            if (turned is not null && !sentence.Own.Exists(source => Tells(source.Text, said.Groups["from"].Value, said.Groups["to"].Value)))
            {
                context.Report(SupportIssueKind.Binding, said.Value, turned.Text);
            }
        }
    }

    // 21일 오전부터, of 21일 오전까지: when it begins is not when it ends.
    private static void CheckLimits(RuleContext context, CjkSentence sentence)
    {
        foreach (Match said in Limit().Matches(WidthFolding.Fold(context.Draft.Text)))
        {
            var own = sentence.Own.SelectMany(source => Limit().Matches(WidthFolding.Fold(source.Text))).Where(told => told.Groups["time"].Value == said.Groups["time"].Value).ToList();
            if (own.Count > 0 && own.TrueForAll(told => told.Groups["from"].Success != said.Groups["from"].Success))
            {
                context.Report(SupportIssueKind.Date, said.Value, own[0].Value);
            }
        }
    }

    [GeneratedRegex(@"(?<time>\d+(?:일|시|월|년|日|時|月|年)(?: ?(?:오전|오후|저녁|밤|새벽|아침|낮|午前|午後|朝|夜|夕方))?) ?(?:(?<from>부터|から)|(?<to>까지|まで))", RegexOptions.CultureInvariant)]
    private static partial Regex Limit();

    private static bool Tells(string text, string from, string to)
    {
        foreach (Match told in Change().Matches(WidthFolding.Fold(text)))
        {
            if (told.Groups["from"].Value == from && told.Groups["to"].Value == to)
            {
                return true;
            }
        }

        return false;
    }

    // The unit stands behind each value or behind the second alone.
    [GeneratedRegex(@"(?<from>\d[\d,.]*)[^\d\s、。,]{0,6}?(?:에서|から) ?(?:약 ?|約|최대 ?)?(?<to>\d[\d,.]*)[^\d\s、。,]{0,6}?(?:으?로|に|へ|まで|까지)", RegexOptions.CultureInvariant)]
    private static partial Regex Change();
}
