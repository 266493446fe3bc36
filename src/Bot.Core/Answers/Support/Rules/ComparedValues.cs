using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>What follows from the values themselves: 31% is more than 22%, 38 of 40 are almost all, 210 of 340 million are most of them.</summary>
internal static class ComparedValues
{
    private static readonly string[] Greater = ["more", "bigger", "larger", "higher", "greater", "ahead", "above", "older", "longer", "heavier", "taller", "exceeds", "exceeded", "exceeding", "biggest", "largest", "highest"];
    private static readonly string[] Smaller = ["less", "fewer", "smaller", "lower", "behind", "below", "younger", "shorter", "lighter"];

    /// <summary>From this share on "almost all" is said of a part.</summary>
    private const decimal AlmostAll = 0.9m;

    /// <summary>Whether a word that compares or counts says what the values of the draft or of a passage say.</summary>
    public static bool Bear(RuleContext context, int index)
    {
        var draft = context.Draft;
        var folded = draft.Words[index].Token.Folded;
        if (Array.IndexOf(Greater, folded) >= 0 || Array.IndexOf(Smaller, folded) >= 0)
        {
            return IsOrdered(context, Array.IndexOf(Greater, folded) >= 0);
        }

        var nearly = folded is "almost" or "nearly" && index + 1 < draft.Words.Length ? draft.Words[index + 1].Token.Folded : folded is "all" or "every" && index > 0 && draft.Words[index - 1].Token.Folded is "almost" or "nearly" ? folded : "";
        if (nearly is "all" or "every")
        {
            return Shares(context, index).Any(share => share is >= AlmostAll and < 1);
        }

        return folded is "most" or "majority" && (Shares(context, index).Any(share => share > 0.5m) || IsGreatest(context, index));
    }

    // Two values of the draft, in the order that it says, which stand together in a passage.
    public static bool IsOrdered(RuleContext context, bool greater)
    {
        var said = context.Draft.Quantities;
        for (var i = 1; i < said.Length; i++)
        {
            var (a, b) = (said[i - 1], said[i]);
            if (a.Unit == b.Unit && !a.Ordinal && !b.Ordinal && (greater ? a.Low > b.Low : a.Low < b.Low)
                && context.Alignment.Sources.Any(s => s.Sentence.Quantities.Any(q => q.Low == a.Low) && s.Sentence.Quantities.Any(q => q.Low == b.Low)))
            {
                return true;
            }
        }

        return false;
    }

    // The shares that passages give of what the word counts.
    private static IEnumerable<decimal> Shares(RuleContext context, int index)
    {
        var draft = context.Draft;
        var noun = NounPhrase.HeadFrom(draft.Words, index + 1 < draft.Words.Length && draft.Words[index + 1].Token.Folded is "of" or "every" or "all" ? index + 2 : index + 1);
        if (noun < 0)
        {
            yield break;
        }

        for (var s = 0; s < context.Alignment.Sources.Count; s++)
        {
            var source = context.Alignment.Sources[s].Sentence;
            if (context.Alignment.AnyIn(s, noun).Count == 0)
            {
                continue;
            }

            foreach (var part in source.Quantities)
            {
                if (part.Ordinal)
                {
                    continue;
                }

                if (part.Unit == "%" && context.Alignment.AnyIn(s, noun).Any(m => m - source.LastWordBefore(part.End) is > 0 and <= 4))
                {
                    yield return part.Low / 100;
                }

                foreach (var whole in source.Quantities)
                {
                    if (whole.Start > part.End && whole.Low > 0 && source.WordAt(whole.Start) - source.WordAt(part.End) is >= 1 and <= 3 && source.Words[source.WordAt(part.End)].Token.Folded == "of"
                        && context.Alignment.AnyIn(s, noun).Any(m => m >= source.WordAt(whole.Start) && m - source.LastWordBefore(whole.End) <= 2))
                    {
                        yield return part.Low / whole.Low;
                    }
                }
            }
        }
    }

    // "Most of the money, 210 million dollars," of 210 and 130 million
    private static bool IsGreatest(RuleContext context, int index)
    {
        var draft = context.Draft;
        var said = draft.Quantities.FirstOrDefault(q => draft.WordAt(q.Start) - index is > 0 and <= 6);
        return said.End > 0 && context.Alignment.Sources.Any(s => s.Sentence.Quantities.Any(q => q.Low == said.Low)
            && s.Sentence.Quantities.Where(q => q.Low != said.Low && ValueSlot.AreOfOneKind(s.Sentence, q, draft, said)).Select(q => q.Low).ToList() is { Count: > 0 } rest && rest.Sum() < said.Low);
    }
}
