using Bot.Core.Answers.Support.Grammar;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>What a verb of the draft says of who does what to whom, against the verb of the passage that it stands for.</summary>
internal static class RoleConflict
{
    /// <returns>The words of the draft that the passage contradicts; null where it does not.</returns>
    public static string? Find(RolePair pair)
    {
        // ", underscoring its weight": the clause before does it as well as who acts in it.
        if (pair.Draft.Words[pair.Said.Verb].Is(WordTraits.AfterBreak) && pair.Draft.Words[pair.Said.Verb].Token.Folded.EndsWith("ing", StringComparison.Ordinal) && !Reference.IsName(pair.Source, pair.Told.Agent))
        {
            pair = pair with { Said = pair.Said with { Agent = -1, OtherAgent = -1 } };
        }

        if (RoleExemption.IsUntold(pair))
        {
            return null;
        }

        var (draft, said) = (pair.Draft, pair.Said);
        if (OtherDoer.IsNamedOtherwise(pair))
        {
            return Show(said.Agent);
        }

        if (OtherObject.IsAnotherThing(pair) || OtherObject.IsToldElsewhere(pair))
        {
            return ShowObject();
        }

        if (OtherDoer.IsReceiver(pair))
        {
            return Show(said.Agent);
        }

        if (RoleExemption.IsDoneByClause(pair))
        {
            return null;
        }

        if (OtherDoer.IsAnother(pair))
        {
            return Show(said.Agent);
        }

        if (OtherObject.IsNotAmong(pair))
        {
            return Show(said.Patient);
        }

        if (OtherDoer.IsOfAnotherPassage(pair))
        {
            return Show(said.Agent);
        }

        if (OtherObject.IsAnotherOfPassive(pair))
        {
            return Show(said.Patient);
        }

        if (Coordination.HasStrangerAmong(pair.Context, pair.Index, said.Agent, pair.Told.Agent))
        {
            return Show(said.Agent);
        }

        if (IsDoerDoneTo(pair))
        {
            return ShowObject();
        }

        if (IsObjectDoing(pair))
        {
            return Show(said.Agent);
        }

        if (IsTurnedPronoun(pair))
        {
            return Show(said.Agent);
        }

        return OtherObject.IsAnotherName(pair) ? ShowObject() : null;

        string Show(int word) => $"{draft.Show(word)} {draft.Words[said.Verb].Token.Folded}";
        string ShowObject() => $"{draft.Words[said.Verb].Token.Folded} {draft.Show(said.Patient)}";
    }

    // Who does it in the passage is whom it is done to in the draft.
    private static bool IsDoerDoneTo(RolePair pair)
    {
        var (_, _, said, frame) = pair;
        var (draft, source) = (pair.Draft, pair.Source);
        return Reference.IsNominal(draft, said.Patient) && !pair.IsSymmetric && pair.IsAgent(said.Patient) && !pair.IsPatient(said.Patient) && !IsIntransitive(said, frame, draft.Words[said.Verb].Stem != source.Words[frame.Verb].Stem || EnglishGrammar.Ergative.Contains(source.Words[frame.Verb].Stem));
    }

    // Whom it is done to in the passage does it in the draft.
    private static bool IsObjectDoing(RolePair pair)
    {
        var (_, _, said, frame) = pair;
        var (draft, source) = (pair.Draft, pair.Source);
        return Reference.IsNominal(draft, said.Agent) && !pair.IsSymmetric && pair.IsPatient(said.Agent) && !pair.IsAgent(said.Agent) && ((said.Patient >= 0 && source.Words[frame.Patient].Is(WordTraits.Name)) || (frame.Passive && !said.Passive && (said.Patient >= 0 || (!EnglishGrammar.Ergative.Contains(draft.Words[said.Verb].Stem) && Reference.IsName(draft, said.Agent)))));
    }

    // "the firm had warned him" of "he had warned the firm": who is only "he" in both does it in the one, and it is done to him in the other.
    private static bool IsTurnedPronoun(RolePair pair)
    {
        var (_, _, said, frame) = pair;
        var (draft, source) = (pair.Draft, pair.Source);
        return !pair.IsSymmetric && draft.Words[said.Verb].Stem == source.Words[frame.Verb].Stem && (IsPerson(source, frame.Agent) && IsPerson(draft, ObjectOf(draft, said)) && pair.IsPatient(said.Agent)
            || IsPerson(source, ObjectOf(source, frame)) && IsPerson(draft, said.Agent) && pair.IsAgent(said.Patient));
    }

    private static int ObjectOf(EnglishSentence sentence, VerbFrame frame) =>
        frame.Patient < 0 && !frame.Passive && frame.Verb + 2 < sentence.Words.Length && !sentence.Words[frame.Verb + 2].Is(WordTraits.Content) ? frame.Verb + 1 : frame.Patient;

    private static bool IsPerson(EnglishSentence sentence, int word) => word >= 0 && sentence.Words[word].Token.Folded is "he" or "him" or "she" or "her" or "they" or "them";

    // "prices rose" and "rose prices": without an object in either, subject and object are not told apart.
    private static bool IsIntransitive(VerbFrame said, VerbFrame frame, bool otherVerb) => said.Agent < 0 && frame.Patient < 0 && !frame.Passive && (!said.Passive || otherVerb);
}
