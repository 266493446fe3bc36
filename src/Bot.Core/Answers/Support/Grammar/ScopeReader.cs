namespace Bot.Core.Answers.Support.Grammar;

/// <summary>Marks how far negations, hedges and attributions reach.</summary>
internal static class ScopeReader
{
    public static void Mark(EnglishSentence sentence)
    {
        var words = sentence.Words;
        for (var i = 0; i < words.Length; i++)
        {
            if (NegationReader.IsNegation(words, i))
            {
                NegationReader.Mark(words, i);
            }

            if (IsHedge(words, i))
            {
                MarkHedged(words, i, WordTraits.Hedged | WordTraits.HedgedHead);
            }
            else if (words[i].Is(WordTraits.Future))
            {
                MarkHedged(words, i, WordTraits.Coming);
            }

            AttributionReader.Mark(sentence, i);
            MarkCommitted(words, i);
        }

        UnrealReader.Mark(sentence);
        SpeechReader.Mark(sentence);
        QuotationReader.Mark(sentence);
    }

    /// <summary>Whether a word says that something is possible, planned or expected.</summary>
    public static bool IsHedge(Word[] words, int i) =>
        (words[i].Is(WordTraits.Modal) && !IsFutureInPast(words, i) && !(words[i].Token.Folded == "would" && i + 1 < words.Length && words[i + 1].Token.Folded is "often" or "always" or "usually" or "sometimes" or "regularly" or "never" or "not")) || words[i].Token.Folded is "whether" or "if" or "unless" || (words[i].Token.Folded == "provided" && words[i].Is(WordTraits.AfterBreak)) || IsLeftOpen(words, i) || IsAlmost(words, i) || IsAim(words, i) || IsUnknown(words, i) || IsAccusation(words, i) || IsCall(words, i) || (words[i].Is(WordTraits.Content | WordTraits.Light) && !words[i].Is(WordTraits.Name) && EnglishGrammar.IsHedge(words[i].Token.Folded, words[i].Stem) && !IsPlainAppearing(words, i) && !IsTimetabled(words, i) && !(words[i].Stem == "weigh" && i + 1 < words.Length && words.Skip(i + 1).Take(3).Any(w => w.Is(WordTraits.Quantity))));

    // "said the road would stay closed": what is to come, told in the past.
    private static bool IsFutureInPast(Word[] words, int i)
    {
        if (words[i].Token.Folded != "would" || words.Any(w => w.Token.Folded is "if" or "unless" or "like") || words.Zip(words.Skip(1)).Any(pair => pair.First.Token.Folded == "were" && pair.Second.Token.Folded == "to"))
        {
            return false;
        }

        for (var j = i - 1; j >= 0; j--)
        {
            if (words[j].Is(WordTraits.Verb) && words[j].Token.Folded is "said" or "announced" or "added" or "confirmed" or "promised" or "pledged")
            {
                return true;
            }
        }

        return false;
    }

    // "accused him of hiding a report", "on suspicion of hiding it": whether he did is open.
    private static bool IsAccusation(Word[] words, int i) =>
        (words[i].Stem is "accus" or "suspect" && words[i].Is(WordTraits.Verb) && words.Skip(i + 1).Take(6).Any(w => w.Token.Folded == "of"))
        || (words[i].Token.Folded == "suspicion" && i + 1 < words.Length && words[i + 1].Token.Folded == "of");

    // "called for talks": there have been none.
    private static bool IsCall(Word[] words, int i) => words[i].Stem == "call" && words[i].Is(WordTraits.Verb) && !words[i].Is(WordTraits.Passive) && i + 1 < words.Length && words[i + 1].Token.Folded == "for";

    // "it is uncertain how", "nobody knows whether", "what … is not clear"
    private static bool IsUnknown(Word[] words, int i) =>
        (words[i].Token.Folded is "uncertain" or "unclear" or "unknown" or "unsure" or "undecided"
            && ((i > 0 && (words[i - 1].Is(WordTraits.Be) || words[i - 1].Stem == "remain")) || (i + 1 < words.Length && words[i + 1].Is(WordTraits.Relative))))
        || (words[i].Token.Folded is "certain" or "clear" or "known" or "sure" && i > 0 && (words[i - 1].Is(WordTraits.Negation) || (i > 1 && words[i - 2].Is(WordTraits.Negation) && !words[i - 1].Is(WordTraits.Content))));

    // "its goal is to land", "a target of halving"; who scores a goal or strikes a target has done so.
    private static bool IsAim(Word[] words, int i)
    {
        if (words[i].Stem is not ("goal" or "target"))
        {
            return false;
        }

        var next = i + 1;
        while (next < words.Length && words[next].Is(WordTraits.Be)) { next++; }
        return next + 1 < words.Length && (words[next].Token.Folded == "to" || (words[next].Token.Folded == "of" && (words[next + 1].Is(WordTraits.Quantity) || words[next + 1].Token.Folded.EndsWith("ing", StringComparison.Ordinal))) || words[next].Token.Folded == "for");
    }

    // "almost signed", "came close to signing", "on the verge of signing"
    private static bool IsAlmost(Word[] words, int i) =>
        (words[i].Token.Folded is "almost" or "nearly" or "partly" or "partially" && i + 1 < words.Length && !words[i + 1].Is(WordTraits.Quantity))
        || (words[i].Token.Folded is "close" or "verge" or "brink" && i + 2 < words.Length && words[i + 1].Token.Folded is "to" or "of" && words[i + 2].Token.Folded.EndsWith("ing", StringComparison.Ordinal));

