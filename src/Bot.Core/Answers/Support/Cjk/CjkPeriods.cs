using System.Text.RegularExpressions;
using Bot.Core.Answers.Support.Rules;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>What is so much a month is not so much a year: 월 8만 원, 年3万円.</summary>
internal static partial class CjkPeriods
{
    public static void Check(RuleContext context, CjkSentence sentence)
    {
        foreach (Match said in Rate().Matches(WidthFolding.Fold(context.Draft.Text)))
        {
            var told = sentence.Own.SelectMany(source => Rate().Matches(WidthFolding.Fold(source.Text)).Where(m => Value(m) == Value(said)).Select(m => (source.Text, Period: PeriodOf(m)))).ToList();
            if (told.Count > 0 && !told.Exists(t => t.Period == PeriodOf(said)))
            {
                context.Report(SupportIssueKind.Binding, said.Value, told[0].Text);
            }
        }
    }

    private static string Value(Match match) => match.Groups["value"].Value.Replace(" ", "", StringComparison.Ordinal);

    private static string PeriodOf(Match match) => match.Groups.Values.Last(group => group.Success && group.Name.Length > 1 && group.Name != "value").Name;

    // A number before 年, 月 or 日 makes a date of it.
    [GeneratedRegex("(?<![0-9가-힣\\p{IsCJKUnifiedIdeographs}])(?:(?<month>월평균|월|매월|매달|한 달에|月平均|月額|毎月|月に?|1[かカヶ]月に?)|(?<year>연평균|연간|연|매년|해마다|年平均|年間|年額|毎年|年に?|1年に)|(?<week>매주|주|毎週|週に?|1週間に)|(?<day>하루|매일|일평균|毎日|日額|日に|1日に?))\\s?(?:약 |約|평균 |平均)?(?<value>[0-9][0-9,.]*\\s?[만천억조万千億兆]*\\s?[0-9]*[만천万千]?\\s?(?:원|円|달러|ドル|유로|ユーロ|회|回|번|차례|명|人|톤|トン|시간|時間|개|個|건|件|편|便|本|台|대))", RegexOptions.CultureInvariant)]
    private static partial Regex Rate();
}
