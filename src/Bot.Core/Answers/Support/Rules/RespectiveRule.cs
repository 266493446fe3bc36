using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>What a passage pairs with "respectively" stays paired: of "Mazda and Isuzu worked with Ford and GM, respectively" Isuzu did not
/// work with Ford.</summary>
internal static class RespectiveRule
{
    public static void Check(RuleContext context)
    {
        for (var index = 0; index < context.Alignment.Sources.Count; index++)
        {
            var source = context.Alignment.Sources[index].Sentence;
            if (source.Words.Any(w => w.Token.Folded == "respectively") && Pairs(source) is { } pairs)
            {
                Check(context, index, pairs);
            }
        }
    }

    private static void Check(RuleContext context, int index, IReadOnlyList<(int First, int Second)> pairs)
    {
        var draft = context.Draft;
        for (var clause = 0; clause <= draft.Clauses[^1]; clause++)
        {
            var firsts = Said(context, index, clause, pairs.Select(pair => pair.First).ToList());
            var seconds = Said(context, index, clause, pairs.Select(pair => pair.Second).ToList());
            if (firsts.Count == 1 && seconds.Count == 1 && firsts[0] != seconds[0])
            {
                context.Report(SupportIssueKind.Binding, "respectively", context.Alignment.Sources[index].Sentence.Text);
            }
        }
    }

    /// <summary>Which of the listed words a clause of the draft says, as places in the list.</summary>
    private static List<int> Said(RuleContext context, int index, int clause, List<int> listed)
    {
        var said = new List<int>();
        for (var i = 0; i < context.Draft.Words.Length; i++)
        {
            if (context.Draft.Clauses[i] == clause)
            {
                said.AddRange(context.Alignment.In(index, i).Select(place => listed.IndexOf(place)).Where(place => place >= 0));
            }
        }

        return [.. said.Distinct()];
    }

    /// <summary>The last words of the two lists, in pairs; null where there are no two lists as long as each other.</summary>
    private static List<(int, int)>? Pairs(EnglishSentence source)
    {
        var lists = new List<List<int>>();
        for (var i = 0; i < source.Words.Length; i++)
        {
            if (source.Words[i].Token.Folded == "and" && ListAround(source, i) is { Count: > 1 } list)
            {
                lists.Add(list);
            }
        }

        return lists.Count == 2 && lists[0].Count == lists[1].Count ? [.. lists[0].Zip(lists[1])] : null;
    }

    // "A, B and C": names before the "and", a comma between them, and the one behind it.
    private static List<int> ListAround(EnglishSentence source, int and)
    {
        var words = source.Words;
        var list = new List<int>();
        var i = and - 1;
        while (i >= 0 && (words[i].Is(WordTraits.Name) || (i == 0 && words[i].Is(WordTraits.Content) && words[i].Token.Is(TokenFlags.Capitalised))))
        {
            list.Insert(0, i);
            var group = words[i].Group;
            while (i > 0 && group >= 0 && words[i - 1].Group == group && !words[i].Is(WordTraits.AfterBreak)) { i--; }
            if (!words[i].Is(WordTraits.AfterBreak))
            {
                break;
            }

            i--;
        }

        if (list.Count > 0 && NounPhrase.HeadFrom(words, and + 1) is >= 0 and var last && words[last].Is(WordTraits.Name))
        {
            list.Add(last);
        }

        return list;
    }
}
