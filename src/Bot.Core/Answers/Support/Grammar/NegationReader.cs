using Bot.Core.Language.WordNet;

namespace Bot.Core.Answers.Support.Grammar;

/// <summary>Finds negations ("not", "without", "failed to", "the absence of") and what they deny.</summary>
internal static class NegationReader
{
    /// <summary>Whether a negation stands here: "not", "without", "failed to", "the absence of".</summary>
    public static bool IsNegation(Word[] words, int i)
    {
        var word = words[i];
        if (word.Token.Folded is "keep" or "keeps" or "kept" or "stop" or "stops" or "stopped" && KeepsFrom(words, i))
        {
            return true;
        }

        // "lend it rather than sell it"
        if (word.Token.Folded == "than" && i > 0 && words[i - 1].Token.Folded == "rather" || word.Token.Folded == "of" && i > 0 && words[i - 1].Token.Folded == "instead")
        {
            return i + 1 < words.Length && words[i + 1].Is(WordTraits.Content | WordTraits.Be);
        }

        // "ruled out another attempt"
        if (word.Stem == "rule" && word.Is(WordTraits.Content) && i + 1 < words.Length && words[i + 1].Token.Folded == "out" && !words.Skip(Math.Max(0, i - 3)).Take(Math.Min(3, i)).Any(w => w.Is(WordTraits.Negation)))
        {
            return true;
        }

        // "has yet to reopen"
        if (word.Token.Folded == "yet" && i > 0 && i + 1 < words.Length && words[i + 1].Token.Folded == "to" && (words[i - 1].Token.Folded is "has" or "have" or "had" or "remain" or "remains" or "remained" or "still" || words[i - 1].Is(WordTraits.Be)))
        {
            return true;
        }

        // "pulled out of signing"
        if (word.Token.Folded == "out" && i > 0 && words[i - 1].Stem is "pull" or "back" or "opt" or "drop" && i + 2 < words.Length && words[i + 1].Token.Folded == "of" && words[i + 2].Token.Folded.EndsWith("ing", StringComparison.Ordinal))
        {
            return true;
        }

        // "is out of danger"
        if (word.Token.Folded == "out" && i > 0 && words[i - 1].Is(WordTraits.Be) && i + 2 < words.Length && words[i + 1].Token.Folded == "of" && words[i + 2].Is(WordTraits.Content) && !words[i + 2].Is(WordTraits.Name))
        {
            return true;
        }

        // "anti-romantic", "non-members"
        if (word.Token.Folded is "anti" or "non" && i + 1 < words.Length && words[i + 1].Token.Start == word.Token.End + 1)
        {
            return true;
        }

        // "for all purposes except for proving"
        if (word.Token.Folded is "except" or "excluding")
        {
            return true;
        }

        if (word.Is(WordTraits.Negation))
        {
            // "spared no effort" made every effort.
            if (i > 0 && words[i - 1].Stem == "spare")
            {
                return false;
            }

            if (IsNotLong(words, i))
            {
                return false;
            }

            // "said no to" is a verb of its own.
            if (word.Token.Folded == "no" && i > 0 && words[i - 1].Stem is "sai" or "say" or "vote" && i + 1 < words.Length && words[i + 1].Token.Folded == "to")
            {
                return false;
            }

            // "whether or not to plead"
            if (word.Token.Folded == "not" && i > 0 && words[i - 1].Token.Folded == "or" && words.Take(i).Any(w => w.Token.Folded == "whether"))
            {
                return false;
            }

            // "not only", "no more than", "no later than", "no doubt" deny nothing.
            return !(i + 1 < words.Length && (words[i + 1].Token.Folded is "only" or "just" or "merely" or "until" or "doubt" or "wonder"
                || (i + 2 < words.Length && words[i + 2].Token.Folded == "than") || (words[i + 1].Is(WordTraits.Quantity) && (word.Token.Folded != "not" || words.Skip(i + 1).Any(w => w.Token.Folded == "but")))));
        }

        // "declined to comment" and "failed to sign" deny, "declined by 5%" and "the engine failed" do not.
        return word.Is(WordTraits.Content) && !word.Is(WordTraits.Name) && EnglishGrammar.NegatingVerbs.Contains(word.Stem)
            // "their absence does not affect" says of an absence, "the absence of a statement" denies one.
            && (word.Stem != "absenc" || (i + 1 < words.Length && words[i + 1].Token.Folded is "of" or "from"))
            && (word.Stem is not ("declin" or "fail" or "failur") || (i + 2 < words.Length && words[i + 1].Token.Folded == "to" && words[i + 2].Is(WordTraits.Content)));
    }

