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

    public const WordTraits Adverbial = WordTraits.Adverb | WordTraits.Negation;

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

        OnlyVerbs.Mark(sentence);
        // What goes on with a verb that was only found now.
        for (var i = 1; i < words.Length; i++)
        {
            if (words[i - 1].Token.Folded is "and" or "but" && !words[i].Is(WordTraits.Verb) && IsVerb(sentence, i))
            {
                words[i].Traits |= WordTraits.Verb;
            }
        }

        for (var i = 0; i < words.Length; i++)
        {
            if (words[i].Is(WordTraits.Verb) && PassiveReader.IsPassive(words, i))
            {
                words[i].Traits |= WordTraits.Passive;
            }
        }
    }

    // "Clothing retailer Fennick will": what a company deals in, before its name.
    private static bool IsTrade(Word[] words, int i) =>
        i + 2 < words.Length && words[i + 1].Is(WordTraits.Content) && !words[i + 1].Is(WordTraits.Name | WordTraits.AfterBreak) && words[i + 2].Is(WordTraits.Name) && !words[i + 2].Is(WordTraits.AfterBreak) && EnglishWordNet.PartsOfSpeech(words[i].Token.Folded).AsSpan().ContainsAny('n', 'a');

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

        // "bound for Manila": where it goes, nobody's deed.
        if (folded == "bound" && i + 1 < words.Length && words[i + 1].Token.Folded == "for")
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

        // "test scores also improved": the verb is behind.
        if (folded.EndsWith('s') && i + 2 < words.Length && words[i + 1].Is(WordTraits.Adverb) && !words[i + 1].Is(WordTraits.AfterBreak) && !words[i + 2].Is(WordTraits.AfterBreak) && IsPast(words[i + 2].Token.Folded) && EnglishWordNet.MayBeVerb(words[i + 2].Token.Folded)
            && (i + 3 >= words.Length || words[i + 3].Is(WordTraits.AfterBreak | WordTraits.Preposition | WordTraits.Quantity | WordTraits.Date)))
        {
            return false;
        }

        var (isPast, isIng) = (IsPast(folded), folded.Length > 4 && folded.EndsWith("ing", StringComparison.Ordinal));
        if (before < 0)
        {
            return (isPast || (isIng && !IsTrade(words, i))) && i + 1 < words.Length && !words[i + 1].Is(WordTraits.Verb);
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

            var governor = g >= 0 ? words[g] : null;
            return i + 1 >= words.Length || words[i + 1].Is(WordTraits.Determiner | WordTraits.Name | WordTraits.Pronoun | WordTraits.Quantity)
                || (EnglishRelations.IsVerb(word.Stem) && governor?.Is(WordTraits.Verb | WordTraits.Be) == true && !words[i + 1].Is(WordTraits.AfterBreak | WordTraits.Preposition))
                || (governor is not null && (EnglishGrammar.IsHedge(governor.Token.Folded, governor.Stem) || EnglishGrammar.NegatingVerbs.Contains(governor.Stem) || EnglishGrammar.TakesInfinitive.Contains(governor.Stem)));
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

            // "all Western industrialized countries"
            if (previous.Is(WordTraits.Content) && before > 0 && !words[before].Is(WordTraits.AfterBreak) && words[before - 1].Token.Folded is "all" or "most" or "many" or "some" or "several" or "other" or "few" or "both" && folded.EndsWith("ed", StringComparison.Ordinal) && i + 1 < words.Length && IsPlural(words[i + 1]) && !words[i + 1].Is(WordTraits.AfterBreak) && !IsPlural(previous) && EnglishWordNet.PartsOfSpeech(previous.Token.Folded).Contains('a'))
            {
                return false;
            }

            // "the joint shared grievances", "Lee's expressed willingness"
            return !(previous.Is(WordTraits.Determiner | WordTraits.Possessive) && !(previous.Is(WordTraits.Relative) && before > 0 && words[before - 1].Is(WordTraits.Content)) && (next & WordTraits.Content) != 0 && !words[Math.Min(i + 1, words.Length - 1)].Is(WordTraits.AfterBreak))
                && !(previous.Is(WordTraits.Verb | WordTraits.Preposition) && !words[i].Is(WordTraits.AfterBreak) && !EndsRelative(words, before));
        }

        if (isIng)
        {
            // "On Monday, defending champion Rossi lost"
            if (words[i].Is(WordTraits.AfterBreak) && IsTrade(words, i) && !words.Take(i).Any(w => w.Is(WordTraits.Verb)))
            {
                return false;
            }

            return words[i].Is(WordTraits.AfterBreak) || previous.Is(WordTraits.Preposition) && !previous.Is(WordTraits.Determiner) || (previous.Is(WordTraits.Content) && (next & (WordTraits.Determiner | WordTraits.Name | WordTraits.Quantity | WordTraits.Pronoun)) != 0);
        }

        // "officials say", "prices fall": a plural and the base form of a known verb behind it.
        if (previous.Is(WordTraits.Content | WordTraits.Pronoun | WordTraits.Relative) && !previous.Is(WordTraits.Verb | WordTraits.Possessive) && !words[i].Is(WordTraits.AfterBreak)
            && (IsPlural(previous) || previous.Token.Folded is "they" or "we" or "you" or "who" or "that" or "which") && (EnglishRelations.IsVerb(word.Stem) || EnglishWordNet.IsOnlyVerb(folded)) && !folded.EndsWith('s')
            && ((next & (WordTraits.Determiner | WordTraits.Name | WordTraits.Quantity | WordTraits.Pronoun | WordTraits.Adverb | WordTraits.Preposition)) != 0 || i + 1 >= words.Length || words[i + 1].Is(WordTraits.AfterBreak) || EnglishGrammar.ReportingStems.Contains(word.Stem)))
        {
            return true;
        }

        // "Cryo-3, which cost 420 million, replaces a predecessor", "the firm, founded in 1997, handles the trade": behind an insertion.
        if (words[i].Is(WordTraits.AfterBreak) && folded.EndsWith('s') && EnglishRelations.IsVerb(word.Stem) && words.Take(i).Any(w => w.Is(WordTraits.AfterBreak) && (w.Is(WordTraits.Relative) || (IsPast(w.Token.Folded) && w.Is(WordTraits.Verb))))
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

        // "Fennick plans to close"; "Lee's plans to", "its plans to" are plans
        if (folded is "plans" or "aims" or "hopes" or "wants" or "intends" or "seeks" && i + 1 < words.Length && words[i + 1].Token.Folded == "to" && previous.Is(WordTraits.Content) && !previous.Is(WordTraits.Verb | WordTraits.Possessive | WordTraits.Adverb) && !words[i].Is(WordTraits.AfterBreak)
            && (previous.Is(WordTraits.Name) || before == 0 || !previous.Token.Folded.EndsWith('s')) && !words.Take(i).Skip(Array.FindLastIndex(words, i, i + 1, w => w.Token.Folded == "that" || w.Is(WordTraits.AfterBreak)) + 1).Any(w => w.Is(WordTraits.Verb)) && !words.Skip(i + 3).Any(w => w.Is(WordTraits.Be)))
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

        // "the union, which Abel leads,"
        if (folded.Length > 3 && folded.EndsWith('s') && previous.Is(WordTraits.Name | WordTraits.Pronoun) && !previous.Is(WordTraits.Possessive | WordTraits.Relative) && !words[i].Is(WordTraits.AfterBreak) && (i + 1 == words.Length || words[i + 1].Is(WordTraits.AfterBreak)) && EnglishRelations.IsVerb(word.Stem)
            && Array.FindLastIndex(words, before, w => !w.Is(WordTraits.Name | WordTraits.Pronoun) || w.Is(WordTraits.Relative)) is > 0 and var opening && words[opening].Token.Folded is "which" or "that" or "whom" && words[opening - 1].Is(WordTraits.Content))
        {
            return true;
        }

        var thirdPerson = folded.Length > 3 && folded.EndsWith('s') && !folded.EndsWith("ss", StringComparison.Ordinal);
        return thirdPerson && !previous.Is(WordTraits.Possessive | WordTraits.Verb) && (!previous.Is(WordTraits.Determiner) || (previous.Is(WordTraits.Relative) && before > 0 && words[before - 1].Is(WordTraits.Content) && !words[before - 1].Is(WordTraits.Verb))) && !words[i].Is(WordTraits.AfterBreak)
            && (previous.Is(WordTraits.Name | WordTraits.Pronoun | WordTraits.Relative) || (previous.Token.Folded is "and" or "but" && EnglishRelations.IsVerb(word.Stem)) || (previous.Is(WordTraits.Content) && !previous.Token.Folded.EndsWith('s')))
            && ((next & (WordTraits.Determiner | WordTraits.Name | WordTraits.Quantity | WordTraits.Pronoun | WordTraits.Adverb)) != 0 || ((next & WordTraits.Preposition) != 0 && (EnglishWordNet.IsOnlyVerb(folded) || (EnglishRelations.IsVerb(word.Stem) && (previous.Is(WordTraits.Relative) || GoesOn(words, before))))));
    }

    // "begins on Monday and ends on Friday"
    private static bool GoesOn(Word[] words, int conjunction) =>
        words[conjunction].Token.Folded is "and" or "but" && Enumerable.Range(0, conjunction).Any(i => (words[i].Is(WordTraits.Verb) && words[i].Token.Folded.EndsWith('s')) || (words[i].Token.Folded == "has" && !words[i + 1].Is(WordTraits.Verb | WordTraits.Auxiliary | WordTraits.Adverb | WordTraits.Negation)));

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
                return words[i - 1].Is(WordTraits.Content) && !words[i - 1].Is(WordTraits.Verb) && !OnlyVerbs.HasFinite(words.AsSpan(0, i));
            }
        }

        return false;
    }

    // "connected to powerful organizations"
    private static bool IsAdjectival(string folded) =>
        folded.EndsWith("ful", StringComparison.Ordinal) || folded.EndsWith("ous", StringComparison.Ordinal) || folded.EndsWith("ical", StringComparison.Ordinal) || folded.EndsWith("able", StringComparison.Ordinal) && folded is not ("enable" or "disable" or "table")
        || folded.EndsWith("less", StringComparison.Ordinal) && folded != "bless" || (folded.EndsWith("ive", StringComparison.Ordinal) && !EnglishWordNet.PartsOfSpeech(folded).Contains('v'));

    public static bool IsPlural(Word word) =>
        word.Token.Folded is "people" or "men" or "women" or "children" or "police" || (word.Is(WordTraits.Content) && word.Token.Folded.EndsWith('s') && !word.Token.Folded.EndsWith("ss", StringComparison.Ordinal) && !word.Is(WordTraits.Name));

    public static bool IsPast(string folded) => folded == "born" ||
        (folded.Length > 3 && folded.EndsWith("ed", StringComparison.Ordinal) && (!folded.EndsWith("eed", StringComparison.Ordinal) || folded is "agreed" or "disagreed" or "freed" or "guaranteed" or "decreed")) || IsIrregularPast(folded);

    private static bool IsIrregularPast(string folded) =>
        UnchangedPasts.Contains(folded) || (IrregularForms.BaseOf(folded) is { } form && !Nouns.Contains(form));

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
