using System.Collections.Frozen;

namespace Bot.Core.Answers.Support.Grammar;

/// <summary>How far a verb of saying reaches: no farther than its own clause. What the sentence tells beside it, the writer tells.</summary>
internal static class ReportReach
{
    private static readonly FrozenSet<string> Openers = "after before when while as because since although though if once until unless whereas".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What is said and is no clause: "said goodbye", "told her story", "claimed victory".</summary>
    private static readonly FrozenSet<string> Contents =
        "goodbye goodbyes farewell hello yes no thanks sorry nothing little much so story stories tale tales joke jokes lie lies truth secret secrets prayer prayers oath oaths vow vows name names victory responsibility credit benefits compensation asylum immunity".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    // Verbs that say too little to be marked as such.
    private static readonly FrozenSet<string> LightVerbs = "took takes made makes gave gives came comes went goes happened happens occurred occurs became becomes held holds stood stands got gets".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The index behind the last word that the verb may govern.</summary>
    public static int End(EnglishSentence sentence, int verb)
    {
        var words = sentence.Words;
        var (start, end) = (Start(sentence, verb), Stop(sentence, verb + 1));
        if (MainClause(words, start, verb, end) is > 0 and var main)
        {
            return main;
        }

        if (RelativeBefore(words, start, verb) is > 0 and var relative && !HasFinite(words, start, relative) && MainVerb(words, relative, verb, end) is > 0 and var predicate)
        {
            return predicate;
        }

        return NextDeed(words, verb, end) is > 0 and var deed ? deed : end;
    }

    /// <summary>What a verb is said of that is the first behind a report ("The engineer who wrote that the wall was thin was fired"), or null.</summary>
    public static int? SubjectBehind(Word[] words, int verb)
    {
        var first = verb;
        while (first > 0 && words[first - 1].Is(WordTraits.Auxiliary | WordTraits.Adverb | WordTraits.Negation | WordTraits.Modal) && !words[first].Is(WordTraits.AfterBreak)) { first--; }
        for (var i = first - 1; i > 1 && !words[i + 1].Is(WordTraits.AfterBreak); i--)
        {
            if (SpeechReader.IsSaying(words, i) && RelativeBefore(words, 0, i) is > 0 and var relative && !HasFinite(words, 0, relative) && MainVerb(words, relative, i, words.Length) is > 0 and var main && main >= first && main <= verb)
            {
                return relative - 1;
            }
        }

        return null;
    }

    /// <summary>Whether an "and" joins a clause of its own ("said goodbye to the staff and the plant closed"), not a noun to the one before it.</summary>
    public static bool JoinsClause(Word[] words, int and)
    {
        if (words[and].Token.Folded != "and" || and + 1 >= words.Length || !words[and + 1].Is(WordTraits.Determiner | WordTraits.Pronoun) || words[and + 1].Is(WordTraits.Relative))
        {
            return false;
        }

        for (var i = and - 1; i > 0 && !words[i + 1].Is(WordTraits.AfterBreak); i--)
        {
            if (words[i].Is(WordTraits.Relative | WordTraits.Conjunction))
            {
                return false;
            }

            if (IsFinite(words, i))
            {
                return words[i].Is(WordTraits.Verb) && SpeechReader.IsSaying(words, i) && IsThing(words, i, and);
            }
        }

        return false;
    }

    /// <summary>Where the part of the sentence begins that semicolons cut off with a word.</summary>
    public static int Start(EnglishSentence sentence, int word)
    {
        while (word > 0 && !IsAfter(sentence, word, ';')) { word--; }
        return word;
    }

    /// <summary>Whether a sign stands between a word and the one before it.</summary>
    public static bool IsAfter(EnglishSentence sentence, int word, char sign) =>
        word > 0 && sentence.Text.AsSpan(sentence.Words[word - 1].Token.End, sentence.Words[word].Token.Start - sentence.Words[word - 1].Token.End).Contains(sign);

    /// <summary>Whether a word and a finite verb behind it stand before the next comma.</summary>
    public static bool IsClause(Word[] words, int from, int end)
    {
        var subject = false;
        for (var i = from; i < end && (i == from || !words[i].Is(WordTraits.AfterBreak)); i++)
        {
            if (IsFinite(words, i))
            {
                return subject;
            }

            subject |= words[i].Is(WordTraits.Content | WordTraits.Pronoun | WordTraits.Quantity);
        }

        return false;
    }

    /// <summary>Where the part of the sentence ends that semicolons cut off with what stands from a word on.</summary>
    public static int Stop(EnglishSentence sentence, int from)
    {
        while (from < sentence.Words.Length && !IsAfter(sentence, from, ';')) { from++; }
        return from;
    }

    private static bool IsFinite(Word[] words, int i) =>
        words[i].Is(WordTraits.Be | WordTraits.Modal | WordTraits.Future) || (words[i].Is(WordTraits.Light) && LightVerbs.Contains(words[i].Token.Folded)) || words[i].Token.Folded is "has" or "have" or "had" or "did" or "does" or "do"
        || (words[i].Is(WordTraits.Verb) && !words[i].Token.Folded.EndsWith("ing", StringComparison.Ordinal) && !(i > 0 && words[i - 1].Token.Folded == "to"));

    private static bool HasFinite(Word[] words, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (IsFinite(words, i))
            {
                return true;
            }
        }

