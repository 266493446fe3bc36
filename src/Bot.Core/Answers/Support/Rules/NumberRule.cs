using System.Collections.Frozen;
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
                if (!SameValue(said, quantity, source.Sentence))
                {
                    continue;
                }

                found++;
                var rank = (said.Ordinal == quantity.Ordinal ? 4 : 0) + (SameUnit(context, said, source, quantity) ? 2 : 0) + (Approximates(said, quantity) is null ? 1 : 0);
                if (rank > closestRank)
                {
                    (closest, closestRank, at) = (quantity, rank, source);
                }
            }
        }

        if (closest is null && !said.Ordinal && (said is { Low: 1, High: 1 } && Says(context, Singles) || said is { Low: 2, High: 2 } && Says(context, Pairs)))
        {
            return;
        }

        // "had first demanded" is "had originally asked for".
        if (closest is null && said is { Low: 1, High: 1, Ordinal: true, HasNoun: true } && context.Draft.WordAt(said.NounStart) is var verb && verb < context.Draft.Words.Length
            && context.Draft.Words[verb].Is(WordTraits.Verb) && Says(context, Originally))
        {
            return;
        }

        if (closest is null && IsCjkGroup(context, said))
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
        if ((closestRank & 4) == 0)
        {
            context.Report(SupportIssueKind.Number, WithNoun(said, context.Draft.Text), WithNoun(best, at.Sentence.Text));
        }
        else if ((closestRank & 2) == 0)
        {
            context.Report(SupportIssueKind.Unit, WithNoun(said, context.Draft.Text), WithNoun(best, at.Sentence.Text));
        }
        else if (Approximates(said, best) is { } kind)
        {
            context.Report(kind, WithNoun(said, context.Draft.Text), $"{best.Approximator} {best.Written(at.Sentence.Text)}".Trim());
        }
    }

    public static bool SameValue(in QuantityMention said, in QuantityMention quantity, EnglishSentence source)
    {
        if (said.Low == quantity.Low && said.High == quantity.High)
        {
            return true;
        }

        // "a quarter of a percentage point"
        if (said.Unit == "percentage point" && quantity is { Low: 0.25m or 0.5m or 0.75m } && said.Low == quantity.Low && source.Text.AsSpan(quantity.End).StartsWith(" of a percentage point") | source.Text.AsSpan(quantity.End).StartsWith(" a percentage point"))
        {
            return true;
        }

        // "three decades" are "thirty years".
        if (Spans.TryGetValue(said.Unit ?? "", out var a) && Spans.TryGetValue(quantity.Unit ?? "", out var b) && a.Base == b.Base && a.Length != b.Length
            && said.Low * a.Length == quantity.Low * b.Length && said.High * a.Length == quantity.High * b.Length)
        {
            return true;
        }

        // "rose from 5% to 10%" may be told as "reached 10%".
        if (said.Low == said.High && quantity.FromTo && (said.Low == quantity.Low || said.Low == quantity.High))
        {
            return true;
        }

        // "5 to 10" of "grew to 10 from 5".
        var (low, high) = (said.Low, said.High);
        return said.FromTo && low != high && quantity.Low == low && source.Quantities.Any(q => q.Low == low) && source.Quantities.Any(q => q.High == high);
    }

    private static readonly FrozenDictionary<string, (string Base, decimal Length)> Spans = new Dictionary<string, (string, decimal)>
    {
        ["hour"] = ("hour", 1),
        ["day"] = ("hour", 24),
        ["week"] = ("hour", 168),
        ["month"] = ("month", 1),
        ["year"] = ("month", 12),
        ["decade"] = ("month", 120),
        ["century"] = ("month", 1200),
        ["m"] = ("mm", 1000),
        ["cm"] = ("mm", 10),
        ["mm"] = ("mm", 1),
        ["km"] = ("mm", 1_000_000),
        ["kg"] = ("g", 1000),
        ["g"] = ("g", 1),
        ["tonne"] = ("g", 1_000_000),
        ["MW"] = ("kW", 1000),
        ["GW"] = ("kW", 1_000_000),
        ["kW"] = ("kW", 1),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static bool SameSpan(in QuantityMention said, in QuantityMention quantity) =>
        Spans.TryGetValue(said.Unit ?? "", out var a) && Spans.TryGetValue(quantity.Unit ?? "", out var b) && a.Base == b.Base && said.Low * a.Length == quantity.Low * b.Length;

    // "2.80 euros, while employers have offered 1.90": the unit is that of the value beside it.
    private static bool HasUnit(EnglishSentence sentence, string? unit) => unit is not null && sentence.Quantities.Any(quantity => quantity.Unit == unit);

    private static bool IsPounds(in QuantityMention quantity, EnglishSentence sentence) =>
        quantity.Unit is "GBP" || (quantity.Unit is null or "pound" && quantity.HasNoun && sentence.Text.AsSpan(quantity.NounStart, quantity.NounEnd - quantity.NounStart).StartsWith("pound", StringComparison.OrdinalIgnoreCase));

    private static readonly string[] Singles = ["single", "sole", "lone"];
    private static readonly string[] Originally = ["originally", "initially", "earlier", "first"];
    private static readonly string[] Pairs = ["pair", "couple", "duo", "twins", "both"];

    private static bool Says(RuleContext context, string[] words) =>
        context.Alignment.Sources.Any(s => s.Sentence.Words.Any(w => Array.IndexOf(words, w.Token.Folded) >= 0));

    // 두 정상: whom the passages name; 3국 협력: what is trilateral.
    private static bool IsCjkGroup(RuleContext context, in QuantityMention said)
    {
        var text = context.Draft.Text;
        return (said is { Low: 2, High: 2 } && text[said.Start] is '두' or '양' or '両' && TopicReader.NamesOf(context) >= 2)
            || (said is { Low: 3, High: 3 } && (said.Unit == "country" || (said.End < text.Length && text[said.End] is '국' or '国')) && context.Alignment.Sources.Any(s => s.Sentence.Words.Any(w => w.Token.Folded is "trilateral" or "tripartite")));
    }

    // "five years old" of "children under five", "aged five".
    private static bool IsAge(EnglishSentence draft, in QuantityMention said, EnglishSentence source, in QuantityMention quantity)
    {
        var (behind, before) = (draft.WordAt(Math.Max(said.End, said.NounEnd)), source.WordAt(quantity.Start) - 1);
        return said.Unit is "year" or "age" && quantity.Unit is null or "age" && (!quantity.HasNoun || quantity.Unit is "age")
            && ((behind < draft.Words.Length && draft.Words[behind].Token.Folded is "old" or "of") || said.Unit == "age") && (before >= 0 || quantity.Unit == "age")
            && (before < 0 || source.Words[before].Is(WordTraits.AfterBreak | WordTraits.Name | WordTraits.Be | WordTraits.Preposition) || source.Words[before].Token.Folded is "aged" or "age" or "turned" || quantity.Unit is "age");
    }

    /// <summary>The counted noun of a value or the head of what it is a share of, as a word; -1 where there is none.</summary>
    public static int NounOf(EnglishSentence sentence, in QuantityMention quantity)
    {
        if (quantity.HasNoun)
        {
            var noun = sentence.WordAt(quantity.NounStart);
            return quantity.Ordinal && noun < sentence.Words.Length && sentence.Words[noun].Is(WordTraits.Content) && VerbReader.HeadFrom(sentence.Words, noun) is >= 0 and var head ? head : noun;
        }

        var next = sentence.WordAt(quantity.End);
        return next < sentence.Words.Length && sentence.Words[next].Token.Folded == "of" ? VerbReader.HeadFrom(sentence.Words, next + 1) : -1;
    }

    private static bool SameUnit(RuleContext context, in QuantityMention said, SourceSentence source, in QuantityMention quantity)
    {
        if (said.Unit == quantity.Unit && (said.Unit is not null || !said.HasNoun || !quantity.HasNoun))
        {
            return true;
        }

        if ((said.Unit == "percentage point" && source.Sentence.Text.AsSpan(quantity.End).StartsWith(" of a percentage point")) || SameSpan(said, quantity) || IsAge(context.Draft, said, source.Sentence, quantity) || IsAge(source.Sentence, quantity, context.Draft, said)
            || (quantity.Unit is null && !quantity.HasNoun && HasUnit(source.Sentence, said.Unit))
            || (said.Unit == "person" && quantity.Unit is null && !quantity.HasNoun) || (IsPounds(said, context.Draft) && IsPounds(quantity, source.Sentence)))
        {
            return true;
        }

        if (IsFirm(said.Unit) || IsFirm(quantity.Unit))
        {
            return said.Unit == quantity.Unit;
        }

        if (!said.HasNoun)
        {
            return said.Unit is null;
        }

        // A counted noun is right where it, or a word for the same, stands by the value in the passage.
        var index = -1;
        for (var i = 0; i < context.Alignment.Sources.Count; i++)
        {
            index = ReferenceEquals(context.Alignment.Sources[i], source) ? i : index;
        }

        var noun = context.Draft.WordAt(said.NounStart);
        // "the first American president": what is first is the president.
        noun = said.Ordinal && noun < context.Draft.Words.Length && context.Draft.Words[noun].Is(WordTraits.Content) && VerbReader.HeadFrom(context.Draft.Words, noun) is >= 0 and var head ? head : noun;
        var matches = context.Alignment.In(index, noun);
        var from = source.Sentence.WordAt(quantity.Start);
        return matches.Count == 0 || matches.Any(m => Math.Abs(m - from) <= 6);
    }

    // Percentages, money and measures never stand for one another; persons and countries may be told by another noun.
    private static bool IsFirm(string? unit) => unit is not (null or "person" or "country" or "time" or "item" or "company" or "member");

    private static SupportIssueKind? Approximates(in QuantityMention said, in QuantityMention quantity) => (said.Approximation, quantity.Approximation) switch
    {
        var (a, b) when a == b => null,
        (Approximation.About, Approximation.None) => null,
        (Approximation.About, Approximation.AtMost) when quantity.Approximator is "nearly" or "almost" => null,
        // "6% over two years" is "in two years".
        (Approximation.None, Approximation.AtLeast) when quantity.Approximator is "over" && quantity.Unit is "year" or "month" or "week" or "day" or "hour" or "decade" => null,
        (Approximation.None, _) when quantity.Approximator is "some" or "as many as" or "as much as" => null,
        (Approximation.None, _) => SupportIssueKind.Hedge,
        _ => SupportIssueKind.Number,
    };

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
            || Alignment.Same(context.Draft.Words[a], source.Words[b]) || context.Alignment.In(context.Alignment.Best, a).Contains(b);
    }

    private static string WithNoun(in QuantityMention quantity, string text) =>
        quantity.HasNoun && quantity.NounStart >= quantity.End ? text[quantity.Start..quantity.NounEnd] : quantity.Written(text);
}
