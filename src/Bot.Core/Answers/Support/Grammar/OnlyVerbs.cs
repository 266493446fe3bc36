namespace Bot.Core.Answers.Support.Grammar;

/// <summary>Finds the verb of a sentence that seems to have none: "phone calls raise turnout".</summary>
/// <remarks>Where a sentence, or what a semicolon cuts off, has no verb yet, a known verb behind a noun is it.</remarks>
internal static class OnlyVerbs
{
    public static void Mark(EnglishSentence sentence)
    {
        var words = sentence.Words;
        for (var (first, last) = (0, 0); first < words.Length; first = last)
        {
            last = first + 1;
            while (last < words.Length && !(words[last].Is(WordTraits.AfterBreak) && sentence.Text.AsSpan(words[last - 1].Token.End, words[last].Token.Start - words[last - 1].Token.End).ContainsAny(';', ':'))) { last++; }
            if (HasFinite(words.AsSpan(first, last - first)))
            {
                continue;
            }

            MarkFirst(words, first, last);
        }

        // "Most power lines use aluminium, usually around a core that gives them strength": what stands before the first comma is a clause, too.
        var comma = Array.FindIndex(words, w => w.Is(WordTraits.AfterBreak));
        if (comma > 3 && !HasFinite(words.AsSpan(0, comma)))
        {
            MarkFirst(words, 0, comma);
        }
    }

    private static void MarkFirst(Word[] words, int first, int last)
    {
        for (var i = first + 1; i + 1 < last; i++)
        {
            if (MayBeOnly(words, i, last))
            {
                // "power lines use": the noun that could be a verb is the subject of the next that can.
                words[i + 2 < last && MayBeOnly(words, i + 1, last) ? i + 1 : i].Traits |= WordTraits.Verb;
                return;
            }
        }
    }

    private static bool MayBeOnly(Word[] words, int i, int last)
    {
        var (word, previous, folded) = (words[i], words[i - 1], words[i].Token.Folded);
        return word.Is(WordTraits.Content) && !word.Is(WordTraits.Name | WordTraits.AfterBreak | WordTraits.Adverb) && previous.Is(WordTraits.Content | WordTraits.Quantity) && !previous.Is(WordTraits.Possessive | WordTraits.Adverb)
            && (folded.EndsWith('s') && !folded.EndsWith("ss", StringComparison.Ordinal) ? !VerbTagger.IsPlural(previous) : VerbTagger.IsPlural(previous)) && EnglishRelations.IsVerb(word.Stem)
            && (last == words.Length || words[i + 1].Is(WordTraits.Content | WordTraits.Determiner | WordTraits.Name | WordTraits.Quantity | WordTraits.Pronoun | WordTraits.Preposition));
    }

    /// <summary>Whether some words have a verb, or what goes before one.</summary>
    public static bool HasFinite(Span<Word> words)
    {
        foreach (var word in words)
        {
            if (word.Is(WordTraits.Verb | WordTraits.Be | WordTraits.Modal | WordTraits.Future | WordTraits.Auxiliary))
            {
                return true;
            }
        }

        return false;
    }
}
