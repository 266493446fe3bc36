using Bot.Core.Answers.Support.Grammar;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>What a passage tells of one thing is not told of another that the passage, or what stands around it, tells of: "The school has 230
/// beds" of "The hospital next to the school has 230 beds".</summary>
internal static class DoerRule
{
    public static void Check(RuleContext context)
    {
        var draft = context.Draft;
        foreach (var said in draft.Frames)
        {
            if (IsCommon(draft, said.Subject) && !IsSaying(context, said))
            {
                Check(context, said, isPossession: false);
            }
        }

        foreach (var said in draft.Possessions)
        {
            if (IsCommon(draft, said.Agent) || (Reference.IsName(draft, said.Agent) && !draft.Words[said.Verb].Is(WordTraits.Be)))
            {
                Check(context, said, isPossession: true);
            }
        }
    }

    private static void Check(RuleContext context, VerbFrame said, bool isPossession)
    {
        if (FindOther(context, said, isPossession) is { } other)
        {
            context.Report(SupportIssueKind.Role, $"{context.Draft.Show(said.Subject)} {context.Draft.Words[said.Verb].Token.Folded}", other);
        }
    }

    /// <summary>The sentence that tells the same of another; null where none does, or one tells it of the draft's own.</summary>
    public static string? FindOther(RuleContext context, VerbFrame said, bool isPossession)
    {
        string? other = null;
        foreach (var index in context.Alignment.Order)
        {
            var source = context.Alignment.Sources[index].Sentence;
            foreach (var told in isPossession ? source.Possessions : source.Frames)
            {
                var pair = new RolePair(context, index, said, told);
                if (!(isPossession ? IsOfSameThing(context, index, said, told) : IsSameDeed(context, index, said, told)))
                {
                    continue;
                }

                if (IsDoneTo(context, index, said, told) || (!isPossession && RoleExemption.IsUntold(pair)) || !OtherThing.IsAnother(context, index, said.Subject, told, !said.Passive))
                {
                    return null;
                }

                other ??= source.Text;
            }
        }

        return other;
    }

    // Whose word something is, is for the rule of tellers.
    private static bool IsSaying(RuleContext context, VerbFrame said) =>
        context.Draft.Words[said.Verb].Token.Folded is var verb && EnglishGrammar.ReportingForms.Contains(verb) && (verb is "said" or "say" or "says" or "added" or "adds" or "stated" or "states" || !context.Alignment.Find(said.Subject).Found);

    private static bool IsSameDeed(RuleContext context, int index, VerbFrame said, VerbFrame told) =>
        (told.Passive == said.Passive || (told.Passive && told.Agent >= 0)) && context.Alignment.In(index, said.Verb).Contains(told.Verb) && context.Alignment.Sources[index].Sentence.Words[told.Verb].Stem == context.Draft.Words[said.Verb].Stem;

    // "Schools closed" of "the storm closed schools", "prices fell" of "falling prices"; and ", creating 2,000 jobs": what the clause before tells of does it.
    private static bool IsDoneTo(RuleContext context, int index, VerbFrame said, VerbFrame told)
    {
        var source = context.Alignment.Sources[index].Sentence;
        if (said.Patient < 0 && told.Patient >= 0 && Reference.Refers(context, index, said.Agent, told.Patient))
        {
            return true;
        }

        return source.Words[told.Verb].Token.Folded.EndsWith("ing", StringComparison.Ordinal) && (source.Words[told.Verb].Is(WordTraits.AfterBreak) || (told.Verb > 0 && !source.Words[told.Verb - 1].Is(WordTraits.Be)));
    }

    // What is had is a word or a value of the passage's.
    private static bool IsOfSameThing(RuleContext context, int index, VerbFrame said, VerbFrame told)
    {
        var (draft, source) = (context.Draft, context.Alignment.Sources[index].Sentence);
        return said.Patient >= 0 && draft.Words[said.Verb].Is(WordTraits.Be) == source.Words[told.Verb].Is(WordTraits.Be) && context.Alignment.In(index, said.Patient).Exists(m => m > told.Verb && source.Clauses[m] == source.Clauses[told.Verb]);
    }

    private static bool IsCommon(EnglishSentence sentence, int word) => Reference.IsNominal(sentence, word) && !sentence.Words[word].Is(WordTraits.Name | WordTraits.Light | WordTraits.Verb);
}
