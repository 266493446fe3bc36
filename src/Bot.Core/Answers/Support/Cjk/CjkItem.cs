using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Coverage;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>A name or word of a Korean or Japanese sentence and where the passages hold it. With neither entity nor term it is a name
/// written by its sound.</summary>
/// <param name="Sentence">Index of the nearest source sentence that has it; -1 where none has.</param>
/// <param name="Places">The words there.</param>
/// <param name="IsName">Whether it is the name of somebody or something.</param>
internal sealed record CjkItem(int Start, int End, Entity? Entity, GlossaryTerm? Term, int Sentence, int[] Places, bool IsName)
{
    public bool Found => Sentence >= 0;

    /// <summary>Its places that are verbs, where there are such; else all.</summary>
    public int[] VerbPlaces(EnglishSentence source)
    {
        var verbs = 0;
        for (var i = 0; i < Places.Length; i++)
        {
            verbs += source.Words[Places[i]].Is(WordTraits.Verb) ? 1 : 0;
        }

        return verbs == 0 || verbs == Places.Length ? Places : VerbsAmong(source.Words);
    }

    private int[] VerbsAmong(Word[] words) => Array.FindAll(Places, p => words[p].Is(WordTraits.Verb));

    /// <summary>Whether a word of its source sentence is, or belongs to, what it names.</summary>
    public bool Names(EnglishSentence source, int word)
    {
        if (Entity is not null && source.Words[word].Entity?.Id == Entity.Id)
        {
            return true;
        }

        foreach (var place in Places)
        {
            if (place == word || (place < source.Words.Length && source.Words[place].Group >= 0 && source.Words[place].Group == source.Words[word].Group))
            {
                return true;
            }
        }

        return false;
    }
}
