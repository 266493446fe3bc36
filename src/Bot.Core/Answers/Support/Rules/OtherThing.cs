using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Language.WordNet;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>Whether what a draft tells of is another thing than what the passage tells the same of.</summary>
internal static class OtherThing
{
    /// <summary>How many steps more general a word may be that stands for another.</summary>
    private const int Levels = 4;

    /// <summary>How many steps more general "person" may be than what somebody is.</summary>
    private const int PersonLevels = 7;

    /// <param name="subject">What the draft's verb is told of.</param>
    /// <param name="told">The passage's verb, told of something.</param>
    /// <param name="doer">Whether the draft's is who does it.</param>
    public static bool IsAnother(RuleContext context, int index, int subject, VerbFrame told, bool doer)
    {
        var (draft, source) = (context.Draft, context.Alignment.Sources[index].Sentence);
        var other = doer ? told.Agent : told.Subject;
        if (other < 0 || OtherOffice.IsSameWord(draft, subject, source, other) || (!Stands(context, source, draft.Words[subject]) && !((context.Alignment.AnyIn(index, subject).Count == 0 || AreOtherTitles(draft.Words[subject], source.Words[other])) && source.Words[other].Is(WordTraits.Content) && !source.Words[other].Is(WordTraits.Name))))
        {
            return false;
        }

        if (!source.Words[other].Is(WordTraits.Content))
        {
            return source.Words[other].Is(WordTraits.Pronoun) && Antecedent.IsAnother(context, index, subject, other);
        }

        // "this move": what was told before, whatever it is called.
        if (ShellNouns.TakesUp(source.Words, other) || (other > 0 && source.Words[other - 1].Token.Folded is "this" or "these" or "that" or "those" && EnglishGrammar.ClauseNouns.Contains(source.Words[other].Stem)))
        {
            return false;
        }

        return !Means(context, index, subject, other) && !(told.OtherAgent >= 0 && Means(context, index, subject, told.OtherAgent)) && !(told.OtherPatient >= 0 && Means(context, index, subject, told.OtherPatient));
    }

    /// <summary>Whether a word of the draft may stand for a word of a sentence: the same, one of the same meaning, its title, or the whole that it is part of.</summary>
    private static bool Means(RuleContext context, int index, int word, int other)
    {
        var (draft, source) = (context.Draft, context.Alignment.Sources[index].Sentence);
        if (OtherOffice.IsAnother(context, index, word, other) || AreOtherTitles(draft.Words[word], source.Words[other]) || TwoThings.Are(context, source, draft.Words[word], source.Words[other]))
        {
            return false;
        }

        if (Reference.Refers(context, index, word, other) || Coordination.Coordinates(context, index, word, other))
        {
            return true;
        }

        var said = draft.Words[word];
        if (source.Words[other].Is(WordTraits.Name))
        {
            return said.Is(WordTraits.Name) || !IsKnownOtherwise(context, source, said, other);
        }

        if (said.Is(WordTraits.Name))
        {
            return NameOf(source, other) is not (>= 0 and var name) || Reference.Refers(context, index, word, name);
        }

        return !EnglishWordNet.Knows(source.Words[other].Token.Folded) || MayStandFor(said, source.Words[other]) || IsWhole(source, said, other) || IsStaff(source, said, other)
            || source.Identities.Exists(i => i.Bearer == other && !i.Denied && MayStandFor(said, source.Words[i.Head])) || source.Identities.Exists(i => i.Head == other && !i.Denied && i.Bearer >= 0 && MayStandFor(said, source.Words[i.Bearer]));
    }

    public static bool MayStandFor(Word said, Word told)
    {
        var (a, b) = (said.Token.Folded, told.Token.Folded);
        if (AreOtherTitles(said, told))
        {
            return false;
        }

        return said.Stem == told.Stem || said.Groups.MayStandFor(told.Groups) || told.Groups.MayStandFor(said.Groups)
            || EnglishWordNet.MayStandFor(a, b, asVerbs: false) || EnglishWordNet.MayStandFor(b, a, asVerbs: false) || EnglishWordNet.IsMoreGeneral(a, b, Levels) || EnglishWordNet.IsMoreGeneral(b, a, Levels);
    }

    // The manager is not the chairman, though both lead.
    private static bool AreOtherTitles(Word said, Word told) =>
        said.Token.Folded is var a && told.Token.Folded is var b && said.Stem != told.Stem && !said.Is(WordTraits.Name) && !told.Is(WordTraits.Name) && EnglishGrammar.Titles.Contains(a) && EnglishGrammar.Titles.Contains(b) && Offices.Key(a) != Offices.Key(b) && !(IsExecutive(a) && IsExecutive(b));

