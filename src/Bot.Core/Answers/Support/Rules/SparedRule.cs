using Bot.Core.Answers.Support.Grammar;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>What a passage names only to say that it was spared is not told in one breath with what was not: "Holm and Varn lost power" of "Holm lost
/// power; Varn was not affected".</summary>
internal static class SparedRule
{
    public static void Check(RuleContext context)
    {
        var words = context.Draft.Words;
        // "left Holm and Varn without power" denies nothing of them.
        if (Array.Exists(words, w => (w.Is(WordTraits.Negation) && w.Token.Folded != "without") || (w.Is(WordTraits.Verb) && w.Is(WordTraits.NegatedHead))))
        {
            return;
        }

        for (var and = 1; and + 1 < words.Length; and++)
        {
            if (words[and].Token.Folded is "and" or "or" && words[and - 1].Is(WordTraits.Name) && words[and + 1].Is(WordTraits.Name)
                && (IsSpared(context, and + 1, and - 1) ?? IsSpared(context, and - 1, and + 1)) is { } spared)
            {
                context.Report(SupportIssueKind.Polarity, words[and - 1].Token.Folded + " and " + words[and + 1].Token.Folded, spared);
            }
        }
    }

    // Whether one of two names stands nowhere but in what a passage denies, and the other elsewhere.
    private static string? IsSpared(RuleContext context, int name, int other)
    {
        string? told = null;
        for (var s = 0; s < context.Alignment.Sources.Count; s++)
        {
            var source = context.Alignment.Sources[s].Sentence;
            var (own, others) = (Last(context, s, name), Last(context, s, other));
            foreach (var match in own)
            {
                // Both are denied, or the clause denies nothing.
                if (!IsDenied(source, match) || others.Exists(m => source.Clauses[m] == source.Clauses[match]))
                {
                    return null;
                }

                told = source.Text;
            }
        }

        return told is not null && Enumerable.Range(0, context.Alignment.Sources.Count).Any(s => context.Alignment.AnyIn(s, other).Count > 0) ? told : null;
    }

    private static bool IsDenied(EnglishSentence source, int word)
    {
        for (var i = 0; i < source.Words.Length; i++)
        {
            if (source.Clauses[i] == source.Clauses[word] && source.Words[i].Is(WordTraits.Verb) && source.Words[i].Is(WordTraits.NegatedHead))
            {
                return true;
            }
        }

        return false;
    }

    // "Upper Dray" and "Lower Dray" have "Dray" in common: where all words of the name stand.
    private static List<int> Last(RuleContext context, int index, int name)
    {
        var words = context.Draft.Words;
        var (first, last) = (name, name);
        while (first > 0 && words[first].Group >= 0 && words[first - 1].Group == words[first].Group) { first--; }
        while (last + 1 < words.Length && words[last].Group >= 0 && words[last + 1].Group == words[last].Group) { last++; }
        return context.Alignment.AnyIn(index, last).FindAll(match => Enumerable.Range(first, last - first).All(i => context.Alignment.AnyIn(index, i).Exists(m => m == match - (last - i))));
    }
}
