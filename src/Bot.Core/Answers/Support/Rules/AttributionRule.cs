using Bot.Core.Answers.Support.Grammar;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>What the passage gives as somebody's word or view is not said as a fact.</summary>
internal static class AttributionRule
{
    /// <param name="attributed">Whether the draft says whose word it is.</param>
    public static void Check(RuleContext context, bool attributed)
    {
        var draft = context.Draft;
        var (attributable, aligned, perceived) = (0, 0, false);
        SourceSentence? view = null;
        for (var i = 0; i < draft.Words.Length; i++)
        {
            var place = context.Alignment.Find(i);
            if (!draft.Words[i].Is(WordTraits.Content) || !place.Found || HedgeRule.IsDeniedAsThere(context, i, place.Sentence))
            {
                continue;
            }

            perceived |= context.Alignment.AreAll(place.Sentence, i, WordTraits.Perceived);
            if (!EnglishGrammar.AttributionStems.Contains(draft.Words[i].Stem))
            {
                aligned++;
                var all = context.Alignment.AreAll(place.Sentence, i, WordTraits.Attributed);
                attributable += all ? 1 : 0;
                view = all ? context.Alignment.Sources[place.Sentence] : view;
            }
        }

        // A value that the passage gives as nobody's word is no view either.
        foreach (var said in draft.Quantities)
        {
            aligned += context.Alignment.Sources.Any(s => s.Sentence.Quantities.Any(q => QuantityComparison.SameValue(said, q, s.Sentence) && !s.Sentence.Words[Math.Min(s.Sentence.WordAt(q.Start), s.Sentence.Words.Length - 1)].Is(WordTraits.Attributed))) ? 1 : 0;
        }

        if (!attributed && aligned > 0 && (perceived || attributable * 2 > aligned) && view is not null && !NamesTheSource(context, view.Sentence) && !IsOwnPlan(context, view.Sentence))
        {
            context.Report(SupportIssueKind.Attribution, draft.Text, view.Sentence.Text);
        }
    }

    /// <summary>Whether the draft says whose word it is, or names whom the passage names for it.</summary>
    public static bool IsAttributed(RuleContext context)
    {
        var draft = context.Draft;
        for (var i = 0; i < draft.Words.Length; i++)
        {
            if (!draft.Words[i].Is(WordTraits.Name) && !IsToBlame(draft.Words, i) && draft.Words[i].Token.Folded is not ("project" or "projects" or "views" or "record") && EnglishGrammar.AttributionStems.Contains(draft.Words[i].Stem)
                && (draft.Words[i].Is(WordTraits.Verb) || draft.Words[i].Stem is not ("state" or "note" or "show" or "find" or "express" or "call" or "put" or "demand")))
            {
                return true;
            }
        }

        return NamesAuthority(context);
    }

    // "is to blame" says it as a fact.
    private static bool IsToBlame(Word[] words, int index) => words[index].Token.Folded == "blame" && index > 0 && words[index - 1].Token.Folded == "to";

    // "The study covered six hospitals", "in a study of 412 nurses": whose finding it is, is named.
    private static bool NamesAuthority(RuleContext context)
    {
        for (var index = 0; index < context.Alignment.Sources.Count; index++)
        {
            var words = context.Alignment.Sources[index].Sentence.Words;
            for (var i = 0; i + 2 < words.Length; i++)
            {
                if (words[i].Token.Folded == "according" && words[i + 1].Token.Folded == "to" && NounPhrase.HeadFrom(words, i + 2) is >= 0 and var head && !words[head].Is(WordTraits.Name)
                    && Enumerable.Range(0, context.Draft.Words.Length).Any(w => context.Draft.Words[w].Is(WordTraits.Content) && context.Draft.Words[w].Stem == words[head].Stem))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // "Halden plans to cut jobs" of "Halden said it would cut jobs": whose plan it is, is named.
    private static bool IsOwnPlan(RuleContext context, EnglishSentence source)
    {
        var index = Enumerable.Range(0, context.Alignment.Sources.Count).First(i => context.Alignment.Sources[i].Sentence == source);
        return context.Draft.Frames.Any(said => said.Agent >= 0 && context.Draft.Words[said.Verb].Stem is "plan" or "intend" or "aim" or "want" or "hope" or "propos" or "expect"
            && source.Frames.Any(told => told.Agent >= 0 && EnglishGrammar.ReportingForms.Contains(source.Words[told.Verb].Token.Folded) && Reference.Refers(context, index, said.Agent, told.Agent)));
    }

    // "The mayor's view is", "projections show": whoever holds the view is named.
    private static bool NamesTheSource(RuleContext context, EnglishSentence source)
    {
        for (var i = 0; i < context.Draft.Words.Length; i++)
        {
            foreach (var match in context.Alignment.In(context.Alignment.Best, i))
            {
                if (match < source.Words.Length && !IsToBlame(source.Words, match) && !source.Words[match].Is(WordTraits.Attributed) && source.Words[match].Token.Folded is not ("project" or "projects") && EnglishGrammar.AttributionStems.Contains(source.Words[match].Stem) && (source.Words[match].Stem is not ("blame" or "credit" or "attribut") || source.Words[match].Stem == context.Draft.Words[i].Stem))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
