using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Language;
using Bot.Core.Language.Dictionaries;
using Bot.Core.Language.WordNet;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>Finds the words of an English sentence that stand for the meanings of a Korean or Japanese word.</summary>
internal static class GlossPlaces
{
    /// <summary>How far apart the words of one meaning may stand ("temporal lobes of the brain").</summary>
    private const int Window = 5;

    /// <summary>The words of a sentence that are one of the meanings themselves.</summary>
    public static int[] Of(EnglishSentence sentence, IReadOnlyList<string> english) => In(sentence, [.. english.Select(Gloss.Of)], usual: 0);

    /// <summary>The words that are one of the meanings, ascending.</summary>
    /// <param name="usual">For so many meanings from the first on words for the same will do, too.</param>
    public static int[] In(EnglishSentence sentence, IReadOnlyList<Gloss> glosses, int usual)
    {
        List<int>? places = null;
        for (var g = 0; g < glosses.Count; g++)
        {
            if (glosses[g].Stems.Length == 0)
            {
                continue;
            }

            var groups = g < usual ? EnglishRelations.GroupsOf(glosses[g].Stems[^1]) : null;
            for (var i = 0; i < sentence.Words.Length; i++)
            {
                if (places?.Contains(i) != true && EndsAt(sentence.Words, i, glosses[g], groups))
                {
                    (places ??= []).Add(i);
                }
            }
        }

        places?.Sort();
        return places is null ? [] : [.. places];
    }

    // All words of a meaning, near one another. The groups of its last one are given where it is a usual meaning.
    private static bool EndsAt(Word[] words, int at, Gloss gloss, RelationGroups? groups)
    {
        var stems = gloss.Stems;
        if (!IsWord(words[at], stems[^1], groups) && !(groups is not null && MeansIt(words[at], gloss)) && !(stems.Length == 1 && words[at].Is(WordTraits.Name) && Demonyms.Same(gloss.Text, words[at].Token.Folded)))
        {
            return false;
        }

        for (var s = 0; s < stems.Length - 1; s++)
        {
            if (!IsNear(words, at, stems[s], groups is null ? null : EnglishRelations.GroupsOf(stems[s])))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsNear(Word[] words, int at, string stem, RelationGroups? groups)
    {
        for (var i = Math.Max(0, at - Window); i <= Math.Min(words.Length - 1, at + Window); i++)
        {
            if (i != at && IsWord(words[i], stem, groups))
            {
                return true;
            }
        }

        return false;
    }

    // "sector" for 部門, "division": what a dictionary joins.
    private static bool MeansIt(Word word, Gloss gloss)
    {
        if (gloss.Stems.Length != 1 || !word.Is(WordTraits.Content) || word.Is(WordTraits.Name))
        {
            return false;
        }

        var said = EnglishWordNet.SaidFor(word.Token.Folded);
        foreach (var sense in gloss.Senses)
        {
            if (said.Contains(sense))
            {
                return true;
            }
        }

        return false;
    }

    // The groups are given for a usual meaning.
    private static bool IsWord(Word word, string stem, RelationGroups? groups) =>
        word.Stem == stem || (stem.Length >= 5 && (WordForms.SameStem(word.Stem, stem) || (word.Stem.Length > stem.Length + 2 && word.Stem.EndsWith(stem, StringComparison.Ordinal) && !word.Stem.StartsWith("un", StringComparison.Ordinal) && !word.Stem.StartsWith("non", StringComparison.Ordinal)))) || (groups is not null && word.Is(WordTraits.Content | WordTraits.Light) && !word.Is(WordTraits.Name) && word.Groups != RelationGroups.None && groups.MayStandFor(word.Groups));
}
