using Bot.Core.Answers.Support.Grammar;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>Another than the passage's doer as who does the same deed.</summary>
internal static class OtherDoer
{
    /// <summary>Whether the passage names the doer, or points to him, in words that are not those of the draft's.</summary>
    public static bool IsNamedOtherwise(RolePair pair)
    {
        var (context, index, said, frame) = pair;
        var (draft, source) = (pair.Draft, pair.Source);
        // "Tessa Wren's second novel, Low Tide, won": the name is the doer's as much as the word.
        var named = frame.Agent >= 0 && !Reference.IsName(source, frame.Agent) ? source.Identities.Where(i => i.Head == frame.Agent && i.Bearer >= 0 && source.Words[i.Bearer].Is(WordTraits.Name)).Select(i => i.Bearer).FirstOrDefault(-1) : -1;
        if (named >= 0 && Reference.IsName(draft, said.Agent) && !pair.IsSymmetric && context.Alignment.Find(said.Agent).Found && !Reference.Refers(context, index, said.Agent, named) && !Reference.Refers(context, index, said.Agent, frame.Agent)
            && !source.Words[(named + 1)..].Any(w => w.Is(WordTraits.Pronoun)) && !NounPhraseHolds(context, index, said.Agent, frame.Agent))
        {
            return true;
        }

        // "The judges won": several of whom only another sentence tells, where one that has a name did.
        if (said.Agent >= 0 && !Reference.IsName(draft, said.Agent) && !said.Passive && draft.Words[said.Agent].Token.Folded is { Length: > 4 } plural && plural.EndsWith('s') && !plural.EndsWith("ss", StringComparison.Ordinal) && draft.Words[said.Verb].Stem == source.Words[frame.Verb].Stem
            && frame.Agent >= 0 && (Reference.IsName(source, frame.Agent) || named >= 0) && !source.Words[frame.Agent].Token.Folded.EndsWith('s') && !Reference.Stands(context, index, said.Agent) && context.Alignment.Find(said.Agent).Found && !pair.IsSymmetric
            && !(frame.Agent > 0 && source.Words[..frame.Agent].TakeLast(4).Any(w => w.Token.Folded == "and")) && (!Language.WordNet.EnglishWordNet.IsMoreGeneral("organization", plural, 4) || source.Identities.Any(i => i.Bearer == frame.Agent && EnglishGrammar.Titles.Contains(source.Words[i.Head].Token.Folded))))
        {
            return true;
        }

        // "Karl abolished the tax" of "She abolished the tax; her successor, Karl, reversed": whom a clause behind names is not she.
        return frame.Agent >= 0 && frame.Agent < frame.Verb && source.Words[frame.Agent].Token.Folded is "he" or "she" && Reference.IsName(draft, said.Agent) && context.Alignment.AnyIn(index, said.Agent) is { Count: > 0 } later
            && later.All(m => m > frame.Verb && Enumerable.Range(frame.Verb, m - frame.Verb + 1).Any(i => source.Words[i].Is(WordTraits.AfterBreak)));
    }

    /// <summary>Whether the draft's doer is one who only receives whom the deed was done to.</summary>
    public static bool IsReceiver(RolePair pair)
    {
        var (context, index, said, frame) = pair;
        var (draft, source) = (pair.Draft, pair.Source);
        // "Vogel expelled the Protestants" of "gave refuge to Protestants expelled from": who takes them in is not who drove them out.
        return frame.Agent < 0 && !said.Passive && Reference.IsName(draft, said.Agent) && said.Patient >= 0 && frame.Verb > 0 && source.Words[frame.Verb - 1].Is(WordTraits.Content) && !source.Words[frame.Verb - 1].Is(WordTraits.Verb) && context.Alignment.AnyIn(index, said.Patient).Contains(frame.Verb - 1)
            && HeldWords.IsMarked(source.Words[frame.Verb].Stem) && source.Frames.Any(f => f.Verb < frame.Verb - 1 && f.Agent >= 0 && !f.Passive && source.Clauses[f.Verb] == source.Clauses[frame.Verb]);
    }

