using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>Every number stands in a cited passage, with its unit, as a rank or a count as there, and no surer than there.</summary>
internal static class NumberRule
{
    public static void Check(RuleContext context)
    {
        foreach (var said in context.Draft.Quantities)
        {
            Check(context, said);
        }

        CheckRanks(context);
    }

    // "the second-largest" is not "the largest".
    private static void CheckRanks(RuleContext context)
    {
        var draft = context.Draft;
        for (var i = 0; i < draft.Words.Length; i++)
        {
            if (!draft.Words[i].Token.Folded.EndsWith("est", StringComparison.Ordinal) || context.Alignment.Find(i) is not { Found: true } place || Ranked(draft, i) is not null)
            {
                continue;
            }

            var source = context.Alignment.Sources[place.Sentence].Sentence;
            if (Ranked(source, place.Word) is { } rank)
            {
                context.Report(SupportIssueKind.Number, draft.Words[i].Token.Folded, $"{rank.Written(source.Text)} {source.Words[place.Word].Token.Folded}");
            }
        }
    }

    private static QuantityMention? Ranked(EnglishSentence sentence, int word)
    {
        foreach (var quantity in sentence.Quantities)
        {
            if (quantity.Ordinal && sentence.Words[word].Token.Start - quantity.End == 1)
            {
                return quantity;
            }
        }

        return null;
    }

