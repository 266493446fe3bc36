using Bot.Core.Answers.Support.Grammar;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>What one passage says of somebody is not said of a name that only another passage holds.</summary>
internal static class SubjectRule
{
    public static void Check(RuleContext context)
    {
        if (context.Cited.Count < 2)
        {
            return;
        }

        var draft = context.Draft;
        for (var i = 0; i < draft.Words.Length; i++)
        {
            if (draft.Words[i].Is(WordTraits.Name) && IsSubject(draft, i) && Teller(context, i) is { } passage && passage.Context is not null && !Holds(context, passage, i))
            {
                context.Report(SupportIssueKind.Binding, draft.Show(i), passage.Text);
            }
        }
    }

    private static bool IsSubject(EnglishSentence draft, int word)
    {
        // "The ships ordered by Nordhaven will carry": what stands behind a preposition is not what the verb is said of.
        var first = word;
        while (first > 0 && draft.Words[first].Group >= 0 && draft.Words[first - 1].Group == draft.Words[first].Group) { first--; }
        if (first > 0 && draft.Words[first - 1].Is(WordTraits.Preposition) && !draft.Words[first - 1].Is(WordTraits.Conjunction) && !draft.Words[first].Is(WordTraits.AfterBreak))
        {
            return false;
        }

        var next = word + 1;
        while (next < draft.Words.Length && draft.Words[next].Group >= 0 && draft.Words[next].Group == draft.Words[word].Group)
        {
            next++;
        }

        return next < draft.Words.Length && !draft.Words[next].Is(WordTraits.AfterBreak) && draft.Words[next].Is(WordTraits.Auxiliary | WordTraits.Be | WordTraits.Verb | WordTraits.Modal | WordTraits.Future);
    }

    /// <summary>The passage that tells most of what the clause says of its subject; null where two tell as much.</summary>
    private static CitedPassage? Teller(RuleContext context, int subject)
    {
        var draft = context.Draft;
        var counts = context.Cited.Select(passage => Enumerable.Range(0, draft.Words.Length).Count(i =>
            draft.Clauses[i] == draft.Clauses[subject] && i > subject && draft.Words[i].Is(WordTraits.Content) && !draft.Words[i].Is(WordTraits.Name)
            && Enumerable.Range(0, context.Alignment.Sources.Count).Any(s => context.Alignment.Sources[s].Passage == passage && context.Alignment.In(s, i).Count > 0))
            + draft.Dates.Count(said => !Enumerable.Range(subject, draft.Words.Length - subject).Any(i => draft.Words[i].Is(WordTraits.Name) && (draft.Words[i].Group < 0 || draft.Words[i].Group != draft.Words[subject].Group)) && draft.WordAt(said.Start) is var at && at > subject && draft.Clauses[Math.Min(at, draft.Words.Length - 1)] == draft.Clauses[subject]
                && context.Alignment.Sources.Any(s => s.Passage == passage && s.Sentence.Dates.Any(told => DateRule.Gives(context, said, told))))).ToList();
        var most = counts.Max();
        return most >= 2 && counts.Count(c => c == most) == 1 ? context.Cited[counts.IndexOf(most)] : null;
    }

    private static bool Holds(RuleContext context, CitedPassage passage, int word)
    {
        for (var s = 0; s < context.Alignment.Sources.Count; s++)
        {
            if (context.Alignment.Sources[s].Passage == passage && context.Alignment.In(s, word).Count > 0)
            {
                return true;
            }
        }

        return context.IsAround(context.Draft.Words[word]) || IsTakenUp(context, passage, word) || !context.Alignment.Find(word).Found;
    }

    // "Berg and Lund shook hands" of "They shook hands", where another passage of the article has the two of them meet.
    private static bool IsTakenUp(RuleContext context, CitedPassage passage, int word)
    {
        var words = context.Draft.Words;
        var first = word;
        while (first > 0 && words[first].Group >= 0 && words[first - 1].Group == words[first].Group) { first--; }
        return first > 1 && words[first - 1].Token.Folded == "and" && words[first - 2].Is(WordTraits.Name)
            && context.Alignment.Sources.Any(s => s.Passage == passage && s.Sentence.Words is [{ Token.Folded: "they" or "both" }, ..])
            && Enumerable.Range(0, context.Alignment.Sources.Count).Any(s => context.Alignment.Sources[s] is { Sentence: var source, Passage: var other } && other != passage && other.Context == passage.Context
                && context.Alignment.AnyIn(s, word).Count > 0 && context.Alignment.AnyIn(s, first - 2).Count > 0 && source.Frames.Exists(f => EnglishGrammar.Symmetric.Contains(source.Words[f.Verb].Stem)));
    }
}
