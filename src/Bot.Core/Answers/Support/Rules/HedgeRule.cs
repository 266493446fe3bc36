using Bot.Core.Answers.Support.Grammar;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>What the passage says to be possible, planned or to come is not said as a fact.</summary>
internal static class HedgeRule
{
    public static void Check(RuleContext context)
    {
        var draft = context.Draft;
        var (hedged, coming, attributed) = Cues(context);
        for (var i = 0; i < draft.Words.Length; i++)
        {
            var word = draft.Words[i];
            var place = context.Alignment.Find(i);
            if (!word.Is(WordTraits.Content) || !place.Found)
            {
                continue;
            }

            // Only what is done or to come, or open in the passage, may say too much.
            if (!IsDeedAlone(context, i, place.Sentence) && (word.Is(WordTraits.Verb | WordTraits.Coming) || context.Alignment.AreAll(place.Sentence, i, WordTraits.HedgedHead)) && !IsDeniedAsThere(context, i, place.Sentence))
            {
                Check(context, i, place.Sentence, hedged, coming);
            }
        }

        CheckDoneToCome(context, hedged || coming);
        if (!coming && !attributed)
        {
            CheckMultiplied(context);
        }

        CertaintyRule.Check(context, hedged);
        AttributionRule.Check(context, attributed);
        TellerRule.Check(context);
    }

    private static void Check(RuleContext context, int i, int sentence, bool hedged, bool coming)
    {
        var (draft, word, source, matches) = (context.Draft, context.Draft.Words[i], context.Alignment.Sources[sentence], context.Alignment.In(sentence, i));
        var words = source.Sentence.Words;
        if (word.Is(WordTraits.Coming) && !word.Is(WordTraits.HedgedHead) && matches.All(m => IsUnderModal(words, m)))
        {
            // "will boost" of what could.
            context.Report(SupportIssueKind.Hedge, $"will {word.Token.Folded}", source.Sentence.Text);
        }
        else if (word.Is(WordTraits.Verb) && !word.Is(WordTraits.Hedged | WordTraits.HedgedHead | WordTraits.Coming) && LooksDone(draft, i) && !Enumerable.Range(0, draft.Words.Length).Any(j => j != i && draft.Clauses[j] == draft.Clauses[i] && ScopeReader.IsHedge(draft.Words, j)) && matches.All(m => words[m].Stem == draft.Words[i].Stem && words[m].Is(WordTraits.HedgedHead) && ScopeReader.IsHedge(words, m)))
        {
            // "have demanded" of what somebody is likely to demand.
            context.Report(SupportIssueKind.Hedge, word.Token.Folded, source.Sentence.Text);
        }
        else if (matches.All(m => words[m].Is(WordTraits.HedgedHead)) && !IsOpenInDraft(draft, i, hedged, matches.TrueForAll(m => IsMulled(words, m)), matches.TrueForAll(m => m > 1 && words[m - 1].Token.Folded == "to" && words[m - 2].Stem is "agre" or "decid")) && !(word.Is(WordTraits.Attributed) && matches.All(m => words.Take(m).Any(w => w.Stem is "accus" or "suspect"))))
        {
            context.Report(SupportIssueKind.Hedge, word.Token.Folded, source.Sentence.Text);
        }
        else if (!hedged && word.Is(WordTraits.Verb) && LooksDone(draft, i) && matches.All(m => IsSupposed(source.Sentence, m)))
        {
            context.Report(SupportIssueKind.Hedge, word.Token.Folded, source.Sentence.Text);
        }
        else if (!hedged && !coming && word.Is(WordTraits.Verb) && matches.All(m => words[m].Is(WordTraits.Coming)) && LooksDone(draft, i))
        {
            context.Report(SupportIssueKind.Hedge, word.Token.Folded, source.Sentence.Text);
        }
        else if (word.Is(WordTraits.Coming) && !word.Is(WordTraits.Hedged) && !matches.Any(m => words[m].Is(WordTraits.Coming) || IsOpen(source.Sentence, m)))
        {
            context.Report(SupportIssueKind.Hedge, $"will {word.Token.Folded}", source.Sentence.Text);
        }
    }