    /// <summary>Whether a word is the "not" of "not long before", which denies nothing.</summary>
    public static bool IsNotLong(Word[] words, int i) =>
        i >= 0 && i + 2 < words.Length && words[i].Token.Folded == "not" && words[i + 1].Token.Folded == "long" && words[i + 2].Token.Folded is "before" or "after" or "ago" or "afterwards";

    // "keep them from sticking"
    private static bool KeepsFrom(Word[] words, int i)
    {
        for (var j = i + 2; j + 1 < words.Length && j <= i + 5; j++)
        {
            if (words[j].Token.Folded == "from" && words[j + 1].Token.Folded.EndsWith("ing", StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    public static void Mark(Word[] words, int cue)
    {
        var (reach, denied) = Reach(words, cue);
        foreach (var i in reach)
        {
            words[i].Traits |= WordTraits.Negated;
        }

        if (denied >= 0)
        {
            words[denied].Traits |= WordTraits.NegatedHead;
        }
    }

    /// <summary>The words that a negation reaches, and the one of them that it denies; -1 where there is none.</summary>
    public static (List<int> Words, int Head) Reach(Word[] words, int cue)
    {
        var reach = new List<int>();
        var head = cue + 1;
        // "is no longer printing"
        head += words[cue].Token.Folded is "no" or "not" or "any" && head + 1 < words.Length && words[head].Token.Folded is "longer" or "anymore" ? 1 : 0;
        if (words[cue].Stem is "keep" or "stop" or "prevent" && KeepsFrom(words, cue))
        {
            while (words[head].Token.Folded != "from") { head++; }
            head++;
        }

        while (head < words.Length && (!words[head].Is(WordTraits.Content) || IsDayBeforeInfinitive(words, head)))
        {
            if (words[head].Is(WordTraits.AfterBreak) && (head > cue + 1 || words[cue].Token.Folded is "nothing" or "none" or "nobody" or "not"))
            {
                return Ellipsis(words, cue, reach);
            }

            head++;
        }

        if (head >= words.Length)
        {
            return Ellipsis(words, cue, reach);
        }

        // "no joint statement": the last noun of the phrase is what there was not; "did not sign": the verb is.
        var last = head;
        while (!words[head].Is(WordTraits.Verb) && last + 1 < words.Length && words[last + 1].Is(WordTraits.Content) && !words[last + 1].Is(WordTraits.AfterBreak | WordTraits.Verb) && !IsBehindNoun(words[last], words[last + 1]))
        {
            reach.Add(last);
            last++;
        }

        reach.Add(last);
        for (var i = last + 1; i < words.Length && !words[i].Is(WordTraits.AfterBreak) && (!words[i].Is(WordTraits.Conjunction) || words[i].Token.Folded is "or" or "nor") && !(words[i].Is(WordTraits.Preposition) && !words[i].Is(WordTraits.Determiner)); i++)
        {
            reach.Add(i);
        }

        return (reach, last);
    }

    // "refused on Friday to order"
    private static bool IsDayBeforeInfinitive(Word[] words, int i) => words[i].Token.Is(Language.TokenFlags.Weekday) && i + 1 < words.Length && words[i + 1].Token.Folded == "to";

    // "without power overnight": the noun that is denied stands before.
    private static bool IsBehindNoun(in Word noun, in Word next) =>
        !next.Is(WordTraits.Name) && EnglishWordNet.PartsOfSpeech(noun.Token.Folded).Contains('n') && EnglishWordNet.PartsOfSpeech(next.Token.Folded) is { Length: > 0 } parts && !parts.Contains('n');

    // "but police officers will not": what is denied of them stands before; they are marked for it.
    private static (List<int> Words, int Head) Ellipsis(Word[] words, int cue, List<int> reach)
    {
        var subject = cue - 1;
        while (subject >= 0 && words[subject].Is(WordTraits.Auxiliary) && !words[subject].Is(WordTraits.AfterBreak))
        {
            subject--;
        }

        if (!words[cue].Is(WordTraits.Negation) || subject < 0 || subject == cue - 1 || !words[subject].Is(WordTraits.Content))
        {
            return (reach, -1);
        }

        reach.Add(subject);
        return (reach, subject);
    }
}
