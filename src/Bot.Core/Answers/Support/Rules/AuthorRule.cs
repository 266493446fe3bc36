using Bot.Core.Answers.Support.Grammar;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>A work is by whom the passage gives it to: of "Koch's novel" nobody else is the author.</summary>
internal static class AuthorRule
{
    /// <summary>How many words may stand between a work and "by" ("the novel of the same name by").</summary>
    private const int Reach = 5;

    public static void Check(RuleContext context)
    {
        var words = context.Draft.Words;
        for (var by = 1; by + 1 < words.Length; by++)
        {
            if (words[by].Token.Folded != "by" || !words[by + 1].Is(WordTraits.Name) || words[by - 1].Is(WordTraits.Verb | WordTraits.Passive) || WorkOf(words, by) is not (>= 0 and var work))
            {
                continue;
            }

            for (var index = 0; index < context.Alignment.Sources.Count; index++)
            {
                if (IsOfAnother(context, index, work, by + 1) is { } other)
                {
                    context.Report(SupportIssueKind.Role, $"{words[work].Token.Folded} by {context.Draft.Show(by + 1)}", other);
                }
            }
        }
    }

    // The noun that "by" stands behind, with no verb between: "the novel", "the novel of the same name".
    private static int WorkOf(Word[] words, int by)
    {
        for (var i = by - 1; i >= 0 && i >= by - Reach; i--)
        {
            if (words[i].Is(WordTraits.Verb | WordTraits.Quantity | WordTraits.AfterBreak))
            {
                return -1;
            }

            if (words[i].Is(WordTraits.Content) && (i == 0 || words[i - 1].Is(WordTraits.Determiner)) && !words.Skip(i).Take(by - i).Any(w => w.Is(WordTraits.Name)))
            {
                if (i >= 2 && words[i - 2].Token.Folded == "of")
                {
                    continue;
                }

                return i;
            }
        }

        return -1;
    }

    private static string? IsOfAnother(RuleContext context, int index, int work, int author)
    {
        var source = context.Alignment.Sources[index].Sentence;
        string? other = null;
        foreach (var match in context.Alignment.AnyIn(index, work))
        {
            var owner = NounPhrase.OwnerOf(source.Words, match);
            if (owner < 0 || !source.Words[owner].Is(WordTraits.Name))
            {
                continue;
            }

            var names = Enumerable.Range(author, context.Draft.Words.Length - author).TakeWhile(i => context.Draft.Words[i].Is(WordTraits.Name) && (i == author || context.Draft.Words[i].Group == context.Draft.Words[author].Group));
            if (names.Any(i => context.Alignment.AnyIn(index, i).Exists(m => m == owner || (source.Words[m].Group >= 0 && source.Words[m].Group == source.Words[owner].Group))))
            {
                return null;
            }

            other = source.Text;
        }

        return other;
    }
}
