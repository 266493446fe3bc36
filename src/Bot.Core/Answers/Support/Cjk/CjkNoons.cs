using System.Text.RegularExpressions;
using Bot.Core.Answers.Support.Rules;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>Noon and midnight, told in a word for an hour of a passage in the sentence's own language: 정오 for 낮 12시, 正午 for 12時; the one is not the
/// other.</summary>
internal static partial class CjkNoons
{
    public static void Check(RuleContext context, CjkSentence sentence)
    {
        foreach (Match said in Words().Matches(context.Draft.Text))
        {
            var (own, other) = said.Groups["noon"].Success ? (Noon(), Midnight()) : (Midnight(), Noon());
            if (sentence.Own.Exists(s => other.IsMatch(s.Text)) && !sentence.Own.Exists(s => own.IsMatch(s.Text)))
            {
                context.Report(SupportIssueKind.Date, said.Value, sentence.Own[0].Text);
            }
        }
    }

    /// <summary>Where the sentence has such a word.</summary>
    public static IEnumerable<(int Start, int End)> Told(RuleContext context, CjkSentence sentence)
    {
        foreach (Match said in Words().Matches(context.Draft.Text))
        {
            if (sentence.Own.Exists(s => (said.Groups["noon"].Success ? Noon() : Midnight()).IsMatch(s.Text)))
            {
                yield return (said.Index, said.Index + said.Length);
            }
        }
    }

    [GeneratedRegex("(?<noon>정오|正午)|자정|深夜0時", RegexOptions.CultureInvariant)]
    private static partial Regex Words();

    [GeneratedRegex("정오|正午|(?:낮|오후) ?12시(?! ?[0-9])|(?<![0-9])12時(?!間|[0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Noon();

    [GeneratedRegex("자정|深夜0時|(?:밤|오전) ?12시(?! ?[0-9])|(?<![0-9])(?:0|24)시(?!간)|午前0時|(?<![0-9])24時(?!間)", RegexOptions.CultureInvariant)]
    private static partial Regex Midnight();
}
