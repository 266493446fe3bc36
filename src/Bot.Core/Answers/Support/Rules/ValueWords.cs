using System.Collections.Frozen;
using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>Words beside a value that the same value of a passage says in another way: "8% more" of "up 8%", "2,914 metres high" of "rises to
/// 2,914 metres", "61 votes to 38" of "61 to 38".</summary>
internal static class ValueWords
{
    /// <summary>How many words from a value one that tells its direction may stand.</summary>
    private const int Reach = 3;

    private static readonly FrozenSet<string> Deciders =
        "vote senate court parliament rule pass clear approve jury board council committee judge lawmaker assembly house bill".Split(' ').Select(EnglishStemmer.Stem).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a word of the draft only says what a value beside it says in a passage.</summary>
    public static bool Tells(RuleContext context, int index) => IsDirection(context, index) || DimensionRule.IsTold(context, index) || IsVote(context, index);

    /// <summary>Whether a value and the next one are a score or a division of votes: "3-1", "61 to 38".</summary>
    public static bool IsScore(EnglishSentence sentence, int quantity)
    {
        if (quantity < 0 || quantity + 1 >= sentence.Quantities.Length)
        {
            return false;
        }

        var (first, second) = (sentence.Quantities[quantity], sentence.Quantities[quantity + 1]);
        return first is { Ordinal: false, Unit: null } && second is { Ordinal: false, Unit: null } && first.Low == first.High && second.Low == second.High
            && sentence.Text[first.End..second.Start] is "-" or "–" or ":" or " to " or " votes to " && sentence.Text[..first.Start] is var before && !before.EndsWith("from ", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether a value is part of a score that a passage gives in the same order.</summary>
    public static bool IsScoreOf(RuleContext context, int value)
    {
        foreach (var first in (ReadOnlySpan<int>)[value - 1, value])
        {
            if (IsScore(context.Draft, first) && context.Alignment.Sources.Any(s => HasScore(s.Sentence, context.Draft.Quantities[first].Low, context.Draft.Quantities[first + 1].Low)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasScore(EnglishSentence source, decimal first, decimal second) =>
        Enumerable.Range(0, source.Quantities.Length).Any(q => IsScore(source, q) && source.Quantities[q].Low == first && source.Quantities[q + 1].Low == second);

    private static bool IsVote(RuleContext context, int index) => context.Draft.Words[index].Token.Folded is "vote" or "votes" && TellsVote(context);

    private static bool TellsVote(RuleContext context) =>
        Enumerable.Range(0, context.Draft.Quantities.Length).Any(q => IsScore(context.Draft, q) && IsScoreOf(context, q))
        && context.Alignment.Sources.Any(s => s.Sentence.Words.Any(w => Deciders.Contains(w.Stem)));

    // "an increase of 27" of "27 more than"
    private static bool IsDirection(RuleContext context, int index)
    {
        var direction = ValueDirectionRule.DirectionOf(context.Draft.Words[index].Token.Folded);
        return direction != 0 && IsDirection(context, index, direction);
    }

    private static bool IsDirection(RuleContext context, int index, int direction)
    {
        var draft = context.Draft;
        foreach (var said in draft.Quantities)
        {
            if (!said.Ordinal && IsNear(draft, said, index) && context.Alignment.Sources.Any(s => s.Sentence.Quantities.Any(told => !told.Ordinal && QuantityComparison.SameValue(said, told, s.Sentence) && told.Unit == said.Unit && Direction(s.Sentence, told) == direction)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsNear(EnglishSentence sentence, in QuantityMention value, int word)
    {
        var (first, last) = (sentence.WordAt(value.Start), sentence.LastWordBefore(value.End));
        var between = word < first ? sentence.Words[(word + 1)..first] : word > last ? sentence.Words[(last + 1)..word] : [];
        return between.Length < Reach && !between.Any(w => w.Is(WordTraits.Quantity | WordTraits.AfterBreak | WordTraits.Conjunction));
    }

    // Of the words around a value: 1 for more, -1 for less, 0 where they say neither or both.
    private static int Direction(EnglishSentence sentence, QuantityMention value)
    {
        var near = Enumerable.Range(0, sentence.Words.Length).Where(i => IsNear(sentence, value, i)).Select(i => ValueDirectionRule.DirectionOf(sentence.Words[i].Token.Folded)).Where(d => d != 0).Distinct().ToList();
        return near is [var only] ? only : 0;
    }
}