    // "the jewels stolen in May" of "on suspicion of stealing the jewels": who did it is open, not that it was done.
    private static bool IsDeedAlone(RuleContext context, int word, int sentence)
    {
        var (draft, source) = (context.Draft, context.Alignment.Sources[sentence].Sentence.Words);
        return word > 0 && draft.Words[word].Is(WordTraits.Verb) && draft.Words[word - 1].Is(WordTraits.Content) && !draft.Words[word].Is(WordTraits.AfterBreak) && draft.Frames.Exists(f => f.Verb == word && f.Passive && f.Agent < 0 && f.OtherAgent < 0)
            && context.Alignment.In(sentence, word).TrueForAll(m => m > 1 && source[m - 1].Token.Folded == "of" && source[m - 2].Token.Folded == "suspicion");
    }

    /// <summary>Whether a negated word of the draft stands for what a source sentence says not to be.</summary>
    public static bool IsDeniedAsThere(RuleContext context, int word, int sentence)
    {
        // "will not be cut" of "dropped plans to cut"
        if (!context.Draft.Words[word].Is(WordTraits.Negated | WordTraits.NegatedHead))
        {
            return false;
        }

        foreach (var match in context.Alignment.In(sentence, word))
        {
            if (!Absence.IsAbsent(context.Alignment.Sources[sentence].Sentence, match))
            {
                return false;
            }
        }

        return true;
    }

    // "The strike ended" of "drivers will strike": what is only to come has done nothing yet.
    private static void CheckDoneToCome(RuleContext context, bool open)
    {
        var draft = context.Draft;
        foreach (var frame in open ? [] : draft.Frames)
        {
            var subject = frame.Subject;
            if (subject >= 0 && !draft.Words[subject].Is(WordTraits.Verb | WordTraits.Name) && LooksDone(draft, frame.Verb) && !draft.Words[frame.Verb].Is(WordTraits.Negated) && context.Alignment.Find(subject) is { Found: true } place
                && context.Alignment.Sources[place.Sentence] is var source && context.Alignment.In(place.Sentence, subject).All(m => source.Sentence.Words[m].Is(WordTraits.Verb) && source.Sentence.Words[m].Is(WordTraits.Coming) && source.Sentence.Words[m].Stem == draft.Words[subject].Stem)
                && !context.Alignment.Sources.Any(s => s.Sentence.Words.Any(w => w.Stem == draft.Words[subject].Stem && !w.Is(WordTraits.Coming))))
            {
                context.Report(SupportIssueKind.Hedge, $"{draft.Words[subject].Token.Folded} {draft.Words[frame.Verb].Token.Folded}", source.Sentence.Text);
            }
        }
    }

    // "doubled" of what could double: a value in the one, a verb in the other.
    private static void CheckMultiplied(RuleContext context)
    {
        var words = context.Draft.Words;
        for (var i = 0; i < words.Length; i++)
        {
            var word = words[i];
            var verb = word.Token.Folded switch { "doubled" => "double", "tripled" => "triple", "quadrupled" => "quadruple", "halved" => "halve", _ => null };
            var told = verb is null ? [] : context.Alignment.Sources.SelectMany(source => source.Sentence.Words.Where(other => other.Token.Folded == verb || other.Token.Folded == word.Token.Folded)).ToList();
            // "The plan doubled the price" leaves open nothing.
            var isOpen = Enumerable.Range(0, words.Length).Any(j => j != i - 1 && ScopeReader.IsHedge(words, j));
            if (!isOpen && told.Count > 0 && told.TrueForAll(other => other.Is(WordTraits.Hedged | WordTraits.HedgedHead | WordTraits.Coming)))
            {
                context.Report(SupportIssueKind.Hedge, word.Token.Folded, context.Best.Sentence.Text);
            }
        }
    }

