using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Grammar;

/// <summary>The subject of infinitives, participles and joined verbs, which they take from the words that they hang on.</summary>
/// <remarks>Each method is told the last word before the verb and its auxiliaries, and returns null where the verb is of another kind,
/// and -1 where nothing is its subject.</remarks>
internal static class SharedSubject
{
    /// <summary>Of "to" with a verb: whom one makes do it, or chooses to do it.</summary>
    public static int? OfMadeTo(Word[] words, int i)
    {
        // "forcing airlines to cancel flights": whom one makes do it does it.
        if (i > 1 && words[i].Token.Folded == "to" && !words[i].Is(WordTraits.AfterBreak) && BeforeDate(words, i - 1) is > 0 and var whom && words[whom].Is(WordTraits.Content) && !words[whom].Is(WordTraits.Verb)
            && NounPhrase.PhraseStart(words, whom) is > 0 and var made && words[made - 1].Is(WordTraits.Verb) && !words[made - 1].Is(WordTraits.Passive) && EnglishGrammar.MakesDo.Contains(words[made - 1].Stem))
        {
            return whom;
        }

        // "appointed Tan as chief executive to succeed Frey": who is appointed succeeds.
        if (i > 1 && words[i].Token.Folded == "to" && !words[i].Is(WordTraits.AfterBreak) && Chooser(words, i) is >= 0 and var chooser)
        {
            return words[chooser].Is(WordTraits.Passive) ? SubjectReader.Subject(words, chooser) : NounPhrase.HeadFrom(words, chooser + 1);
        }

        return null;
    }

    // "ordered the firm on Wednesday to pay": the day stands between.
    private static int BeforeDate(Word[] words, int last)
    {
        var before = last;
        while (before > 0 && (words[before].Is(WordTraits.Date) || words[before].Token.Is(TokenFlags.Weekday))) { before--; }
        return before < last && before > 0 && words[before].Token.Folded is "on" or "in" ? before - 1 : before;
    }

    /// <summary>Of a participle without "be": the phrase right before it.</summary>
    public static int? OfParticiple(Word[] words, int verb, int i)
    {
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

        return null;
    }

    /// <summary>Of a verb in a list of what somebody does: that of the verb before.</summary>
    public static int? OfListed(Word[] words, int verb, int i)
    {
        // "opened a shop, took it abroad, and sold it": the subject is that of the verb before.
        if (i >= 0 && words[verb].Is(WordTraits.AfterBreak) && !words[verb].Token.Folded.EndsWith("ing", StringComparison.Ordinal) && !IsBehindApposition(words, verb) && IsListed(words, verb))
        {
            for (var j = i; j >= 0; j--)
            {
                if (words[j].Is(WordTraits.Verb) && !words[j].Token.Folded.EndsWith("ing", StringComparison.Ordinal))
                {
                    return SubjectReader.Subject(words, j);
                }
            }
        }

        return null;
    }

    /// <summary>Of "to" with a verb behind a noun ("attempt", "efforts"): whose they are.</summary>
    public static int? OfNoun(Word[] words, int i)
    {
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

            // "his willingness to join": whoever he is.
            if (words[NounPhrase.PhraseStart(words, i - 1)].Token.Folded is "his" or "her" or "their" or "its" or "our" or "my")
            {
                return -1;
            }
        }

        // "rejected a Green Party proposal to add": who rejects it adds nothing.
        if (i > 2 && words[i].Token.Folded == "to" && words[i - 1].Stem is "propos" or "bid" or "request" or "motion" or "offer" or "call" or "demand" or "petition" or "amend" or "plan" && !words[i - 1].Is(WordTraits.Verb)
            && NounPhrase.PhraseStart(words, i - 1) is > 1 and var phrase && (words[phrase - 1].Is(WordTraits.Verb) ? phrase : phrase - 1) is var rejected && words[rejected - 1].Is(WordTraits.Verb) && words[rejected - 1].Stem is "reject" or "refus" or "declin" or "dismiss" or "block" or "approv" or "accept" or "back" or "support" or "oppos" or "turn" or "vote" or "welcom" or "critic" or "prais" or "consid" or "discuss" or "debat")
        {
            return -1;
        }

        // "efforts by Wilson to keep": who makes them keeps.
        if (i > 2 && words[i].Token.Folded == "to" && words[i - 1].Is(WordTraits.Content) && !words[i - 1].Is(WordTraits.Verb) && NounPhrase.PhraseStart(words, i - 1) is > 1 and var maker && words[maker - 1].Token.Folded == "by"
            && words[maker - 2].Is(WordTraits.Content) && !words[maker - 2].Is(WordTraits.Verb))
        {
            return i - 1;
        }

        return null;
    }

    /// <summary>Of a verb behind a conjunction or preposition, or of one that trails: that of the verb before.</summary>
    public static int? OfJoined(Word[] words, int verb, int i, bool trails)
    {
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

                // "the planet takes 12 days to orbit": what takes them orbits.
                if (words[i].Token.Folded == "to" && words[j].Token.Folded is "takes" or "took" or "take" && j + 1 < words.Length && words[j + 1].Is(WordTraits.Quantity))
                {
                    return SubjectReader.Subject(words, j);
                }

                if (words[j].Is(WordTraits.Verb))
                {
                    // "is expected to succeed": of whom it is expected, succeeds.
                    if (words[i].Token.Folded == "to" && words[j].Is(WordTraits.Passive) && j == i - 1)
                    {
                        return SubjectReader.Subject(words, j);
                    }

                    // "sentenced him for stealing", "stopped them from leaving": the object does it, of whom the passive is told.
                    if (words[i].Token.Folded is "for" or "from" or "of" && words[verb].Token.Folded.EndsWith("ing", StringComparison.Ordinal) && i == verb - 1
                        && (words[j].Is(WordTraits.Passive) ? SubjectReader.Subject(words, j) : NounPhrase.HeadFrom(words, j + 1)) is >= 0 and var done && done != i - 1 | words[j].Is(WordTraits.Passive) | (done >= 0 && words[done].Is(WordTraits.Name | WordTraits.Pronoun)))
                    {
                        return done;
                    }

                    return words[j].Is(WordTraits.Passive) && !words[verb].Is(WordTraits.Passive) && !words[i].Is(WordTraits.Conjunction) ? -1 : SubjectReader.Subject(words, j);
                }

                // "rescue teams were unable to reach": the teams; "said Rossi will be out after tearing": Rossi
                if (words[j].Is(WordTraits.Be) && words[i].Token.Folded is "to" or "after" or "before" or "while")
                {
                    return SubjectReader.Subject(words, j);
                }

                // "have never had a losing season and have won"
                if (words[j].Is(WordTraits.Auxiliary) && j + 1 < i && words[i].Is(WordTraits.Conjunction) && words[(j + 1)..i].Any(w => w.Is(WordTraits.Content)))
                {
                    return SubjectReader.Subject(words, j);
                }
            }

            return words[verb].Token.Folded.EndsWith("ing", StringComparison.Ordinal) && i == verb - 1 && words[i].Is(WordTraits.Preposition) ? FirstSubjectAfter(words, verb) : -1;
        }

        return null;
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
