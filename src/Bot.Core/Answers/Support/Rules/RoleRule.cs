using Bot.Core.Answers.Support.Grammar;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>Who does what to whom is as in the passage, also where one is active and the other passive.</summary>
internal static class RoleRule
{
    public static void Check(RuleContext context)
    {
        foreach (var frame in context.Draft.Frames)
        {
            CheckFrame(context, frame);
        }

        DirectionRule.Check(context);
        OwnerRule.Check(context);
        OwnerRule.CheckOrigin(context);
        NameOrderRule.Check(context);
    }

    private static void CheckFrame(RuleContext context, VerbFrame said)
    {
        var place = context.Alignment.Find(said.Verb);
        // A phrase such as "was awarded" stands for "won" as a whole: who wins is who is awarded.
        if (!place.Found || (context.Alignment.Sources[place.Sentence].Sentence.Words[place.Word].Stem != context.Draft.Words[said.Verb].Stem && context.Draft.Phrases.Any(p => p.First < said.Verb && p.Last == said.Verb && context.Draft.Words[p.First].Is(WordTraits.Be))))
        {
            return;
        }

        if (context.Draft.Words[said.Verb].Token.Folded is "said" or "says" or "stated" or "told" && IsTeller(context, said.Agent))
        {
            return;
        }

        // "The system is called HomeGroup" of "a system called HomeGroup": nobody does it to anybody.
        if (context.Draft.Words[said.Verb].Is(WordTraits.Passive) && context.Draft.Words[said.Verb].Token.Folded is "called" or "known" or "named" or "dubbed" or "titled" or "nicknamed" && !(said.Verb + 1 < context.Draft.Words.Length && context.Draft.Words[said.Verb + 1].Token.Folded == "after"))
        {
            return;
        }

        // "Monday saw the signing"
        if (said.Agent >= 0 && context.Draft.Words[said.Agent].Token.Is(Language.TokenFlags.Weekday))
        {
            return;
        }

        // A verb that says little ("gave treatment") turns nothing round where the passage has another.
        if (context.Draft.Words[said.Verb].Is(WordTraits.Light) && context.Alignment.Sources[place.Sentence].Sentence.Words[place.Word].Stem != context.Draft.Words[said.Verb].Stem)
        {
            return;
        }

        string? conflict = null;
        foreach (var index in context.Alignment.Order)
        {
            var source = context.Alignment.Sources[index].Sentence;
            foreach (var match in context.Alignment.In(index, said.Verb))
            {
                // "the successor of NT" is not succeeded by it, nor does NT succeed it.
                if (!source.Words[match].Is(WordTraits.Verb) && match + 2 < source.Words.Length && source.Words[match + 1].Token.Folded == "of" && source.Words[match].Stem.EndsWith("or", StringComparison.Ordinal) | source.Words[match].Stem.EndsWith("er", StringComparison.Ordinal)
                    && NounPhrase.HeadFrom(source.Words, match + 2) is >= 0 and var whose && said.Agent >= 0 && Reference.IsNominal(context.Draft, said.Agent) && !said.Passive
                    && Reference.Refers(context, index, said.Agent, whose) && !(said.Patient >= 0 && Reference.Overlap(context, index, said.Patient, whose) >= Reference.Overlap(context, index, said.Agent, whose)))
                {
                    conflict ??= $"{context.Draft.Show(said.Agent)} {context.Draft.Words[said.Verb].Token.Folded}";
                }

                if (AgentNouns.IsTurned(context, index, said, match) || AgentNouns.IsDoneByObject(context, index, said, match))
                {
                    conflict ??= $"{context.Draft.Show(said.Agent)} {context.Draft.Words[said.Verb].Token.Folded}";
                }

                foreach (var frame in source.Frames)
                {
                    if (frame.Verb != match)
                    {
                        continue;
                    }

                    // "sixteen episodes make up the season" of "the season consists of sixteen episodes"
                    if (Composition.IsMatch(context.Draft.Words[said.Verb].Stem, source.Words[match].Stem))
                    {
                        return;
                    }

                    if (Conflict(context, index, DefeatRule.Plain(context.Draft, said, source.Words[frame.Verb]), frame) is not { } found)
                    {
                        // Another word of a sentence that tells of neither does not bear it out.
                        if (source.Words[match].Stem != context.Draft.Words[said.Verb].Stem && IsElsewhere(context, index, said, frame))
                        {
                            continue;
                        }

                        return;
                    }

                    conflict ??= found;
                }
            }
        }

        if (conflict is not null)
        {
            context.Report(SupportIssueKind.Role, conflict, context.Alignment.Sources[place.Sentence].Sentence.Text);
        }
    }

