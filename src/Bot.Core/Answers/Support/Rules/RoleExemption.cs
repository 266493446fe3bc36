using Bot.Core.Answers.Support.Grammar;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>Where the passage does not say who does what the draft says, or says it in a way that holds for either.</summary>
internal static class RoleExemption
{
    /// <summary>Whether the words around either verb leave nothing to compare.</summary>
    public static bool IsUntold(RolePair pair)
    {
        var (context, index, said, frame) = pair;
        var (draft, source) = (pair.Draft, pair.Source);
        if (IsComparedWith(pair))
        {
            return true;
        }

        // ", which took four hours" of ", an operation that took four hours": what the clause before tells.
        if (said.Verb > 0 && draft.Words[said.Verb - 1].Token.Folded == "which" && draft.Words[said.Verb - 1].Is(WordTraits.AfterBreak) && frame.Agent > 0 && source.Words[frame.Agent - 1].Token.Folded is "a" or "an" && source.Words[frame.Agent - 1].Is(WordTraits.AfterBreak))
        {
            return true;
        }

        // "he and Xi signed" of "Lee signed with Xi"
        if (said.Agent > 0 && Reference.IsName(draft, said.Agent) && IsJoinedToDoer(draft, said.Agent) && context.Alignment.In(index, said.Agent).Any(m => IsWith(source, m, frame.Verb)))
        {
            return true;
        }

        // "Vale has won the order, the company said": the draft points back to the doer it has named.
        if (said.Agent > 0 && Reference.IsAnaphor(draft, said.Agent) && draft.Frames.Any(f => f.Subject >= 0 && f.Verb != said.Verb && f.Verb < said.Agent && Reference.IsName(draft, f.Subject) && pair.IsAgent(f.Subject)))
        {
            return true;
        }

        // ", a project estimated to cost": what the clause before tells of.
        if (frame.Passive && frame.Patient > 0 && source.Words[frame.Patient - 1].Token.Folded is "a" or "an" && source.Words[frame.Patient - 1].Is(WordTraits.AfterBreak) && (EnglishGrammar.ClauseNouns.Contains(source.Words[frame.Patient].Stem) || EnglishGrammar.Anaphors.Contains(source.Words[frame.Patient].Stem)))
        {
            return true;
        }

        // A bill passes a parliament that passes it.
        if (draft.Words[said.Verb].Stem == "pass" && said.Agent >= 0 && pair.IsPatient(said.Agent) && (said.Patient < 0 || pair.IsAgent(said.Patient)))
        {
            return true;
        }

        // "protesting a law by breaking it": whoever does.
        if (said.Verb > 0 && draft.Words[said.Verb].Token.Folded.EndsWith("ing", StringComparison.Ordinal) && draft.Words[said.Verb - 1].Is(WordTraits.Preposition) && !Reference.IsName(draft, said.Agent))
        {
            return true;
        }

        // "was worsening ties" of "deteriorating ties": what stands before its noun tells nothing of who does.
        if (said.Verb + 1 < draft.Words.Length && frame.Verb + 1 < source.Words.Length && draft.Words[said.Verb].Token.Folded.EndsWith("ing", StringComparison.Ordinal) && context.Alignment.In(index, said.Verb + 1).Contains(frame.Verb + 1) && source.Words[frame.Verb].Token.Folded.EndsWith("ing", StringComparison.Ordinal))
        {
            return true;
        }

        // "ties were getting worse" of "deteriorating ties": the noun behind such a word does it.
        if (said.Agent >= 0 && (said.Patient < 0 || context.Alignment.AnyIn(index, said.Patient).Contains(frame.Verb)) && frame.Verb + 1 < source.Words.Length && source.Words[frame.Verb].Token.Folded.EndsWith("ing", StringComparison.Ordinal) && Reference.Refers(context, index, said.Agent, frame.Verb + 1))
        {
            return true;
        }

        // "The founder established it" of "founded by": the doer is named by what he does.
        if (said.Agent >= 0 && !Reference.IsName(draft, said.Agent) && context.Alignment.In(index, said.Agent) is { Count: > 0 } doers && doers.All(m => source.Words[m].Is(WordTraits.Verb)))
        {
            return true;
        }

        // "“Low Tide” was written by Wren" of "“Low Tide” is a ballad written by Wren": what the participle belongs to is the thing named before.
        return said.Passive && frame.Passive && said.Agent >= 0 && said.Patient >= 0 && pair.IsAgent(said.Agent) && frame.Patient >= 0 && !Reference.IsName(source, frame.Patient)
            && context.Alignment.AnyIn(index, said.Patient).Any(m => m < frame.Patient && source.Words[m..frame.Patient].Any(w => w.Is(WordTraits.Be)) && !source.Words[m..frame.Patient].Any(w => w.Is(WordTraits.Relative)));
    }

