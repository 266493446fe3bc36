using Bot.Core.Answers.Support.Grammar;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>What a passage says of one subject is not said of the one it sets against it: "those in the north lost 40%" is not "growers in
/// the south lost 40%".</summary>
internal static class ContrastRule
{
    public static void Check(RuleContext context)
    {
        var draft = context.Draft;
        for (var i = 0; i < draft.Words.Length; i++)
        {
            if (!draft.Words[i].Is(WordTraits.Content) || draft.Words[i].Is(WordTraits.Verb | WordTraits.Light | WordTraits.Adverb) || !StandsInSubject(draft, i))
            {
                continue;
            }

            foreach (var index in context.Alignment.Order)
            {
                if (context.Alignment.In(index, i) is { Count: > 0 } places && new[] { Told(context, index, draft.Clauses[i]), ToldByVerb(context, index, draft.Clauses[i]), ToldByState(context, index, draft.Clauses[i]) }.Any(clause => clause >= 0 && IsOther(context, index, places, clause)))
                {
                    context.Report(SupportIssueKind.Binding, draft.Show(i), context.Alignment.Sources[index].Sentence.Text);
                    return;
                }
            }
        }
    }

    /// <summary>The clause of a passage whose values a clause of the draft tells; -1 where it tells none, or those of several.</summary>
    private static int Told(RuleContext context, int index, int clause)
    {
        var (draft, source) = (context.Draft, context.Alignment.Sources[index].Sentence);
        var told = -1;
        foreach (var quantity in draft.Quantities)
        {
            if (quantity.Ordinal || draft.Clauses[Math.Min(draft.WordAt(quantity.Start), draft.Words.Length - 1)] != clause)
            {
                continue;
            }

            foreach (var other in source.Quantities)
            {
                if (!QuantityComparison.SameValue(quantity, other, source))
                {
                    continue;
                }

                var at = source.Clauses[Math.Min(source.WordAt(other.Start), source.Words.Length - 1)];
                if (told >= 0 && told != at)
                {
                    return -1;
                }

                told = at;
            }
        }

        return told;
    }

    private static int ToldByVerb(RuleContext context, int index, int clause)
    {
        var (draft, source) = (context.Draft, context.Alignment.Sources[index].Sentence);
        foreach (var frame in draft.Frames)
        {
            if (draft.Clauses[frame.Verb] == clause && context.Alignment.AnyIn(index, frame.Verb) is [var only] && source.Words[only].Is(WordTraits.Verb) && source.Words[only].Stem == draft.Words[frame.Verb].Stem)
            {
                return source.Clauses[only];
            }
        }

        return -1;
    }

    // "remains closed", "is open": the clause of a passage that has the adjective.
    private static int ToldByState(RuleContext context, int index, int clause)
    {
        var (draft, source) = (context.Draft, context.Alignment.Sources[index].Sentence);
        for (var i = 1; i < draft.Words.Length; i++)
        {
            if (draft.Clauses[i] == clause && draft.Words[i].Is(WordTraits.Content) && !draft.Words[i].Is(WordTraits.Verb | WordTraits.Name | WordTraits.Adverb) && (i + 1 >= draft.Words.Length || draft.Words[i + 1].Is(WordTraits.AfterBreak | WordTraits.Conjunction | WordTraits.Preposition))
                && (draft.Words[i - 1].Is(WordTraits.Be | WordTraits.Adverb) || draft.Words[i - 1].Stem is "remain" or "stay") && context.Alignment.AnyIn(index, i) is [var only] && source.Words[only].Stem == draft.Words[i].Stem)
            {
                return source.Clauses[only];
            }
        }

        return -1;
    }

    // It stands in other clauses only, and that clause has a subject of its own that the draft leaves out.
    private static bool IsOther(RuleContext context, int index, List<int> places, int clause)
    {
        var source = context.Alignment.Sources[index].Sentence;
        if (places.Any(p => source.Clauses[p] == clause || !AreSetAgainst(source, source.Clauses[p], clause) || (RefersBack(source, clause) && IsHead(source, p))))
        {
            return false;
        }

        for (var j = 0; j < source.Words.Length; j++)
        {
            if (source.Clauses[j] == clause && source.Words[j].Is(WordTraits.Content) && !source.Words[j].Is(WordTraits.Light | WordTraits.Adverb | WordTraits.Verb) && StandsInSubject(source, j) && !IsClaimed(context, index, j))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether two clauses stand side by side; a clause of time or cause is no contrast.</summary>
    private static bool AreSetAgainst(EnglishSentence source, int a, int b)
    {
        for (var i = 0; i < source.Words.Length; i++)
        {
            if ((source.Clauses[i] == a || source.Clauses[i] == b) && source.Words[i].Token.Folded is "since" or "when" or "after" or "before" or "until" or "because" or "if" or "who" or "which" or "that")
            {
                return false;
            }
        }

        return Opens(source, a) || Opens(source, b);
    }

    // "while", "but", "and" or a semicolon sets a clause beside another.
    private static bool Opens(EnglishSentence source, int clause)
    {
        var first = Enumerable.Range(0, source.Words.Length).First(i => source.Clauses[i] == clause);
        return source.Words[first].Token.Folded is "while" or "whereas" or "but" or "although" or "though" or "and" or "yet"
            || (first > 0 && source.Text.AsSpan(source.Words[first - 1].Token.End, source.Words[first].Token.Start - source.Words[first - 1].Token.End).Contains(';'));
    }

    // "those of Fjordair": the noun is that of the clause before.
    private static bool RefersBack(EnglishSentence source, int clause) =>
        Enumerable.Range(0, source.Words.Length).Any(i => source.Clauses[i] == clause && source.Words[i].Token.Folded is "those" or "that");

    private static bool IsHead(EnglishSentence source, int word) => source.Frames.Any(f => f.Agent == word || (f.Passive && f.Patient == word));

    private static bool IsClaimed(RuleContext context, int index, int word) =>
        Enumerable.Range(0, context.Draft.Words.Length).Any(i => context.Alignment.AnyIn(index, i).Contains(word));

    /// <summary>Whether a word stands before the finite verb of its clause.</summary>
    private static bool StandsInSubject(EnglishSentence sentence, int word)
    {
        for (var i = word - 1; i >= 0 && sentence.Clauses[i] == sentence.Clauses[word]; i--)
        {
            if (sentence.Words[i].Is(WordTraits.Verb | WordTraits.Be | WordTraits.Auxiliary))
            {
                return false;
            }
        }

        for (var i = word + 1; i < sentence.Words.Length && sentence.Clauses[i] == sentence.Clauses[word]; i++)
        {
            if (sentence.Words[i].Is(WordTraits.Verb | WordTraits.Be | WordTraits.Auxiliary))
            {
                return true;
            }
        }

        return false;
    }
}
