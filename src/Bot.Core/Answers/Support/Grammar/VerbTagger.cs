using System.Collections.Frozen;
using Bot.Core.Language;
using Bot.Core.Language.WordNet;

namespace Bot.Core.Answers.Support.Grammar;

/// <summary>Marks the words of an English sentence that are verbs, and those of them that are passive, by their form and neighbours.</summary>
internal static class VerbTagger
{
    private static readonly FrozenSet<string> UnchangedPasts =
        "beat put cut set hit let cost shut hurt quit read spread split broadcast".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    // Bases in the list of irregular forms that are no verbs.
    private static readonly FrozenSet<string> Nouns =
        "woman man child person foot tooth mouse goose life wife knife leaf half wolf shelf thief crisis analysis phenomenon criterion bacterium datum medium good bad".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private const WordTraits Adverbial = WordTraits.Adverb | WordTraits.Negation;

    public static void Mark(EnglishSentence sentence)
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
            }
        }

        MarkOnlyVerbs(sentence);
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i].Is(WordTraits.Verb) && IsPassive(words, i))
            {
                words[i].Traits |= WordTraits.Passive;
            }
        }
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
        if (folded != "born" && !EnglishWordNet.MayBeVerb(folded))
        {
            return false;
        }

        var before = Before(words, i);
        // "remain closed": how they are, nobody's deed.
        if (before >= 0 && words[before].Stem is "remain" or "stay" && IsPast(folded) && !words[i].Is(WordTraits.AfterBreak))
        {
            return false;
        }

        // "Gray Creek and Sutter remain closed"
        if (folded == "remain" && before >= 0 && words[before].Is(WordTraits.Content | WordTraits.Pronoun | WordTraits.Quantity) && !words[i].Is(WordTraits.AfterBreak))
        {
            return true;
        }

        var (isPast, isIng) = (IsPast(folded), folded.Length > 4 && folded.EndsWith("ing", StringComparison.Ordinal));
        if (before < 0)
        {
            return (isIng || isPast) && i + 1 < words.Length && !words[i + 1].Is(WordTraits.Verb);
        }

        var previous = words[before];
        if (previous.Is(WordTraits.Modal | WordTraits.Future) || previous.Token.Folded is "cannot" or "must" or "should" or "did" or "do" or "does" or "didnt" or "dont" or "doesnt" or "couldnt" or "wouldnt" or "wont" or "cant")
        {
            return true;
        }

        // "helped ease the problem"
        if (previous.Stem == "help" && previous.Is(WordTraits.Verb) && !isPast && !isIng && (EnglishRelations.IsVerb(word.Stem) || EnglishWordNet.IsOnlyVerb(folded)) && i + 1 < words.Length && words[i + 1].Is(WordTraits.Determiner | WordTraits.Name | WordTraits.Pronoun))
        {
            return true;
        }

        if (previous.Token.Folded == "to")
        {
            if (isPast || isIng || IsAdjectival(folded) || (folded.EndsWith('s') && !folded.EndsWith("ss", StringComparison.Ordinal)) || (before > 0 && (words[before - 1].Token.Folded is "according" or "owing" or "thanks" or "prior" || (words[before - 1].Token.Folded == "due" && !EnglishRelations.IsVerb(word.Stem)))))
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
            // ", retired teacher Hugh Langley,"
            if (word.Is(WordTraits.AfterBreak) && folded.EndsWith("ed", StringComparison.Ordinal) && i + 2 < words.Length && words[i + 1].Is(WordTraits.Content) && !words[i + 1].Is(WordTraits.Name | WordTraits.Adverb) && words[i + 2].Is(WordTraits.Name) && !words[i + 2].Is(WordTraits.AfterBreak))
            {
                return false;
            }

            // "all 22 scheduled sailings"
            if (previous.Is(WordTraits.Quantity) && i + 1 < words.Length && words[i + 1].Is(WordTraits.Content) && !words[i + 1].Is(WordTraits.AfterBreak | WordTraits.Adverb | WordTraits.Name) && words[i + 1].Token.Folded.EndsWith('s'))
            {
                return false;
            }

            // "the joint shared grievances", "Lee's expressed willingness"
            return !(previous.Is(WordTraits.Determiner | WordTraits.Possessive) && !(previous.Is(WordTraits.Relative) && before > 0 && words[before - 1].Is(WordTraits.Content)) && (next & WordTraits.Content) != 0 && !words[Math.Min(i + 1, words.Length - 1)].Is(WordTraits.AfterBreak))
                && !(previous.Is(WordTraits.Verb | WordTraits.Preposition) && !words[i].Is(WordTraits.AfterBreak) && !EndsRelative(words, before));
        }

        if (isIng)
        {
            return words[i].Is(WordTraits.AfterBreak) || previous.Is(WordTraits.Preposition) && !previous.Is(WordTraits.Determiner) || (previous.Is(WordTraits.Content) && (next & (WordTraits.Determiner | WordTraits.Name | WordTraits.Quantity | WordTraits.Pronoun)) != 0);
        }

        // "officials say", "prices fall": a plural and the base form of a known verb behind it.
        if (previous.Is(WordTraits.Content | WordTraits.Pronoun | WordTraits.Relative) && !previous.Is(WordTraits.Verb | WordTraits.Possessive) && !words[i].Is(WordTraits.AfterBreak)
            && (IsPlural(previous) || previous.Token.Folded is "they" or "we" or "you" or "who" or "that" or "which") && (EnglishRelations.IsVerb(word.Stem) || EnglishWordNet.IsOnlyVerb(folded)) && !folded.EndsWith('s')
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

        // "that it says uses"
        if (previous.Token.Folded is "it" or "he" or "she" && folded.EndsWith('s') && !folded.EndsWith("ss", StringComparison.Ordinal) && EnglishRelations.IsVerb(word.Stem) && !words[i].Is(WordTraits.AfterBreak))
        {
            return true;
        }

        if (folded.EndsWith('s') && previous.Is(WordTraits.Verb) && before > 1 && EnglishGrammar.ReportingForms.Contains(previous.Token.Folded) && words[before - 1].Is(WordTraits.Pronoun | WordTraits.Name) && words[before - 2].Token.Folded is "that" or "which" or "who" && EnglishRelations.IsVerb(word.Stem))
        {
            return true;
        }

        // "critics including Paul Denning say trails could": the base form behind a name goes with those before it.
        if (folded == "say" && previous.Is(WordTraits.Content | WordTraits.Pronoun) && !previous.Is(WordTraits.Possessive))
        {
            return true;
        }

        // "the minister says small farms cannot pay"
        if (folded is "says" or "argues" or "claims" or "warns" or "insists" or "believes" or "estimates" && previous.Is(WordTraits.Content) && !previous.Is(WordTraits.Verb | WordTraits.Possessive | WordTraits.Adverb) && !previous.Token.Folded.EndsWith('s') && !words[i].Is(WordTraits.AfterBreak))
        {
            return true;
        }

        // "until the city buys land": a clause needs its verb.
        if (folded.Length > 3 && folded.EndsWith('s') && !folded.EndsWith("ss", StringComparison.Ordinal) && (next & WordTraits.Content) != 0 && previous.Is(WordTraits.Content) && !previous.Is(WordTraits.Verb | WordTraits.Possessive | WordTraits.Adverb) && !previous.Token.Folded.EndsWith('s') && EnglishRelations.IsVerb(word.Stem)
            && NounPhrase.PhraseStart(words, before) is > 0 and var opener && words[opener].Is(WordTraits.Determiner) && words[opener - 1].Token.Folded is "until" or "because" or "if" or "when" or "while" or "after" or "before" or "unless" or "although" or "though" or "whether" or "that")
        {
            return true;
        }

        // "the grogginess that follows deep sleep"
        if (folded.Length > 3 && folded.EndsWith('s') && !folded.EndsWith("ss", StringComparison.Ordinal) && previous.Token.Folded is "that" or "which" or "who" && before > 0 && words[before - 1].Is(WordTraits.Content) && !words[before - 1].Is(WordTraits.Verb) && EnglishRelations.IsVerb(word.Stem))
        {
            return true;
        }

        var thirdPerson = folded.Length > 3 && folded.EndsWith('s') && !folded.EndsWith("ss", StringComparison.Ordinal);
        return thirdPerson && !previous.Is(WordTraits.Possessive | WordTraits.Verb) && (!previous.Is(WordTraits.Determiner) || (previous.Is(WordTraits.Relative) && before > 0 && words[before - 1].Is(WordTraits.Content) && !words[before - 1].Is(WordTraits.Verb))) && !words[i].Is(WordTraits.AfterBreak)
            && (previous.Is(WordTraits.Name | WordTraits.Pronoun | WordTraits.Relative) || (previous.Token.Folded is "and" or "but" && EnglishRelations.IsVerb(word.Stem)) || (previous.Is(WordTraits.Content) && !previous.Token.Folded.EndsWith('s')))
            && ((next & (WordTraits.Determiner | WordTraits.Name | WordTraits.Quantity | WordTraits.Pronoun | WordTraits.Adverb)) != 0 || ((next & WordTraits.Preposition) != 0 && (EnglishWordNet.IsOnlyVerb(folded) || (previous.Is(WordTraits.Relative) && EnglishRelations.IsVerb(word.Stem)))));
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

    // "a plane that the band had chartered crashed": the clause of "that" ends with its verb.
    private static bool EndsRelative(Word[] words, int verb)
    {
        if (!words[verb].Is(WordTraits.Verb))
        {
            return false;
        }

        for (var i = verb - 1; i > 0 && !words[i].Is(WordTraits.Verb); i--)
        {
            if (words[i].Token.Folded is "that" or "which" or "who" or "whom")
            {
                return words[i - 1].Is(WordTraits.Content) && !words[i - 1].Is(WordTraits.Verb) && !words.AsSpan(0, i).ContainsFinite();
            }
        }

        return false;
    }

    private static bool ContainsFinite(this Span<Word> words)
    {
        foreach (ref readonly var word in words)
        {
            if (word.Is(WordTraits.Verb | WordTraits.Be | WordTraits.Modal | WordTraits.Future | WordTraits.Auxiliary))
            {
                return true;
            }
        }

        return false;
    }

    // "phone calls raise turnout": where a sentence, or what a semicolon cuts off, has no verb yet, a known verb behind a noun is it.
    private static void MarkOnlyVerbs(EnglishSentence sentence)
    {
        var words = sentence.Words;
        for (var (first, last) = (0, 0); first < words.Length; first = last)
        {
            last = first + 1;
            while (last < words.Length && !(words[last].Is(WordTraits.AfterBreak) && sentence.Text.AsSpan(words[last - 1].Token.End, words[last].Token.Start - words[last - 1].Token.End).ContainsAny(';', ':'))) { last++; }
            if (words.AsSpan(first, last - first).ContainsFinite())
            {
                continue;
            }

            MarkFirst(words, first, last);
        }

        // "Most power lines use aluminium, usually around a core that gives them strength": what stands before the first comma is a clause, too.
        var comma = Array.FindIndex(words, w => w.Is(WordTraits.AfterBreak));
        if (comma > 3 && !words.AsSpan(0, comma).ContainsFinite())
        {
            MarkFirst(words, 0, comma);
        }
    }

    private static void MarkFirst(Word[] words, int first, int last)
    {
        for (var i = first + 1; i + 1 < last; i++)
        {
            if (MayBeOnly(words, i, last))
            {
                // "power lines use": the noun that could be a verb is the subject of the next that can.
                words[i + 2 < last && MayBeOnly(words, i + 1, last) ? i + 1 : i].Traits |= WordTraits.Verb;
                return;
            }
        }
    }

    private static bool MayBeOnly(Word[] words, int i, int last)
    {
        var (word, previous, folded) = (words[i], words[i - 1], words[i].Token.Folded);
        return word.Is(WordTraits.Content) && !word.Is(WordTraits.Name | WordTraits.AfterBreak | WordTraits.Adverb) && previous.Is(WordTraits.Content | WordTraits.Quantity) && !previous.Is(WordTraits.Possessive | WordTraits.Adverb)
            && (folded.EndsWith('s') && !folded.EndsWith("ss", StringComparison.Ordinal) ? !IsPlural(previous) : IsPlural(previous)) && EnglishRelations.IsVerb(word.Stem)
            && (last == words.Length || words[i + 1].Is(WordTraits.Content | WordTraits.Determiner | WordTraits.Name | WordTraits.Quantity | WordTraits.Pronoun));
    }

    // "connected to powerful organizations"
    private static bool IsAdjectival(string folded) =>
        folded.EndsWith("ful", StringComparison.Ordinal) || folded.EndsWith("ous", StringComparison.Ordinal) || folded.EndsWith("ical", StringComparison.Ordinal) || folded.EndsWith("able", StringComparison.Ordinal) && folded is not ("enable" or "disable" or "table")
        || folded.EndsWith("less", StringComparison.Ordinal) && folded != "bless" || (folded.EndsWith("ive", StringComparison.Ordinal) && !EnglishWordNet.PartsOfSpeech(folded).Contains('v'));

    private static bool IsPlural(in Word word) =>
        word.Token.Folded is "people" or "men" or "women" or "children" or "police" || (word.Is(WordTraits.Content) && word.Token.Folded.EndsWith('s') && !word.Token.Folded.EndsWith("ss", StringComparison.Ordinal) && !word.Is(WordTraits.Name));

    private static bool IsPast(string folded) => folded == "born" ||
        (folded.Length > 3 && folded.EndsWith("ed", StringComparison.Ordinal) && (!folded.EndsWith("eed", StringComparison.Ordinal) || folded is "agreed" or "disagreed" or "freed" or "guaranteed" or "decreed")) || IsIrregularPast(folded);

    private static bool IsIrregularPast(string folded) =>
        UnchangedPasts.Contains(folded) || (IrregularForms.BaseOf(folded) is { } form && !Nouns.Contains(form));

    // Past forms that are no participles: "ran" is told of who runs.
    private static readonly FrozenSet<string> OnlyPasts =
        "went ran took gave wrote sang began drank swam came became saw knew grew flew threw drew blew broke spoke chose froze stole woke wore tore swore bore rose drove rode arose fell ate forgot sank shrank sprang rang shook mistook undertook overtook withdrew forgave arose awoke bit hid trod slew strove"
            .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    // "are worried about": whose state it is, nobody's deed.
    private static readonly FrozenSet<string> States =
        "worried concerned pleased interested located based situated known tired used supposed due scheduled slated born aged involved engaged married excited surprised disappointed satisfied convinced determined prepared".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    // Participles that are no past forms: without "have" they tell what was done to somebody.
    private static readonly FrozenSet<string> OnlyParticiples =
        "stolen taken given written chosen driven shown thrown torn worn hidden frozen forgotten forbidden drawn sworn bitten eaten mistaken overtaken undertaken withdrawn forgiven woven shaken"
            .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static bool IsPassive(Word[] words, int i)
    {
        if (OnlyParticiples.Contains(words[i].Token.Folded) && i > 0 && words[i - 1].Is(WordTraits.Content) && !words[i - 1].Is(WordTraits.Verb | WordTraits.Possessive | WordTraits.Adverb) && !words[i].Is(WordTraits.AfterBreak))
        {
            return true;
        }

        if (!IsPast(words[i].Token.Folded) || OnlyPasts.Contains(words[i].Token.Folded) || (States.Contains(words[i].Token.Folded) && !words.Skip(i + 1).Take(3).Any(w => w.Token.Folded == "by")))
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
        if (i > 0 && words[i - 1].Is(WordTraits.Content) && !words[i - 1].Is(WordTraits.Verb) && !words[i].Is(WordTraits.AfterBreak) && i + 3 < words.Length && words[i + 1].Token.Folded == "and" && IsPast(words[i + 2].Token.Folded) && words[i + 3].Token.Folded == "by"
            && words.Take(i).Any(w => w.Is(WordTraits.Verb | WordTraits.Auxiliary)))
        {
            return true;
        }

        // "was abolished and replaced with": the second participle goes with the first one's "was".
        if (i > 1 && words[i - 1].Token.Folded is "and" or "or" && i + 1 < words.Length && words[i + 1].Is(WordTraits.Preposition) && !words[i].Is(WordTraits.AfterBreak))
        {
            for (var j = i - 2; j >= 0 && j >= i - 12; j--)
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
            if (words[j].Is(WordTraits.Verb) && IsPast(words[j].Token.Folded) && !words[j - 1].Is(WordTraits.Determiner | WordTraits.Preposition))
            {
                return j + 1 < words.Length && words[j + 1].Is(WordTraits.Determiner | WordTraits.Name | WordTraits.Quantity | WordTraits.Pronoun);
            }
        }

        return false;
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
}
