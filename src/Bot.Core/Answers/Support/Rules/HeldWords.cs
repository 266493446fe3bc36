using System.Collections.Frozen;
using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Language;
using Bot.Core.Language.WordNet;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>A word that no passage holds may stand where its clause holds it fast: a word of little meaning, a verb, or a more general word
/// than one of the passage, in a clause of which the passages hold the rest. Never what begins, ends, denies, judges, compares or turns round,
/// and never the opposite of a word of the passage.</summary>
internal static class HeldWords
{
    /// <summary>From this share on of a clause that the passages hold a word may be added to it.</summary>
    private const double MostOfIt = 0.6;

    /// <summary>One such word may stand in a clause, and one more for each so many of its words.</summary>
    private const int WordsForOneMore = 5;

    /// <summary>How many steps more general a word may be here than the passage's: a violin is an instrument and a device.</summary>
    private const int Levels = 4;

    // Verbs that change what is told even where all around them is the same.
    private static readonly FrozenSet<string> Marked = Stems(
        "begin start commence launch open end finish stop halt cease close cancel suspend resume continue try attempt fail refuse decline reject deny avoid prevent block ban prohibit forbid allow permit threaten promise plan intend want hope expect consider "
        + "receive get give take lend borrow sell buy win lose beat defeat succeed follow precede lead import export arrive leave join quit enter exit return "
        + "abandon give_up arrive receive "
        + "steal rob kill murder attack injure hurt harm damage destroy burn bomb shoot arrest jail convict acquit charge accuse blame sue fine fire dismiss hire appoint elect resign die survive marry divorce "
        + "raise rise increase grow fall drop decrease decline reduce cut double halve lower boost improve worsen strengthen weaken widen narrow "
        + "support oppose praise criticise criticize condemn welcome approve adopt veto confirm admit agree disagree sign break violate ignore forget remember know doubt fear love hate "
        + "own lose find hide reveal release free seize confiscate invade withdraw surrender conquer exceed surpass outnumber sponsor finance pay owe sack rename abolish found establish discover invent prove disprove infect cure vaccinate");

    // Of the words that deny another those that so seldom do.
    private static readonly FrozenSet<string> Plain = Stems("split divide separate unite combine merge include contain connect link build construct keep retain maintain answer ask live spend stay stand hold leave come go use land light clean present last first");

    // Who only is or stands somewhere does nothing.
    private static readonly FrozenSet<string> Stative = Stems("rank count lie stand remain stay exist span cover extend belong number total sit reside serve function consist");

    /// <summary>Whether a content word that stands in no passage is held fast by what is around it.</summary>
    public static bool Holds(RuleContext context, int index)
    {
        var (draft, word) = (context.Draft, context.Draft.Words[index]);
        if (word.Token.Is(TokenFlags.Capitalised | TokenFlags.AllCapitals | TokenFlags.Weekday) || word.Is(WordTraits.Name) || (index > 0 && draft.Words[index - 1].Is(WordTraits.Quantity)) || HasOpposite(context, word))
        {
            return false;
        }

        // Whose word something is, is no small matter.
        if (draft.Frames.Any(f => f.Agent == index && EnglishGrammar.ReportingForms.Contains(draft.Words[f.Verb].Token.Folded)))
        {
            return false;
        }

        // What the sentence before tells, this one does not.
        if (word.Is(WordTraits.Verb) && context.Around.Exists(sentence => sentence.Frames.Exists(f => sentence.Words[f.Verb].Stem == word.Stem)))
        {
            return false;
        }

        return SaysLittle(context, index) && IsHeld(context, index) && FitsItsPlace(context, index) && DoerActs(context, index);
    }

    // Where the passage has another word in its place, it has to be one of the same kind.
    private static bool FitsItsPlace(RuleContext context, int index)
    {
        var word = context.Draft.Words[index];
        if (ShellNouns.TakesUp(context.Draft.Words, index))
        {
            return true;
        }

        var displaced = Slot.Displaced(context, index).Select(place => context.Alignment.Sources[place.Sentence].Sentence.Words[place.Word]).ToList();
        if (displaced.Count == 0 && word.Is(WordTraits.Verb))
        {
            displaced = [.. DeedsOf(context, index)];
        }

        return displaced.Count == 0 || displaced.Any(other => AreAlike(word, other));
    }

    // What the passages say that the same one does, or is done to it, as far as the draft does not tell it by another word.
    private static IEnumerable<Word> DeedsOf(RuleContext context, int verb)
    {
        var draft = context.Draft;
        var said = draft.Frames.FirstOrDefault(f => f.Verb == verb);
        if (said.Verb != verb || said.Subject < 0 || !draft.Words[said.Subject].Is(said.Passive ? WordTraits.Content : WordTraits.Name))
        {
            yield break;
        }

        for (var s = 0; s < context.Alignment.Sources.Count; s++)
        {
            var source = context.Alignment.Sources[s].Sentence;
            foreach (var told in source.Frames)
            {
                if (told.Passive == said.Passive && told.Subject >= 0 && Reference.Refers(context, s, said.Subject, told.Subject) && !Enumerable.Range(0, draft.Words.Length).Any(i => context.Alignment.In(s, i).Contains(told.Verb)))
                {
                    yield return source.Words[told.Verb];
                }
            }
        }
    }

