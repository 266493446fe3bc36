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
        if (words[verb].Is(WordTraits.AfterBreak) && EnglishGrammar.ReportingForms.Contains(words[verb].Token.Folded))
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

        // "greeted Lee, having invited him": who greeted.
        var participle = words[verb].Token.Folded.EndsWith("ing", StringComparison.Ordinal) ? verb : verb > 1 && words[verb - 1].Token.Folded == "having" ? verb - 1 : -1;
        var trails = participle > 0 && words[participle].Is(WordTraits.AfterBreak);

        // "forcing airlines to cancel flights": whom one makes do it does it.
        if (i > 1 && words[i].Token.Folded == "to" && words[i - 1].Is(WordTraits.Content) && !words[i - 1].Is(WordTraits.Verb) && !words[i].Is(WordTraits.AfterBreak)
            && NounPhrase.PhraseStart(words, i - 1) is > 0 and var made && words[made - 1].Is(WordTraits.Verb) && !words[made - 1].Is(WordTraits.Passive) && EnglishGrammar.MakesDo.Contains(words[made - 1].Stem))
        {
            return i - 1;
        }

        // "appointed Tan as chief executive to succeed Frey": who is appointed succeeds.
        if (i > 1 && words[i].Token.Folded == "to" && !words[i].Is(WordTraits.AfterBreak) && Chooser(words, i) is >= 0 and var chooser)
        {
            return words[chooser].Is(WordTraits.Passive) ? Subject(words, chooser) : NounPhrase.HeadFrom(words, chooser + 1);
        }

        // "the city would have to pay": who has to do it does it.
        if (i > 1 && words[i].Token.Folded == "to" && words[i - 1].Token.Folded is "have" or "has" or "had" && !words[i].Is(WordTraits.AfterBreak))
        {
            i -= 2;
            while (i >= 0 && words[i].Is(WordTraits.Auxiliary | WordTraits.Adverb | WordTraits.Negation | WordTraits.Modal | WordTraits.Future) && !words[i].Is(WordTraits.Determiner)) { i--; }
        }

        // "refuge to people expelled from Salzen": a participle without "be" says something of the phrase right before it.
        if (i == verb - 1 && i >= 0 && words[verb].Is(WordTraits.Passive) && !words[verb].Is(WordTraits.AfterBreak) && words[i].Is(WordTraits.Content) && !words[i].Is(WordTraits.Verb | WordTraits.Adverb) && verb + 1 < words.Length && words[verb + 1].Token.Folded is "from" or "by" or "under" or "to" or "guilty" or "dead" or "liable" or "innocent" or "alive")
        {
            return i;
        }

        // "the stadium, rated one of the worst,": the participle of an insertion says something of the phrase right before it.
        if (i == verb - 1 && words[verb].Is(WordTraits.AfterBreak) && words[verb].Is(WordTraits.Passive) && words[i].Is(WordTraits.Content) && !words[i].Is(WordTraits.Verb | WordTraits.Adverb))
        {
            return i;
        }

        // "opened a shop, took it abroad, and sold it": the subject is that of the verb before.
        if (i >= 0 && words[verb].Is(WordTraits.AfterBreak) && !words[verb].Token.Folded.EndsWith("ing", StringComparison.Ordinal) && !IsBehindApposition(words, verb) && IsListed(words, verb))
        {
            for (var j = i; j >= 0; j--)
            {
                if (words[j].Is(WordTraits.Verb) && !words[j].Token.Folded.EndsWith("ing", StringComparison.Ordinal))
                {
                    return Subject(words, j);
                }
            }
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

        // "China's attempt to drive": who attempts drives.
        if (i > 0 && words[i].Token.Folded == "to" && (EnglishGrammar.IsHedge(words[i - 1].Token.Folded, words[i - 1].Stem) || EnglishGrammar.NegatingVerbs.Contains(words[i - 1].Stem) || words[i - 1].Token.Folded is "decision" or "ability" or "right" or "move" or "vote") && !words[i - 1].Is(WordTraits.Verb))
        {
            for (var j = i - 2; j >= 0 && words[j].Is(WordTraits.Content); j--)
            {
                if (words[j].Is(WordTraits.Possessive))
                {
                    return j;
                }
            }
        }

        // "efforts by Wilson to keep": who makes them keeps.
        if (i > 2 && words[i].Token.Folded == "to" && words[i - 1].Is(WordTraits.Content) && !words[i - 1].Is(WordTraits.Verb) && NounPhrase.PhraseStart(words, i - 1) is > 1 and var phrase && words[phrase - 1].Token.Folded == "by"
            && words[phrase - 2].Is(WordTraits.Content) && !words[phrase - 2].Is(WordTraits.Verb))
        {
            return i - 1;
        }

        // "by banning", "and signed", ", signing": the subject is that of the verb before.
        if (i >= 0 && (words[i].Is(WordTraits.Conjunction) || words[i].Token.Folded is "by" or "to" or "for" or "in" or "of" or "from" or "after" or "before" or "while" or "without"
            || trails))
        {
            if (trails && words[0].Token.Folded is "this" or "that" or "it" or "these")
            {
                // "This marked their fifth meeting since Lee took office, signaling": what "this" means does it.
                return -1;
            }

            // "said the data might help predict it, but warned": who said warned.
            var tells = words[i].Is(WordTraits.Conjunction) && EnglishGrammar.ReportingStems.Contains(words[verb].Stem) && words.Take(i).Any(w => w.Is(WordTraits.Verb) && EnglishGrammar.ReportingStems.Contains(w.Stem));
            for (var j = i; j >= 0; j--)
            {
                if (tells && !EnglishGrammar.ReportingStems.Contains(words[j].Stem))
                {
                    continue;
                }

                // "left the rate unchanged, as economists had forecast, and said": the insertion has a subject of its own.
                if (words[verb - 1].Is(WordTraits.AfterBreak) && words[verb - 1].Is(WordTraits.Conjunction) && j < i && InsertionStart(words, j) is > 0 and var insertion && words[insertion].Token.Folded is "as" or "who" or "which")
                {
                    j = insertion;
                    continue;
                }

                if (words[j].Is(WordTraits.Verb))
                {
                    // "is expected to succeed": of whom it is expected, succeeds.
                    if (words[i].Token.Folded == "to" && words[j].Is(WordTraits.Passive) && j == i - 1)
                    {
                        return Subject(words, j);
                    }

                    // "sentenced him for stealing", "stopped them from leaving": the object does it, of whom the passive is told.
                    if (words[i].Token.Folded is "for" or "from" or "of" && words[verb].Token.Folded.EndsWith("ing", StringComparison.Ordinal) && i == verb - 1
                        && (words[j].Is(WordTraits.Passive) ? Subject(words, j) : NounPhrase.HeadFrom(words, j + 1)) is >= 0 and var done && done != i - 1 | words[j].Is(WordTraits.Passive) | (done >= 0 && words[done].Is(WordTraits.Name | WordTraits.Pronoun)))
                    {
                        return done;
                    }

                    return words[j].Is(WordTraits.Passive) && !words[verb].Is(WordTraits.Passive) && !words[i].Is(WordTraits.Conjunction) ? -1 : Subject(words, j);
                }

                // "rescue teams were unable to reach": the teams
                if (words[i].Token.Folded == "to" && words[j].Is(WordTraits.Be))
                {
                    return Subject(words, j);
                }

                // "have never had a losing season and have won"
                if (words[j].Is(WordTraits.Auxiliary) && j + 1 < i && words[i].Is(WordTraits.Conjunction) && words[(j + 1)..i].Any(w => w.Is(WordTraits.Content)))
                {
                    return Subject(words, j);
                }
            }

            return words[verb].Token.Folded.EndsWith("ing", StringComparison.Ordinal) && i == verb - 1 && words[i].Is(WordTraits.Preposition) ? FirstSubjectAfter(words, verb) : -1;
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
            while (governor > 0 && !words[start].Is(WordTraits.AfterBreak) && words[governor].Token.Folded is "and" or "or" && words[governor - 1].Is(WordTraits.Content) && !words[governor - 1].Is(WordTraits.Verb) && !words[governor].Is(WordTraits.AfterBreak))
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

            if (governor >= 0 && words[governor].Is(WordTraits.Preposition) && !words[governor].Is(WordTraits.Determiner | WordTraits.Conjunction) && !words[governor + 1].Is(WordTraits.AfterBreak)
                && !NounPhrase.HasOwner(words, governor + 1, i))
            {
                // "University of Tartu researchers found", "Bank of Japan officials said": the name before "of" goes on behind it.
                if (words[governor].Token.Folded == "of" && governor > 0 && words[governor - 1].Is(WordTraits.Name) && words[governor + 1].Is(WordTraits.Name) && words[i].Is(WordTraits.Content) && !words[i].Is(WordTraits.Name) && words[i].Token.Folded.EndsWith('s'))
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

                continue;
            }

            return words[i].Is(WordTraits.Verb) || (words[i].Is(WordTraits.Quantity | WordTraits.Date) && !words[i].Is(WordTraits.Content)) ? -1 : i;
        }

        return -1;
    }

    // The verb of choosing somebody for something that a clause has before a word; -1 where there is none.
    private static int Chooser(Word[] words, int before)
    {
        for (var i = before - 1; i > 0 && i >= before - 8 && !words[i + 1].Is(WordTraits.AfterBreak); i--)
        {
            if (words[i].Is(WordTraits.Verb))
            {
                return words[i].Stem is "appoint" or "name" or "elect" or "chosen" or "choos" or "chose" or "pick" or "hire" or "select" or "promot" or "nomin" ? i : -1;
            }
        }

        return -1;
    }

    // "the operator, Blue Strait, offered": the name goes with the noun before it.
    private static bool IsBehindApposition(Word[] words, int verb)
    {
        var first = verb - 1;
        while (first > 0 && words[first].Is(WordTraits.Name) && !words[first].Is(WordTraits.AfterBreak)) { first--; }
        return first > 1 && words[first].Is(WordTraits.Name) && words[first - 1].Is(WordTraits.Content) && !words[first - 1].Is(WordTraits.Name | WordTraits.Verb) && words[first - 2].Is(WordTraits.Determiner | WordTraits.Possessive | WordTraits.Content);
    }

    private static int InsertionStart(Word[] words, int word)
    {
        while (word > 0 && !words[word].Is(WordTraits.AfterBreak)) { word--; }
        return word;
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

    // A further verb follows behind "and", and none of them behind a relative pronoun.
    private static bool IsListed(Word[] words, int verb)
    {
        if (words.Take(verb).Any(w => w.Is(WordTraits.Relative) && w.Is(WordTraits.AfterBreak)))
        {
            return false;
        }

        for (var i = verb + 1; i < words.Length; i++)
        {
            if (words[i].Is(WordTraits.Verb) && words[i - 1].Token.Folded == "and")
            {
                return true;
            }
        }

        return false;
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

    // "By banning exports, China retaliated."
    private static int FirstSubjectAfter(Word[] words, int verb)
    {
        for (var j = verb + 1; j < words.Length; j++)
        {
            if (words[j].Is(WordTraits.AfterBreak))
            {
                return NounPhrase.HeadFrom(words, j);
            }
        }

        return -1;
    }
}
