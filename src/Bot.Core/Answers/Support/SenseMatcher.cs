using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Language.WordNet;

namespace Bot.Core.Answers.Support;

/// <summary>Finds for a word that no group of the relations joins to the passage a word that a dictionary joins.</summary>
internal static class SenseMatcher
{
    // "boat" for "trawler", "choose" for "choice": what no group of the relations joins, a dictionary may.
    public static void Match(EnglishSentence draft, EnglishSentence source, List<int>[] matches)
    {
        for (var i = 0; i < draft.Words.Length; i++)
        {
            if (matches[i] is { Count: > 0 } || !draft.Words[i].Is(WordTraits.Content) || draft.Words[i].Is(WordTraits.Name) || !EnglishWordNet.Knows(draft.Words[i].Token.Folded))
            {
                continue;
            }

            for (var j = 0; j < source.Words.Length; j++)
            {
                if (source.Words[j].Is(WordTraits.Content) && !source.Words[j].Is(WordTraits.Name)
                    && EnglishWordNet.MayStandFor(draft.Words[i].Token.Folded, source.Words[j].Token.Folded, draft.Words[i].Is(WordTraits.Verb) && source.Words[j].Is(WordTraits.Verb)))
                {
                    (matches[i] ??= []).Add(j);
                }
            }
        }
    }
}
