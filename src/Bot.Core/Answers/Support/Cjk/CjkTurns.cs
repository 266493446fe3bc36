using System.Text.RegularExpressions;
using Bot.Core.Answers.Support.Rules;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>What a passage of the sentence's own language tells of two things side by side is not told crosswise: which came after which, which
/// brought about which, which goes with which (A組が赤、B組が白).</summary>
internal static partial class CjkTurns
{
    /// <summary>How much of the text before and behind "after" is looked for, in letters.</summary>
    private const int Near = 16;
    private const int Next = 10;

    /// <summary>From this share of both sides on they are found on the other side, and up to that share on their own.</summary>
    private const double Crosswise = 1.0;
    private const double Straight = 0.3;

    public static void Check(RuleContext context, CjkSentence sentence)
    {
        var draft = context.Draft.Text;
        var (said, pairs) = (Sides(draft), Pairs(draft));
        foreach (var source in sentence.Own)
        {
            if (said is var (before, behind) && Sides(source.Text) is var (first, then) && IsCrosswise(before, behind, first, then))
            {
                context.Report(SupportIssueKind.Relation, $"{before.Trim()} – {behind.Trim()}", source.Text);
            }

            var told = pairs.Count > 1 ? Pairs(source.Text) : [];
            for (var i = 0; i + 1 < pairs.Count; i++)
            {
                var (one, other) = (pairs[i], pairs[i + 1]);
                if (one.Left != other.Left && one.Right != other.Right && told.Contains((one.Left, other.Right)) && told.Contains((other.Left, one.Right)) && !told.Contains(one) && !told.Contains(other))
                {
                    context.Report(SupportIssueKind.Binding, $"{one.Left} – {one.Right}", source.Text);
                }
            }
        }
    }

    // What stands next to the word stands on the other side of the passage's.
    private static bool IsCrosswise(string before, string behind, string first, string then)
    {
        var (near, next) = (before[Math.Max(0, before.Length - Near)..], behind[..Math.Min(Next, behind.Length)]);
        return CjkPairs.Part(near, then) + CjkPairs.Part(next, first) >= Crosswise && CjkPairs.Part(near, first) + CjkPairs.Part(next, then) <= Straight;
    }

    // What stands before the one word for "after" or "because", and what behind; null where there is none, or several, or the cause is told behind.
    private static (string Before, string Behind)? Sides(string text)
    {
        if (Explains().IsMatch(text) || Order().Matches(text) is not [{ } order])
        {
            return null;
        }

        // What both sides are about is on neither.
        var topic = About().Match(text) is { Success: true } about && about.Length <= order.Index ? about.Length : 0;
        return (text[topic..order.Index], text[(order.Index + order.Length)..]);
    }

    [GeneratedRegex("^[^、,0-9]{1,12}?(?:[은는](?= )|は、?)", RegexOptions.CultureInvariant)]
    private static partial Regex About();

    private static List<(string Left, string Right)> Pairs(string text) => [.. Pair().Matches(text).Select(m => (m.Groups["left"].Value, m.Groups["right"].Value))];

    [GeneratedRegex("その後に?|(?<=[たのだ]|[\\p{IsCJKUnifiedIdeographs}])後[、に]?|ため[、に]|ので、?|(?:그 )?때문에|(?<=[가-힣]) ?(?:뒤|후|다음)(?=[ ,에])", RegexOptions.CultureInvariant)]
    private static partial Regex Order();

    [GeneratedRegex("(?:ため|から|結果)(?:だ|で|である|です|という|とみ)|のは|때문이|탓이|前に|전에|までに|今後|前後|[0-9]+(?:年|月|日|時間|分)後|以後|午後|오후|이후|향후|전후", RegexOptions.CultureInvariant)]
    private static partial Regex Explains();

    [GeneratedRegex("(?<left>[\\p{IsCJKUnifiedIdeographs}ァ-ーA-Za-z0-9]+)[はがにでの](?<right>[\\p{IsCJKUnifiedIdeographs}ァ-ーA-Za-z0-9]+)|(?<left>[가-힣A-Za-z0-9]+?)(?:은|는|이|가|에|에는|에서|의) (?<right>[가-힣A-Za-z0-9]+?)(?=[,을를의이은는에로과와]|\\s|입|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Pair();
}