    // "did not rule out further strikes"
    private static bool IsLeftOpen(Word[] words, int i) =>
        words[i].Stem == "rule" && i + 1 < words.Length && words[i + 1].Token.Folded == "out" && words.Skip(Math.Max(0, i - 3)).Take(Math.Min(3, i)).Any(w => w.Is(WordTraits.Negation));

    // "appeared in a journal" is sure, "appeared to be" is not.
    private static bool IsPlainAppearing(Word[] words, int i) =>
        words[i].Stem is "appear" && !(i + 1 < words.Length && words[i + 1].Token.Folded is "to" or "that" or "likely");

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

            // "was proposed by her and was followed by lunch": what is told further of it has come about.
            if (subject >= 0 && !(words[cue].Stem == "propos" && IsToldFurther(words, cue)))
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
        var (found, target) = (WordTraits.None, -1);
        // "will go on strike": the verb that "will" goes with says nothing to be marked.
        if (words[cue].Is(WordTraits.Modal | WordTraits.Future) && cue + 1 < words.Length && words[cue + 1].Is(WordTraits.Light) && !words[cue + 1].Is(WordTraits.Verb | WordTraits.AfterBreak | WordTraits.Auxiliary | WordTraits.Adverb))
        {
            words[cue + 1].Traits |= head;
            head = 0;
        }

        for (var i = cue + 1; i < words.Length && !words[i].Is(WordTraits.AfterBreak) && words[i].Token.Folded is not ("but" or "while" or "although"); i++)
        {
            if (IsNextDeed(words, i, target))
            {
                return;
            }

            words[i].Traits |= reach;
            if (head != 0 && words[i].Is(WordTraits.Content) && !words[i].Is(WordTraits.Adverb) && !words[i].Token.Is(Language.TokenFlags.Weekday) && (words[i].Is(WordTraits.Verb) || !(hasVerb || words[cue].Is(WordTraits.Modal | WordTraits.Future) || words[cue].Token.Folded is "whether" or "if")))
            {
                words[i].Traits |= head;
                (found, head, target) = (head, 0, i);
            }
            else if (found != 0 && !words[cue].Is(WordTraits.Adverb) && words[cue].Token.Folded is not ("perhaps" or "likely" or "probably") && words[i].Is(WordTraits.Content) && !words[i].Is(WordTraits.Name) && words[i - 1].Token.Folded is "and" or "or")
            {
                // "expected to collect dust and return"
                words[i].Traits |= found;
            }
        }
    }

    // "believes in the plan and bought the land": a past form goes with no infinitive and no noun.
    private static bool IsNextDeed(Word[] words, int i, int target) =>
        words[i].Is(WordTraits.Verb) && !words[i].Is(WordTraits.Passive) && words[i - 1].Token.Folded == "and" && (IsDone(words[i].Token.Folded) && !(target >= 0 && words[target].Is(WordTraits.Verb) && VerbTagger.IsPast(words[target].Token.Folded))
            // "opposes the plan and argues": an infinitive is no third person.
            || target < 0 && EnglishGrammar.ReportingForms.Contains(words[i].Token.Folded) && words[i].Token.Folded.EndsWith('s'));

    private static bool IsDone(string folded) => folded.EndsWith("ed", StringComparison.Ordinal) || Language.IrregularForms.BaseOf(folded) is not null;

    private static bool IsToldFurther(Word[] words, int cue)
    {
        for (var i = cue + 1; i + 1 < words.Length; i++)
        {
            if (words[i].Token.Folded == "and" && words[i + 1].Token.Folded is "was" or "were")
            {
                return true;
            }
        }

        return false;
    }

    // "offered to send" and "agreed to buy" do not say that it was sent or bought.
    private static void MarkCommitted(Word[] words, int i)
    {
        if (i < 2 || !words[i].Is(WordTraits.Verb) || words[i - 1].Token.Folded != "to")
        {
            return;
        }

        words[i].Traits |= Commitment(words, i);
        if (words[i - 2].Is(WordTraits.Verb) && !IsTimetabled(words, i - 2) && !EnglishGrammar.Implicative.Contains(words[i - 2].Stem) && !EnglishGrammar.NegatingVerbs.Contains(words[i - 2].Stem))
        {
            words[i].Traits |= WordTraits.Hedged | WordTraits.HedgedHead;
        }
    }

    // "is to open", "is due to open": what is on a timetable is to come; "who is to blame" is no plan.
    private static WordTraits Commitment(Word[] words, int verb)
    {
        if (words[verb - 2].Is(WordTraits.Be))
        {
            return words[verb].Token.Folded == "blame" ? WordTraits.None : WordTraits.Coming;
        }

        if (verb < 3 || !words[verb - 3].Is(WordTraits.Be))
        {
            return WordTraits.None;
        }

        if (IsTimetabled(words, verb - 2))
        {
            return WordTraits.Coming;
        }

        return words[verb - 2].Token.Folded is "about" or "poised" ? WordTraits.Hedged | WordTraits.HedgedHead : WordTraits.None;
    }

    /// <summary>Whether a word is the "due" of "is due to open", which says when and not whether.</summary>
    public static bool IsTimetabled(Word[] words, int i) => words[i].Token.Folded is "due" or "set" or "bound" or "scheduled" or "slated" && i > 0 && words[i - 1].Is(WordTraits.Be) && i + 1 < words.Length && words[i + 1].Token.Folded is "to" or "for";
}
