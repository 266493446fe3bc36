using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Language.WordNet;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>Another than the passage's object as what the same deed is done to.</summary>
internal static class OtherObject
{
    /// <summary>Whether another thing, told of elsewhere, stands in the place of the passage's.</summary>
    public static bool IsAnotherThing(RolePair pair)
    {
        var (context, index, said, frame) = pair;
        var (draft, source) = (pair.Draft, pair.Source);
        // "Most lines use copper" of "most lines use aluminium"
        if (pair.IsSymmetric || !pair.IsAgent(said.Agent) || said.Passive || frame.Passive || said.Patient < 0 || frame.Patient < 0 || draft.Words[said.Verb].Stem != source.Words[frame.Verb].Stem || (draft.Words[said.Verb].Is(WordTraits.Light) && draft.Words[said.Verb].Stem != "us" && draft.Words[said.Verb].Stem != "use") || !draft.Words[said.Patient].Is(WordTraits.Content)
            || !source.Words[frame.Patient].Is(WordTraits.Content) || Reference.Stands(context, index, said.Patient) || !context.Alignment.Find(said.Patient).Found || (said.Patient > 0 && draft.Words[said.Patient - 1].Token.Folded is "the" or "this" or "these" or "its" or "their" or "his" or "her"))
        {
            return false;
        }

        return !Enumerable.Range(0, draft.Words.Length).Any(i => context.Alignment.AnyIn(index, i).Contains(frame.Patient))
            && !Language.WordNet.EnglishWordNet.MayStandFor(draft.Words[said.Patient].Token.Folded, source.Words[frame.Patient].Token.Folded, asVerbs: false);
    }

    /// <summary>Whether what it is done to in the draft stands in the sentence apart from it: "Abel leads the region" of "the union, which Abel leads, represents workers in the region".</summary>
    public static bool IsToldElsewhere(RolePair pair)
    {
        var (context, index, said, frame) = pair;
        var (draft, source) = (pair.Draft, pair.Source);
        if (pair.IsSymmetric || said.Passive || frame.Passive || said.Patient < 0 || frame.Patient < 0 || draft.Words[said.Verb].Stem != source.Words[frame.Verb].Stem || draft.Words[said.Patient].Is(WordTraits.Name | WordTraits.Light) || !draft.Words[said.Patient].Is(WordTraits.Content)
            || !source.Words[frame.Patient].Is(WordTraits.Content) || Enumerable.Range(0, draft.Words.Length).Any(i => context.Alignment.AnyIn(index, i).Contains(frame.Patient)) || OtherThing.MayStandFor(draft.Words[said.Patient], source.Words[frame.Patient]))
        {
            return false;
        }

        if (context.Alignment.AnyIn(index, said.Patient).Count == 0)
        {
            return !source.Words[frame.Patient].Is(WordTraits.Name | WordTraits.Light) && pair.IsAgent(said.Agent) && EnglishWordNet.Knows(source.Words[frame.Patient].Token.Folded) && EnglishWordNet.Knows(draft.Words[said.Patient].Token.Folded) && !ShellNouns.TakesUp(source.Words, frame.Patient) && !ShellNouns.TakesUp(draft.Words, said.Patient);
        }

        var start = NounPhrase.PhraseStart(source.Words, frame.Patient);
        return context.Alignment.AnyIn(index, said.Patient) is { Count: > 0 } places && !Coordination.Coordinates(context, index, said.Patient, frame.Patient)
            && places.TrueForAll(m => source.Words[m].Stem == draft.Words[said.Patient].Stem && (m < start || m > frame.Patient) && (source.Frames.Exists(f => f.Verb != frame.Verb && (f.Subject == m || f.Patient == m)) || (source.Governors[m] != frame.Verb && IsWhereOrWhen(source, m)) || IsBeforeOrAfter(source, m)));
    }

    private static bool IsWhereOrWhen(EnglishSentence source, int word) =>
        NounPhrase.PhraseStart(source.Words, word) is > 0 and var start && source.Words[start - 1].Token.Folded is "in" or "at" or "near" or "beside" or "behind" or "outside" or "under" or "over" or "around";

    private static bool IsBeforeOrAfter(EnglishSentence source, int word) =>
        NounPhrase.PhraseStart(source.Words, word) is > 0 and var start && source.Words[start - 1].Token.Folded is "before" or "after" or "during";

    /// <summary>Whether the draft names somebody who is not among those whom the passage counts.</summary>
    public static bool IsNotAmong(RolePair pair)
    {
        var (context, index, said, frame) = pair;
        var (draft, source) = (pair.Draft, pair.Source);
        // "A third climber, Marek Dvorak": not among the two who were rescued.
        return said.Passive && frame.Passive && Reference.IsName(draft, said.Patient) && draft.Words[said.Verb].Stem == source.Words[frame.Verb].Stem && frame.Patient > 0 && !Reference.IsName(source, frame.Patient) && source.Words[frame.Patient - 1].Is(WordTraits.Quantity) && source.Quantities.Any(q => q is { Low: >= 2, Ordinal: false } && source.WordAt(q.Start) <= frame.Patient && source.WordAt(q.End) >= frame.Patient)
            && !Reference.Stands(context, index, said.Patient) && !(said.Patient > 1 && draft.Words[said.Patient - 1].Token.Folded == "and") && context.Alignment.Find(said.Patient).Found;
    }

    /// <summary>Whether both verbs are passive and told of different things.</summary>
    public static bool IsAnotherOfPassive(RolePair pair)
    {
        var (context, index, said, frame) = pair;
        var (draft, source) = (pair.Draft, pair.Source);
        return said.Passive && frame.Passive && Reference.IsNominal(draft, said.Patient) && Reference.IsNominal(source, frame.Patient) && Reference.Stands(context, index, said.Patient)
            && !pair.IsPatient(said.Patient) && !pair.IsPatient(said.OtherPatient) && !Coordination.Coordinates(context, index, said.Patient, frame.Patient);
    }

    /// <summary>Whether another name than the passage's is what it is done to, where both stand in it.</summary>
    public static bool IsAnotherName(RolePair pair)
    {
        var (context, index, said, frame) = pair;
        var (draft, source) = (pair.Draft, pair.Source);
        return Reference.IsName(draft, said.Patient) && Reference.IsName(source, frame.Patient) && !pair.IsSymmetric && (Reference.Stands(context, index, said.Patient) || (draft.Words[said.Verb].Stem == source.Words[frame.Verb].Stem && context.Alignment.Find(said.Patient).Found && !draft.Words[said.Patient].Is(WordTraits.Possessive)))
            && !pair.IsPatient(said.Patient) && !Coordination.Coordinates(context, index, said.Patient, frame.Patient);
    }
}