    // "while the second glacier lost 9%" of "the glacier lost 14%, compared with 9% for the second": the verb is that of both, and each has its value.
    private static bool IsComparedWith(RolePair pair)
    {
        var (context, index, said, frame) = pair;
        var (draft, source) = (pair.Draft, pair.Source);
        var than = said.Agent < 0 || said.Passive ? -1 : Array.FindIndex(source.Words, frame.Verb + 1, w => w.Token.Folded is "compared" or "against" or "versus");
        return than >= 0 && context.Alignment.In(index, said.Agent) is { Count: > 0 } places && places.TrueForAll(m => m > than)
            && draft.Quantities.Any(q => draft.WordAt(q.Start) > said.Verb && draft.Clauses[Math.Min(draft.WordAt(q.Start), draft.Words.Length - 1)] == draft.Clauses[said.Verb] && source.Quantities.Any(told => told.Low == q.Low && told.Unit == q.Unit && source.WordAt(told.Start) > than));
    }

    /// <summary>Whether what does it is the whole clause told before.</summary>
    public static bool IsDoneByClause(RolePair pair)
    {
        var (_, _, said, frame) = pair;
        var (draft, source) = (pair.Draft, pair.Source);
        // "a gesture that underlined": what the clause before tells.
        if (said.Agent > 0 && EnglishGrammar.ClauseNouns.Contains(draft.Words[said.Agent].Stem) && said.Agent + 1 < draft.Words.Length && draft.Words[said.Agent + 1].Is(WordTraits.Relative) && !IsAnyNounOf(source, draft.Words[said.Agent]))
        {
            return true;
        }

        // ", closing most schools": what is told before closes them, whatever the draft calls it.
        return source.Words[frame.Verb].Is(WordTraits.AfterBreak) && source.Words[frame.Verb].Token.Folded.EndsWith("ing", StringComparison.Ordinal) && !Reference.IsName(draft, said.Agent);
    }

    // "he and Xi Jinping"
    private static bool IsJoinedToDoer(EnglishSentence draft, int agent)
    {
        var first = agent;
        while (first > 0 && draft.Words[first].Group >= 0 && draft.Words[first - 1].Group == draft.Words[first].Group) { first--; }
        return first > 1 && draft.Words[first - 1].Token.Folded == "and" && draft.Words[first - 2].Is(WordTraits.Name | WordTraits.Pronoun);
    }

    // "signed 14 MOUs with Xi"
    private static bool IsWith(EnglishSentence source, int name, int verb)
    {
        var first = name;
        while (first > 0 && source.Words[first].Group >= 0 && source.Words[first - 1].Group == source.Words[first].Group) { first--; }
        return first > verb && source.Words[first - 1].Token.Folded == "with" && source.Clauses[first] == source.Clauses[verb];
    }

    private static bool IsAnyNounOf(EnglishSentence source, Word word)
    {
        var stem = word.Stem;
        return source.Words.Any(w => w.Stem == stem);
    }
}
