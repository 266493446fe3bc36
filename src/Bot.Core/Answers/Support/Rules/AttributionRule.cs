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
            if (!draft.Words[i].Is(WordTraits.Content) || !place.Found || (HedgeRule.IsDeniedAsThere(context, i, place.Sentence) && !context.Alignment.AreAll(place.Sentence, i, WordTraits.Attributed)))
            {
                continue;
            }

            perceived |= context.Alignment.AreAll(place.Sentence, i, WordTraits.Perceived);
            if (!EnglishGrammar.AttributionStems.Contains(draft.Words[i].Stem))
            {
                aligned++;
                // What the draft sets in quotation marks, it gives as no fact either.
                var all = !draft.Words[i].Is(WordTraits.Attributed) && context.Alignment.AreAll(place.Sentence, i, WordTraits.Attributed);
                attributable += all ? 1 : 0;
                view = all ? context.Alignment.Sources[place.Sentence] : view;
            }
        }

        // A value that the passage gives as nobody's word is no view either.
        foreach (var said in draft.Quantities)
        {
            aligned += context.Alignment.Sources.Any(s => s.Sentence.Quantities.Any(q => QuantityComparison.SameValue(said, q, s.Sentence) && !s.Sentence.Words[Math.Min(s.Sentence.WordAt(q.Start), s.Sentence.Words.Length - 1)].Is(WordTraits.Attributed))) ? 1 : 0;
        }

        if (!attributed && aligned > 0 && (perceived || attributable * 2 > aligned || IsPredicateTold(context, view)) && view is not null && !NamesTheSource(context, view.Sentence) && !IsOwnWord(context, view.Sentence))
        {
            context.Report(SupportIssueKind.Attribution, draft.Text, view.Sentence.Text);
        }
    }

    // "The minister was ill; he died" of "The minister, Rusk said, was ill": what is told of somebody who is named elsewhere, too;
    // a deed only where it is quoted ("“I resigned,” the mayor said").
    private static bool IsPredicateTold(RuleContext context, SourceSentence? view)
    {
        var draft = context.Draft;
        if (view is null || draft.Quantities.Length > 0 || draft.Words.Any(w => w.Is(WordTraits.Attributed)))
        {
            return false;
        }

        var index = Enumerable.Range(0, context.Alignment.Sources.Count).First(i => context.Alignment.Sources[i] == view);
        var be = Array.FindIndex(draft.Words, w => w.Is(WordTraits.Be));
        var told = draft.Frames.Count > 0 ? [.. draft.Frames.Select(frame => frame.Verb).Where(verb => !draft.Words[verb].Is(WordTraits.Light))]
            : be < 0 ? [] : Enumerable.Range(be, draft.Words.Length - be).Where(i => draft.Words[i].Is(WordTraits.Content)).ToList();
        return told.Count > 0 && told.TrueForAll(i => context.Alignment.AnyIn(index, i) is { Count: > 0 } matches && matches.TrueForAll(m => view.Sentence.Words[m].Is(WordTraits.Attributed) && (draft.Frames.Count == 0 || OpenQuotation.IsOpen(view.Sentence.Text.AsSpan(0, view.Sentence.Words[m].Token.Start), already: false))))
            && context.Alignment.Sources.All(s => s == view || told.TrueForAll(i => context.Alignment.AnyIn(context.Alignment.Sources.IndexOf(s), i).Count == 0));
    }

    /// <summary>Whether the draft says whose word it is, or names whom the passage names for it.</summary>
    public static bool IsAttributed(RuleContext context)
    {
        var draft = context.Draft;
        for (var i = 0; i < draft.Words.Length; i++)
        {
            if (!draft.Words[i].Is(WordTraits.Name) && !IsToldToShow(context, i) && !IsToBlame(draft.Words, i) && draft.Words[i].Token.Folded is not ("project" or "projects" or "views" or "record") && EnglishGrammar.AttributionStems.Contains(draft.Words[i].Stem)
                && (draft.Words[i].Is(WordTraits.Verb) || draft.Words[i].Stem is not ("state" or "note" or "show" or "find" or "express" or "call" or "put" or "demand")))
            {
                return true;
            }
        }

        // "In the film, the dam breaks": it says itself that it is a tale.
        return UnrealReader.IsTale(draft.Words) || NamesAuthority(context);
    }

    // "The rope showed no wear" of "the operator said it showed no wear": that it showed none is what is said.
    private static bool IsToldToShow(RuleContext context, int word) =>
        context.Draft.Words[word] is { Stem: "show" } show && show.Is(WordTraits.Verb) && context.Alignment.Find(word) is { Found: true } place && context.Alignment.AreAll(place.Sentence, word, WordTraits.Attributed)
        && !(word + 1 < context.Draft.Words.Length && context.Draft.Words[word + 1].Token.Folded == "that");

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

    // "Halden plans to cut jobs" of "Halden said it would cut jobs", "Police arrested a man" of "a man was arrested, police said": whose word it is,
    // is named; and "Fennick will close stores, its chief executive said" is Fennick's own plan.
    private static bool IsOwnWord(RuleContext context, EnglishSentence source)
    {
        var draft = context.Draft;
        var index = Enumerable.Range(0, context.Alignment.Sources.Count).First(i => context.Alignment.Sources[i].Sentence == source);
        foreach (var told in source.Frames)
        {
            if (told.Agent < 0 || !EnglishGrammar.ReportingForms.Contains(source.Words[told.Verb].Token.Folded))
            {
                continue;
            }

            var isSpokesman = IsSpokesman(source, told.Agent);
            foreach (var said in draft.Frames)
            {
                if (said.Agent >= 0 && !said.Passive && draft.Words[said.Agent].Is(WordTraits.Content) && (IsPlan(draft, said.Verb) ? Reference.Refers(context, index, said.Agent, told.Agent) || (isSpokesman && IsDoer(context, index, source, said.Agent))
                    : IsAct(draft, said) && Reference.Refers(context, index, said.Agent, told.Agent)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsPlan(EnglishSentence draft, int verb) =>
        draft.Words[verb].Stem is "plan" or "intend" or "aim" or "want" or "hope" or "propos" or "expect" || draft.Words[verb].Is(WordTraits.Coming);

    // What one does to somebody or something; how one is or fares is a view.
    private static bool IsAct(EnglishSentence draft, VerbFrame said) => said.Patient >= 0 && !draft.Words[said.Verb].Is(WordTraits.Light | WordTraits.Hedged | WordTraits.Negated) && !draft.Words[said.Agent].Is(WordTraits.Name);

    private static bool IsDoer(RuleContext context, int index, EnglishSentence source, int agent) =>
        source.Frames.Any(frame => frame.Agent >= 0 && source.Words[frame.Verb].Is(WordTraits.Coming | WordTraits.Hedged) && Reference.Refers(context, index, agent, frame.Agent));

    // "chief executive Dana Holt", "a spokesman": whose is not said, so it is that of whom the sentence tells.
    private static bool IsSpokesman(EnglishSentence source, int teller)
    {
        for (var i = teller; i >= 0 && i >= teller - 5 && !(i < teller && source.Words[i + 1].Is(WordTraits.AfterBreak)); i--)
        {
            if (source.Words[i].Is(WordTraits.Possessive) && source.Words[i].Is(WordTraits.Content))
            {
                return false;
            }

            if (source.Words[i].Token.Folded is "spokesman" or "spokeswoman" or "spokesperson" or "executive" or "chairman" or "chairwoman" or "chair" or "ceo" or "president" or "director")
            {
                return !(i + 1 < source.Words.Length && source.Words[i + 1].Token.Folded is "of" or "for");
            }
        }

        return false;
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
