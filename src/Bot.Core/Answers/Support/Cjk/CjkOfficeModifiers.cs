using System.Text.RegularExpressions;
using Bot.Core.Answers.Support.Rules;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>Who was something, is to be it or stands beneath it in a passage of the sentence's own language is not told to be it: 前頭取 is no 頭取,
/// 부회장 no 회장.</summary>
internal static partial class CjkOfficeModifiers
{
    public static void Check(RuleContext context, CjkSentence sentence)
    {
        var said = Office().Matches(context.Draft.Text).Where(m => !m.Groups["less"].Success).Select(m => m.Groups["office"].Value).Distinct().ToList();
        foreach (var office in said)
        {
            var told = sentence.Own.SelectMany(source => Office().Matches(source.Text)).Where(m => m.Groups["office"].Value == office).ToList();
            if (told.Count > 0 && told.TrueForAll(m => m.Groups["less"].Success))
            {
                context.Report(SupportIssueKind.Name, office, told[0].Value);
            }
        }
    }

    [GeneratedRegex("(?<less>副|前|元|次期|名誉|代理|准|(?<![가-힣])전직? |차기 |명예 ?|(?<![가-힣])부)?(?<office>頭取|社長|会長|総裁|大統領|首相|知事|市長|議長|委員長|校長|学長|総長|院長|所長|大臣|長官|監督|理事長|党首|総理|은행장|회장|사장|총리|대통령|시장|지사|의장|위원장|교장|총장|원장|장관|감독|이사장|총재|대표)", RegexOptions.CultureInvariant)]
    private static partial Regex Office();
}
