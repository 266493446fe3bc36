using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Language.WordNet;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>What a passage says of one thing by an adjective before it is not said so of another that it names: "new ferries" of "ferries to replace
/// its new tugs".</summary>
internal static class ModifierRule
{
    public static void Check(RuleContext context)
    {
        var draft = context.Draft;
        for (var i = 0; i + 1 < draft.Words.Length; i++)
        {
            if (!IsModifier(draft.Words, i) || HeadOf(draft.Words, i) is not { } head || draft.Words[head].Is(WordTraits.Name) || Conflict(context, i, head) is not { } told)
            {
                continue;
            }

            context.Report(SupportIssueKind.Binding, $"{draft.Words[i].Token.Folded} {draft.Words[head].Token.Folded}", told);
        }
    }

    /// <summary>A sentence that says the adjective of other things only, and the noun without it; null where there is none or a passage
    /// leaves it open.</summary>
    private static string? Conflict(RuleContext context, int modifier, int noun)
    {
        string? conflict = null;
        for (var s = 0; s < context.Alignment.Sources.Count; s++)
        {
            var sentence = context.Alignment.Sources[s].Sentence;
            var (nouns, near) = (context.Alignment.In(s, noun).Where(n => !sentence.Words[n].Is(WordTraits.Verb)).ToList(), context.Alignment.AnyIn(s, noun));
            foreach (var adjective in context.Alignment.AnyIn(s, modifier))
            {
                if (!IsModifier(sentence.Words, adjective) || HeadOf(sentence.Words, adjective) is not { } head || near.Any(n => adjective < n && n <= head) || !nouns.All(n => IsApart(sentence, adjective, head, n)))
                {
                    return null;
                }

                conflict ??= nouns.Count > 0 ? sentence.Text : null;
            }
        }

        return conflict;
    }

    /// <summary>Whether more than "of" or "and" stands between a noun and an adjective with its own noun.</summary>
    private static bool IsApart(EnglishSentence sentence, int adjective, int head, int noun)
    {
        var (from, to) = noun < adjective ? (noun, adjective) : (head, noun);
        // "seats in the parliamentary election" may be parliamentary, "a big office in a small city" is not small.
        var isQualified = noun > 0 && IsModifier(sentence.Words, noun - 1);
        for (var i = from + 1; i < to; i++)
        {
            if (IsInfinitive(sentence.Words, i) || (sentence.Words[i].Is(WordTraits.Verb) && !sentence.Words[i].Is(WordTraits.Be)) || (isQualified && sentence.Words[i].Is(WordTraits.Preposition) && sentence.Words[i].Token.Folded != "of"))
            {
                return true;
            }
        }

        return false;
    }

    // "ferries to replace its new tugs"
    private static bool IsInfinitive(Word[] words, int to) =>
        words[to].Token.Folded == "to" && to + 1 < words.Length && words[to + 1].Is(WordTraits.Content) && !words[to + 1].Is(WordTraits.Name) && EnglishWordNet.PartsOfSpeech(words[to + 1].Token.Folded).Contains('v');

    /// <summary>Last noun of the phrase that an adjective begins; null where there is none, or a genitive leaves open which noun it is said of.</summary>
    private static int? HeadOf(Word[] words, int adjective)
    {
        var head = adjective;
        while (head + 1 < words.Length && !words[head + 1].Is(WordTraits.AfterBreak | WordTraits.Verb | WordTraits.Adverb) && words[head + 1].Is(WordTraits.Content))
        {
            head++;
            if (words[head].Is(WordTraits.Possessive))
            {
                return null;
            }
        }

        // "hit manufacturing hard"
        while (head > adjective && EnglishWordNet.PartsOfSpeech(words[head].Token.Folded) is { Length: > 0 } parts && !parts.Contains('n')) { head--; }
        return head == adjective ? null : head;
    }

    public static bool IsModifier(Word[] words, int index) =>
        words[index].Is(WordTraits.Content) && !words[index].Is(WordTraits.Verb | WordTraits.Name | WordTraits.Quantity | WordTraits.Adverb)
        && EnglishWordNet.PartsOfSpeech(words[index].Token.Folded).Contains('a');
}
