using System.Text.RegularExpressions;
using Bot.Core.Answers.Support.Cjk.Syntax;
using Bot.Core.Answers.Support.Rules;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>What a passage of the sentence's own language tells of two things side by side is not told crosswise: which came after which, which
/// brought about which, which goes with which (A組が赤、B組が白).</summary>
internal static partial class CjkTurns
{
    /// <summary>How far before "after" its verb ends at most, in letters.</summary>
    private const int Joined = 2;

    /// <summary>How much of the text before and behind "after" is looked for, in letters.</summary>
    private const int Near = 16;
    private const int Next = 10;

    /// <summary>From this share of both sides on they are found on the other side, and up to that share on their own.</summary>
    private const double Crosswise = 1.0;
    private const double Straight = 0.3;

    public static void Check(RuleContext context, CjkSentence sentence)
    {
        if (sentence.Own.Count == 0)
        {
            return;
        }

        var draft = context.Draft.Text;
        var (said, pairs) = (Order(draft, sentence.Clauses), Pairs(draft));
        foreach (var source in sentence.Own)
        {
            if (said is not null && Order(source.Text, source.Clauses) is { } order && IsTurned(said, order))
            {
                context.Report(SupportIssueKind.Relation, $"{said.First.Text.Trim()} – {said.Then.Text.Trim()}", source.Text);
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

    /// <param name="Near">What of it stands next to the word.</param>
    /// <param name="Last">Its last verb, or the noun that it ends with.</param>
    private sealed record Side(string Text, string Near, string Last);

    private sealed record Events(Side First, Side Then);

    private static bool IsTurned(Events said, Events told) =>
        (Is(said.First.Last, told.Then) && Is(told.First.Last, said.Then) && !CjkDone.IsSameVerb(said.First.Last, told.First.Last) && !CjkDone.IsSameVerb(said.Then.Last, told.Then.Last))
        || (CjkPairs.Part(said.First.Near, told.Then.Text) + CjkPairs.Part(said.Then.Near, told.First.Text) >= Crosswise && CjkPairs.Part(said.First.Near, told.First.Text) + CjkPairs.Part(said.Then.Near, told.Then.Text) <= Straight);

    private static bool Is(string last, Side side) => CjkDone.IsSameVerb(last, side.Last) || (last.Length >= 2 && side.Text.Contains(last, StringComparison.Ordinal));

    // What stands before the one word for "after" or "because", and what behind, the other way round for "before"; null where there is none, or several,
    // or the cause is told behind.
    private static Events? Order(string text, List<CjkClause> clauses)
    {
        if (Explains().IsMatch(text) || Link().Matches(text) is not [{ } link])
        {
            return null;
        }

        var end = link.Index + link.Length;
        var verb = clauses.LastOrDefault(c => c.Start < link.Index && link.Index - c.Last <= Joined);
        // What both sides are about is on neither.
        var topic = About().Match(text) is { Success: true } about && about.Length <= link.Index ? about.Length : 0;
        var before = new Side(text[topic..link.Index], text[Math.Max(topic, link.Index - Near)..link.Index], verb is null ? Noun().Match(text, 0, link.Index).Groups["noun"].Value : text[verb.Start..verb.End]);
        var behind = new Side(text[end..], text[end..Math.Min(text.Length, end + Next)], clauses.LastOrDefault(c => c.Start >= end) is { } last ? text[last.Start..last.End] : "");
        return link.Groups["before"].Success ? new Events(behind, before) : new Events(before, behind);
    }

    [GeneratedRegex("(?<noun>[\\p{IsCJKUnifiedIdeographs}ァ-ー]+|[가-힣]+)[の ]?$", RegexOptions.CultureInvariant | RegexOptions.RightToLeft)]
    private static partial Regex Noun();

    [GeneratedRegex("^[^、,0-9]{1,12}?(?:[은는](?= )|は、?)", RegexOptions.CultureInvariant)]
    private static partial Regex About();

    private static List<(string Left, string Right)> Pairs(string text) => [.. Pair().Matches(text).Select(m => (m.Groups["left"].Value, m.Groups["right"].Value))];

    [GeneratedRegex("その後に?|(?<=[たのだ]|[\\p{IsCJKUnifiedIdeographs}])後[、に]?|ため[、に]|ので、?|(?:그 )?때문에|(?<=[가-힣]) ?(?:뒤|후|다음)(?=[ ,에])|(?<before>(?<=[るうくすつぬむぶぐの])前に|(?<=[가-힣])(?<!며칠|얼마|달|해|주일|오래|[0-9] ?(?:년|개월|일|주|시간|분)) ?전에(?= ))", RegexOptions.CultureInvariant)]
    private static partial Regex Link();

    [GeneratedRegex("(?:ため|から|結果)(?:だ|で|である|です|という|とみ)|のは|때문이|탓이|までに|今後|前後|[0-9]+(?:年|月|日|時間|分)後|以後|午後|오후|이후|향후|전후", RegexOptions.CultureInvariant)]
    private static partial Regex Explains();

    [GeneratedRegex("(?<left>[\\p{IsCJKUnifiedIdeographs}ァ-ーA-Za-z0-9]+)[はがにでの](?<right>[\\p{IsCJKUnifiedIdeographs}ァ-ーA-Za-z0-9]+)|(?<left>[가-힣A-Za-z0-9]+?)(?:은|는|이|가|에|에는|에서|의) (?<right>[가-힣A-Za-z0-9]+?)(?=[,을를의이은는에로과와]|\\s|입|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Pair();
}
