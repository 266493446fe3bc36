using System.Collections.Frozen;
using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>Where a passage tells a deed by a noun only ("China's ban", "exports to Japan"), whose it is does it, and at whom it is aimed
/// does not.</summary>
internal static class DeedNounRule
{
    public static void Check(RuleContext context)
    {
        foreach (var said in context.Draft.Frames)
        {
            if (Reference.IsName(context.Draft, said.Agent) && IsOfOneAhead(context, said))
            {
                // Who else does it may do it, too.
                context.Report(SupportIssueKind.Role, $"{context.Draft.Show(said.Agent)} {context.Draft.Words[said.Verb].Token.Folded}");
            }
            else if ((Reference.IsName(context.Draft, said.Agent) && IsAnothers(context, said, out var otherwise)) || IsAnswered(context, said, out otherwise))
            {
                context.Report(SupportIssueKind.Role, $"{context.Draft.Show(said.Agent)} {context.Draft.Words[said.Verb].Token.Folded}", otherwise);
            }
        }
    }

    // "Lund visited Oslo" of "During his visit to Oslo, Berg met Lund": Berg did.
    private static bool IsOfOneAhead(RuleContext context, VerbFrame said)
    {
        var found = false;
        for (var index = 0; index < context.Alignment.Sources.Count; index++)
        {
            foreach (var deed in context.Alignment.In(index, said.Verb))
            {
                if (NounPhrase.OwnerAhead(context.Alignment.Sources[index].Sentence, deed) is not (>= 0 and var owner) || Reference.Refers(context, index, said.Agent, owner))
                {
                    return false;
                }

                found = true;
            }
        }

        return found;
    }

    private static bool IsAnothers(RuleContext context, VerbFrame said, out string? otherwise)
    {
        otherwise = null;
        foreach (var index in context.Alignment.Order)
        {
            var source = context.Alignment.Sources[index].Sentence;
            foreach (var deed in context.Alignment.In(index, said.Verb))
            {
                // What a verb tells is for the rule of roles.
                if (source.Words[deed].Is(WordTraits.Verb) || !IsOfAnother(context, index, said, deed))
                {
                    return false;
                }

                otherwise ??= source.Text;
            }
        }

        return otherwise is not null;
    }

    // "The minister resigned" of "the minister accepted her resignation": who answers another's deed does not do it.
    private static bool IsAnswered(RuleContext context, VerbFrame said, out string? otherwise)
    {
        otherwise = null;
        if (said.Passive || !Reference.IsNominal(context.Draft, said.Agent))
        {
            return false;
        }

        foreach (var index in context.Alignment.Order)
        {
            var source = context.Alignment.Sources[index].Sentence;
            foreach (var deed in context.Alignment.In(index, said.Verb))
            {
                if (source.Words[deed].Is(WordTraits.Verb) || !source.Frames.Exists(told => told.Patient == deed && !told.Passive && Answering.Contains(source.Words[told.Verb].Stem) && PronounRule.OwnerPronoun(source, deed) > told.Verb
                    && told.Agent >= 0 && Reference.Refers(context, index, said.Agent, told.Agent)))
                {
                    return false;
                }

                otherwise ??= source.Text;
            }
        }

        return otherwise is not null;
    }

    private static readonly FrozenSet<string> Answering = "accept reject refuse welcome demand criticise criticize condemn praise regret applaud oppose support".Split(' ').Select(EnglishStemmer.Stem).ToFrozenSet(StringComparer.Ordinal);

    private static bool IsOfAnother(RuleContext context, int index, VerbFrame said, int deed)
    {
        var source = context.Alignment.Sources[index].Sentence;
        if (IsCarriedOut(context, index, said.Agent, deed))
        {
            return false;
        }

        if (ApposedDoer(source, deed) is >= 0 and var apposed)
        {
            return source.Words[apposed].Is(WordTraits.Name) && !Reference.Refers(context, index, said.Agent, apposed);
        }

        if (NounPhrase.OwnerOf(source.Words, deed) is >= 0 and var owner && source.Words[owner].Is(WordTraits.Name))
        {
            return !Reference.Refers(context, index, said.Agent, owner) && !(said.Patient >= 0 && Reference.Refers(context, index, said.Patient, owner));
        }

        return deed + 2 < source.Words.Length && source.Words[deed + 1].Token.Folded is "to" or "on" or "against"
            && NounPhrase.HeadFrom(source.Words, deed + 2) is >= 0 and var target && source.Words[target].Is(WordTraits.Name) && Reference.Refers(context, index, said.Agent, target);
    }

    // "Berg greeted Falk in person, a breach of custom": who does what the clause tells; -1 where the noun sums up none.
    private static int ApposedDoer(EnglishSentence source, int deed)
    {
        var start = NounPhrase.PhraseStart(source.Words, deed);
        return source.Words[start].Is(WordTraits.AfterBreak) && source.Words[start].Token.Folded is "a" or "an" && EnglishGrammar.ClauseNouns.Contains(source.Words[deed].Stem)
            ? source.Frames.Where(frame => frame.Verb < start && frame.Agent >= 0).Select(frame => frame.Agent).LastOrDefault(-1) : -1;
    }

    // "China announced a ban", "a ban by China"
    private static bool IsCarriedOut(RuleContext context, int index, int agent, int deed)
    {
        var source = context.Alignment.Sources[index].Sentence;
        return source.Frames.Any(frame => frame.Patient == deed && frame.Agent >= 0 && Reference.Refers(context, index, agent, frame.Agent))
            || Enumerable.Range(deed + 1, Math.Min(Reach, source.Words.Length - deed - 1)).Any(i => source.Words[i].Token.Folded is "by" or "from" && NounPhrase.HeadFrom(source.Words, i + 1) is >= 0 and var doer && Reference.Refers(context, index, agent, doer));
    }

    /// <summary>How many words behind a noun its doer may stand.</summary>
    private const int Reach = 6;
}