    private static bool AreAlike(Word word, Word other)
    {
        var (said, told) = (word.Token.Folded, other.Token.Folded);
        var asVerbs = word.Is(WordTraits.Verb) && other.Is(WordTraits.Verb);
        return EnglishWordNet.MayStandFor(said, told, asVerbs) || EnglishWordNet.IsMoreGeneral(said, told, Levels) || (asVerbs && EnglishWordNet.ShareAbove(said, told) && !EnglishWordNet.IsMoreGeneral(told, said, Levels)) || EnglishVerbFields.Share(word.Stem, other.Stem)
            || (EnglishSoftWords.Contains(word.Stem) && EnglishSoftWords.Contains(other.Stem));
    }

    // Who only stands somewhere in a passage ("ties between Beijing and Tokyo") is not said to do anything there.
    private static bool DoerActs(RuleContext context, int verb)
    {
        var draft = context.Draft;
        foreach (var frame in draft.Frames)
        {
            if (Stative.Contains(draft.Words[verb].Stem))
            {
                return true;
            }

            if (frame.Verb == verb && !frame.Passive && Reference.IsNominal(draft, frame.Agent) && (IsOnlyOwner(context, frame.Agent) || IsTurned(context, frame)))
            {
                return false;
            }

            if (frame.Verb != verb || frame.Passive || !Reference.IsName(draft, frame.Agent) || !context.Alignment.Find(frame.Agent).Found)
            {
                continue;
            }

            // "an army of 9,000 under the Duke": what is another's there.
            if (frame.Patient >= 0 && context.Alignment.Find(frame.Patient) is { Found: true } patient && IsAnothers(context, patient, frame.Agent))
            {
                return false;
            }

            return Enumerable.Range(0, context.Alignment.Sources.Count).Any(index => context.Alignment.Sources[index].Sentence is var source
                && (source.Words.Any(w => w.Is(WordTraits.Pronoun)) || Enumerable.Range(0, source.Words.Length).Any(i => IsActor(source, i) && Reference.Refers(context, index, frame.Agent, i))));
        }

        return true;
    }

    // "The boy thanked the police" of "the boy's mother called them": of his mother alone something is told.
    private static bool IsOnlyOwner(RuleContext context, int agent)
    {
        for (var s = 0; s < context.Alignment.Sources.Count; s++)
        {
            var words = context.Alignment.Sources[s].Sentence.Words;
            if (context.Alignment.AnyIn(s, agent) is { Count: > 0 } places)
            {
                return places.TrueForAll(m => words[m].Is(WordTraits.Possessive) && NounPhrase.HeadFrom(words, m + 1) is >= 0 and var owned && EnglishWordNet.IsMoreGeneral("person", words[owned].Token.Folded, PersonLevels))
                    && !words.Any(w => w.Is(WordTraits.Pronoun) && !w.Is(WordTraits.Determiner));
            }
        }

        return false;
    }

