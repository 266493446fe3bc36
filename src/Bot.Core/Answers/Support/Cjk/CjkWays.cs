using System.Text.RegularExpressions;
using Bot.Core.Answers.Support.Rules;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>Each thing of a list goes the way that the passage gives it: of 환율 하락과 원자재 가격 상승 no 환율 상승 is told.</summary>
internal static partial class CjkWays
{
    public static void Check(RuleContext context, CjkSentence sentence)
    {
        foreach (Match said in Way().Matches(context.Draft.Text))
        {
            var told = sentence.Own.SelectMany(source => Way().Matches(source.Text).Where(m => m.Groups["what"].Value == said.Groups["what"].Value).Select(m => (source.Text, IsUp: m.Groups["up"].Success))).ToList();
            if (told.Count > 0 && !told.Exists(t => t.IsUp == said.Groups["up"].Success))
            {
                context.Report(SupportIssueKind.Polarity, said.Value, told[0].Text);
            }
        }
    }

    // A noun right before it: 환율 상승, 原材料価格の上昇
    [GeneratedRegex("(?<![가-힣])(?<what>[가-힣]{2,}(?<![은는이가을를도와과의]))\\s(?:(?<up>상승|인상|증가|급등|확대|강세)|(?<down>하락|인하|감소|급락|축소|약세))(?![률폭세분액])|(?<![\\p{IsCJKUnifiedIdeographs}ァ-ー])(?<what>[\\p{IsCJKUnifiedIdeographs}ァ-ー]{1,8}?)の?(?:(?<up>上昇|増加|拡大|高騰|値上がり)|(?<down>下落|減少|縮小|低下|値下がり))(?![率幅分額傾])", RegexOptions.CultureInvariant)]
    private static partial Regex Way();
}
