using System.Text.RegularExpressions;
using Bot.Core.Answers.Support.Cjk.Syntax;
using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Answers.Support.Rules;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>What a Korean or Japanese sentence tells as having come first, or as the reason, is what the English passage tells so.</summary>
internal static partial class CjkSequence
{
    public static void Check(RuleContext context, List<CjkItem> items, List<CjkClause> clauses)
    {
        var text = context.Draft.Text;
        if (After().Match(text) is not { Success: true } after || !clauses.Any(c => c.Start >= after.Index + after.Length))
        {
            return;
        }

        foreach (var home in items.Where(i => i.Found).GroupBy(i => i.Sentence).OrderByDescending(g => g.Count()).Take(1))
        {
            var source = context.Alignment.Sources[home.Key].Sentence;
            var (first, last) = Earlier(source);
            if (first < 0)
            {
                return;
            }

            var (before, behind) = (Verbs(source, home, i => i.End <= after.Index), Verbs(source, home, i => i.Start >= after.Index + after.Length));
            if (before.Count > 0 && behind.Count > 0 && !before.Exists(p => first <= p && p <= last) && behind.TrueForAll(p => first <= p && p <= last))
            {
                context.Report(SupportIssueKind.Relation, after.Value, source.Text);
            }
        }
    }

    // The words of what happens that stand on one side.
    private static List<int> Verbs(EnglishSentence source, IEnumerable<CjkItem> items, Func<CjkItem, bool> isThere) =>
        [.. items.Where(i => i is { Term: not null, IsName: false } && isThere(i)).SelectMany(i => i.Places).Where(p => !source.Words[p].Is(WordTraits.Name) && (source.Words[p].Is(WordTraits.Verb) || source.Frames.Any(f => f.Verb == p) || IsEvent(source, p))).Distinct()];

    // "remarks", "announcement": what "following" or "after" takes.
    private static bool IsEvent(EnglishSentence source, int place) => Enumerable.Range(Math.Max(0, place - 4), Math.Min(4, place)).Any(i => IsCue(source.Words[i].Token.Folded));

    // From "following" or "because" to the end of its part.
    private static (int First, int Last) Earlier(EnglishSentence source)
    {
        for (var i = 0; i < source.Words.Length; i++)
        {
            if (!IsCue(source.Words[i].Token.Folded) || (i > 0 && source.Words[i - 1].Token.Folded is "day" or "days" or "week" or "weeks" or "month" or "months" or "year" or "years" or "hours" or "shortly" or "soon"))
            {
                continue;
            }

            var last = i + 1;
            while (last + 1 < source.Words.Length && !source.Words[last + 1].Is(WordTraits.AfterBreak)) { last++; }
            return (i, last);
        }

        return (-1, -1);
    }

    private static bool IsCue(string word) => word is "following" or "after" or "because" or "since" or "due";

    [GeneratedRegex("(?:こと|の)?を受け(?:て|、)|(?:した|った|んだ|いた|れた|た)(?:後|あと)(?:に|、)?|(?:ため|ので|から)、|(?:[한된은난간진친] )(?:뒤|후|다음)(?:에)?(?=[ ,])|때문에|(?:하|되|리|지|이)자(?=[ ,])|[아어여해]서(?=[ ,])", RegexOptions.CultureInvariant)]
    private static partial Regex After();
}
