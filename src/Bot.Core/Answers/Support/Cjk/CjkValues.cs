using Bot.Core.Answers.Support.Cjk.Syntax;
using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Answers.Support.Rules;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>Where an English sentence gives several values of one kind, each in a part of its own, the words that stand with a value in a Korean or
/// Japanese sentence are those of the value's own part.</summary>
internal static class CjkValues
{
    public static void Check(RuleContext context, List<CjkItem> items, IReadOnlyList<CjkClause> clauses)
    {
        foreach (var said in context.Draft.Quantities.Where(q => q.Unit is not null))
        {
            foreach (var index in context.Alignment.Order)
            {
                var source = context.Alignment.Sources[index].Sentence;
                var rivals = source.Quantities.Where(q => q.Unit == said.Unit && q.Ordinal == said.Ordinal).ToList();
                var own = rivals.FindIndex(q => QuantityComparison.SameValue(said, q, source));
                if (own < 0)
                {
                    continue;
                }

                if (rivals.Count > 1)
                {
                    Check(context, items, clauses, said, source, index, rivals, own);
                }

                break;
            }
        }
    }

    private static void Check(RuleContext context, List<CjkItem> items, IReadOnlyList<CjkClause> clauses, QuantityMention said, EnglishSentence source, int index, List<QuantityMention> rivals, int own)
    {
        var parts = Parts(source);
        int PartOf(QuantityMention q) => parts[Math.Min(source.WordAt(q.Start), parts.Length - 1)];
        var part = PartOf(rivals[own]);
        // Values side by side share what stands around them.
        if (rivals.Where((_, i) => i != own).Any(q => PartOf(q) == part))
        {
            return;
        }

        // "compared with 19% of those given less": whose share it is stands before.
        var borrows = Enumerable.Range(0, parts.Length).Any(i => parts[i] == part && source.Words[i].Token.Folded is "those" or "that" or "same" or "compared");
        var others = rivals.Where((_, i) => i != own).Select(PartOf).ToHashSet();
        foreach (var item in items.Where(i => i is { Found: true, Entity: null, IsName: false } && i.Sentence == index && InPart(clauses, i.Start) == InPart(clauses, said.Start)))
        {
            if (item.Places.All(p => others.Contains(parts[p]) && !(borrows && parts[p] < part)) && !context.Draft.Quantities.Any(q => q.Start != said.Start && q.Unit == said.Unit && InPart(clauses, q.Start) == InPart(clauses, said.Start)))
            {
                context.Report(SupportIssueKind.Binding, $"{said.Written(context.Draft.Text)} – {context.Draft.Text[item.Start..item.End]}", source.Text);
            }
        }
    }

    private static int InPart(IReadOnlyList<CjkClause> clauses, int at) => clauses.Count(c => c.Form == CjkForm.Connective && c.Last <= at);

    // A comma and a word that sets against begin a part.
    private static int[] Parts(EnglishSentence source)
    {
        var parts = new int[source.Words.Length];
        for (var i = 1; i < parts.Length; i++)
        {
            parts[i] = parts[i - 1] + (source.Words[i].Is(WordTraits.AfterBreak) || source.Words[i].Token.Folded is "while" or "whereas" or "but" or "compared" or "against" or "versus" ? 1 : 0);
        }

        return parts;
    }
}