    // "The police thanked the farmer" of "the farmer told the police": who does something to the other is the other.
    private static bool IsTurned(RuleContext context, VerbFrame said)
    {
        for (var s = 0; s < context.Alignment.Sources.Count && said.Patient >= 0; s++)
        {
            if (context.Alignment.Sources[s].Sentence.Frames.Exists(told => !told.Passive && told.Agent >= 0 && told.Patient >= 0 && context.Alignment.In(s, said.Patient).Contains(told.Agent) && context.Alignment.In(s, said.Agent).Contains(told.Patient)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How many steps more general "person" may be than what somebody is.</summary>
    private const int PersonLevels = 7;

    private static bool IsAnothers(RuleContext context, AlignedWord patient, int agent)
    {
        var source = context.Alignment.Sources[patient.Sentence].Sentence;
        // "plays a smuggler" where somebody else was one
        if (source.Identities.Any(identity => identity.Head == patient.Word && identity.Bearer >= 0 && !identity.Denied && !Reference.Refers(context, patient.Sentence, agent, identity.Bearer)))
        {
            return true;
        }

        for (var i = patient.Word + 1; i < source.Words.Length && i <= patient.Word + 6 && !source.Words[i].Is(WordTraits.AfterBreak | WordTraits.Verb | WordTraits.Conjunction); i++)
        {
            if (source.Words[i].Token.Folded is "under" or "by" && NounPhrase.HeadFrom(source.Words, i + 1) is >= 0 and var owner && source.Words[owner].Is(WordTraits.Name))
            {
                return !Reference.Refers(context, patient.Sentence, agent, owner);
            }
        }

        return false;
    }

    private static bool IsActor(EnglishSentence source, int word) =>
        source.Words[word].Is(WordTraits.Content) && (source.Words[word].Is(WordTraits.Possessive) || source.Frames.Any(f => f.Agent == word || f.OtherAgent == word || f.Patient == word)
            || (word + 1 < source.Words.Length && source.Words[word + 1].Is(WordTraits.Be | WordTraits.Auxiliary | WordTraits.Modal | WordTraits.Future | WordTraits.AfterBreak)) || (word > 0 && source.Words[word - 1].Token.Folded == "by"));

    private static bool SaysLittle(RuleContext context, int index)
    {
        var word = context.Draft.Words[index];
        if (EnglishSoftWords.Contains(word.Stem) || ShellNouns.TakesUp(context.Draft.Words, index))
        {
            return true;
        }

        return !word.Is(WordTraits.Adverb) && !Compares(word.Token.Folded) && (word.Is(WordTraits.Verb) || LooksLikeVerb(context.Draft.Words, index) ? !IsMarked(word) : IsMoreGeneral(context, word));
    }

    /// <summary>Whether a verb changes what is told even where all around it is the same.</summary>
    public static bool IsMarked(string stem) =>
        Marked.Contains(stem) || (EnglishAntonyms.Has(stem) && !Plain.Contains(stem)) || EnglishGrammar.NegatingVerbs.Contains(stem) || EnglishGrammar.HedgeStems.Contains(stem) || EnglishGrammar.ReportingStems.Contains(stem);

    private static bool IsMarked(Word word) => IsMarked(word.Stem) || EnglishGrammar.PerceptionForms.Contains(word.Token.Folded);

    // "The film draws on the life of": between a noun in the singular and a preposition.
    private static bool LooksLikeVerb(Word[] words, int index) =>
        index > 1 && index + 1 < words.Length && words[index].Token.Folded.EndsWith('s') && EnglishRelations.IsVerb(words[index].Stem) && words[index + 1].Is(WordTraits.Preposition) && !words[index].Is(WordTraits.AfterBreak)
        && words[index - 1].Is(WordTraits.Content) && !words[index - 1].Is(WordTraits.Verb | WordTraits.Possessive) && !words[index - 1].Token.Folded.EndsWith('s') && words[index - 2].Is(WordTraits.Determiner);

    private static bool IsMoreGeneral(RuleContext context, Word word)
    {
        foreach (var source in context.Alignment.Sources)
        {
            foreach (var other in source.Sentence.Words)
            {
                if (other.Is(WordTraits.Content) && !other.Is(WordTraits.Name) && EnglishWordNet.IsMoreGeneral(word.Token.Folded, other.Token.Folded, Levels))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsHeld(RuleContext context, int index)
    {
        var draft = context.Draft;
        var (all, held, alien, things) = (0, 0, 0, 0);
        var (first, last) = Clause(draft, index);
        for (var i = 0; i < draft.Words.Length; i++)
        {
            if (i < first || i >= last || !draft.Words[i].Is(WordTraits.Content | WordTraits.Quantity | WordTraits.Date) || (draft.Words[i].Is(WordTraits.Light) && i != index))
            {
                continue;
            }

            all++;
            var found = !draft.Words[i].Is(WordTraits.Content) || draft.Words[i].Is(WordTraits.Name) || context.Alignment.Find(i).Found || (i != index && (TopicReader.IsTopic(context, i) || Converse.Tells(context, i)));
            held += found ? 1 : 0;
            alien += found ? 0 : 1;
            things += found && !draft.Words[i].Is(WordTraits.Name | WordTraits.Date) ? 1 : 0;
        }

        // Names and days alone hold no verb: any deed may stand between them.
        return all >= 3 && (things > 0 || !draft.Words[index].Is(WordTraits.Verb)) && alien <= 1 + ((all - 1) / WordsForOneMore) && held >= MostOfIt * all;
    }

    // An insertion ("who had been feeding the animal,") is a clause of its own.
    private static (int First, int Last) Clause(EnglishSentence draft, int index)
    {
        var (first, last) = (index, index + 1);
        while (first > 0 && draft.Clauses[first - 1] == draft.Clauses[index] && !(draft.Words[first].Is(WordTraits.Relative) && draft.Words[first].Is(WordTraits.AfterBreak))) { first--; }
        var inserted = draft.Words[first].Is(WordTraits.Relative) && draft.Words[first].Is(WordTraits.AfterBreak);
        while (last < draft.Words.Length && draft.Clauses[last] == draft.Clauses[index] && !(inserted && draft.Words[last].Is(WordTraits.AfterBreak))) { last++; }
        return (first, last);
    }

    private static bool Compares(string folded) => folded.EndsWith("est", StringComparison.Ordinal) || folded.EndsWith("er", StringComparison.Ordinal);

    private static bool HasOpposite(RuleContext context, Word word)
    {
        var (stem, folded, isVerb) = (word.Stem, word.Token.Folded, word.Is(WordTraits.Verb));
        return context.Alignment.Sources.Any(s => s.Sentence.Words.Any(w => EnglishAntonyms.Are(stem, w.Stem) || (w.Is(WordTraits.Content) && w.Is(WordTraits.Verb) == isVerb && EnglishWordNet.AreOpposite(folded, w.Token.Folded, isVerb))));
    }

    private static FrozenSet<string> Stems(string words) => words.Split(' ').Select(EnglishStemmer.Stem).ToFrozenSet(StringComparer.Ordinal);
}
