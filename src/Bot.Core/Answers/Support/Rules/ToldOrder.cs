using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>The order of two things where the passage gives it without a connector: by dates, by "later", or by telling one first.</summary>
internal static class ToldOrder
{
    // "two days after the battle" of a sentence behind the one on the battle that says "two days later"
    public static bool IsLater(RuleContext context, int connector)
    {
        var end = ConnectorReach.Complement(context.Draft, connector);
        for (var index = 1; index < context.Alignment.Sources.Count; index++)
        {
            var (before, source) = (context.Alignment.Sources[index - 1], context.Alignment.Sources[index]);
            if (before.Passage == source.Passage && source.Sentence.Words.Any(w => w.Token.Folded is "later" or "then" or "subsequently" or "afterwards" or "afterward" or "thereafter"))
            {
                var (inside, rest) = (0, 0);
                for (var i = 0; i < context.Draft.Words.Length; i++)
                {
                    if (context.Draft.Words[i].Is(WordTraits.Content))
                    {
                        inside += i > connector && i < end && context.Alignment.In(index - 1, i).Count > 0 && context.Alignment.In(index, i).Count == 0 ? 1 : 0;
                        rest += (i < connector || i >= end) && context.Alignment.In(index, i).Count > 0 ? 1 : 0;
                    }
                }

                if (inside > 0 && rest > 0)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>"After beating Rossi she will face Sato": what has been comes before what the passage says is to come.</summary>
    public static bool IsYetToCome(RuleContext context, int connector)
    {
        var (draft, end) = (context.Draft, ConnectorReach.Complement(context.Draft, connector));
        var (past, coming) = (false, false);
        for (var i = 0; i < draft.Words.Length; i++)
        {
            if (draft.Words[i].Is(WordTraits.Verb) && !draft.Words[i].Is(WordTraits.Light) && context.Alignment.Find(i) is { Found: true } place)
            {
                var told = context.Alignment.Sources[place.Sentence].Sentence.Words[place.Word];
                past |= i > connector && i < end && told.Is(WordTraits.Verb) && !told.Is(WordTraits.Coming | WordTraits.Hedged);
                coming |= (i < connector || i >= end) && draft.Words[i].Is(WordTraits.Coming) && told.Is(WordTraits.Coming);
            }
        }

        return past && coming;
    }

    /// <summary>Whether the dates on both sides of a connector, which the passages give, say that one came before the other.</summary>
    public static bool AreInOrder(RuleContext context, int connector, bool before)
    {
        var (draft, end) = (context.Draft, ConnectorReach.Complement(context.Draft, connector));
        DateMention? inside = null, outside = null;
        foreach (var date in draft.Dates)
        {
            var at = draft.WordAt(date.Start);
            if (at > connector && at < end) { inside ??= date; } else { outside ??= date; }
        }

        return inside is { } a && outside is { } b && (before ? IsBefore(b.To, a.From) : IsBefore(a.To, b.From));
    }

    private static bool IsBefore(PartialDate a, PartialDate b) =>
        a.Year is not null && b.Year is not null && a.Year != b.Year ? a.Year < b.Year
        : a.Month is not null && b.Month is not null && (a.Month != b.Month ? a.Month < b.Month : a.Day < b.Day);

    // "B after A" of a passage that tells A first and then B.
    public static bool FollowsInPassage(RuleContext context, int connector)
    {
        var (complement, rest) = (new List<int>(), new List<int>());
        var end = ConnectorReach.Complement(context.Draft, connector);
        for (var i = 0; i < context.Draft.Words.Length; i++)
        {
            if (context.Draft.Words[i].Is(WordTraits.Content) && context.Alignment.In(context.Alignment.Best, i) is { Count: > 0 } matches)
            {
                (i > connector && i < end ? complement : rest).Add(matches[0]);
            }
        }

        return complement.Count > 0 && rest.Count > 0 && complement.Average() < rest.Average();
    }

    // "A before B" of a passage that tells A first and then B in one sentence.
    public static bool PrecedesInPassage(RuleContext context, int connector)
    {
        var (complement, rest) = (new List<int>(), new List<int>());
        var end = ConnectorReach.Complement(context.Draft, connector);
        for (var i = 0; i < context.Draft.Words.Length; i++)
        {
            if (context.Draft.Words[i].Is(WordTraits.Verb))
            {
                if (context.Alignment.In(context.Alignment.Best, i) is not { Count: > 0 } matches)
                {
                    return false;
                }

                (i > connector && i < end ? complement : rest).Add(matches[0]);
            }
        }

        return complement.Count > 0 && rest.Count > 0 && complement.Min() > rest.Max();
    }
}
