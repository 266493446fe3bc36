namespace Bot.Core.Answers.Support.Grammar;

/// <summary>Marks how far negations, hedges and attributions reach.</summary>
internal static class ScopeReader
{
    public static void Mark(EnglishSentence sentence)
    {
        var words = sentence.Words;
        for (var i = 0; i < words.Length; i++)
        {
            if (IsNegation(words, i))
            {
                MarkNegated(words, i);
            }

            if (IsHedge(words, i))
            {
                MarkHedged(words, i, WordTraits.Hedged | WordTraits.HedgedHead);
            }
            else if (words[i].Is(WordTraits.Future))
            {
                MarkHedged(words, i, WordTraits.Coming);
            }

            MarkAttributed(words, i);
            MarkCommitted(words, i);
        }
    }

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
            return i + 1 < words.Length && words[i + 1].Is(WordTraits.Content);
        }

        if (word.Is(WordTraits.Negation))
        {
            // "spared no effort" made every effort.
            if (i > 0 && words[i - 1].Stem == "spare")
            {
                return false;
            }

            // "not only", "no more than", "no later than", "no doubt" deny nothing.
            return !(i + 1 < words.Length && (words[i + 1].Token.Folded is "only" or "just" or "merely" or "until" or "doubt" or "wonder"
                || (i + 2 < words.Length && words[i + 2].Token.Folded == "than") || words[i + 1].Is(WordTraits.Quantity)));
        }

        // "declined to comment" and "failed to sign" deny, "declined by 5%" and "the engine failed" do not.
        return word.Is(WordTraits.Content) && !word.Is(WordTraits.Name) && EnglishGrammar.NegatingVerbs.Contains(word.Stem)
            && (word.Stem is not ("declin" or "fail" or "failur") || (i + 2 < words.Length && words[i + 1].Token.Folded == "to" && words[i + 2].Is(WordTraits.Content)));
    }

    /// <summary>Whether a word says that something is possible, planned or expected.</summary>
    public static bool IsHedge(Word[] words, int i) =>
        (words[i].Is(WordTraits.Modal) && !(words[i].Token.Folded == "would" && i + 1 < words.Length && words[i + 1].Token.Folded is "often" or "always" or "usually" or "sometimes" or "regularly" or "never" or "not")) || words[i].Token.Folded is "whether" or "if" || (words[i].Token.Folded == "provided" && words[i].Is(WordTraits.AfterBreak)) || IsLeftOpen(words, i) || (words[i].Is(WordTraits.Content | WordTraits.Light) && !words[i].Is(WordTraits.Name) && EnglishGrammar.IsHedge(words[i].Token.Folded, words[i].Stem) && !IsPlainAppearing(words, i));

    // "did not rule out further strikes"
    private static bool IsLeftOpen(Word[] words, int i) =>
        words[i].Stem == "rule" && i + 1 < words.Length && words[i + 1].Token.Folded == "out" && words.Skip(Math.Max(0, i - 3)).Take(Math.Min(3, i)).Any(w => w.Is(WordTraits.Negation));

    // "appeared in a journal" is sure, "appeared to be" is not.
    private static bool IsPlainAppearing(Word[] words, int i) =>
        words[i].Stem is "appear" && !(i + 1 < words.Length && words[i + 1].Token.Folded is "to" or "that" or "likely");

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

    private static void MarkNegated(Word[] words, int cue)
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
    public static (IReadOnlyList<int> Words, int Head) Reach(Word[] words, int cue)
    {
        var reach = new List<int>();
        var head = cue + 1;
        if (words[cue].Stem is "keep" or "stop" or "prevent" && KeepsFrom(words, cue))
        {
            while (words[head].Token.Folded != "from") { head++; }
            head++;
        }

        while (head < words.Length && !words[head].Is(WordTraits.Content))
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
        while (!words[head].Is(WordTraits.Verb) && last + 1 < words.Length && words[last + 1].Is(WordTraits.Content) && !words[last + 1].Is(WordTraits.AfterBreak | WordTraits.Verb))
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

    // "but police officers will not": what is denied of them stands before; they are marked for it.
    private static (IReadOnlyList<int> Words, int Head) Ellipsis(Word[] words, int cue, List<int> reach)
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

    private static void MarkHedged(Word[] words, int cue, WordTraits marks)
    {
        // "A decision is expected": what is expected stands before.
        if (words[cue].Is(WordTraits.Passive) && !(cue + 1 < words.Length && words[cue + 1].Token.Folded is "to" or "that"))
        {
            var subject = cue - 1;
            while (subject >= 0 && !words[subject].Is(WordTraits.Content))
            {
                subject--;
            }

            if (subject >= 0)
            {
                words[subject].Traits |= marks;
            }

            return;
        }

        var head = marks & (WordTraits.HedgedHead | WordTraits.Coming);
        var reach = marks & ~head;
        // "tests suggest the boat was built": that it was built is open, not the boat.
        var verb = cue + 1;
        while (verb < words.Length && !words[verb].Is(WordTraits.AfterBreak | WordTraits.Relative | WordTraits.Conjunction | WordTraits.Verb)) { verb++; }
        var hasVerb = verb < words.Length && words[verb].Is(WordTraits.Verb) && !words[verb].Is(WordTraits.AfterBreak) && words[cue].Is(WordTraits.Verb);
        var found = WordTraits.None;
        for (var i = cue + 1; i < words.Length && !words[i].Is(WordTraits.AfterBreak) && words[i].Token.Folded is not ("but" or "while" or "although"); i++)
        {
            words[i].Traits |= reach;
            if (head != 0 && words[i].Is(WordTraits.Content) && !words[i].Is(WordTraits.Adverb) && (words[i].Is(WordTraits.Verb) || !(hasVerb || words[cue].Is(WordTraits.Modal | WordTraits.Future) || words[cue].Token.Folded is "whether" or "if")))
            {
                words[i].Traits |= head;
                (found, head) = (head, 0);
            }
            else if (found != 0 && !words[cue].Is(WordTraits.Adverb) && words[cue].Token.Folded is not ("perhaps" or "likely" or "probably") && words[i].Is(WordTraits.Content) && words[i - 1].Token.Folded is "and" or "or")
            {
                // "expected to collect dust and return"
                words[i].Traits |= found;
            }
        }
    }

    private static void MarkAttributed(Word[] words, int i)
    {
        if (words[i].Token.Folded == "according" && i + 1 < words.Length && words[i + 1].Token.Folded == "to")
        {
            Attribute(words, 0, words.Length);
        }
        else if (words[i].Is(WordTraits.Content | WordTraits.Light) && EnglishGrammar.PerceptionForms.Contains(words[i].Token.Folded) && HasBe(words, i))
        {
            Attribute(words, i + 1, words.Length);
            for (var j = i + 1; j < words.Length && !words[j].Is(WordTraits.AfterBreak); j++)
            {
                words[j].Traits |= words[j].Is(WordTraits.Content) ? WordTraits.Perceived : 0;
            }
        }
        else if (words[i].Token.Folded is "called" or "calls" or "hailed" or "dubbed" or "labelled" or "labeled" or "described" && !HasBe(words, i) && NamesAs(words, i) is > 0 and var second)
        {
            Attribute(words, second, words.Length);
        }
        else if (EnglishGrammar.ReportingForms.Contains(words[i].Token.Folded) && !words[i].Is(WordTraits.Name) && !HasBe(words, i) && !GovernsNoun(words, i))
        {
            // "…, the mayor said." reports what stands before, everything else what follows.
            var closes = words.Length - i <= 4 || (words[i].Is(WordTraits.AfterBreak) && i > 0 && !words[i].Token.Folded.EndsWith("ing", StringComparison.Ordinal) && i + 1 < words.Length && words[i + 1].Token.Folded != "that" && words[i + 1].Is(WordTraits.Determiner | WordTraits.Name));
            Attribute(words, closes ? 0 : i + 1, closes ? i : words.Length);
        }
    }

    // "called the product the company's best yet": where the second phrase begins; -1 where there is none.
    private static int NamesAs(Word[] words, int i)
    {
        for (var j = i + 2; j < words.Length && j <= i + 7 && !words[j].Is(WordTraits.AfterBreak); j++)
        {
            if (words[j].Token.Folded == "as" || (words[j].Is(WordTraits.Determiner) && !words[j - 1].Is(WordTraits.Preposition)))
            {
                return j + 1;
            }

            if (words[j].Is(WordTraits.Preposition))
            {
                return -1;
            }
        }

        return -1;
    }

    // "reported revenue of 3 million": what is reported is a thing, not what somebody holds to be so.
    private static bool GovernsNoun(Word[] words, int i)
    {
        if (words[i].Token.Folded is not ("reported" or "reports" or "announced" or "announces" or "declared" or "described" or "describes" or "confirmed" or "stated" or "demanded" or "demands" or "urged" or "urges" or "recommended" or "recommends") || i + 1 >= words.Length || words[i + 1].Is(WordTraits.AfterBreak)
            || words[i + 1].Token.Folded is "that" or "how" or "it" or "he" or "she" or "they" || (i > 0 && words[i].Is(WordTraits.AfterBreak)) || words.Length - i <= 4)
        {
            return false;
        }

        for (var j = i + 1; j < words.Length && !words[j].Is(WordTraits.AfterBreak); j++)
        {
            if (words[j].Is(WordTraits.Verb | WordTraits.Modal | WordTraits.Future | WordTraits.Auxiliary))
            {
                return false;
            }
        }

        return true;
    }

    // "offered to send" and "agreed to buy" do not say that it was sent or bought.
    private static void MarkCommitted(Word[] words, int i)
    {
        if (i >= 2 && words[i].Is(WordTraits.Verb) && words[i - 1].Token.Folded == "to" && words[i - 2].Is(WordTraits.Verb) && !EnglishGrammar.Implicative.Contains(words[i - 2].Stem))
        {
            words[i].Traits |= WordTraits.Hedged | WordTraits.HedgedHead;
        }
    }

    private static bool HasBe(Word[] words, int i)
    {
        for (var j = i - 1; j >= 0 && j >= i - 3; j--)
        {
            if (words[j].Is(WordTraits.Be))
            {
                return true;
            }

            if (!words[j].Is(WordTraits.Adverb | WordTraits.Auxiliary | WordTraits.Negation))
            {
                return false;
            }
        }

        return false;
    }

    private static void Attribute(Word[] words, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            words[i].Traits |= WordTraits.Attributed;
        }
    }
}