    private static (bool Hedged, bool Coming, bool Attributed) Cues(RuleContext context)
    {
        var draft = context.Draft;
        var (hedged, coming, attributed) = (false, false, AttributionRule.IsAttributed(context));
        for (var i = 0; i < draft.Words.Length; i++)
        {
            hedged |= ScopeReader.IsHedge(draft.Words, i) || StandsForHedge(context, i);
            coming |= draft.Words[i].Is(WordTraits.Future) || (draft.Words[i].Token.Folded == "to" && i > 0 && draft.Words[i - 1].Token.Folded is "is" or "are" or "due" or "set");
        }

        hedged |= IsOnlyEstimated(context, attributed);
        return (hedged, coming, attributed);
    }

    // "about 4 million euros, according to hoteliers" of what they estimate, "around 40,000" of "an estimated 40,000": no surer than they are.
    private static bool IsOnlyEstimated(RuleContext context, bool attributed) =>
        context.Draft.Quantities.Any(q => q.Approximation == Language.Approximation.About)
        && context.Alignment.Sources.All(s => Enumerable.Range(0, s.Sentence.Words.Length).All(i => !ScopeReader.IsHedge(s.Sentence.Words, i) || s.Sentence.Words[i].Stem is "estim" or "reckon" or "calcul"))
        && (context.Alignment.Sources.Any(s => s.Sentence.Quantities.Any(q => q.Approximator is "an estimated" or "estimated"))
            || (attributed && context.Draft.Words.Any(w => w.Token.Folded is "according" or "say" or "says" or "said" or "puts" or "put")));

    // "asked" where the passage says "requested"
    private static bool StandsForHedge(RuleContext context, int word) =>
        context.Draft.Words[word].Is(WordTraits.Content) && context.Alignment.Find(word) is { Found: true } place
        && ScopeReader.IsHedge(context.Alignment.Sources[place.Sentence].Sentence.Words, place.Word);

