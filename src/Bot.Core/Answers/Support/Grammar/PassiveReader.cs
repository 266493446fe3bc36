using System.Collections.Frozen;

namespace Bot.Core.Answers.Support.Grammar;

/// <summary>Tells by its form and neighbours whether a verb is passive: behind "be", or a participle that only says something of its noun.</summary>
internal static class PassiveReader
{
    // Past forms that are no participles: "ran" is told of who runs.
    private static readonly FrozenSet<string> OnlyPasts =
        "went ran took gave wrote sang began drank swam came became saw knew grew flew threw drew blew broke spoke chose froze stole woke wore tore swore bore rose drove rode arose fell ate forgot sank shrank sprang rang shook mistook undertook overtook withdrew forgave arose awoke bit hid trod slew strove"
            .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    // "are worried about": whose state it is, nobody's deed.
    private static readonly FrozenSet<string> States =
        "worried concerned pleased interested located based situated known tired used supposed due scheduled slated born aged involved engaged married excited surprised disappointed satisfied convinced determined prepared".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    // Participles that are no past forms: without "have" they tell what was done to somebody.
    private static readonly FrozenSet<string> OnlyParticiples =
        "flown grown seen sung broken spoken stolen taken given written chosen driven shown thrown torn worn hidden frozen forgotten forbidden drawn sworn bitten eaten mistaken overtaken undertaken withdrawn forgiven woven shaken"
            .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public static bool IsPassive(Word[] words, int i)
    {
        if (OnlyParticiples.Contains(words[i].Token.Folded) && i > 0 && words[i - 1].Is(WordTraits.Content) && !words[i - 1].Is(WordTraits.Verb | WordTraits.Possessive | WordTraits.Adverb) && !words[i].Is(WordTraits.AfterBreak))
        {
            return true;
        }

        // "made in 1742 and stolen from a train"
        if (OnlyParticiples.Contains(words[i].Token.Folded) && i > 0 && words[i - 1].Token.Folded is "and" or "or" or "but" && !words.Take(i).Any(w => w.Token.Folded is "has" or "have" or "had" or "having"))
        {
            return true;
        }

        // "fossils thought to represent": what others think of the noun before it.
        if (words[i].Token.Folded is "thought" or "believed" or "said" or "known" or "considered" or "estimated" or "alleged" && i > 0 && i + 1 < words.Length && words[i + 1].Token.Folded == "to" && !words[i + 1].Is(WordTraits.AfterBreak) && words[i - 1].Is(WordTraits.Content) && !words[i - 1].Is(WordTraits.Verb))
        {
            return true;
        }

        // ", issued by the association": the participle of an insertion with its doer.
        if (words[i].Is(WordTraits.AfterBreak) && i + 2 < words.Length && words[i + 1].Token.Folded == "by" && VerbTagger.IsPast(words[i].Token.Folded) && !OnlyPasts.Contains(words[i].Token.Folded) && !words[i + 2].Is(WordTraits.Quantity | WordTraits.Date) && !words[i + 2].Token.Folded.EndsWith("ing", StringComparison.Ordinal))
        {
            return true;
        }

        // "a treasurer found guilty of fraud": a verdict on the noun before it.
        if (words[i].Token.Folded == "found" && i > 0 && i + 1 < words.Length && words[i + 1].Token.Folded is "guilty" or "dead" or "liable" or "innocent" or "alive" && words[i - 1].Is(WordTraits.Content) && !words[i - 1].Is(WordTraits.Verb)
            && (i + 2 >= words.Length || words[i + 2].Is(WordTraits.AfterBreak | WordTraits.Preposition)))
        {
            return true;
        }

        if (!VerbTagger.IsPast(words[i].Token.Folded) || OnlyPasts.Contains(words[i].Token.Folded) || (States.Contains(words[i].Token.Folded) && !words.Skip(i + 1).Take(3).Any(w => w.Token.Folded == "by")))
        {
            return false;
        }

        for (var j = i - 1; j >= 0 && j >= i - 4; j--)
        {
            if (words[j].Is(WordTraits.Be))
            {
                return true;
            }

            if (!words[j].Is(VerbTagger.Adverbial | WordTraits.Auxiliary))
            {
                break;
            }
        }

        // "A painting stolen from the museum was recovered": the finite verb comes later.
        if (i > 0 && words[i - 1].Is(WordTraits.Content) && !words[i - 1].Is(WordTraits.Verb | WordTraits.Possessive) && !words[i].Is(WordTraits.AfterBreak) && i + 1 < words.Length && words[i + 1].Is(WordTraits.Preposition) && !EnglishGrammar.ReportingForms.Contains(words[i].Token.Folded)
            && !words.Take(i).Any(w => w.Is(WordTraits.Verb | WordTraits.Auxiliary)) && words.Skip(i + 1).TakeWhile(w => !w.Is(WordTraits.AfterBreak | WordTraits.Conjunction)).Any(w => w.Is(WordTraits.Be)))
        {
            return true;
        }

        // "a crack found in 2023 delayed the project": another past verb follows in the clause, and none stands before.
        if (i > 1 && words[i - 1].Is(WordTraits.Content) && !words[i - 1].Is(WordTraits.Verb | WordTraits.Possessive | WordTraits.Adverb | WordTraits.Name) && !words[i].Is(WordTraits.AfterBreak) && i + 1 < words.Length && words[i + 1].Is(WordTraits.Preposition) && !EnglishGrammar.ReportingForms.Contains(words[i].Token.Folded) && IsOnlyBeforeAnother(words, i))
        {
            return true;
        }

        // "gave refuge to people expelled from Salzen": a participle behind the object of a verb.
        if (i > 1 && words[i - 1].Is(WordTraits.Content) && !words[i - 1].Is(WordTraits.Verb | WordTraits.Possessive | WordTraits.Adverb) && !words[i].Is(WordTraits.AfterBreak) && i + 1 < words.Length && words[i + 1].Token.Folded is "from" or "by" or "under" && FiniteBefore(words, i) is >= 0 and var governor && governor < i - 1
            && !EnglishGrammar.AttributionStems.Contains(words[governor].Stem) && !EnglishGrammar.HedgeStems.Contains(words[governor].Stem) && !EnglishGrammar.ReportingForms.Contains(words[governor].Token.Folded))
        {
            return true;
        }

        // "a song written and sung by Bob Dylan"
        if (i > 0 && words[i - 1].Is(WordTraits.Content) && !words[i - 1].Is(WordTraits.Verb) && !words[i].Is(WordTraits.AfterBreak) && i + 3 < words.Length && words[i + 1].Token.Folded == "and" && VerbTagger.IsPast(words[i + 2].Token.Folded) && words[i + 3].Token.Folded == "by"
            && words.Take(i).Any(w => w.Is(WordTraits.Verb | WordTraits.Auxiliary)))
        {
            return true;
        }

        // "was abolished and replaced with": the second participle goes with the first one's "was".
        var joined = i > 2 && words[i - 1].Is(WordTraits.Adverb) ? i - 2 : i - 1;
        // "was acquitted but fined 40,000 dollars"
        var isSentence = words[i].Stem is "fine" or "jail" or "ban" or "suspend" or "award" or "sentenc" && i + 1 < words.Length && words[i + 1].Is(WordTraits.Quantity);
        if (i > 1 && (words[joined].Token.Folded is "and" or "or" || (isSentence && words[joined].Token.Folded == "but")) && i + 1 < words.Length && (words[i + 1].Is(WordTraits.Preposition) || isSentence) && !words[i].Is(WordTraits.AfterBreak))
        {
            for (var j = joined - 1; j >= 0 && j >= i - 12; j--)
            {
                if (words[j].Is(WordTraits.Verb))
                {
                    return words[j].Is(WordTraits.Passive);
                }
            }
        }

        // "The canvas, valued at 3 million, was found": the participle of an insertion.
        if (words[i].Is(WordTraits.AfterBreak) && i > 0 && words[i - 1].Is(WordTraits.Content) && i + 1 < words.Length && words[i + 1].Is(WordTraits.Preposition)
            && !EnglishGrammar.ReportingForms.Contains(words[i].Token.Folded) && words.Skip(i + 1).Any(w => w.Is(WordTraits.AfterBreak)) && !words.Take(i).Any(w => w.Is(WordTraits.Relative) && w.Is(WordTraits.AfterBreak)))
        {
            return true;
        }

        // "a warehouse owned by shipping firm Corvane" has its finite verb elsewhere; in "China retaliated by banning" it is this.
        if (i + 2 < words.Length && words[i + 1].Token.Folded == "by" && words[i + 2].Token.Folded.EndsWith("ing", StringComparison.Ordinal)
            && words.Take(i).Any(w => w.Is(WordTraits.Be)) && !words[i + 2].Is(WordTraits.AfterBreak) && i + 3 < words.Length && words[i + 3].Is(WordTraits.Content) && !words[i + 3].Token.Folded.EndsWith('s'))
        {
            return true;
        }

        // "the castle built in 1080 by Robert Curthose": a participle right behind its noun, its doer a few words on.
        if (i > 0 && words[i - 1].Is(WordTraits.Content) && !words[i - 1].Is(WordTraits.Verb) && !words[i].Is(WordTraits.AfterBreak) && i + 1 < words.Length && words[i + 1].Is(WordTraits.Preposition | WordTraits.Date)
            && words.Take(i).Any(w => w.Is(WordTraits.Verb | WordTraits.Auxiliary)))
        {
            for (var j = i + 1; j + 1 < words.Length && j <= i + 6 && !words[j].Is(WordTraits.Verb | WordTraits.AfterBreak | WordTraits.Conjunction); j++)
            {
                if (words[j].Token.Folded == "by" && !words[j + 1].Is(WordTraits.Quantity | WordTraits.Date) && !words[j + 1].Token.Folded.EndsWith("ing", StringComparison.Ordinal))
                {
                    return true;
                }
            }
        }

        // "exports banned by China", unless it is the only verb ("voters approved by a narrow margin").
        return !(NounPhrase.HeadFrom(words, Math.Min(i + 2, words.Length)) is >= 0 and var manner && words[manner].Stem is "margin" or "major" or "mistak")
            && (words.Where((w, j) => j != i && (w.Is(WordTraits.Be) || (w.Is(WordTraits.Verb) && !w.Token.Folded.EndsWith("ing", StringComparison.Ordinal) && !(j > 0 && words[j - 1].Token.Folded == "to")) || (j > i && w.Is(WordTraits.Auxiliary)))).Any()) && i + 1 < words.Length && words[i + 1].Token.Folded == "by" && i + 2 < words.Length && !words[i + 2].Is(WordTraits.Quantity)
            && !words[i + 2].Token.Folded.EndsWith("ing", StringComparison.Ordinal);
    }

