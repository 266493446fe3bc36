using System.Text.RegularExpressions;
using Bot.Core.Answers.Support.Rules;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>Who was something, is to be it, stands in for it or beneath it in a passage of the sentence's own language is not told to be it: 前頭取 and
/// 頭取候補 are no 頭取, 부회장 no 회장.</summary>
internal static partial class CjkOfficeModifiers
{
    public static void Check(RuleContext context, CjkSentence sentence)
    {
        if (sentence.Own.Count == 0)
        {
            return;
        }

        var said = Holders(context.Draft.Text).Where(holder => !holder.IsLess).ToList();
        var told = said.Count == 0 ? [] : sentence.Own.SelectMany(source => Holders(source.Text)).ToList();
        foreach (var holder in said)
        {
            var same = told.FindAll(other => other.Office == holder.Office);
            // Where the passages name who holds it, the others who do say nothing.
            var named = same.FindAll(holder.IsNamedAs);
            var judged = named.Count > 0 ? named : same;
            if (judged.Count > 0 && judged.TrueForAll(other => other.IsLess))
            {
                context.Report(SupportIssueKind.Name, holder.Office, judged[0].Written);
            }
        }
    }

    private static IEnumerable<Holder> Holders(string text) => Office().Matches(text).Select(m =>
        new Holder(m.Groups["office"].Value, m.Value, m.Groups["less"].Success, NameBefore().Match(text, 0, m.Index).Groups["name"].Value, NameBehind().Match(text, m.Index + m.Length).Groups["name"].Value));

    private sealed record Holder(string Office, string Written, bool IsLess, string Before, string Behind)
    {
        public bool IsNamedAs(Holder other) => Before.Length > 0 && (Begin(Before, other.Before) || Begin(Before, other.Behind));

        // 李大臣 and 李在明大臣
        private static bool Begin(string one, string other) => other.Length > 0 && (one.StartsWith(other, StringComparison.Ordinal) || other.StartsWith(one, StringComparison.Ordinal));
    }

    [GeneratedRegex("(?<less>副|(?<![0-9年月日以直午])前|(?<![地秋])元|次期|名誉|代理|准|(?<![가-힣])전직? |차기 |명예 ?|(?<![가-힣])부)?(?<office>" + CjkOffices.Posts + ")(?<less>代行|代理|候補| ?직무 ?대행| ?권한대행| ?대행| ?후보자?| ?내정자| ?지명자)?", RegexOptions.CultureInvariant)]
    private static partial Regex Office();

    [GeneratedRegex("(?<name>[\\p{IsCJKUnifiedIdeographs}々ァ-ー]+|[가-힣]+ ?)$", RegexOptions.CultureInvariant | RegexOptions.RightToLeft)]
    private static partial Regex NameBefore();

    [GeneratedRegex("\\G(?:の|である|、|인 |, )(?<name>[\\p{IsCJKUnifiedIdeographs}々ァ-ー]+|[가-힣]+)", RegexOptions.CultureInvariant)]
    private static partial Regex NameBehind();
}