    // "is considering an appeal": not even promised.
    private static bool IsMulled(Word[] words, int word)
    {
        for (var i = word - 1; i >= 0 && i >= word - 4 && !words[i + 1].Is(WordTraits.AfterBreak); i--)
        {
            if (words[i].Stem is "consid" or "think" or "toy" or "mull" or "weigh" or "explor" or "ponder" or "contempl" || words[i].Token.Folded is "could" or "may" or "might")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the draft leaves open, too, what the passage says to be possible or only intended.</summary>
    private static bool IsOpenInDraft(EnglishSentence draft, int word, bool hedged, bool isMulled, bool isAgreed)
    {
        if (draft.Words[word].Is(WordTraits.Hedged) || ScopeReader.IsHedge(draft.Words, word))
        {
            return true;
        }

        // "The strike ends on Friday" of "is due to end": what is on a timetable.
        if (!isMulled && draft.Words[word].Is(WordTraits.Verb) && draft.Words[word].Token.Folded.EndsWith('s') && draft.Words[word].Stem is "end" or "begin" or "start" or "open" or "close" or "leav" or "arriv")
        {
            return true;
        }

        // "is buying" of "agreed to buy"
        if (isAgreed && word > 0 && draft.Words[word].Token.Folded.EndsWith("ing", StringComparison.Ordinal) && draft.Words[word - 1].Is(WordTraits.Be) && draft.Words[word - 1].Token.Folded is "is" or "are")
        {
            return true;
        }

        // "is to be preserved" of "promises to preserve"
        if (word > 2 && draft.Words[word - 1].Token.Folded == "be" && draft.Words[word - 2].Token.Folded == "to")
        {
            return true;
        }

        // "said he would repay" of "promised to repay"
        if (draft.Words[word].Is(WordTraits.Coming) && draft.Words[word].Is(WordTraits.Attributed) && word > 0 && draft.Words[word - 1].Token.Folded == "would" && !isMulled)
        {
            return true;
        }

        if (word > 1 && draft.Words[word - 1].Token.Folded == "to" && (!draft.Words[word].Is(WordTraits.Coming) || draft.Words[word - 2].Is(WordTraits.Be) || ScopeReader.IsTimetabled(draft.Words, word - 2)))
        {
            return true;
        }

        if ((draft.Words[word].Is(WordTraits.Verb) || (word > 0 && draft.Words[word - 1].Token.Folded is "and" or "or")) && !draft.Words[word].Is(WordTraits.Coming))
        {
            // "to form a coalition and share power"
            for (var i = word - 1; i > 0 && draft.Clauses[i] == draft.Clauses[word] && !(draft.Words[i].Is(WordTraits.Verb) && draft.Words[i - 1].Token.Folded != "to"); i--)
            {
                if (draft.Words[i].Is(WordTraits.Verb) && draft.Words[word - 1].Token.Folded is "and" or "or")
                {
                    return true;
                }
            }

            // "How they control it is not certain."
            if (hedged && Enumerable.Range(0, word).Any(i => draft.Clauses[i] == draft.Clauses[word] && draft.Words[i].Token.Folded is "how" or "what" or "whether" or "why"))
            {
                return true;
            }
        }

        // "to allow the repair": what something is for is open.
        if (!draft.Words[word].Is(WordTraits.Verb) && draft.Governors[word] is > 0 and var governor && governor < word && draft.Words[governor - 1].Token.Folded == "to")
        {
            return true;
        }

        // "evacuation orders" of "were ordered to leave": the draft says the order, too.
        if (!draft.Words[word].Is(WordTraits.Verb) && word + 1 < draft.Words.Length && draft.Words[word + 1].Stem is "order" or "plan" or "offer" or "deal" or "demand" or "request" or "ban" or "propos" or "agreement")
        {
            return true;
        }

        // "will be cut, according to the city's estimates"
        if (hedged && draft.Words[word].Is(WordTraits.Coming) && Array.FindIndex(draft.Words, w => w.Token.Folded == "according") is >= 0 and var according && draft.Words.Skip(according).Take(7).Any(w => w.Stem is "estim" or "project" or "forecast"))
        {
            return true;
        }

        // "Projections put the gain at": a noun is no surer than the hedge beside it; a verb needs a hedge of its own.
        return hedged && !draft.Words[word].Is(WordTraits.Verb | WordTraits.Coming);
    }

    private static bool IsUnderModal(Word[] words, int verb)
    {
        var before = verb - 1;
        while (before > 0 && words[before].Is(WordTraits.Adverb | WordTraits.Auxiliary) && !words[before].Is(WordTraits.Modal) && !words[verb].Is(WordTraits.AfterBreak)) { before--; }
        return before >= 0 && words[before].Is(WordTraits.Modal) && words[before].Token.Folded is "could" or "may" or "might" or "can";
    }

    /// <summary>Whether a word is what a thing that is only possible comes of: "joining the pact could boost" says of nobody that he has joined.</summary>
    public static bool IsSupposed(EnglishSentence source, int word)
    {
        if (!source.Words[word].Token.Folded.EndsWith("ing", StringComparison.Ordinal) || (word > 0 && source.Words[word - 1].Is(WordTraits.Be | WordTraits.Preposition)))
        {
            return false;
        }

        for (var i = word + 1; i < source.Words.Length && source.Clauses[i] == source.Clauses[word]; i++)
        {
            if (source.Words[i].Is(WordTraits.Modal | WordTraits.Future))
            {
                return true;
            }

            if (source.Words[i].Is(WordTraits.AfterBreak) || source.Words[i].Token.Folded == "that")
            {
                return false;
            }
        }

        return false;
    }

    // A past form, or one of be or have before it; an infinitive ("to reopen") says nothing of when.
    private static bool LooksDone(EnglishSentence draft, int verb) => !draft.Words[verb].Token.Folded.EndsWith("ing", StringComparison.Ordinal) &&
        draft.Words[verb].Token.Folded is var folded && (folded.EndsWith("ed", StringComparison.Ordinal) || Language.IrregularForms.BaseOf(folded) is not null)
        || (verb > 0 && draft.Words[verb - 1].Is(WordTraits.Auxiliary));

    private static bool IsOpen(EnglishSentence source, int word) =>
        (word > 0 && source.Words[word - 1].Token.Folded == "to")
        // "has cut": done, though its form does not show it.
        || !(word > 0 && source.Words[word - 1].Token.Folded is "has" or "have" or "had") && !(source.Words[word].Is(WordTraits.Verb) && (source.Words[word].Token.Folded.EndsWith("ed", StringComparison.Ordinal) || Language.IrregularForms.BaseOf(source.Words[word].Token.Folded) is not null));
}
