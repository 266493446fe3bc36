using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Core.Answers.Support.Rules;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>A share of what was before (지난해의 9%에 그쳤다, 前年の9％) is not what an English passage says it has grown or fallen by ("9% fewer than last year").</summary>
internal static partial class CjkShares
{
    public static void Check(RuleContext context, CjkSentence sentence)
    {
        foreach (Match said in sentence.Own.Count > 0 ? Enumerable.Empty<Match>() : OfBefore().Matches(context.Draft.Text))
        {
            var percent = decimal.Parse(said.Groups["n"].ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
            if (context.Alignment.Sources.FirstOrDefault(source => source.Sentence.Quantities.Any(q => q.Unit == "%" && q.Low == percent && Changes().IsMatch(source.Sentence.Text, q.End))) is { } told
                && !context.Alignment.Sources.Any(source => source.Sentence.Quantities.Any(q => q.Unit == "%" && q.Low == percent && !Changes().IsMatch(source.Sentence.Text, q.End))))
            {
                context.Report(SupportIssueKind.Relation, said.Value, told.Sentence.Text);
            }
        }
    }

    [GeneratedRegex("(?:지난해|작년|전년|지난번|이전|당시)의? ?(?<n>[0-9]+(?:\\.[0-9]+)?) ?(?:%|퍼센트)(?:에|의? ?수준|로|였|이었|밖에)|(?:前年|昨年|去年|前回|以前|当時)の(?<n>[0-9]+(?:\\.[0-9]+)?) ?(?:%|％|パーセント)(?!増|減)", RegexOptions.CultureInvariant)]
    private static partial Regex OfBefore();

    [GeneratedRegex("\\G,? ?(?:fewer|less|lower|down|smaller|more|higher|up|above|below|drop|fall|decline|rise|increase|decrease|cheaper)\\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Changes();
}
