using Bot.Core.Answers.Support.Grammar;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>Where a thing goes to or comes from is where the passage says: "exports to Taiwan" are not "exports to Japan".</summary>
internal static class GoalRule
{
    /// <summary>How far behind a place another may stand that is joined to it, in words.</summary>
    private const int Reach = 8;

    public static void Check(RuleContext context)
    {
        var words = context.Draft.Words;
        for (var i = 2; i < words.Length; i++)
        {
            if (words[i].Is(WordTraits.Name) && words[i - 1].Token.Folded is "to" or "from" && !words[i - 1].Is(WordTraits.AfterBreak) && words[i - 2].Is(WordTraits.Content) && !words[i - 2].Is(WordTraits.Name | WordTraits.Verb | WordTraits.Light) && Conflict(context, i) is { } told)
            {
                context.Report(SupportIssueKind.Role, $"{words[i - 2].Token.Folded} {words[i - 1].Token.Folded} {context.Draft.Show(i)}", told);
            }
        }
    }

    /// <summary>A sentence that gives the thing another place; null where one gives this or leaves it open.</summary>
    private static string? Conflict(RuleContext context, int place)
    {
        var (words, conflict) = (context.Draft.Words, default(string));
        for (var index = 0; index < context.Alignment.Sources.Count; index++)
        {
            var source = context.Alignment.Sources[index].Sentence;
            foreach (var noun in context.Alignment.AnyIn(index, place - 2))
            {
                if (noun + 2 >= source.Words.Length || source.Words[noun + 1].Token.Folded != words[place - 1].Token.Folded || NounPhrase.HeadFrom(source.Words, noun + 2) is not (>= 0 and var goal) || !source.Words[goal].Is(WordTraits.Name)
                    || Enumerable.Range(noun + 2, Math.Min(Reach, source.Words.Length - noun - 2)).Any(i => Reference.Refers(context, index, place, i)))
                {
                    return null;
                }

                // "visitors from Spain …, while those from France"
                if (source.Words.Zip(source.Words.Skip(1)).Any(pair => pair.First.Token.Folded is "those" or "that" && pair.Second.Token.Folded == words[place - 1].Token.Folded)
                    && context.Alignment.AnyIn(index, place).Exists(m => m > 1 && source.Words[m - 1].Token.Folded == words[place - 1].Token.Folded && source.Words[m - 2].Token.Folded is "those" or "that"))
                {
                    return null;
                }

                conflict = source.Text;
            }
        }

        return conflict;
    }
}
