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
        foreach (var said in context.Draft.Quantities.Where(q => !q.Ordinal && (q.Unit is not null || q.HasNoun)))
        {
            CheckSentence(context, items, clauses, said);
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

    // A value of one sentence, told with the words of another that has a value of the same kind.
    private static void CheckSentence(RuleContext context, List<CjkItem> items, IReadOnlyList<CjkClause> clauses, QuantityMention said)
    {
        var part = InPart(clauses, said.Start);
        var sources = context.Alignment.Sources;
        var homes = Enumerable.Range(0, sources.Count).Where(s => sources[s].Sentence.Quantities.Any(q => q.Ordinal == said.Ordinal && QuantityComparison.SameValue(said, q, sources[s].Sentence))).ToList();
        var with = items.FindAll(i => i.Found && InPart(clauses, i.Start) == part);
        if (homes.Count == 0 || with.Count == 0 || context.Draft.Quantities.Count(q => q.Unit == said.Unit && InPart(clauses, q.Start) == part) > 1 || with.Exists(i => homes.Contains(i.Sentence) || homes.Exists(h => IsIn(context, i, h))))
        {
            return;
        }

        if (with.TrueForAll(i => sources[i.Sentence].Sentence.Quantities.Any(q => q.Unit == said.Unit && q.Ordinal == said.Ordinal)))
        {
            context.Report(SupportIssueKind.Binding, $"{said.Written(context.Draft.Text)} – {context.Draft.Text[with[0].Start..with[0].End]}", sources[with[0].Sentence].Sentence.Text);
        }
    }

    private static bool IsIn(RuleContext context, CjkItem item, int sentence)
    {
        var source = context.Alignment.Sources[sentence].Sentence;
        return item.Entity is { } entity ? source.Words.Any(w => w.Entity?.Id == entity.Id)
            : item.Term is { English.Count: > 0 } term ? CjkWordFinder.PlacesIn(source, term.English).Count > 0
            : context.Alignment.Sources[item.Sentence].Sentence.Words is var words && item.Places.Any(p => source.Words.Any(w => w.Stem == words[p].Stem));
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