    private static bool IsElsewhere(RuleContext context, int index, VerbFrame said, VerbFrame frame) =>
        (said.Agent >= 0 || said.Patient >= 0) && (said.Agent < 0 || !Reference.Stands(context, index, said.Agent)) && (said.Patient < 0 || !Reference.Stands(context, index, said.Patient))
        && Reference.IsNominal(context.Alignment.Sources[index].Sentence, frame.Agent);

    // Who "called the figures proof" also said so.
    private static bool IsTeller(RuleContext context, int agent)
    {
        if (agent < 0)
        {
            return false;
        }

        for (var s = 0; s < context.Alignment.Sources.Count; s++)
        {
            var source = context.Alignment.Sources[s].Sentence;
            if (source.Frames.Any(f => f.Agent >= 0 && !f.Passive && EnglishGrammar.AttributionStems.Contains(source.Words[f.Verb].Stem) && Reference.Refers(context, s, agent, f.Agent)))
            {
                return context.Draft.Words.Any(w => w.Is(WordTraits.Content) && source.Frames.Any(f => f.Agent >= 0 && EnglishGrammar.AttributionStems.Contains(source.Words[f.Verb].Stem) && source.Words[f.Verb].Stem != "sai"));
            }
        }

        return false;
    }

    private static string? Conflict(RuleContext context, int index, VerbFrame said, VerbFrame frame)
    {
        var source = context.Alignment.Sources[index].Sentence;
        var symmetric = EnglishGrammar.Symmetric.Contains(source.Words[frame.Verb].Stem) || EnglishGrammar.Symmetric.Contains(context.Draft.Words[said.Verb].Stem);
        // "he and Xi signed" of "Lee signed with Xi"
        if (said.Agent > 0 && Reference.IsName(context.Draft, said.Agent) && IsJoinedToDoer(context.Draft, said.Agent) && context.Alignment.In(index, said.Agent).Any(m => IsWith(source, m, frame.Verb)))
        {
            return null;
        }

        // Who plays whom in a film does not play with him.
        symmetric &= !(source.Words[frame.Verb].Stem == "plai" && source.Words.Any(w => w.Stem is "film" or "actor" or "actress" or "movi" or "seri" or "drama" or "charact" or "role"));
        var draft = context.Draft;
        var told = source.Words[frame.Verb];
        // A bill passes a parliament that passes it.
        if (draft.Words[said.Verb].Stem == "pass" && said.Agent >= 0 && IsPatient(said.Agent) && (said.Patient < 0 || IsAgent(said.Patient)))
        {
            return null;
        }

        // "protesting a law by breaking it": whoever does.
        if (said.Verb > 0 && draft.Words[said.Verb].Token.Folded.EndsWith("ing", StringComparison.Ordinal) && draft.Words[said.Verb - 1].Is(WordTraits.Preposition) && !Reference.IsName(draft, said.Agent))
        {
            return null;
        }

        // "was worsening ties" of "deteriorating ties": what stands before its noun tells nothing of who does.
        if (said.Verb + 1 < draft.Words.Length && frame.Verb + 1 < source.Words.Length && draft.Words[said.Verb].Token.Folded.EndsWith("ing", StringComparison.Ordinal) && context.Alignment.In(index, said.Verb + 1).Contains(frame.Verb + 1) && source.Words[frame.Verb].Token.Folded.EndsWith("ing", StringComparison.Ordinal))
        {
            return null;
        }

        // "ties were getting worse" of "deteriorating ties": the noun behind such a word does it.
        if (said.Agent >= 0 && (said.Patient < 0 || context.Alignment.AnyIn(index, said.Patient).Contains(frame.Verb)) && frame.Verb + 1 < source.Words.Length && source.Words[frame.Verb].Token.Folded.EndsWith("ing", StringComparison.Ordinal) && Reference.Refers(context, index, said.Agent, frame.Verb + 1))
        {
            return null;
        }

        // "The founder established it" of "founded by": the doer is named by what he does.
        if (said.Agent >= 0 && !Reference.IsName(draft, said.Agent) && context.Alignment.In(index, said.Agent) is { Count: > 0 } doers && doers.All(m => source.Words[m].Is(WordTraits.Verb)))
        {
            return null;
        }

        // "“Low Tide” was written by Wren" of "“Low Tide” is a ballad written by Wren": what the participle belongs to is the thing named before.
        if (said.Passive && frame.Passive && said.Agent >= 0 && said.Patient >= 0 && IsAgent(said.Agent) && frame.Patient >= 0 && context.Alignment.AnyIn(index, said.Patient).Any(m => m < frame.Verb))
        {
            return null;
        }

        // "Tessa Wren's second novel, Low Tide, won": the name is the doer's as much as the word.
        var named = frame.Agent >= 0 && !Reference.IsName(source, frame.Agent) ? source.Identities.Where(i => i.Head == frame.Agent && i.Bearer >= 0 && source.Words[i.Bearer].Is(WordTraits.Name)).Select(i => i.Bearer).FirstOrDefault(-1) : -1;
        if (named >= 0 && Reference.IsName(draft, said.Agent) && !symmetric && context.Alignment.Find(said.Agent).Found && !Reference.Refers(context, index, said.Agent, named) && !Reference.Refers(context, index, said.Agent, frame.Agent)
            && !source.Words[(named + 1)..].Any(w => w.Is(WordTraits.Pronoun)) && !NounPhraseHolds(context, index, said.Agent, frame.Agent))
        {
            return $"{draft.Show(said.Agent)} {draft.Words[said.Verb].Token.Folded}";
        }

        // "The judges won": several of whom only another sentence tells, where one that has a name did.
        if (said.Agent >= 0 && !Reference.IsName(draft, said.Agent) && !said.Passive && draft.Words[said.Agent].Token.Folded is { Length: > 4 } plural && plural.EndsWith('s') && !plural.EndsWith("ss", StringComparison.Ordinal) && draft.Words[said.Verb].Stem == source.Words[frame.Verb].Stem
            && frame.Agent >= 0 && (Reference.IsName(source, frame.Agent) || named >= 0) && !source.Words[frame.Agent].Token.Folded.EndsWith('s') && !Reference.Stands(context, index, said.Agent) && context.Alignment.Find(said.Agent).Found && !symmetric
            && !(frame.Agent > 0 && source.Words[..frame.Agent].TakeLast(4).Any(w => w.Token.Folded == "and")) && (!Language.WordNet.EnglishWordNet.IsMoreGeneral("organization", plural, 4) || source.Identities.Any(i => i.Bearer == frame.Agent && EnglishGrammar.Titles.Contains(source.Words[i.Head].Token.Folded))))
        {
            return $"{draft.Show(said.Agent)} {draft.Words[said.Verb].Token.Folded}";
        }

        // "Karl abolished the tax" of "She abolished the tax; her successor, Karl, reversed": whom a clause behind names is not she.
        if (frame.Agent >= 0 && frame.Agent < frame.Verb && source.Words[frame.Agent].Token.Folded is "he" or "she" && Reference.IsName(draft, said.Agent) && context.Alignment.AnyIn(index, said.Agent) is { Count: > 0 } later
            && later.All(m => m > frame.Verb && Enumerable.Range(frame.Verb, m - frame.Verb + 1).Any(i => source.Words[i].Is(WordTraits.AfterBreak))))
        {
            return $"{draft.Show(said.Agent)} {draft.Words[said.Verb].Token.Folded}";
        }

        // "Most lines use copper" of "most lines use aluminium": another thing, told of elsewhere, in the place of this one.
        if (IsOtherObject(context, index, said, frame) && !symmetric && IsAgent(said.Agent))
        {
            return $"{draft.Words[said.Verb].Token.Folded} {draft.Show(said.Patient)}";
        }

        // "Vogel expelled the Protestants" of "gave refuge to Protestants expelled from": who takes them in is not who drove them out.
        if (frame.Agent < 0 && !said.Passive && Reference.IsName(draft, said.Agent) && said.Patient >= 0 && frame.Verb > 0 && source.Words[frame.Verb - 1].Is(WordTraits.Content) && !source.Words[frame.Verb - 1].Is(WordTraits.Verb) && context.Alignment.AnyIn(index, said.Patient).Contains(frame.Verb - 1)
            && HeldWords.IsMarked(told.Stem) && source.Frames.Any(f => f.Verb < frame.Verb - 1 && f.Agent >= 0 && !f.Passive && source.Clauses[f.Verb] == source.Clauses[frame.Verb]))
        {
            return $"{draft.Show(said.Agent)} {draft.Words[said.Verb].Token.Folded}";
        }

        // "a gesture that underlined": what the clause before tells.
        if (said.Agent > 0 && EnglishGrammar.ClauseNouns.Contains(draft.Words[said.Agent].Stem) && said.Agent + 1 < draft.Words.Length && draft.Words[said.Agent + 1].Is(WordTraits.Relative) && !IsAnyNounOf(source, draft.Words[said.Agent]))
        {
            return null;
        }

        // ", closing most schools": what is told before closes them, whatever the draft calls it.
        if (told.Is(WordTraits.AfterBreak) && told.Token.Folded.EndsWith("ing", StringComparison.Ordinal) && !Reference.IsName(draft, said.Agent))
        {
            return null;
        }

        if (Reference.IsNominal(draft, said.Agent) && Reference.IsNominal(source, frame.Agent) && !IsAgent(said.Agent) && !IsAgent(said.OtherAgent)
            && !(said.Patient < 0 && (EnglishGrammar.Ergative.Contains(draft.Words[said.Verb].Stem) || !Reference.IsName(draft, said.Agent)) && (IsPatient(said.Agent) || IsPronoun(frame.Patient)))
            && !(Reference.IsAnaphor(source, frame.Agent) && Reference.IsName(draft, said.Agent))
            && (Reference.Stands(context, index, said.Agent) || IsMovedAgent(context, index, said, frame) || (Reference.IsName(draft, said.Agent) && Reference.IsName(source, frame.Agent) && (context.Alignment.Find(said.Agent).Found || (draft.Words[said.Verb].Stem == told.Stem && context.IsAround(draft.Words[said.Agent]))))) && !symmetric && !Coordination.Coordinates(context, index, said.Agent, frame.Agent))
        {
            return $"{draft.Show(said.Agent)} {draft.Words[said.Verb].Token.Folded}";
        }

        // "A third climber, Marek Dvorak": not among the two who were rescued.
        if (said.Passive && frame.Passive && Reference.IsName(draft, said.Patient) && draft.Words[said.Verb].Stem == told.Stem && frame.Patient > 0 && !Reference.IsName(source, frame.Patient) && source.Words[frame.Patient - 1].Is(WordTraits.Quantity) && source.Quantities.Any(q => q is { Low: >= 2, Ordinal: false } && source.WordAt(q.Start) <= frame.Patient && source.WordAt(q.End) >= frame.Patient)
            && !Reference.Stands(context, index, said.Patient) && !(said.Patient > 1 && draft.Words[said.Patient - 1].Token.Folded == "and") && context.Alignment.Find(said.Patient).Found)
        {
            return $"{draft.Show(said.Patient)} {draft.Words[said.Verb].Token.Folded}";
        }

        // "The crash started the fire" of "lightning started it": the deed of one that the draft leaves out, in a passage that has not the other.
        if (!said.Passive && !frame.Passive && said.Agent >= 0 && frame.Agent >= 0 && draft.Words[said.Verb].Stem == told.Stem && !draft.Words[said.Verb].Is(WordTraits.Light) && Reference.IsNominal(draft, said.Agent) && Reference.IsNominal(source, frame.Agent) && !symmetric
            && said.Patient >= 0 && (IsPatient(said.Patient) || IsPronoun(frame.Patient)) && IsOthersDeed(context, index, said.Agent, frame.Agent))
        {
            return $"{draft.Show(said.Agent)} {draft.Words[said.Verb].Token.Folded}";
        }

        // Both passive: another thing that it was done to.
        if (said.Passive && frame.Passive && Reference.IsNominal(draft, said.Patient) && Reference.IsNominal(source, frame.Patient) && Reference.Stands(context, index, said.Patient)
            && !IsPatient(said.Patient) && !IsPatient(said.OtherPatient) && !Coordination.Coordinates(context, index, said.Patient, frame.Patient))
        {
            return $"{draft.Show(said.Patient)} {draft.Words[said.Verb].Token.Folded}";
        }

        if (Coordination.HasStrangerAmong(context, index, said.Agent, frame.Agent))
        {
            return $"{draft.Show(said.Agent)} {draft.Words[said.Verb].Token.Folded}";
        }

        // The passage's doer may not become the one it is done to.
        if (Reference.IsNominal(draft, said.Patient) && !symmetric && IsAgent(said.Patient) && !IsPatient(said.Patient) && !IsIntransitive(said, frame, draft.Words[said.Verb].Stem != told.Stem || EnglishGrammar.Ergative.Contains(told.Stem)))
        {
            return $"{draft.Words[said.Verb].Token.Folded} {draft.Show(said.Patient)}";
        }

        if (Reference.IsNominal(draft, said.Agent) && !symmetric && IsPatient(said.Agent) && !IsAgent(said.Agent) && ((said.Patient >= 0 && source.Words[frame.Patient].Is(WordTraits.Name)) || (frame.Passive && !said.Passive && (said.Patient >= 0 || (!EnglishGrammar.Ergative.Contains(draft.Words[said.Verb].Stem) && Reference.IsName(draft, said.Agent))))))
        {
            return $"{draft.Show(said.Agent)} {draft.Words[said.Verb].Token.Folded}";
        }

        // Another name than the passage's as what it is done to, where both stand in it.
        return Reference.IsName(draft, said.Patient) && Reference.IsName(source, frame.Patient) && !symmetric && (Reference.Stands(context, index, said.Patient) || (draft.Words[said.Verb].Stem == told.Stem && context.Alignment.Find(said.Patient).Found && !draft.Words[said.Patient].Is(WordTraits.Possessive)))
            && !IsPatient(said.Patient) && !Coordination.Coordinates(context, index, said.Patient, frame.Patient)
            ? $"{draft.Words[said.Verb].Token.Folded} {draft.Show(said.Patient)}"
            : null;

        bool IsPronoun(int told) => told >= 0 && source.Words[told].Is(WordTraits.Pronoun) && !source.Words[told].Is(WordTraits.Content);
        bool IsAgent(int word) => word >= 0 && (RefersTo(word, frame.Agent) || RefersTo(word, frame.OtherAgent));
        bool IsPatient(int word) => word >= 0 && (RefersTo(word, frame.Patient) || RefersTo(word, frame.OtherPatient));
        bool RefersTo(int word, int told) => Reference.IsNominal(source, told) && (Reference.Refers(context, index, word, told) || (NameOf(source, told) is >= 0 and var name && Reference.Refers(context, index, word, name)));
    }

