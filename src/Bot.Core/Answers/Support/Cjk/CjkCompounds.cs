using System.Text.RegularExpressions;
using Bot.Core.Answers.Support.Rules;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>A compound of a Japanese sentence that a passage does not have is not put together from the parts of others: 入居者不足 of 入居者 and
/// 人手不足.</summary>
internal static partial class CjkCompounds
{
    /// <summary>The fewest letters of a part.</summary>
    private const int Shortest = 2;

    public static void Check(RuleContext context, List<CjkOwnSource> sources)
    {
        foreach (Match said in Compound().Matches(context.Draft.Text))
        {
            var word = said.Value;
            if (sources.Exists(s => s.Text.Contains(word, StringComparison.Ordinal)))
            {
                continue;
            }

            for (var cut = Shortest; cut <= word.Length - Shortest; cut++)
            {
                var (first, head) = (word[..cut], word[cut..]);
                var others = sources.SelectMany(s => Heads(s.Text, head)).ToList();
                if (others.Count > 0 && others.TrueForAll(other => other.Length >= Shortest && !CjkPairs.Share(other, first)) && sources.Exists(s => s.Text.Contains(first, StringComparison.Ordinal)))
                {
                    context.Report(SupportIssueKind.Role, word, others[0] + head);
                    break;
                }
            }
        }
    }

    // What stands joined before each place of a head; nothing where it stands alone.
    private static IEnumerable<string> Heads(string text, string head)
    {
        for (var at = text.IndexOf(head, StringComparison.Ordinal); at >= 0; at = text.IndexOf(head, at + 1, StringComparison.Ordinal))
        {
            var start = at;
            while (start > 0 && Language.CjkText.IsHan(text[start - 1])) { start--; }
            yield return text[start..at];
        }
    }

    [GeneratedRegex(@"[\p{IsCJKUnifiedIdeographs}々]{4,}", RegexOptions.CultureInvariant)]
    private static partial Regex Compound();
}