    private static void Check(RuleContext context, QuantityMention said)
    {
        if (Cjk.CjkNumbers.IsTold(context, said))
        {
            return;
        }

        var written = said.Written(context.Draft.Text);
        var (closest, closestRank, found) = (default(QuantityMention?), -1, 0);
        SourceSentence? at = null;
        foreach (var index in context.Alignment.Order)
        {
            var source = context.Alignment.Sources[index];
            if (!said.HasNoun && said.Unit is null && !said.Ordinal && source.Sentence.Dates.Any(d => d.From.Year == said.Low || d.To.Year == said.Low))
            {
                return;
            }

            foreach (var quantity in source.Sentence.Quantities)
            {
                if (!QuantityComparison.SameValue(said, quantity, source.Sentence))
                {
                    continue;
                }

                found++;
                var rank = (said.Ordinal == quantity.Ordinal ? 4 : 0) + (QuantityComparison.SameUnit(context, said, source, quantity) ? 2 : 0) + (QuantityComparison.Approximates(said, quantity) is null ? 1 : 0);
                if (rank > closestRank)
                {
                    (closest, closestRank, at) = (quantity, rank, source);
                }
            }
        }

        if (closest is null && !said.Ordinal && (said is { Low: 1, High: 1 } && IsSaidOf(context, said, Singles) || said is { Low: 2, High: 2 } && IsSaidOf(context, said, Pairs)))
        {
            return;
        }

        if (closest is null && said is { Low: 1, High: 1, Ordinal: false, HasNoun: true } && ToldNumber.IsArticle(context, context.Draft.WordAt(said.NounStart)))
        {
            return;
        }

        // "had first demanded" is "had originally asked for".
        if (closest is null && said is { Low: 1, High: 1, Ordinal: true, HasNoun: true } && context.Draft.WordAt(said.NounStart) is var verb && verb < context.Draft.Words.Length
            && context.Draft.Words[verb].Is(WordTraits.Verb) && Says(context, Originally))
        {
            return;
        }

        // "the first capital" of "the initial capital"
        if (closest is null && said is { Low: 1, High: 1, Ordinal: true, HasNoun: true } && ToldNumber.IsInitial(context, context.Draft.WordAt(said.NounStart)))
        {
            return;
        }

        // "on the 13th and 14th of that month" of "from January 13 to 14"
        if (closest is null && said is { Ordinal: true, Low: <= 31 } && !(said.HasNoun && context.Draft.WordAt(said.NounStart) is var counted && counted < context.Draft.Words.Length && context.Draft.Words[counted].Is(WordTraits.Content))
            && context.Alignment.Sources.Any(s => s.Sentence.Dates.Any(d => d.From.Day == said.Low || d.To.Day == said.Low)))
        {
            return;
        }

        // "three-way" is trilateral.
        if (closest is null && said is { Ordinal: false } && said.Low == said.High && Manifold.TryGetValue(said.Low, out var words) && IsSaidOf(context, said, words))
        {
            return;
        }

        // "met five times" of "their fifth meeting"
        if (said is { Unit: "time", Ordinal: false } && said.Low == said.High && (closest is null || closest.Value.Ordinal) && context.Alignment.Sources.Any(s => s.Sentence.Quantities.Any(q => q.Ordinal && q.Low == said.Low)))
        {
            return;
        }

        if (closest is null && (ToldNumber.IsPronounPair(context, said) || ToldNumber.IsShortYear(context, said)))
        {
            return;
        }

        // "the first eight months"
        if (closest is null && said is { Low: 1, High: 1, Ordinal: true } && context.Draft.Quantities.Any(q => !q.Ordinal && q.Start - said.End is 1))
        {
            return;
        }

        if (closest is null && NamedList.Follows(context, said))
        {
            return;
        }

        if (closest is null && QuantityEntailment.Follows(context, said))
        {
            return;
        }

        if (closest is null && ToldNumber.IsInCjkName(context, said))
        {
            return;
        }

        if (closest is null && ToldNumber.IsCjkGroup(context, said))
        {
            return;
        }

        if (closest is null && said is { Low: 2, High: 2, Ordinal: false, HasNoun: true } && TopicReader.IsKnownPair(context, context.Draft.WordAt(said.NounStart)))
        {
            return;
        }

        if (closest is not { } best || at is null)
        {
            context.Report(SupportIssueKind.Number, WithNoun(said, context.Draft.Text), Instead(context, said));
            context.Receipt.Add(new ReceiptLine("number", written, null, 0));
            return;
        }

        context.Receipt.Add(new ReceiptLine("number", written, WithNoun(best, at.Sentence.Text), at.Passage.Marker));
        // 60分: "in the 60th minute"
        if (said.Unit is "minute" && !said.Ordinal && best.Ordinal && at.Sentence.Text.AsSpan(best.End).TrimStart().StartsWith("minute", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        if ((closestRank & 4) == 0)
        {
            if (QuantityEntailment.Follows(context, said))
            {
                return;
            }

            context.Report(SupportIssueKind.Number, WithNoun(said, context.Draft.Text), WithNoun(best, at.Sentence.Text));
        }
        else if ((closestRank & 2) == 0 && !QuantityEntailment.TakesUnit(context.Draft, said, best.Unit))
        {
            context.Report(SupportIssueKind.Unit, WithNoun(said, context.Draft.Text), WithNoun(best, at.Sentence.Text));
        }
        // "is estimated to cost 740 million" of "will cost an estimated 740 million"
        else if (QuantityComparison.Approximates(said, best) is { } kind && !(best.Approximator is "an estimated" or "estimated" && context.Draft.Words.Any(w => w.Stem is "estim" or "reckon")) && !ToldNumber.IsHighest(context, best) && !ExceededValue.IsTold(at!.Sentence, said, best))
        {
            context.Report(kind, WithNoun(said, context.Draft.Text), $"{best.Approximator} {best.Written(at.Sentence.Text)}".Trim());
        }
    }

    private static readonly string[] Singles = ["single", "sole", "lone"];
    private static readonly string[] Originally = ["originally", "initially", "earlier", "first"];
    private static readonly string[] Pairs = ["pair", "couple", "duo", "twins", "both"];

    private static readonly Dictionary<decimal, string[]> Manifold = new()
    {
        [2] = ["bilateral", "twofold", "double", "doubled", "twin", "twice", "dual", "biennial"],
        [3] = ["trilateral", "tripartite", "threefold", "triple", "tripled", "trio", "thrice", "triennial"],
        [4] = ["fourfold", "quadruple", "quadrupled", "quartet"],
        [10] = ["decade"],
        [100] = ["century", "centenary"],
    };

    // "the single bid" gives one bid, not one firm; "ten" of "a decade" is of years.
    private static bool IsSaidOf(RuleContext context, QuantityMention said, string[] words)
    {
        var noun = said.HasNoun ? context.Draft.WordAt(said.NounStart) : -1;
        if (noun < 0 || noun >= context.Draft.Words.Length || said.Unit == "time" || (said.Unit == "year" && said.Low is 10 or 100))
        {
            return Says(context, words);
        }

        return Enumerable.Range(0, context.Alignment.Sources.Count).Any(s => context.Alignment.Sources[s].Sentence.Words is var told && Enumerable.Range(0, told.Length).Any(i => Array.IndexOf(words, told[i].Token.Folded) >= 0
            && (context.Alignment.AnyIn(s, noun).Count == 0 ? IsGroup(told[i].Token.Folded) : context.Alignment.AnyIn(s, noun).Exists(m => Math.Abs(m - i) <= 4 && !(told[i].Token.Folded == "both" && m < i && told[m].Token.Folded != told[i].Token.Folded && i + 1 < told.Length && told[i + 1].Is(WordTraits.Content))))));
    }

    // Such a word stands for those whom it counts.
    private static bool IsGroup(string word) => word is "pair" or "couple" or "duo" or "twins" or "both" or "trio" or "quartet" or "bilateral" or "trilateral" or "tripartite" or "dual" or "twin";

    private static bool Says(RuleContext context, string[] words) =>
        context.Alignment.Sources.Any(s => s.Sentence.Words.Any(w => Array.IndexOf(words, w.Token.Folded) >= 0));

    /// <summary>The counted noun of a value or the head of what it is a share of, as a word; -1 where there is none.</summary>
    public static int NounOf(EnglishSentence sentence, in QuantityMention quantity)
    {
        if (quantity.HasNoun)
        {
            var noun = sentence.WordAt(quantity.NounStart);
            if (noun < sentence.Words.Length && sentence.Words[noun].Stem == "centuri")
            {
                return noun;
            }

            return quantity.Ordinal && noun < sentence.Words.Length && sentence.Words[noun].Is(WordTraits.Content) && NounPhrase.HeadFrom(sentence.Words, noun) is >= 0 and var head ? head : noun;
        }

        var next = sentence.WordAt(quantity.End);
        return next < sentence.Words.Length && sentence.Words[next].Token.Folded == "of" ? NounPhrase.HeadFrom(sentence.Words, next + 1) : -1;
    }

    private static string? Instead(RuleContext context, in QuantityMention said)
    {
        // The value of the same kind in the nearest sentence.
        var source = context.Best.Sentence;
        foreach (var quantity in source.Quantities)
        {
            if (quantity.Ordinal == said.Ordinal && quantity.Unit == said.Unit && SameNoun(context, said, source, quantity))
            {
                return WithNoun(quantity, source.Text);
            }
        }

        return null;
    }

    private static bool SameNoun(RuleContext context, in QuantityMention said, EnglishSentence source, in QuantityMention quantity)
    {
        var (a, b) = (NounOf(context.Draft, said), NounOf(source, quantity));
        if (a >= 0 && a < context.Draft.Words.Length && context.Draft.Words[a].Token.Is(TokenFlags.Cjk))
        {
            // A counter (件, 건) goes with any noun.
            return true;
        }

        return a < 0 || b < 0 || a >= context.Draft.Words.Length || b >= source.Words.Length
            || WordForms.Same(context.Draft.Words[a], source.Words[b]) || context.Alignment.In(context.Alignment.Best, a).Contains(b);
    }

    private static string WithNoun(in QuantityMention quantity, string text) =>
        quantity.HasNoun && quantity.NounStart >= quantity.End ? text[quantity.Start..quantity.NounEnd] : quantity.Written(text);
}
