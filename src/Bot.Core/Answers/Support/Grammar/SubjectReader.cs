using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Grammar;

/// <summary>Finds what a verb is said of, by the order of words alone.</summary>
internal static class SubjectReader
{
    public static int Subject(Word[] words, int verb)
    {
        // "Windows NT 4.0 succeeded": the number is part of the name.
        if (verb > 1 && words[verb - 1].Is(WordTraits.Quantity) && words[verb - 2].Is(WordTraits.Name) && !words[verb - 1].Is(WordTraits.AfterBreak) && !words[verb].Is(WordTraits.AfterBreak))
        {
            return verb - 2;
        }

        // "a chip that it says uses": what the clause is about uses.
        if (verb > 3 && words[verb - 1].Is(WordTraits.Verb) && EnglishGrammar.ReportingForms.Contains(words[verb - 1].Token.Folded) && words[verb - 2].Is(WordTraits.Pronoun | WordTraits.Name) && words[verb - 3].Token.Folded is "that" or "which" or "who")
        {
            return words[verb - 4].Is(WordTraits.Content) && !words[verb - 4].Is(WordTraits.Verb) ? verb - 4 : -1;
        }

        // "…, said the mayor."
        if (words[verb].Is(WordTraits.AfterBreak) && EnglishGrammar.ReportingForms.Contains(words[verb].Token.Folded) && !EndsInsertion(words, verb))
        {
            var teller = NounPhrase.HeadFrom(words, verb + 1);
            if (teller >= 0 && (teller + 1 >= words.Length || words[teller + 1].Is(WordTraits.AfterBreak)))
            {
                return teller;
            }
        }

        var i = verb - 1;
        while (i >= 0 && words[i].Is(WordTraits.Auxiliary | WordTraits.Adverb | WordTraits.Negation) && !words[i].Is(WordTraits.Determiner))
        {
            i--;
        }

        // "and nobody was hurt": who was hurt before is not meant.
        if (i + 1 < verb && words[i + 1].Token.Folded is "nobody" or "nothing" or "none")
        {
            return -1;
        }

        // "greeted Lee, having invited him": who greeted.
        var participle = words[verb].Token.Folded.EndsWith("ing", StringComparison.Ordinal) ? verb : verb > 1 && words[verb - 1].Token.Folded == "having" ? verb - 1 : -1;
        var trails = participle > 0 && words[participle].Is(WordTraits.AfterBreak);

        // "With trade tied to China, diversifying it is seen as": what is seen is the diversifying, whoever does it.
        if (trails && IsGerund(words, verb))
        {
            return -1;
        }

        if (ReportReach.SubjectBehind(words, verb) is { } reporter)
        {
            return reporter;
        }

        if (SharedSubject.OfMadeTo(words, i) is { } made)
        {
            return made;
        }

        // "the city would have to pay": who has to do it does it.
        if (i > 1 && words[i].Token.Folded == "to" && words[i - 1].Token.Folded is "have" or "has" or "had" && !words[i].Is(WordTraits.AfterBreak))
        {
            i -= 2;
            while (i >= 0 && words[i].Is(WordTraits.Auxiliary | WordTraits.Adverb | WordTraits.Negation | WordTraits.Modal | WordTraits.Future) && !words[i].Is(WordTraits.Determiner)) { i--; }
        }

        if (SharedSubject.OfParticiple(words, verb, i) is { } described)
        {
            return described;
        }

        if (SharedSubject.OfListed(words, verb, i) is { } listed)
        {
            return listed;
        }

        // "The deal, which regulators must approve, would create": the subject stands before the insertion.
        if (i >= 0 && words[i + 1].Is(WordTraits.AfterBreak) && !words[i + 1].Is(WordTraits.Conjunction) && !words[verb].Token.Folded.EndsWith("ing", StringComparison.Ordinal))
        {
            var insertion = i;
            while (insertion > 0 && !words[insertion].Is(WordTraits.AfterBreak))
            {
                insertion--;
            }

            if (insertion > 0)
            {
                i = insertion - 1;
            }
        }

        if (SharedSubject.OfNoun(words, i) is { } owner)
        {
            return owner;
        }

        if (SharedSubject.OfJoined(words, verb, i, trails) is { } shared)
        {
            return shared;
        }

        // "heavy rain, which reached": the phrase right before the pronoun.
        if (i > 0 && words[i].Is(WordTraits.Relative) && !words[i].Is(WordTraits.Content))
        {
            // ", a move that will affect": such a noun stands for the whole clause before.
            return words[i - 1].Is(WordTraits.Content) && !words[i - 1].Is(WordTraits.Verb) && !EnglishGrammar.ClauseNouns.Contains(words[i - 1].Stem) ? i - 1 : -1;
        }

        // "trips he did not make"
        if (i >= 0 && words[i].Token.Folded is "he" or "she" or "they" or "we")
        {
            return i;
        }

        return HeadBefore(words, i);
    }

