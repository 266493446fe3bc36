using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>What a passage pairs with "respectively" stays paired: of "Mazda and Isuzu worked with Ford and GM, respectively" Isuzu did not
/// work with Ford; and of two that gave 180,000 and 75,000, respectively, the second did not give 180,000.</summary>
internal static class RespectiveRule
{
    public static void Check(RuleContext context)
    {
        for (var index = 0; index < context.Alignment.Sources.Count; index++)
        {
            var source = context.Alignment.Sources[index].Sentence;
            if (IsRespective(source) && Pairs(source) is { } pairs)
            {
                Check(context, index, pairs);
            }
            else if (IsRespective(source) && Values(source) is { } values)
            {
                CheckValues(context, index, values);
            }
        }
    }

    /// <summary>Whether a value of a passage is one of those that this rule gives to their names.</summary>
    public static bool Pairs(EnglishSentence source, in QuantityMention value)
    {
        var start = value.Start;
        return IsRespective(source) && Pairs(source) is null && Values(source) is { } values && values.Exists(pair => pair.Value.Start == start);
    }

    private static bool IsRespective(EnglishSentence source) => source.Words.Any(w => w.Token.Folded == "respectively");

    // The names and the values that a clause of the draft pairs stand in the same order.
    private static void CheckValues(RuleContext context, int index, List<(int Name, QuantityMention Value)> values)
    {
        var draft = context.Draft;
        for (var clause = 0; clause <= draft.Clauses[^1]; clause++)
        {
            var number = clause;
            var names = Said(context, index, clause, values.ConvertAll(pair => pair.Name));
            var said = draft.Quantities.Where(q => draft.Clauses[Math.Min(draft.WordAt(q.Start), draft.Words.Length - 1)] == number)
                .Select(q => values.FindIndex(pair => pair.Value.Low == q.Low)).Where(place => place >= 0).Distinct().ToList();
            if (names.Count == said.Count && !names.SequenceEqual(said))
            {
                context.Report(SupportIssueKind.Binding, "respectively", context.Alignment.Sources[index].Sentence.Text);
            }
        }
    }

    /// <summary>The last words of a list of names with the values of a list as long, in pairs; null where there are no two such lists.</summary>
    private static List<(int Name, QuantityMention Value)>? Values(EnglishSentence source)
    {
        var behind = source.Quantities.Where(q => !q.Ordinal).OrderBy(q => q.Start).ToList();
        for (var i = 0; i < source.Words.Length; i++)
        {
            if (source.Words[i].Token.Folded == "and" && NamedList.Around(source, i) is { Count: > 1 } names && names.Count <= behind.Count)
            {
                var values = behind.GetRange(behind.Count - names.Count, names.Count);
                return AreListed(source, values) ? [.. names.Zip(values)] : null;
            }
        }

        return null;
    }

    // "180,000 and 75,000 francs": nothing but commas and an "and" between.
    private static bool AreListed(EnglishSentence source, List<QuantityMention> values)
    {
        for (var i = 1; i < values.Count; i++)
        {
            var between = source.Text.AsSpan(values[i - 1].End, values[i].Start - values[i - 1].End);
            if (between.ContainsAnyExcept(" ,and") && !source.Words[source.WordAt(values[i - 1].End)..source.WordAt(values[i].Start)].All(w => w.Is(WordTraits.Quantity) || w.Token.Folded == "and"))
            {
                return false;
            }
        }

        return true;
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
            if (source.Words[i].Token.Folded == "and" && NamedList.Around(source, i) is { Count: > 1 } list)
            {
                lists.Add(list);
            }
        }

        return lists is [var first, var second] && first.Count == second.Count ? [.. first.Zip(second)] : null;
    }
}