    private static bool IsOnlyBeforeAnother(Word[] words, int i)
    {
        for (var j = i - 1; j >= 0; j--)
        {
            if (words[j].Is(WordTraits.Verb | WordTraits.Be | WordTraits.Auxiliary | WordTraits.Modal | WordTraits.Future | WordTraits.Relative | WordTraits.Pronoun))
            {
                return false;
            }

            if (words[j].Is(WordTraits.AfterBreak))
            {
                break;
            }
        }

        for (var j = i + 2; j < words.Length && !words[j].Is(WordTraits.AfterBreak | WordTraits.Conjunction | WordTraits.Relative); j++)
        {
            if (words[j].Is(WordTraits.Verb) && VerbTagger.IsPast(words[j].Token.Folded) && !words[j - 1].Is(WordTraits.Determiner | WordTraits.Preposition))
            {
                return j + 1 < words.Length && words[j + 1].Is(WordTraits.Determiner | WordTraits.Name | WordTraits.Quantity | WordTraits.Pronoun);
            }
        }

        return false;
    }

    // The finite verb before a word with no break, "and" or "that" between; -1 where there is none.
    private static int FiniteBefore(Word[] words, int word)
    {
        for (var i = word - 1; i >= 0; i--)
        {
            if (words[i].Is(WordTraits.Verb) && !words[i].Token.Folded.EndsWith("ing", StringComparison.Ordinal))
            {
                return i;
            }

            if (words[i].Is(WordTraits.AfterBreak | WordTraits.Relative) || (words[i].Is(WordTraits.Conjunction) && !words[i].Is(WordTraits.Preposition)))
            {
                return -1;
            }
        }

        return -1;
    }
}
