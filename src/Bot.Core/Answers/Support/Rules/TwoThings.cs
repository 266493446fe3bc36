using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Language.WordNet;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>Words of near meaning that a passage and what is around it use of two things: "The leader met the minister."</summary>
internal static class TwoThings
{
    /// <summary>How many steps more general "person" may be than what somebody is.</summary>
    private const int PersonLevels = 7;

    public static bool Are(RuleContext context, EnglishSentence source, Word said, Word told)
    {
        if (said.Stem == told.Stem || said.Is(WordTraits.Name) || told.Is(WordTraits.Name))
        {
            return false;
        }

        return context.Around.Append(source).Any(sentence => HasBoth(sentence, said.Stem, told.Stem)) || (context.Cited.Count == 1 && context.Around.Count > 1 && IsNarrowedLater(context.Around[^1], said, told));
    }

    // Who does it and to whom; or one of them is brought in as another ("those who took a placebo").
    private static bool HasBoth(EnglishSentence sentence, string said, string told)
    {
        foreach (var frame in sentence.Frames)
        {
            if (frame.Agent >= 0 && frame.Patient >= 0 && sentence.Words[frame.Agent].Stem is var doer && sentence.Words[frame.Patient].Stem is var done && ((doer == said && done == told) || (doer == told && done == said)))
            {
                return true;
            }
        }

        var (first, second) = (Array.FindIndex(sentence.Words, word => word.Stem == said), Array.FindIndex(sentence.Words, word => word.Stem == told));
        var later = Math.Max(first, second);
        return Math.Min(first, second) >= 0 && sentence.Words[later - 1].Token.Folded is "a" or "an" && !sentence.Words[later - 1].Is(WordTraits.AfterBreak) && !Enumerable.Range(Math.Min(first, second), later - Math.Min(first, second)).Any(i => sentence.Words[i].Is(WordTraits.Be) || sentence.Words[i].Token.Folded is "became" or "becomes") && !(later > 1 && sentence.Words[later - 2].Token.Folded == "as");
    }

    // "His lawyer asked for mercy. The prosecutor refused.": who is called by a word of his own behind one that others share is another.
    private static bool IsNarrowedLater(EnglishSentence before, Word said, Word told) =>
        before.Frames.Any(f => f.Subject >= 0 && before.Words[f.Subject].Stem == said.Stem) && !before.Words.Any(word => word.Stem == told.Stem)
        && EnglishWordNet.IsMoreGeneral("person", said.Token.Folded, PersonLevels) && EnglishWordNet.IsMoreGeneral("person", told.Token.Folded, PersonLevels) && !EnglishWordNet.IsMoreGeneral(told.Token.Folded, said.Token.Folded, PersonLevels);
}