        return false;
    }

    // "After she said the pool would close, Rusk cut the budget": where the main clause begins; 0 where the verb stands in it.
    private static int MainClause(Word[] words, int start, int verb, int end)
    {
        if (!Openers.Contains(words[start].Token.Folded) || words.AsSpan(start + 1, verb - start).ContainsBreak())
        {
            return 0;
        }

        var last = 0;
        for (var i = verb + 2; i < end; i++)
        {
            if (!words[i].Is(WordTraits.AfterBreak) || words[i].Is(WordTraits.Relative | WordTraits.Conjunction) || !IsClause(words, i, end))
            {
                continue;
            }

            if (HasFinite(words, verb + 1, i))
            {
                return i;
            }

            last = i;
        }

        // "As Rusk told reporters, the dam burst": she says it.
        return words[start].Token.Folded == "as" ? 0 : last;
    }

    // The "who" of "who says little", which stands behind what it is said of.
    private static int RelativeBefore(Word[] words, int start, int verb)
    {
        for (var i = verb - 1; i > start; i--)
        {
            if (words[i].Token.Folded is "who" or "which" or "that" or "whom")
            {
                return words[i - 1].Is(WordTraits.Content | WordTraits.Pronoun) && !words[i - 1].Is(WordTraits.Verb) ? i : 0;
            }

            if (words[i].Is(WordTraits.AfterBreak) || words[i].Token.Folded is "and" or "but" || IsFinite(words, i))
            {
                return 0;
            }
        }

        return 0;
    }

    // "The company that said the dam was safe went bankrupt": of several verbs the last is that of the sentence, which has none before.
    private static int MainVerb(Word[] words, int relative, int verb, int end)
    {
        var (groups, last, stop) = (0, 0, verb + 1);
        for (; stop < end && !words[stop].Is(WordTraits.AfterBreak) && !(words[stop].Is(WordTraits.Conjunction) && words[stop].Token.Folded != "that"); stop++)
        {
            if (IsFinite(words, stop) && !GoesOn(words, stop, verb + 1))
            {
                (groups, last) = (groups + 1, stop);
            }
        }

        if (groups > 1 && !words[relative].Is(WordTraits.AfterBreak))
        {
            return last;
        }

        // "Rusk, who says little, won": behind the comma that closes it.
        for (var i = end - 1; i >= stop; i--)
        {
            if (words[i].Is(WordTraits.AfterBreak) && IsFinite(words, i) && !EnglishGrammar.ReportingForms.Contains(words[i].Token.Folded))
            {
                return i;
            }
        }

        return groups == 1 && !words[relative].Is(WordTraits.AfterBreak) && words[verb + 1].Token.Folded != "that" && !words[last].Is(WordTraits.Be) && Contents.Contains(words[last - 1].Token.Folded) ? last : 0;
    }

    // "was fired", "has never been"
    private static bool GoesOn(Word[] words, int verb, int from)
    {
        var before = verb - 1;
        while (before >= from && words[before].Is(WordTraits.Adverb | WordTraits.Negation) && !words[before].Is(WordTraits.Auxiliary)) { before--; }
        return before >= from && words[before].Is(WordTraits.Auxiliary | WordTraits.Modal | WordTraits.Future);
    }

    // "claimed victory and moved into the town hall": what is joined to a thing that is said, not to a clause, is a deed of its own. Whoever "said the pool and
    // the school closed" said both.
    private static int NextDeed(Word[] words, int verb, int end)
    {
        for (var i = verb + 2; i + 1 < end; i++)
        {
            if (IsFinite(words, i))
            {
                return 0;
            }

            if (words[i].Token.Folded is not ("and" or "but" or "then" or "when" or "while" or "because" or "before" or "after"))
            {
                continue;
            }

            var next = i + 1;
            while (next + 1 < end && words[next].Is(WordTraits.Adverb)) { next++; }
            if (words[i].Token.Folded is "and" or "but" or "then" ? IsDeed(words, next, end) || (IsThing(words, verb, i) && IsClause(words, next, end)) : IsThing(words, verb, i) && IsClause(words, next, end))
            {
                return i;
            }
        }

        return 0;
    }

    // "and resigned"; "the wounded and displaced fled" is none.
    private static bool IsDeed(Word[] words, int i, int end) =>
        words[i].Is(WordTraits.Verb) && IsFinite(words, i) && !words[i].Is(WordTraits.Passive) && !(i + 1 < end && IsFinite(words, i + 1));

    // "argued with Rusk", "told her story"
    private static bool IsThing(Word[] words, int verb, int end)
    {
        if (words[verb + 1].Is(WordTraits.Preposition))
        {
            return words[verb + 1].Token.Folded is "with" or "against" or "about" or "for" or "of" || (words[verb + 1].Token.Folded == "in" && words[verb].Stem == "believ");
        }

        for (var i = verb + 1; i < end && !words[i].Is(WordTraits.Preposition); i++)
        {
            if (Contents.Contains(words[i].Token.Folded))
            {
                return true;
            }
        }

        return false;
    }

    private static bool ContainsBreak(this Span<Word> words)
    {
        foreach (var word in words)
        {
            if (word.Is(WordTraits.AfterBreak))
            {
                return true;
            }
        }

        return false;
    }
}
