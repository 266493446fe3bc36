using System.Collections.Frozen;
using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>Whether a value of a draft is a value of a passage, in the same unit and as sure.</summary>
internal static class QuantityComparison
{
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

        // "up to 0.35%" of "0.33% to 0.35%"
        if (said.Low == said.High && quantity.Low < quantity.High && !quantity.FromTo && (said.Low == quantity.High ? UpTo : said.Low == quantity.Low ? FromOn : FrozenSet<string>.Empty).Contains(said.Approximator ?? ""))
        {
            return true;
        }

        // "5 to 10" of "grew to 10 from 5".
        var (low, high) = (said.Low, said.High);
        return said.FromTo && low != high && quantity.Low == low && source.Quantities.Any(q => q.Low == low) && source.Quantities.Any(q => q.High == high);
    }

    // Approximators that hold the value itself as the highest or the lowest.
    private static readonly FrozenSet<string> UpTo = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "up to", "at most", "as much as", "as many as", "no more than", "a maximum of", "최대", "최고", "最大", "最高");
    private static readonly FrozenSet<string> FromOn = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "at least", "no less than", "no fewer than", "a minimum of", "최소", "적어도", "少なくとも", "最低");

    private static readonly FrozenDictionary<string, (string Base, decimal Length)> Spans = new Dictionary<string, (string, decimal)>
    {
        ["second"] = ("second", 1),
        ["minute"] = ("second", 60),
        ["hour"] = ("second", 3_600),
        ["day"] = ("second", 86_400),
        ["week"] = ("second", 604_800),
        ["month"] = ("month", 1),
        ["year"] = ("month", 12),
        ["decade"] = ("month", 120),
        ["century"] = ("month", 1200),
        ["m"] = ("mm", 1000),
        ["cm"] = ("mm", 10),
        ["mm"] = ("mm", 1),
        ["km"] = ("mm", 1_000_000),
        ["m²"] = ("m²", 1),
        ["hectare"] = ("m²", 10_000),
        ["km²"] = ("m²", 1_000_000),
        ["m³"] = ("litre", 1000),
        ["litre"] = ("litre", 1),
        ["MB"] = ("MB", 1),
        ["GB"] = ("MB", 1000),
        ["TB"] = ("MB", 1_000_000),
        ["kg"] = ("g", 1000),
        ["g"] = ("g", 1),
        ["tonne"] = ("g", 1_000_000),
        ["MW"] = ("kW", 1000),
        ["GW"] = ("kW", 1_000_000),
        ["kW"] = ("kW", 1),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>A unit's kind and how much of it the unit is; null for one that has no others of its kind.</summary>
    public static (string Base, decimal Length)? SpanOf(string? unit) => unit is not null && Spans.TryGetValue(unit, out var span) ? span : null;

    private static bool SameSpan(in QuantityMention said, in QuantityMention quantity) =>
        Spans.TryGetValue(said.Unit ?? "", out var a) && Spans.TryGetValue(quantity.Unit ?? "", out var b) && a.Base == b.Base && said.Low * a.Length == quantity.Low * b.Length;

    // "2.80 euros, while employers have offered 1.90": the unit is that of the value beside it.
    private static bool HasUnit(EnglishSentence sentence, string? unit) => unit is not null && sentence.Quantities.Any(quantity => quantity.Unit == unit);

    private static bool IsPounds(in QuantityMention quantity, EnglishSentence sentence) =>
        quantity.Unit is "GBP" || (quantity.Unit is null or "pound" && quantity.HasNoun && sentence.Text.AsSpan(quantity.NounStart, quantity.NounEnd - quantity.NounStart).StartsWith("pound", StringComparison.OrdinalIgnoreCase));

    // "five years old" of "children under five", "aged five".
    private static bool IsAge(EnglishSentence draft, in QuantityMention said, EnglishSentence source, in QuantityMention quantity)
    {
        // "a man, 34, was arrested" of "a 34-year-old man"
        if (said is { Unit: null, HasNoun: false } && IsInserted(draft.Text, said) && (quantity.Unit == "age" || (quantity.Unit == "year" && source.Text.AsSpan(Math.Max(quantity.End, quantity.NounEnd)) is var rest && (rest.StartsWith("-old") || rest.StartsWith(" old")))))
        {
            return true;
        }

        if (said.Unit == "age" && quantity is { Unit: null, HasNoun: false } && (IsInserted(source.Text, quantity) || SharesAge(source, quantity)))
        {
            return true;
        }

        var (behind, before) = (draft.WordAt(Math.Max(said.End, said.NounEnd)), source.WordAt(quantity.Start) - 1);
        return said.Unit is "year" or "age" && quantity.Unit is null or "age" && (!quantity.HasNoun || quantity.Unit is "age")
            && ((behind < draft.Words.Length && draft.Words[behind].Token.Folded is "old" or "of") || said.Unit == "age") && (before >= 0 || quantity.Unit == "age")
            && (before < 0 || source.Words[before].Is(WordTraits.AfterBreak | WordTraits.Name | WordTraits.Be | WordTraits.Preposition) || source.Words[before].Token.Folded is "aged" or "age" or "turned" || quantity.Unit is "age");
    }

    // "the driver, 52, was hurt", 小野寺(19)
    private static bool IsInserted(string text, in QuantityMention quantity) =>
        quantity.Start > 1 && quantity.End < text.Length && ((text[quantity.Start - 1] is '(' or '（' && text[quantity.End] is ')' or '）') || (text[quantity.Start - 2] == ',' && text[quantity.Start - 1] == ' ' && text[quantity.End] is ',' or '.'));

    // "aged 27 and 34": the second age of two.
    private static bool SharesAge(EnglishSentence source, in QuantityMention quantity)
    {
        var at = source.WordAt(quantity.Start) - 1;
        while (at > 0 && (source.Words[at].Token.Folded == "and" || source.Words[at].Is(WordTraits.Quantity))) { at--; }
        return at >= 0 && source.Words[at].Token.Folded is "aged" or "ages";
    }

    public static bool SameUnit(RuleContext context, in QuantityMention said, SourceSentence source, in QuantityMention quantity)
    {
        if ((said.Unit is "person") != (quantity.Unit is "person") && IsCjkCount(said, context.Draft) && IsCjkCount(quantity, source.Sentence))
        {
            return false;
        }

        if (said.Unit == quantity.Unit && (said.Unit is not null || !said.HasNoun || !quantity.HasNoun))
        {
            return true;
        }

        // 台 and 대 count machines, never people.
        if (said.Unit == "vehicle" && quantity.Unit is not (null or "vehicle"))
        {
            return false;
        }

        // 20キロ may be of length or of weight.
        if ((said.Unit == "kilo" && quantity.Unit is "km" or "kg" or "kph") || (quantity.Unit == "kilo" && said.Unit is "km" or "kg" or "kph"))
        {
            return true;
        }

        if ((said.Unit == "degree" || IsDo(said, context.Draft)) && (quantity.Unit is "degree" or "°C" or "°F" || IsDo(quantity, source.Sentence)))
        {
            return true;
        }

        if ((said.Unit == "percentage point" && source.Sentence.Text.AsSpan(quantity.End).StartsWith(" of a percentage point")) || SameSpan(said, quantity) || IsAge(context.Draft, said, source.Sentence, quantity) || IsAge(source.Sentence, quantity, context.Draft, said)
            || (quantity.Unit is null && !quantity.HasNoun && (HasUnit(source.Sentence, said.Unit) || (said.Unit is "GBP" && source.Sentence.Quantities.Any(q => IsPounds(q, source.Sentence)))))
            || (said.Unit == "person" && quantity.Unit is null && !quantity.HasNoun) || (IsPounds(said, context.Draft) && IsPounds(quantity, source.Sentence)))
        {
            return true;
        }

        if (IsFirm(said.Unit) || IsFirm(quantity.Unit))
        {
            // "from 3.2 billion to about 4.6 billion years": the unit behind the second is that of both.
            return said.Unit == quantity.Unit || (said.Unit is null && !said.HasNoun && SharesUnit(context.Draft, said, quantity.Unit));
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
        noun = said.Ordinal && noun < context.Draft.Words.Length && context.Draft.Words[noun].Is(WordTraits.Content) && NounPhrase.HeadFrom(context.Draft.Words, noun) is >= 0 and var head ? head : noun;
        var matches = context.Alignment.In(index, noun);
        var from = source.Sentence.WordAt(quantity.Start);
        return matches.Count == 0 || matches.Any(m => Math.Abs(m - from) <= 6)
            // "the third meeting" of "met … for the third time"
            || (said.Ordinal && quantity.Unit == "time" && matches.Any(m => source.Sentence.Words[m].Is(WordTraits.Verb) && source.Sentence.Clauses[m] == source.Sentence.Clauses[Math.Min(from, source.Sentence.Words.Length - 1)]));
    }

    // 15度 may be degrees as well as times.
    private static bool IsDo(in QuantityMention quantity, EnglishSentence sentence) => quantity is { Unit: "time", HasNoun: true } && sentence.Text[quantity.NounStart] == '度';

    // 戸 counts no people, 人 no houses.
    private static bool IsCjkCount(in QuantityMention quantity, EnglishSentence sentence) =>
        quantity is { Ordinal: false, HasNoun: true } && quantity.NounStart >= quantity.End && CjkText.IsCjk(sentence.Text, quantity.NounStart);

    private static bool SharesUnit(EnglishSentence sentence, in QuantityMention first, string? unit)
    {
        foreach (var second in sentence.Quantities)
        {
            if (second.Start > first.End && second.Unit == unit)
            {
                var between = sentence.Words[sentence.WordAt(first.End)..Math.Min(sentence.WordAt(second.Start), sentence.Words.Length)];
                return between.Length is >= 1 and <= 4 && between.Any(w => w.Token.Folded is "to" or "and" or "or") && !between.Any(w => w.Is(WordTraits.Verb));
            }
        }

        return false;
    }

    // Percentages, money and measures never stand for one another; persons and countries may be told by another noun.
    private static bool IsFirm(string? unit) => unit is not (null or "vehicle" or "person" or "country" or "time" or "item" or "company" or "member");

    private static bool IsEnd(in QuantityMention said, in QuantityMention quantity) =>
        quantity.Low < quantity.High && !quantity.FromTo && said.Low == said.High && (said.Approximation == Approximation.AtMost ? said.Low == quantity.High : said.Low == quantity.Low);

    public static SupportIssueKind? Approximates(in QuantityMention said, in QuantityMention quantity) => (said.Approximation, quantity.Approximation) switch
    {
        var (a, b) when a == b => null,
        (Approximation.About, Approximation.None) => null,
        (Approximation.About, Approximation.AtMost) when quantity.Approximator is "nearly" or "almost" => null,
        // "6% over two years" is "in two years".
        // "from 1 up to 1.5 metres"
        (Approximation.AtMost, Approximation.None) when said.Approximator is "up to" && quantity.FromTo => null,
        (Approximation.AtMost, Approximation.None) when said.Low != said.High => null,
        (Approximation.AtMost, Approximation.None) when said.Approximator is "up to" || (IsEnd(said, quantity) && UpTo.Contains(said.Approximator ?? "")) => null,
        (Approximation.AtLeast, Approximation.None) when IsEnd(said, quantity) && FromOn.Contains(said.Approximator ?? "") => null,
        (Approximation.AtLeast, Approximation.None) when said.Approximator is "over" && said.Unit is "year" or "month" or "week" or "day" or "hour" or "decade" => null,
        (Approximation.None, Approximation.AtLeast) when quantity.Approximator is "over" && quantity.Unit is "year" or "month" or "week" or "day" or "hour" or "decade" => null,
        (Approximation.None, _) when quantity.Approximator is "some" or "as many as" or "as much as" => null,
        (Approximation.None, _) => SupportIssueKind.Hedge,
        _ => SupportIssueKind.Number,
    };
}