    /// <summary>Whether both sentences name a doer, and the passage's is not the draft's.</summary>
    public static bool IsAnother(RolePair pair)
    {
        var (context, index, said, frame) = pair;
        var (draft, source) = (pair.Draft, pair.Source);
        return Reference.IsNominal(draft, said.Agent) && Reference.IsNominal(source, frame.Agent) && !pair.IsAgent(said.Agent) && !pair.IsAgent(said.OtherAgent) && !OtherThing.IsStaff(source, draft.Words[said.Agent], frame.Agent)
            && !(said.Patient < 0 && (EnglishGrammar.Ergative.Contains(draft.Words[said.Verb].Stem) || !Reference.IsName(draft, said.Agent)) && (pair.IsPatient(said.Agent) || pair.IsPronoun(frame.Patient)))
            && !(Reference.IsAnaphor(source, frame.Agent) && Reference.IsName(draft, said.Agent) && !source.Frames.Exists(f => f.Agent == frame.Agent && f.Verb != frame.Verb && f.Patient >= 0 && Reference.Refers(context, index, said.Agent, f.Patient)))
            && (Reference.Stands(context, index, said.Agent) || IsMovedAgent(context, index, said, frame) || (Reference.IsName(draft, said.Agent) && HasName(source, frame.Agent) && (context.Alignment.Find(said.Agent).Found || (draft.Words[said.Verb].Stem == source.Words[frame.Verb].Stem && context.IsAround(draft.Words[said.Agent]))))) && !pair.IsSymmetric && !Coordination.Coordinates(context, index, said.Agent, frame.Agent);
    }

    // "the IG Werk union": a name within its phrase.
    private static bool HasName(EnglishSentence source, int word)
    {
        var first = word;
        while (first > 0 && !source.Words[first].Is(WordTraits.AfterBreak) && source.Words[first - 1].Is(WordTraits.Content) && !source.Words[first - 1].Is(WordTraits.Verb | WordTraits.Possessive)) { first--; }
        return source.Words[first..(word + 1)].Any(w => w.Is(WordTraits.Name));
    }

    /// <summary>Whether only another passage tells of the draft's doer, and the draft leaves out this one's.</summary>
    public static bool IsOfAnotherPassage(RolePair pair)
    {
        var (context, index, said, frame) = pair;
        var (draft, source) = (pair.Draft, pair.Source);
        // "The crash started the fire" of "lightning started it": the deed of one that the draft leaves out, in a passage that has not the other.
        return !said.Passive && !frame.Passive && said.Agent >= 0 && frame.Agent >= 0 && draft.Words[said.Verb].Stem == source.Words[frame.Verb].Stem && !draft.Words[said.Verb].Is(WordTraits.Light) && Reference.IsNominal(draft, said.Agent) && Reference.IsNominal(source, frame.Agent) && !pair.IsSymmetric
            && said.Patient >= 0 && (pair.IsPatient(said.Patient) || pair.IsPronoun(frame.Patient)) && IsOthersDeed(context, index, said.Agent, frame.Agent);
    }

    // "Wren's novel won": whose it is may be said to have won.
    private static bool NounPhraseHolds(RuleContext context, int index, int said, int agent)
    {
        var source = context.Alignment.Sources[index].Sentence;
        var start = agent;
        while (start > 0 && !source.Words[start].Is(WordTraits.AfterBreak) && source.Words[start - 1].Is(WordTraits.Content | WordTraits.Quantity | WordTraits.Determiner) && !source.Words[start - 1].Is(WordTraits.Verb)) { start--; }
        return Enumerable.Range(start, agent - start + 1).Any(i => source.Words[i].Is(WordTraits.Name) && Reference.Refers(context, index, said, i));
    }

    // Neither word stands for the other, and only another passage tells of the draft's.
    private static bool IsOthersDeed(RuleContext context, int index, int said, int told)
    {
        var (draft, source) = (context.Draft, context.Alignment.Sources[index]);
        return context.Alignment.Find(said) is { Found: true } place && context.Alignment.Sources[place.Sentence].Passage != source.Passage
            && Enumerable.Range(0, context.Alignment.Sources.Count).All(s => context.Alignment.Sources[s].Passage != source.Passage || context.Alignment.AnyIn(s, said).Count == 0)
            && !Enumerable.Range(0, draft.Words.Length).Any(i => context.Alignment.AnyIn(index, i).Contains(told)) && !Reference.IsAnaphor(source.Sentence, told)
            && !Language.WordNet.EnglishWordNet.IsMoreGeneral(source.Sentence.Words[told].Token.Folded, draft.Words[said].Token.Folded, 4) && !draft.Words[said].Groups.MayStandFor(source.Sentence.Words[told].Groups);
    }

    // Somebody of another passage does what the passage's own doer, whom the draft also names, does.
    private static bool IsMovedAgent(RuleContext context, int index, VerbFrame said, VerbFrame frame)
    {
        if (!context.Alignment.Find(said.Agent).Found)
        {
            return false;
        }

        for (var i = 0; i < context.Draft.Words.Length; i++)
        {
            if (i != said.Agent && i != said.OtherAgent && context.Draft.Words[i].Is(WordTraits.Content) && context.Alignment.In(index, i).Contains(frame.Agent))
            {
                return context.Draft.Governors[i] == said.Verb && i > said.Verb;
            }
        }

        return false;
    }
}
