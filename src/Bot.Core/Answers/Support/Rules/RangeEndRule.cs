using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>What a value rose or fell to is not what it came from.</summary>
internal static class RangeEndRule
{
    /// <summary>"by 118 votes to 97" is not "by 97 votes to 118".</summary>
    public static void CheckScore(RuleContext context)
    {
        var draft = context.Draft;
        for (var v = 1; v < draft.Quantities.Length; v++)
        {
            var (first, second) = (draft.Quantities[v - 1], draft.Quantities[v]);
            if (first.Low == second.Low || first.FromTo || !BindingRule.AreEndsOfOne(draft, first, second))
            {
                continue;
            }

            var (conflict, agrees) = (default(string), false);
            foreach (var source in context.Alignment.Sources.Select(s => s.Sentence))
            {
                for (var q = 1; q < source.Quantities.Length; q++)
                {
                    var (a, b) = (source.Quantities[q - 1], source.Quantities[q]);
                    agrees |= a.Low == first.Low && b.Low == second.Low;
                    conflict ??= a.Low == second.Low && b.Low == first.Low && BindingRule.AreEndsOfOne(source, a, b) ? source.Text : null;
                }
            }

            if (conflict is not null && !agrees && !Turned(context))
            {
                context.Report(SupportIssueKind.Binding, draft.Text[first.Start..second.End], conflict);
            }
        }
    }

    // "lost 97 to 118" of who won 118 to 97
    private static bool Turned(RuleContext context) =>
        context.Draft.Words.Any(w => w.Is(WordTraits.Content) && context.Alignment.Sources.Any(s => s.Sentence.Words.Any(o => EnglishAntonyms.Are(w.Stem, o.Stem)))) || context.Draft.Words.Any(w => w.Stem is "lose" or "defeat");

    /// <summary>"from 64 to 62" is not "from 62 to 64".</summary>
    public static void Check(RuleContext context, QuantityMention said)
    {
        if (said.FromTo && said.Low != said.High)
        {
            CheckTurned(context, said);
            return;
        }

        var end = EndOf(context.Draft, said);
        if (end == 0 || said.Low != said.High)
        {
            return;
        }

        var (conflict, agrees) = (default(string), false);
        foreach (var source in context.Alignment.Sources)
        {
            foreach (var quantity in source.Sentence.Quantities)
            {
                // The span "from 62 to 64" holds both ends.
                var other = quantity.FromTo ? (quantity.Low == said.Low ? -1 : quantity.High == said.Low ? 1 : 0)
                    : quantity.Low == said.Low && quantity.High == said.High ? EndOf(source.Sentence, quantity) : 2;
                agrees |= other == end || other == 0;
                conflict = other == -end ? source.Sentence.Text : conflict;
            }
        }

        if (conflict is not null && !agrees)
        {
            context.Report(SupportIssueKind.Binding, $"{(end > 0 ? "to" : "from")} {said.Written(context.Draft.Text)}", conflict);
        }
    }

    // "from 19 to 24" of "from 24 to 19"
    private static void CheckTurned(RuleContext context, QuantityMention said)
    {
        SourceSentence? turned = null;
        foreach (var source in context.Alignment.Sources)
        {
            if (Has(source.Sentence, said.Low, -1) && Has(source.Sentence, said.High, 1))
            {
                return;
            }

            turned ??= Has(source.Sentence, said.Low, 1) && Has(source.Sentence, said.High, -1) ? source : null;
        }

        if (turned is not null)
        {
            context.Report(SupportIssueKind.Binding, said.Written(context.Draft.Text), turned.Sentence.Text);
        }
    }

    private static bool Has(EnglishSentence sentence, decimal value, int end) => Array.Exists(sentence.Quantities, q => q.Low == value && q.High == value && EndOf(sentence, q) == end);

    /// <summary>1 for a value behind "to", -1 for one behind "from", else 0.</summary>
    public static int EndOf(EnglishSentence sentence, QuantityMention quantity) =>
        sentence.WordAt(quantity.Start) is > 0 and var first && first < sentence.Words.Length
            ? sentence.Words[first - 1].Token.Folded switch { "to" => 1, "from" => -1, _ => 0 }
            : 0;
}
