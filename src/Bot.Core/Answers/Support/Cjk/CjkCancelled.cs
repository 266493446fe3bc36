using System.Text.RegularExpressions;
using Bot.Core.Answers.Support.Rules;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>What a passage of the sentence's own language says to be called off or put off is not told as held, nor the other way round: 열렸다 of
/// 취소됐다, 中止した of 行われた.</summary>
internal static partial class CjkCancelled
{
    public static void Check(RuleContext context, CjkSentence sentence)
    {
        var draft = context.Draft.Text;
        if (Held().Match(draft) is { Success: true } held && !CalledOff().IsMatch(draft) && sentence.Own.Find(source => CalledOff().IsMatch(source.Text)) is { } cancelled && !sentence.Own.Exists(source => Held().IsMatch(source.Text)))
        {
            context.Report(SupportIssueKind.Polarity, held.Value, cancelled.Text);
        }

        if (CalledOff().Match(draft) is { Success: true } off && !Held().IsMatch(draft) && sentence.Own.Find(source => Held().IsMatch(source.Text)) is { } told && !sentence.Own.Exists(source => CalledOff().IsMatch(source.Text) || source.Text.Contains(off.Value[..2], StringComparison.Ordinal)))
        {
            context.Report(SupportIssueKind.Polarity, off.Value, told.Text);
        }
    }

    [GeneratedRegex("열렸|열린다|열립니다|개최(?:했|됐|되었|하였)|진행(?:했|됐|되었)|치러졌|예정대로|行われ(?:た|まし)|行った|行いました|開かれ(?:た|まし)|開いた|開きました|開催し(?:た|ま)|開催され(?:た|まし)|実施し(?:た|ま)|実施され(?:た|まし)|(?:파업|집회)을? (?:했|벌였)", RegexOptions.CultureInvariant)]
    private static partial Regex Held();

    [GeneratedRegex("취소(?:했|됐|되었|하기로|한다고|하고)|무산(?:됐|되었)|연기(?:했|됐|되었|하기로)|철회(?:했|하기로)|中止(?:し|と|にし|にな|され|を決)|延期(?:し|と|にし|にな|され|を決)|取りや?め(?:た|まし|を)|見送(?:った|りました)", RegexOptions.CultureInvariant)]
    private static partial Regex CalledOff();
}