    // "The insurer, which had paid, demands its money."
    private static bool EndsInsertion(Word[] words, int verb) =>
        Array.FindLastIndex(words, verb - 1, word => word.Is(WordTraits.AfterBreak)) is > 0 and var start && words[start].Is(WordTraits.Relative);

    // A form of "be" follows that has no other subject.
    private static bool IsGerund(Word[] words, int verb)
    {
        for (var i = verb + 1; i < words.Length && !words[i].Is(WordTraits.AfterBreak | WordTraits.Relative) && !(words[i].Is(WordTraits.Conjunction) && !words[i].Is(WordTraits.Preposition)); i++)
        {
            if (words[i].Is(WordTraits.Be) && words[i].Token.Folded is "is" or "was")
            {
                return true;
            }
        }

        return false;
    }

    // The head of the phrase that ends in a word, or of the one that this belongs to.
    private static int HeadBefore(Word[] words, int i)
    {
        while (i >= 0)
        {
            if (!words[i].Is(WordTraits.Content | WordTraits.Pronoun | WordTraits.Quantity | WordTraits.Date))
            {
                return -1;
            }

            var start = NounPhrase.PhraseStart(words, i);
            var governor = start - 1;
            // "a group calling itself GreyLatch claimed"
            governor -= governor > 0 && words[governor].Token.Folded is "itself" or "himself" or "herself" or "themselves" && words[governor - 1].Token.Folded.EndsWith("ing", StringComparison.Ordinal) ? 1 : 0;
            // "relations between China and Japan were": what is joined by "and" has one preposition.
            while (governor > 0 && !words[start].Is(WordTraits.AfterBreak) && words[governor].Token.Folded is "and" or "or" && words[governor - 1].Is(WordTraits.Content) && !words[governor - 1].Is(WordTraits.Verb) && !words[governor].Is(WordTraits.AfterBreak) && !ReportReach.JoinsClause(words, governor))
            {
                start = NounPhrase.PhraseStart(words, governor - 1);
                if (start > 0 && words[start - 1].Is(WordTraits.Verb) && words[start - 1].Token.Folded.EndsWith("ing", StringComparison.Ordinal))
                {
                    governor = start - 1;
                    break;
                }

                if (start == 0 || !words[start - 1].Is(WordTraits.Preposition))
                {
                    break;
                }

                governor = start - 1;
            }

            if (governor >= 0 && words[governor].Is(WordTraits.Verb) && words[governor].Token.Folded.EndsWith("ing", StringComparison.Ordinal))
            {
                // "A ferry carrying 214 passengers sank": the ferry did; "Diversifying trade is seen": no thing is.
                if (governor == 0 || words[governor].Is(WordTraits.AfterBreak) || !words[governor - 1].Is(WordTraits.Content) || words[governor - 1].Is(WordTraits.Verb))
                {
                    return -1;
                }

                i = governor - 1;
                continue;
            }

            // "a pair of climbers who had spent two nights were rescued": the clause of "who" has its own object.
            if (governor > 1 && words[governor].Is(WordTraits.Verb) && Antecedent(words, governor) is >= 0 and var antecedent)
            {
                i = antecedent;
                continue;
            }

            // "patients given the drug could walk": a participle and its object.
            if (governor > 0 && words[governor].Is(WordTraits.Verb) && !words[governor].Is(WordTraits.AfterBreak) && words[governor - 1].Is(WordTraits.Content | WordTraits.Pronoun) && !words[governor - 1].Is(WordTraits.Verb)
                && words[governor].Token.Folded is "given" or "shown" or "taken" or "awarded" or "offered" or "sent" or "called" or "named" or "granted" or "denied" or "fed" or "driven" or "written" or "known" or "drawn")
            {
                i = governor - 1;
                continue;
            }

            if (governor >= 0 && words[governor].Is(WordTraits.Preposition) && !words[governor].Is(WordTraits.Determiner) && (!words[governor].Is(WordTraits.Conjunction) || ClosesRelative(words, governor, i)) && !words[governor + 1].Is(WordTraits.AfterBreak)
                && !NounPhrase.HasOwner(words, governor + 1, i))
            {
                // "University of Tartu researchers found", "Bank of Japan officials said": the name before "of" goes on behind it.
                if (words[governor].Token.Folded == "of" && governor > 0 && words[governor - 1].Is(WordTraits.Name) && words[governor + 1].Is(WordTraits.Name) && words[i].Is(WordTraits.Content) && !words[i].Is(WordTraits.Name) && (words[i].Token.Folded.EndsWith('s') || words[i].Token.Folded is "team" or "group" or "study" or "report" or "survey" or "staff" or "official" or "researcher" or "spokesman" or "spokeswoman" or "professor" or "student" or "scientist"))
                {
                    return i;
                }

                // "the ban on exports hurt": the phrase behind a preposition is not the subject.
                i = governor - 1;
                // "a crack found in 2023 delayed": nor is the participle before it.
                i -= i > 0 && words[i].Is(WordTraits.Passive) && words[i - 1].Is(WordTraits.Content) && !words[i - 1].Is(WordTraits.Verb) && !words[i].Is(WordTraits.AfterBreak) ? 1 : 0;
                if (words[governor].Is(WordTraits.AfterBreak))
                {
                    return -1;
                }

                // "The fund that paid for the trip spent": nor what the clause of "that" tells.
                i = i > 1 && words[i].Is(WordTraits.Verb) && !words[i].Is(WordTraits.Passive) && VerbTagger.IsPast(words[i].Token.Folded) && Antecedent(words, i) is >= 0 and var told ? told : i;
                continue;
            }

            return words[i].Is(WordTraits.Verb) || (words[i].Is(WordTraits.Quantity | WordTraits.Date) && !words[i].Is(WordTraits.Content)) ? -1 : i;
        }

        return -1;
    }

