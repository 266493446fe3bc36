using System.Collections.Frozen;
using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support;

/// <summary>Finds for a name of a draft the name of a passage that is written otherwise: a country for its people, an acronym for its
/// words, and each the other way round.</summary>
internal static class NameMatcher
{
    public static void Match(EnglishSentence draft, EnglishSentence source, List<int>[] matches)
    {
        for (var i = 0; i < draft.Words.Length; i++)
        {
            if (!draft.Words[i].Is(WordTraits.Name) || matches[i] is { Count: > 0 })
            {
                continue;
            }

            for (var j = 0; j < source.Words.Length; j++)
            {
                if ((source.Words[j].Is(WordTraits.Name) || draft.Words[i].Token.Is(TokenFlags.AllCapitals)) && (Demonyms.Same(draft.Words[i].Token.Folded, source.Words[j].Token.Folded) || IsAcronymOf(draft, i, source, j) || IsAcronymOf(source, j, draft, i)))
                {
                    (matches[i] ??= []).Add(j);
                }
            }
        }
    }

    // "EEC" of "European Economic Community"
    private static bool IsAcronymOf(EnglishSentence sentence, int acronym, EnglishSentence other, int word)
    {
        var letters = sentence.Words[acronym].Token.Folded;
        if (letters.Length < 2 || letters.Length > 6 || !sentence.Words[acronym].Token.Is(TokenFlags.AllCapitals) || other.Words[word].Token.Is(TokenFlags.AllCapitals))
        {
            return false;
        }

        // The word may be any of those that the letters stand for.
        for (var first = word; first >= 0 && first > word - letters.Length - 2; first--)
        {
            if (Spells(other, first, word, letters))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Spells(EnglishSentence sentence, int first, int through, string letters)
    {
        var (letter, at) = (0, first);
        for (; at < sentence.Words.Length && letter < letters.Length; at++)
        {
            var token = sentence.Words[at].Token;
            // "initial public offering" is no name of its own.
            if ((token.Is(TokenFlags.Capitalised) || PlainAcronyms.Contains(letters)) && token.Folded[0] == letters[letter])
            {
                letter++;
            }
            else if (at == first || token.Folded is not ("of" or "the" or "and" or "for"))
            {
                return false;
            }
        }

        // "the European Union of Farmers" is not the EU.
        return letter == letters.Length && at > through && !(at + 1 < sentence.Words.Length && sentence.Words[at].Token.Folded == "of" && sentence.Words[at + 1].Token.Is(TokenFlags.Capitalised) && sentence.Words[at + 1].Group >= 0 && sentence.Words[at + 1].Group == sentence.Words[at - 1].Group);
    }

    // Acronyms of words that are written without capitals.
    private static readonly FrozenSet<string> PlainAcronyms = "ipo ceo cfo coo cto gdp gnp vat ngo ngos mri dna rna ufo atm lng ev evs ai pm mp mps hiv adhd cctv gps led lcd sim icu emu usp rfp hr pr gp gps mou cpi ppi pmi".Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
