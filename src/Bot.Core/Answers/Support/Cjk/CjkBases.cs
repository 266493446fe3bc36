using System.Text.RegularExpressions;
using Bot.Core.Answers.Support.Rules;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>What a percentage is counted from is not exchanged: 15% more than the year before is not 15% more than was forecast.</summary>
internal static partial class CjkBases
{
    public static void Check(RuleContext context, CjkSentence sentence)
    {
        foreach (Match said in Compared().Matches(WidthFolding.Fold(context.Draft.Text)))
        {
            var told = sentence.Own.SelectMany(source => Compared().Matches(WidthFolding.Fold(source.Text)).Where(m => m.Groups["value"].Value == said.Groups["value"].Value).Select(m => (source.Text, IsPlan: m.Groups["plan"].Success))).ToList();
            if (told.Count > 0 && !told.Exists(t => t.IsPlan == said.Groups["plan"].Success))
            {
                context.Report(SupportIssueKind.Binding, said.Value, told[0].Text);
            }
        }
    }

    [GeneratedRegex("(?:(?<past>前[期年月週日][度]?(?:同期|同月)?|昨年[度]?(?:同期|同月)?|전[년기월주](?:동기| 동기)?|전분기|작년(?: 같은 기간| 동기)?|지난해(?: 같은 기간| 동기)?)|(?<plan>(?:従来|当初|会社|市場)?(?:予想|計画|目標|見通し|見込み|予測)|(?:당초|기존|시장)? ?(?:예상|계획|목표|전망|기대)(?:치|보다|액)?))(?:比べ|に比べて?|比で?|より|を|の|に対し|보다는?|에 비해| 대비|를|을|치를)?\\s?[^、。,.0-9]{0,6}?(?<value>[0-9][0-9.,]*\\s?(?:%|%|퍼센트|パーセント|割|倍|배|ポイント|포인트))", RegexOptions.CultureInvariant)]
    private static partial Regex Compared();
}