    // "the chief executive officer", "the CEO", "the boss"
    private static bool IsExecutive(string title) => title is "ceo" or "executive" or "chief" or "director" or "president" or "founder" or "cfo";

    // The passage and what is around it call who has a name something, and not this.
    private static bool IsKnownOtherwise(RuleContext context, EnglishSentence source, Word said, int name)
    {
        var heads = Called(source, source, name).Concat(context.Around.SelectMany(around => Called(around, source, name))).ToList();
        return heads.Count > 0 && heads.TrueForAll(head => !MayStandFor(said, head)) && !context.Around.Append(source).Any(sentence => IsCalledBehind(sentence, said, source, name));
    }

    // "the Kestrel-4 probe"
    private static bool IsCalledBehind(EnglishSentence sentence, Word said, EnglishSentence source, int name) =>
        Enumerable.Range(1, Math.Max(0, sentence.Words.Length - 1)).Any(i => sentence.Words[i].Stem == said.Stem && sentence.Words[i - 1].Is(WordTraits.Name) && !sentence.Words[i].Is(WordTraits.AfterBreak) && IsSameName(sentence, i - 1, source, name));

    private static IEnumerable<Word> Called(EnglishSentence sentence, EnglishSentence source, int name) =>
        sentence.Identities.Where(i => i.Bearer >= 0 && !i.Denied && IsSameName(sentence, i.Bearer, source, name)).Select(i => sentence.Words[i.Head]);

    private static bool IsSameName(EnglishSentence sentence, int bearer, EnglishSentence source, int name)
    {
        var words = source.Words.Where((word, i) => i == name || (word.Group >= 0 && word.Group == source.Words[name].Group)).Select(word => word.Stem).ToList();
        return sentence.Words.Where((word, i) => i == bearer || (word.Group >= 0 && word.Group == sentence.Words[bearer].Group)).Any(word => word.Is(WordTraits.Name) && words.Contains(word.Stem));
    }

    // "the town of Kelm": what it is called; -1 where it has no name.
    private static int NameOf(EnglishSentence source, int noun)
    {
        var words = source.Words;
        if (noun + 1 < words.Length && words[noun + 1].Is(WordTraits.Name))
        {
            return noun + 1;
        }

        return noun + 2 < words.Length && words[noun + 1].Token.Folded == "of" && words[noun + 2].Is(WordTraits.Name) ? noun + 2 : -1;
    }

    // "the town" for its mayor, "doctors" for a team of doctors: whose it is, unless that is a person, who stands for nobody else.
    private static bool IsWhole(EnglishSentence source, Word said, int part)
    {
        for (var i = 0; i < source.Words.Length; i++)
        {
            if (source.Words[i].Stem != said.Stem || source.Words[i].Is(WordTraits.Verb))
            {
                continue;
            }

            var isOwner = source.Words[i].Is(WordTraits.Possessive) && i < part && NounPhrase.OwnerOf(source.Words, part) == i;
            var isOf = part + 1 < i && source.Words[part + 1].Token.Folded is "of" or "from" or "at" or "for" or "in" && NounPhrase.HeadFrom(source.Words, part + 2) == i;
            if ((isOwner || isOf) && (IsCollective(said) || !IsPerson(source.Words[part])))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"doctors at the clinic": for whom they work.</summary>
    public static bool IsStaff(EnglishSentence source, Word said, int told) =>
        told + 2 < source.Words.Length && source.Words[told + 1].Token.Folded is "at" or "from" && IsPerson(source.Words[told]) && NounPhrase.HeadFrom(source.Words, told + 2) is >= 0 and var employer && source.Words[employer].Stem == said.Stem && !IsPerson(source.Words[employer]);

    private static bool IsPerson(Word word) => EnglishWordNet.IsMoreGeneral("person", word.Token.Folded, PersonLevels);

    private static bool IsCollective(Word word) => EnglishWordNet.IsMoreGeneral("organization", word.Token.Folded, Levels) || EnglishWordNet.IsMoreGeneral("location", word.Token.Folded, Levels) || EnglishWordNet.IsMoreGeneral("group", word.Token.Folded, Levels);

    // In the sentence or around it, as a thing of its own.
    private static bool Stands(RuleContext context, EnglishSentence source, Word word) => Stands(source, word) || context.Around.Exists(around => Stands(around, word));

    private static bool Stands(EnglishSentence sentence, Word word)
    {
        foreach (var other in sentence.Words)
        {
            if (other.Stem == word.Stem && other.Is(WordTraits.Content) && !other.Is(WordTraits.Verb))
            {
                return true;
            }
        }

        return false;
    }
}
