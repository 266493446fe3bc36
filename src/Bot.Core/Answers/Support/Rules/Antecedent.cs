using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Language.WordNet;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>Whom a pronoun that opens a sentence may mean: somebody or something that the sentence before tells of.</summary>
internal static class Antecedent
{
    /// <summary>How many steps more general "person" may be than what somebody is.</summary>
    private const int PersonLevels = 5;

    /// <summary>Whether a word of the draft is none of those that the pronoun may mean, where these are known.</summary>
    public static bool IsAnother(RuleContext context, int index, int subject, int pronoun)
    {
        var source = context.Alignment.Sources[index].Sentence;
        var folded = source.Words[pronoun].Token.Folded;
        if (folded is not ("it" or "he" or "she" or "they") || context.Draft.Words[subject].Is(WordTraits.Name) || Before(context, index) is not { } before)
        {
            return false;
        }

        // What stands before it in its own sentence is nearer.
        if (Enumerable.Range(0, pronoun).Any(i => source.Words[i].Is(WordTraits.Content) && !source.Words[i].Is(WordTraits.Verb | WordTraits.Adverb | WordTraits.Light)))
        {
            return false;
        }

        var said = context.Draft.Words[subject];
        var isPerson = folded is "he" or "she";
        var meant = Enumerable.Range(0, before.Words.Length).Where(i => IsThing(before, i) && OtherThing.MayStandFor(said, before.Words[i])).ToList();
        if (meant.Count > 0)
        {
            return meant.TrueForAll(i => IsBesides(before, i, isPerson));
        }

        return before.Frames.Concat(before.Possessions).Any(f => f.Subject >= 0 && IsThing(before, f.Subject) && !before.Words[f.Subject].Is(WordTraits.Name) && isPerson == EnglishWordNet.IsMoreGeneral("person", before.Words[f.Subject].Token.Folded, PersonLevels));
    }

    private static bool IsThing(EnglishSentence sentence, int word) => sentence.Words[word].Is(WordTraits.Content) && !sentence.Words[word].Is(WordTraits.Verb | WordTraits.Adverb);

    // "The hospital next to the school has": within what is said of the subject; and a thing is meant by no pronoun where only its part is told of.
    private static bool IsBesides(EnglishSentence sentence, int word, bool isPerson)
    {
        if (sentence.Words[word].Is(WordTraits.Possessive))
        {
            return !isPerson;
        }

        var start = NounPhrase.PhraseStart(sentence.Words, word);
        return start > 0 && sentence.Words[start - 1].Is(WordTraits.Preposition) && !sentence.Words[start - 1].Is(WordTraits.Conjunction)
            && sentence.Frames.Concat(sentence.Possessions).Any(f => f.Subject >= 0 && f.Subject < start && f.Verb > word && !Enumerable.Range(f.Subject, f.Verb - f.Subject).Any(i => sentence.Words[i].Is(WordTraits.Verb)));
    }

    // The sentence of the passage before it, or the last one around it.
    private static EnglishSentence? Before(RuleContext context, int index)
    {
        var passage = context.Alignment.Sources[index].Passage;
        if (index > 0 && context.Alignment.Sources[index - 1].Passage == passage)
        {
            return context.Alignment.Sources[index - 1].Sentence;
        }

        return context.Cited.Count == 1 && context.Around.Count > 0 ? context.Around[^1] : null;
    }
}