    // "a system called MODES": what a thing is called.
    private static int NameOf(EnglishSentence source, int thing) =>
        thing + 2 < source.Words.Length && source.Words[thing + 1].Token.Folded is "called" or "named" or "dubbed" or "nicknamed" or "titled" && !source.Words[thing + 1].Is(WordTraits.AfterBreak) ? NounPhrase.HeadFrom(source.Words, thing + 2) : -1;

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

    private static bool IsOtherObject(RuleContext context, int index, VerbFrame said, VerbFrame frame)
    {
        var (draft, source) = (context.Draft, context.Alignment.Sources[index].Sentence);
        if (said.Passive || frame.Passive || said.Patient < 0 || frame.Patient < 0 || draft.Words[said.Verb].Stem != source.Words[frame.Verb].Stem || (draft.Words[said.Verb].Is(WordTraits.Light) && draft.Words[said.Verb].Stem != "us" && draft.Words[said.Verb].Stem != "use") || !draft.Words[said.Patient].Is(WordTraits.Content)
            || !source.Words[frame.Patient].Is(WordTraits.Content) || Reference.Stands(context, index, said.Patient) || !context.Alignment.Find(said.Patient).Found || (said.Patient > 0 && draft.Words[said.Patient - 1].Token.Folded is "the" or "this" or "these" or "its" or "their" or "his" or "her"))
        {
            return false;
        }

        return !Enumerable.Range(0, draft.Words.Length).Any(i => context.Alignment.AnyIn(index, i).Contains(frame.Patient))
            && !Language.WordNet.EnglishWordNet.MayStandFor(draft.Words[said.Patient].Token.Folded, source.Words[frame.Patient].Token.Folded, asVerbs: false);
    }

    private static bool IsAnyNounOf(EnglishSentence source, in Word word)
    {
        var stem = word.Stem;
        return source.Words.Any(w => w.Stem == stem);
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

    // "prices rose" and "rose prices": without an object in either, subject and object are not told apart.
    private static bool IsIntransitive(VerbFrame said, VerbFrame frame, bool otherVerb) => said.Agent < 0 && frame.Patient < 0 && !frame.Passive && (!said.Passive || otherVerb);
}
