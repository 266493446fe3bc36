using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Grammar;

/// <summary>Where a noun phrase begins, and its head.</summary>
internal static class NounPhrase
{
    /// <summary>The head of the noun phrase that begins at or behind a word, stepping over determiners and values; -1 at a break.</summary>
    public static int HeadFrom(Word[] words, int start)
    {
        var head = -1;
        for (var i = start; i < words.Length; i++)
        {
            // "gain 0.35%, projections indicate"
            if (i > start && words[i].Is(WordTraits.AfterBreak) && (head >= 0 || (words[i - 1].Is(WordTraits.Quantity) && !words[i].Is(WordTraits.Quantity))))
            {
                break;
            }

            // "find the clock thanks to photographs"
            if (head >= 0 && words[i].Token.Folded is "thanks" or "owing" or "due" && i + 1 < words.Length && words[i + 1].Token.Folded == "to")
            {
                break;
            }

            // "coach of the Herons last Tuesday"
            if (head >= 0 && i + 1 < words.Length && words[i].Token.Folded is "last" or "next" or "this" && (words[i + 1].Token.Is(TokenFlags.Weekday) || words[i + 1].Token.Folded is "week" or "month" or "year" or "night"))
            {
                break;
            }

            // "surpassed that of other countries"
            if (head < 0 && words[i].Token.Folded is "that" or "those" && i + 1 < words.Length && words[i + 1].Token.Folded == "of")
            {
                return i;
            }

            // "by University of Tarn researchers": a name with "of" before its noun.
            if (head >= 0 && words[i].Token.Folded == "of" && NounBehindName(words, head, i) is > 0 and var noun)
            {
                (head, i) = (noun, noun);
                continue;
            }

            if (words[i].Is(WordTraits.Verb) || (words[i].Is(WordTraits.Preposition | WordTraits.Conjunction | WordTraits.Relative) && !words[i].Is(WordTraits.Determiner)))
            {
                break;
            }

            // "the yacht Merrow adrift 60 miles off": neither what is no noun nor a value goes on with a name.
            if (head >= 0 && words[head].Is(WordTraits.Name) && !words[i].Is(WordTraits.Name) && (words[i].Is(WordTraits.Quantity) || (words[i].Is(WordTraits.Content) && Language.WordNet.EnglishWordNet.PartsOfSpeech(words[i].Token.Folded) is { Length: > 0 } parts && !parts.Contains('n'))))
            {
                break;
            }

            // "fined the club 40,000 pounds": whom, and how much.
            if (head >= 0 && words[i].Is(WordTraits.Quantity) && words[start].Is(WordTraits.Determiner) && !words[i - 1].Is(WordTraits.Quantity))
            {
                break;
            }

            if (words[i].Is(WordTraits.Content) && !words[i].Is(WordTraits.Adverb))
            {
                head = i;
                if (words[i].Is(WordTraits.Possessive))
                {
                    head = -1;
                }
            }
            else if (words[i].Is(WordTraits.Pronoun) && head < 0 && !words[i].Is(WordTraits.Determiner))
            {
                return i;
            }
            else if (head >= 0 && !words[i].Is(WordTraits.Quantity))
            {
                break;
            }
        }

        return head;
    }

    private static int NounBehindName(Word[] words, int head, int of)
    {
        var next = of + 1;
        while (words[head].Is(WordTraits.Name) && next < words.Length && words[next].Is(WordTraits.Name) && !words[next].Is(WordTraits.AfterBreak | WordTraits.Possessive)) { next++; }
        return next > of + 1 && next < words.Length && words[next].Is(WordTraits.Content) && !words[next].Is(WordTraits.AfterBreak | WordTraits.Verb | WordTraits.Adverb | WordTraits.Possessive) && Language.WordNet.EnglishWordNet.PartsOfSpeech(words[next].Token.Folded).Contains('n') ? next : -1;
    }

    /// <summary>Where the phrase that ends with a word begins.</summary>
    public static int PhraseStart(Word[] words, int last)
    {
        var start = last;
        while (start > 0 && !words[start].Is(WordTraits.AfterBreak) && words[start - 1].Is(WordTraits.Content | WordTraits.Quantity | WordTraits.Determiner | WordTraits.Adverb)
            && !words[start - 1].Is(WordTraits.Verb) && words[start - 1].Token.Folded is not ("that" or "which" or "who") && !words[start - 1].Token.Is(TokenFlags.Weekday))
        {
            // "For this reason | most power lines": a determiner begins a phrase of its own.
            if (words[start].Is(WordTraits.Determiner) && words[start - 1].Is(WordTraits.Content) && !words[start - 1].Is(WordTraits.Adverb | WordTraits.Possessive | WordTraits.Light))
            {
                break;
            }

            start--;
        }

        return start;
    }

    /// <summary>Whose a noun is, "Colo Rojo's 3-1 win"; -1 where its phrase does not say.</summary>
    public static int OwnerOf(Word[] words, int noun)
    {
        var owner = noun - 1;
        while (owner > 0 && words[owner].Is(WordTraits.Content | WordTraits.Quantity) && !words[owner].Is(WordTraits.Possessive | WordTraits.AfterBreak | WordTraits.Verb)) { owner--; }
        return owner >= 0 && words[owner].Is(WordTraits.Possessive) ? owner : -1;
    }

    /// <summary>Who does what a noun tells before the sentence names him ("During his visit to Oslo, Berg signed a pact"), or -1.</summary>
    public static int OwnerAhead(EnglishSentence sentence, int noun)
    {
        var words = sentence.Words;
        var owner = noun - 1;
        while (owner > 0 && words[owner].Is(WordTraits.Content) && !words[owner].Is(WordTraits.AfterBreak | WordTraits.Verb | WordTraits.Possessive)) { owner--; }
        if (owner < 1 || words[owner].Token.Folded is not ("his" or "her" or "its" or "their") || !words[..owner].All(word => word.Is(WordTraits.Preposition | WordTraits.Conjunction | WordTraits.Determiner) || word.Token.Folded is "during" or "after" or "before"))
        {
            return -1;
        }

        foreach (var frame in sentence.Frames)
        {
            if (frame.Verb > noun && frame.Subject > noun)
            {
                return words[frame.Subject].Is(WordTraits.Name) ? frame.Subject : -1;
            }
        }

        return -1;
    }

    // "the University of Tarn's test found": the genitive ends the phrase behind "of", so the test found.
    public static bool HasOwner(Word[] words, int first, int head)
    {
        for (var i = first; i < head; i++)
        {
            if (words[i].Is(WordTraits.Possessive) && words[first - 1].Token.Folded == "of")
            {
                return true;
            }
        }

        return false;
    }
}