    // "The ferry that served the island before the tunnel carried": without a verb of its own before, or another behind, what "that" is told of carried.
    private static bool ClosesRelative(Word[] words, int preposition, int last)
    {
        var relative = Array.FindLastIndex(words, preposition, word => word.Token.Folded is "who" or "which" or "that");
        return words[preposition].Token.Folded is "before" or "after" or "since" or "until" && relative > 0 && words[relative - 1].Is(WordTraits.Content) && !words[relative - 1].Is(WordTraits.Verb) && !words[relative].Is(WordTraits.AfterBreak)
            && !OnlyVerbs.HasFinite(words.AsSpan(0, relative)) && words[relative..preposition].Count(word => word.Is(WordTraits.Verb)) == 1 && !words.Skip(last + 2).Any(word => word.Is(WordTraits.Verb | WordTraits.Be));
    }

    // The word before "who" or "that", whose clause a verb is the first of; -1 where there is none.
    private static int Antecedent(Word[] words, int verb)
    {
        for (var i = verb - 1; i > 0 && i >= verb - 4 && !words[i].Is(WordTraits.Verb); i--)
        {
            if (words[i].Token.Folded is "who" or "which" or "that")
            {
                return words[i - 1].Is(WordTraits.Content) && !words[i - 1].Is(WordTraits.Verb) && !words[i].Is(WordTraits.AfterBreak) && !(i > 1 && words[i - 2].Is(WordTraits.Be) | words[i - 2].Stem == "becom") ? i - 1 : -1;
            }
        }

        return -1;
    }

    /// <summary>A second word that may be the subject: behind a relative pronoun what the phrase before it belongs to ("the head of the
    /// club, who").</summary>
    public static int OtherReading(Word[] words, int verb, int subject)
    {
        // "a call from his agent informing him": the agent or the call.
        if (words[verb].Token.Folded.EndsWith("ing", StringComparison.Ordinal) && !words[verb].Is(WordTraits.AfterBreak) && verb - 1 > subject && words[verb - 1].Is(WordTraits.Content) && !words[verb - 1].Is(WordTraits.Verb))
        {
            return verb - 1;
        }

        // "the head of the club elected by the members": the head or the club.
        if (words[verb].Is(WordTraits.Passive) && !words[verb].Is(WordTraits.AfterBreak) && subject == verb - 1 && NounPhrase.PhraseStart(words, subject) is > 1 and var behind && words[behind - 1].Is(WordTraits.Preposition) && words[behind - 2].Is(WordTraits.Content) && !words[behind - 2].Is(WordTraits.Verb))
        {
            return behind - 2;
        }

        // ", rated one of the worst": or of whom the clause before is told.
        if (words[verb].Is(WordTraits.AfterBreak) && words[verb].Is(WordTraits.Passive) && subject == verb - 1)
        {
            for (var i = subject - 1; i > 0; i--)
            {
                if (words[i].Is(WordTraits.Verb | WordTraits.Be))
                {
                    return Subject(words, i);
                }
            }

            return NounPhrase.PhraseStart(words, subject) is > 1 and var phrase && words[phrase - 1].Is(WordTraits.Preposition) && words[phrase - 2].Is(WordTraits.Content) ? phrase - 2 : -1;
        }

        if (subject + 1 >= words.Length || !words[subject + 1].Is(WordTraits.Relative) || subject + 1 > verb)
        {
            return -1;
        }

        var start = NounPhrase.PhraseStart(words, subject);
        // "a suit brought by 212 families, which": the families or the suit.
        var participle = start - 1;
        while (participle > 0 && words[participle].Is(WordTraits.Preposition | WordTraits.Determiner)) { participle--; }
        if (participle > 0 && words[participle].Is(WordTraits.Verb) && !words[participle].Is(WordTraits.AfterBreak) && words[participle].Token.Folded.EndsWith("ed", StringComparison.Ordinal) | Language.IrregularForms.BaseOf(words[participle].Token.Folded) is not null && words[participle - 1].Is(WordTraits.Content) && !words[participle - 1].Is(WordTraits.Verb))
        {
            return participle - 1;
        }

        return start > 1 && words[start - 1].Is(WordTraits.Preposition) && words[start - 2].Is(WordTraits.Content) && !words[start - 2].Is(WordTraits.Verb) ? start - 2 : -1;
    }
}
