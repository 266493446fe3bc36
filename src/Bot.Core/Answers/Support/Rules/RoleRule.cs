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
        OwnerRule.CheckSource(context);
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
        if (context.Draft.Words[said.Verb].Is(WordTraits.Passive) && context.Draft.Words[said.Verb].Token.Folded is "called" or "known" or "named" or "dubbed" or "titled" or "nicknamed" && said.Agent < 0 && !(said.Verb + 1 < context.Draft.Words.Length && context.Draft.Words[said.Verb + 1].Token.Folded == "after"))
        {
            return;
        }

        if (Converse.IsDeathIn(context, said))
        {
            return;
        }

        // "a planet located 97 light years away"
        if (context.Draft.Words[said.Verb].Token.Folded is "located" or "situated" && said.Agent < 0 | !said.Passive)
        {
            return;
        }

        if (IsReceived(context, said))
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

                    if (IsAnothersFailure(context, index, said, frame))
                    {
                        conflict ??= $"{context.Draft.Show(said.Agent)} {context.Draft.Words[said.Verb].Token.Folded}";
                        continue;
                    }

                    // "sixteen episodes make up the season" of "the season consists of sixteen episodes"
                    if (Composition.IsMatch(context.Draft.Words[said.Verb].Stem, source.Words[match].Stem))
                    {
                        return;
                    }

                    if (RoleConflict.Find(new RolePair(context, index, DefeatRule.Plain(context.Draft, said, source.Words[frame.Verb]), frame)) is not { } found)
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

    // "received a sentence of four years" of who was sentenced
    private static bool IsReceived(RuleContext context, VerbFrame said)
    {
        if (said.Passive || said.Agent < 0 || said.Patient < 0 || context.Draft.Words[said.Verb].Stem is not ("receiv" or "get" or "got"))
        {
            return false;
        }

        for (var index = 0; index < context.Alignment.Sources.Count; index++)
        {
            var told = context.Alignment.AnyIn(index, said.Patient);
            if (context.Alignment.Sources[index].Sentence.Frames.Any(f => told.Contains(f.Verb) && f.Patient >= 0 && Reference.Refers(context, index, said.Agent, f.Patient)))
            {
                return true;
            }
        }

        return false;
    }

    // "The bank failed" of "the engineer failed to inspect the wall": that one did not do a thing is no failure of another.
    private static bool IsAnothersFailure(RuleContext context, int index, VerbFrame said, VerbFrame told)
    {
        var (draft, source) = (context.Draft, context.Alignment.Sources[index].Sentence);
        return draft.Words[said.Verb].Stem == "fail" && source.Words[told.Verb].Stem == "fail" && told.Verb + 1 < source.Words.Length && source.Words[told.Verb + 1].Token.Folded == "to"
            && !(said.Verb + 1 < draft.Words.Length && draft.Words[said.Verb + 1].Token.Folded == "to")
            && Reference.IsNominal(draft, said.Agent) && Reference.IsNominal(source, told.Agent) && !Reference.Refers(context, index, said.Agent, told.Agent) && !Reference.IsAnaphor(source, told.Agent);
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
}
