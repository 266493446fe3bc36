using System.Text.RegularExpressions;
using Bot.Core.Answers.Support.Rules;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>A reason (정전 때문에, 老朽化を理由に) stands in the passage of the sentence's own language by its own word: what only means something like it is
/// another reason.</summary>
internal static partial class CjkReasons
{
    public static void Check(RuleContext context, CjkSentence sentence)
    {
        if (sentence.Own.Count == 0)
        {
            return;
        }

        foreach (Match reason in Reason().Matches(context.Draft.Text))
        {
            var head = reason.Groups["head"].Value;
            if (!sentence.Own.Exists(source => SharesPair(source.Text, head)) && sentence.Own.Find(source => Given().IsMatch(source.Text)) is { } told && !Given().Matches(told.Text).Any(given => Means(head, given.Groups["head"].Value)))
            {
                context.Report(SupportIssueKind.Content, head, told.Text);
            }
        }
    }

    // 바람 of 강풍: a word with a meaning in common.
    private static bool Means(string head, string given) => CjkGlossary.Find(head).Select(gloss => gloss.Text).Intersect(CjkGlossary.Find(given).Select(gloss => gloss.Text), StringComparer.Ordinal).Any();

    // 老朽化 of 老朽, 노후화 of 노후: two letters of it are its word; of a word of two one is.
    private static bool SharesPair(string text, string head)
    {
        for (var i = 0; i + 2 <= head.Length; i++)
        {
            if (text.Contains(head.Substring(i, 2), StringComparison.Ordinal))
            {
                return true;
            }
        }

        return head.Length == 2 && head[0] >= '\u4E00' && head[0] < '\u9FFF' && (text.Contains(head[0], StringComparison.Ordinal) || text.Contains(head[1], StringComparison.Ordinal));
    }

    [GeneratedRegex("(?<head>[가-힣]{2,}?)(?:(?:을|를) ?이유로| ?때문에| ?탓에| ?탓으로|(?:으로|로) ?인해|(?:으로|로) ?인한|(?:의)? ?여파로|(?:의)? ?영향으로)|(?<head>[\\p{IsCJKUnifiedIdeographs}ァ-ー]{2,})(?:を理由に|を理由として|が原因で|を原因に|のせいで|の影響で|に伴い)", RegexOptions.CultureInvariant)]
    private static partial Regex Reason();

    // That the passage gives a reason of its own.
    [GeneratedRegex("(?<head>[가-힣]{2,}?)(?:(?:을|를) ?이유로| ?때문| ?탓|(?:으로|로) ?인|(?:의)? ?여파|(?:의)? ?영향|(?:으로|로) (?:멈|중단|취소|연기|숨|폐쇄|지연|결항|무너|사퇴|물러))|(?<head>[\\p{IsCJKUnifiedIdeographs}ァ-ー]{1,})(?:を理由|が原因|を原因|(?:の)?ため|のせいで|の影響|に伴い)", RegexOptions.CultureInvariant)]
    private static partial Regex Given();
}
