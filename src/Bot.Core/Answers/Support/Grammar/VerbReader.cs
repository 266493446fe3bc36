using System.Collections.Frozen;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Grammar;

/// <summary>Finds the verbs of an English sentence and who does what to whom, by the order of words alone. What it cannot tell it
/// leaves open; the rules only judge what it tells.</summary>
internal static class VerbReader
{
    private static readonly FrozenSet<string> UnchangedPasts =
        "beat put cut set hit let cost shut hurt quit read spread split broadcast".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    // Bases in the list of irregular forms that are no verbs.
    private static readonly FrozenSet<string> Nouns =
        "woman man child person foot tooth mouse goose life wife knife leaf half wolf shelf thief crisis analysis phenomenon criterion bacterium datum medium good bad".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private const WordTraits Adverbial = WordTraits.Adverb | WordTraits.Negation;

    public static IReadOnlyList<VerbFrame> Read(EnglishSentence sentence)
    {
        var words = sentence.Words;
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i].Token.Folded is "up" or "down" && i + 1 < words.Length && words[i + 1].Is(WordTraits.Quantity))
            {
                // "revenue of 3 million, up 18%"
                words[i].Traits |= WordTraits.Light;
            }

            // "voters back the farmers", "to back the plan"
            if (words[i].Token.Folded == "back" && i > 0 && i + 1 < words.Length && words[i + 1].Is(WordTraits.Determiner | WordTraits.Name | WordTraits.Pronoun)
                && (IsPlural(words[i - 1]) || words[i - 1].Is(WordTraits.Modal | WordTraits.Future) || words[i - 1].Token.Folded == "to"))
            {
                words[i].Traits = WordTraits.Content | WordTraits.Verb | (words[i].Traits & WordTraits.AfterBreak);
            }

            if (IsVerb(sentence, i))
            {
                words[i].Traits |= WordTraits.Verb;
                if (IsPassive(words, i))
                {
                    words[i].Traits |= WordTraits.Passive;
                }
            }
        }

        var frames = new List<VerbFrame>();
        for (var i = 0; i < words.Length; i++)
        {
            if (!words[i].Is(WordTraits.Verb))
            {
                continue;
            }

            var passive = words[i].Is(WordTraits.Passive);
            var subject = Subject(words, i);
            var other = subject < 0 ? -1 : OtherReading(words, i, subject);
            frames.Add(passive
                ? new VerbFrame(i, ByAgent(words, i), -1, subject, other, passive)
                : new VerbFrame(i, subject, other, subject > i ? -1 : Object(words, i), -1, passive));
        }

        return frames;
    }

    /// <summary>The head of the noun phrase that begins at or behind a word, stepping over determiners and values; -1 at a break.</summary>
    public static int HeadFrom(Word[] words, int start)
    {
        var head = -1;
        for (var i = start; i < words.Length; i++)
        {
            if (i > start && words[i].Is(WordTraits.AfterBreak) && head >= 0)
            {
                break;
            }

            // "surpassed that of other countries"
            if (head < 0 && words[i].Token.Folded is "that" or "those" && i + 1 < words.Length && words[i + 1].Token.Folded == "of")
            {
                return i;
            }

            if (words[i].Is(WordTraits.Verb) || (words[i].Is(WordTraits.Preposition | WordTraits.Conjunction | WordTraits.Relative) && !words[i].Is(WordTraits.Determiner)))
            {
                break;
            }

            if (words[i].Is(WordTraits.Content))
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

    private static bool IsVerb(EnglishSentence sentence, int i)
    {
        var words = sentence.Words;
        var word = words[i];
        if (!word.Is(WordTraits.Content) || word.Is(WordTraits.Name) || (i > 0 && sentence.Text[word.Token.Start - 1] == '-' && words[i - 1].Token.End == word.Token.Start - 1))
        {
            return false;
        }

        var folded = word.Token.Folded;
        var before = Before(words, i);
        var (isPast, isIng) = (IsPast(folded), folded.Length > 4 && folded.EndsWith("ing", StringComparison.Ordinal));
        if (before < 0)
        {
            return (isIng || isPast) && i + 1 < words.Length && !words[i + 1].Is(WordTraits.Verb);
        }

        var previous = words[before];
        if (previous.Is(WordTraits.Modal | WordTraits.Future) || previous.Token.Folded is "cannot" or "did" or "do" or "does" or "didnt" or "dont" or "doesnt" or "couldnt" or "wouldnt" or "wont" or "cant")
        {
            return true;
        }

        if (previous.Token.Folded == "to")
        {
            if (isPast || isIng || (folded.EndsWith('s') && !folded.EndsWith("ss", StringComparison.Ordinal)) || (before > 0 && (words[before - 1].Token.Folded is "according" or "owing" or "thanks" or "prior" || (words[before - 1].Token.Folded == "due" && !EnglishRelations.IsVerb(word.Stem)))))
            {
                return false;
            }

            // "to sign the deal" is an infinitive, "reopened to traffic" is not; "agreed to focus on trade" is one by what governs it.
            // A date may stand between ("agreed on Thursday to buy").
            var g = before - 1;
            while (g > 0 && (words[g].Is(WordTraits.Date) || words[g].Token.Is(TokenFlags.Weekday) || words[g].Token.Folded == "on"))
            {
                g--;
            }

            var governor = g >= 0 ? words[g] : default;
            return i + 1 >= words.Length || words[i + 1].Is(WordTraits.Determiner | WordTraits.Name | WordTraits.Pronoun | WordTraits.Quantity)
                || (EnglishRelations.IsVerb(word.Stem) && governor.Is(WordTraits.Verb | WordTraits.Be) && !words[i + 1].Is(WordTraits.AfterBreak | WordTraits.Preposition))
                || (g >= 0 && (EnglishGrammar.IsHedge(governor.Token.Folded, governor.Stem) || EnglishGrammar.NegatingVerbs.Contains(governor.Stem) || EnglishGrammar.TakesInfinitive.Contains(governor.Stem)));
        }

        if (previous.Is(WordTraits.Auxiliary))
        {
            return isPast || isIng;
        }

        var next = i + 1 < words.Length ? words[i + 1].Traits : WordTraits.None;
        if (isPast)
        {
            // "the joint shared grievances", "Lee's expressed willingness"
            return !(previous.Is(WordTraits.Determiner | WordTraits.Possessive) && !(previous.Is(WordTraits.Relative) && before > 0 && words[before - 1].Is(WordTraits.Content)) && (next & WordTraits.Content) != 0 && !words[Math.Min(i + 1, words.Length - 1)].Is(WordTraits.AfterBreak))
                && !(previous.Is(WordTraits.Verb | WordTraits.Preposition) && !words[i].Is(WordTraits.AfterBreak));
        }

        if (isIng)
        {
            return words[i].Is(WordTraits.AfterBreak) || previous.Is(WordTraits.Preposition) && !previous.Is(WordTraits.Determiner) || (previous.Is(WordTraits.Content) && (next & (WordTraits.Determiner | WordTraits.Name | WordTraits.Quantity | WordTraits.Pronoun)) != 0);
        }

        // "officials say", "prices fall": a plural and the base form of a known verb behind it.
        if (previous.Is(WordTraits.Content | WordTraits.Pronoun | WordTraits.Relative) && !previous.Is(WordTraits.Verb | WordTraits.Possessive) && !words[i].Is(WordTraits.AfterBreak)
            && (IsPlural(previous) || previous.Token.Folded is "they" or "we" or "you" or "who" or "that" or "which") && EnglishRelations.IsVerb(word.Stem) && !folded.EndsWith('s')
            && ((next & (WordTraits.Determiner | WordTraits.Name | WordTraits.Quantity | WordTraits.Pronoun | WordTraits.Adverb | WordTraits.Preposition)) != 0 || i + 1 >= words.Length || words[i + 1].Is(WordTraits.AfterBreak) || EnglishGrammar.ReportingStems.Contains(word.Stem)))
        {
            return true;
        }

        // "Cryo-3, which cost 420 million, replaces a predecessor": behind an insertion.
        if (words[i].Is(WordTraits.AfterBreak) && folded.EndsWith('s') && EnglishRelations.IsVerb(word.Stem) && words.Take(i).Any(w => w.Is(WordTraits.Relative) && w.Is(WordTraits.AfterBreak))
            && (next & (WordTraits.Determiner | WordTraits.Name | WordTraits.Quantity | WordTraits.Pronoun)) != 0)
        {
            return true;
        }

        var thirdPerson = folded.Length > 3 && folded.EndsWith('s') && !folded.EndsWith("ss", StringComparison.Ordinal);
        return thirdPerson && !previous.Is(WordTraits.Possessive | WordTraits.Verb) && (!previous.Is(WordTraits.Determiner) || (previous.Is(WordTraits.Relative) && before > 0 && words[before - 1].Is(WordTraits.Content) && !words[before - 1].Is(WordTraits.Verb))) && !words[i].Is(WordTraits.AfterBreak)
            && (previous.Is(WordTraits.Name | WordTraits.Pronoun | WordTraits.Relative) || (previous.Token.Folded is "and" or "but" && EnglishRelations.IsVerb(word.Stem)) || (previous.Is(WordTraits.Content) && !previous.Token.Folded.EndsWith('s')))
            && (next & (WordTraits.Determiner | WordTraits.Name | WordTraits.Quantity | WordTraits.Pronoun | WordTraits.Adverb)) != 0;
    }

    private static bool IsPlural(in Word word) =>
        word.Token.Folded is "people" or "men" or "women" or "children" or "police" || (word.Is(WordTraits.Content) && word.Token.Folded.EndsWith('s') && !word.Token.Folded.EndsWith("ss", StringComparison.Ordinal) && !word.Is(WordTraits.Name));

    private static bool IsPast(string folded) => folded == "born" ||
        (folded.Length > 3 && folded.EndsWith("ed", StringComparison.Ordinal) && (!folded.EndsWith("eed", StringComparison.Ordinal) || folded is "agreed" or "disagreed" or "freed" or "guaranteed" or "decreed")) || IsIrregularPast(folded);

    private static bool IsIrregularPast(string folded) =>
        UnchangedPasts.Contains(folded) || (IrregularForms.BaseOf(folded) is { } form && !Nouns.Contains(form));

    // "are worried about": whose state it is, nobody's deed.
    private static readonly FrozenSet<string> States =
        "worried concerned pleased interested located based situated known tired used supposed due scheduled slated born aged involved engaged married excited surprised disappointed satisfied convinced determined prepared".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static bool IsPassive(Word[] words, int i)
    {
        if (!IsPast(words[i].Token.Folded) || (States.Contains(words[i].Token.Folded) && !words.Skip(i + 1).Take(3).Any(w => w.Token.Folded == "by")))
        {
            return false;
        }

        for (var j = i - 1; j >= 0 && j >= i - 4; j--)
        {
            if (words[j].Is(WordTraits.Be))
            {
                return true;
            }

            if (!words[j].Is(Adverbial | WordTraits.Auxiliary))
            {
                break;
            }
        }

        // "A painting stolen from the museum was recovered": the finite verb comes later.
        if (i > 0 && words[i - 1].Is(WordTraits.Content) && !words[i - 1].Is(WordTraits.Verb | WordTraits.Possessive) && !words[i].Is(WordTraits.AfterBreak) && i + 1 < words.Length && words[i + 1].Is(WordTraits.Preposition)
            && !words.Take(i).Any(w => w.Is(WordTraits.Verb | WordTraits.Auxiliary)) && words.Skip(i + 1).TakeWhile(w => !w.Is(WordTraits.AfterBreak | WordTraits.Conjunction)).Any(w => w.Is(WordTraits.Be)))
        {
            return true;
        }

        // "was abolished and replaced with": the second participle goes with the first one's "was".
        if (i > 1 && words[i - 1].Token.Folded is "and" or "or" && i + 1 < words.Length && words[i + 1].Is(WordTraits.Preposition) && !words[i].Is(WordTraits.AfterBreak))
        {
            for (var j = i - 2; j >= 0 && j >= i - 7; j--)
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
        return (words.Where((w, j) => j != i && (w.Is(WordTraits.Be) || (w.Is(WordTraits.Verb) && !w.Token.Folded.EndsWith("ing", StringComparison.Ordinal)) || (j > i && w.Is(WordTraits.Auxiliary)))).Any()) && i + 1 < words.Length && words[i + 1].Token.Folded == "by" && i + 2 < words.Length && !words[i + 2].Is(WordTraits.Quantity)
            && !words[i + 2].Token.Folded.EndsWith("ing", StringComparison.Ordinal);
    }

    private static int Before(Word[] words, int i)
    {
        var before = i - 1;
        while (before >= 0 && words[before].Is(Adverbial) && !words[before].Is(WordTraits.Auxiliary | WordTraits.Determiner) && !words[i].Is(WordTraits.AfterBreak))
        {
            before--;
        }

        return before;
    }

    private static int Subject(Word[] words, int verb)
    {
        // "…, said the mayor."
        if (words[verb].Is(WordTraits.AfterBreak) && EnglishGrammar.ReportingForms.Contains(words[verb].Token.Folded))
        {
            var teller = HeadFrom(words, verb + 1);
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

        // "by banning", "and signed", ", signing": the subject is that of the verb before.
        if (i >= 0 && (words[i].Is(WordTraits.Conjunction) || words[i].Token.Folded is "by" or "to" or "for" or "in" or "of" or "from" or "after" or "before" or "while" or "without"
            || (words[verb].Is(WordTraits.AfterBreak) && words[verb].Token.Folded.EndsWith("ing", StringComparison.Ordinal))))
        {
            if (words[verb].Is(WordTraits.AfterBreak) && words[verb].Token.Folded.EndsWith("ing", StringComparison.Ordinal) && words[0].Token.Folded is "this" or "that" or "it" or "these")
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

                if (words[j].Is(WordTraits.Verb))
                {
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

        while (i >= 0)
        {
            if (!words[i].Is(WordTraits.Content | WordTraits.Pronoun | WordTraits.Quantity | WordTraits.Date))
            {
                return -1;
            }

            var start = PhraseStart(words, i);
            var governor = start - 1;
            // "relations between China and Japan were": what is joined by "and" has one preposition.
            while (governor > 0 && !words[start].Is(WordTraits.AfterBreak) && words[governor].Token.Folded is "and" or "or" && words[governor - 1].Is(WordTraits.Content) && !words[governor - 1].Is(WordTraits.Verb) && !words[governor].Is(WordTraits.AfterBreak))
            {
                start = PhraseStart(words, governor - 1);
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

            if (governor >= 0 && words[governor].Is(WordTraits.Preposition) && !words[governor].Is(WordTraits.Determiner | WordTraits.Conjunction) && !words[governor + 1].Is(WordTraits.AfterBreak)
                && !HasOwner(words, governor + 1, i))
            {
                // "the ban on exports hurt": the phrase behind a preposition is not the subject.
                i = governor - 1;
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

    /// <summary>Where the phrase that ends with a word begins.</summary>
    private static int PhraseStart(Word[] words, int last)
    {
        var start = last;
        while (start > 0 && !words[start].Is(WordTraits.AfterBreak) && words[start - 1].Is(WordTraits.Content | WordTraits.Quantity | WordTraits.Determiner | WordTraits.Adverb)
            && !words[start - 1].Is(WordTraits.Verb) && words[start - 1].Token.Folded != "that" && !words[start - 1].Token.Is(TokenFlags.Weekday))
        {
            start--;
        }

        return start;
    }

    // "the University of Tarn's test found": the genitive ends the phrase behind "of", so the test found.
    private static bool HasOwner(Word[] words, int first, int head)
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

    /// <summary>A second word that may be the subject: behind a relative pronoun what the phrase before it belongs to ("the head of the
    /// club, who").</summary>
    private static int OtherReading(Word[] words, int verb, int subject)
    {
        if (subject + 1 >= words.Length || !words[subject + 1].Is(WordTraits.Relative) || subject + 1 > verb)
        {
            return -1;
        }

        var start = PhraseStart(words, subject);
        return start > 1 && words[start - 1].Is(WordTraits.Preposition) && words[start - 2].Is(WordTraits.Content) && !words[start - 2].Is(WordTraits.Verb) ? start - 2 : -1;
    }

    // "By banning exports, China retaliated."
    private static int FirstSubjectAfter(Word[] words, int verb)
    {
        for (var j = verb + 1; j < words.Length; j++)
        {
            if (words[j].Is(WordTraits.AfterBreak))
            {
                return HeadFrom(words, j);
            }
        }

        return -1;
    }

    private static int Object(Word[] words, int verb)
    {
        if (verb + 1 >= words.Length || words[verb + 1].Is(WordTraits.AfterBreak))
        {
            return -1;
        }

        var start = verb + 1;
        while (start < words.Length && words[start].Is(WordTraits.Adverb) && !words[start].Is(WordTraits.Verb | WordTraits.AfterBreak))
        {
            start++;
        }

        return HeadFrom(words, start);
    }

    private static int ByAgent(Word[] words, int verb)
    {
        for (var j = verb + 1; j < words.Length && j <= verb + 12 && !words[j].Is(WordTraits.Verb); j++)
        {
            // What one is replaced with replaces it.
            if (words[j].Token.Folded == "by" || (words[j].Token.Folded == "with" && words[verb].Stem is "replac" or "substitut"))
            {
                return HeadFrom(words, j + 1);
            }
        }

        return -1;
    }
}
