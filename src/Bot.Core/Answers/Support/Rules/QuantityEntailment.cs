using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>A value that no passage writes may follow from one that a passage does: a third of 33%, nearly 30% of 29.4%, the fourth round of
/// "round four", two of the forty without what 38 have.</summary>
internal static class QuantityEntailment
{
    /// <summary>How far a plain fraction may be from the percentage it stands for: "a third" is 33%.</summary>
    private const decimal Plain = 0.015m;

    /// <summary>How far "more than a third" is above "more than 33%".</summary>
    private const decimal Third = 0.0102m;

    /// <summary>How far a value with "about" may be from the passage's, as a share of it.</summary>
    private const decimal About = 0.05m;

    /// <summary>How far "nearly" and "more than" reach.</summary>
    private const decimal Beyond = 0.12m;

    /// <summary>How far from a part its whole stands, in words.</summary>
    private const int Near = 4;

    // Words that make of what some have what the others do not.
    private static readonly string[] Lacking = ["free", "without", "not", "no", "neither", "lack", "lacked", "missing", "spared", "unaffected", "except", "failed", "nothing", "none", "clear", "cancelled", "canceled", "closed", "lost", "scrapped", "dropped"];

    public static bool Follows(RuleContext context, in QuantityMention said)
    {
        var value = said;
        var sources = context.Alignment.Sources;
        return IsOneVoice(context, value) || IsInSo(context, value) || sources.Any(s => IsSoMany(value, s.Sentence))
            || sources.Any(s => s.Sentence.Quantities.Any(told => IsRounded(value, AsShare(told, s.Sentence.Text)) || IsNumbered(context, value, s.Sentence, told) || IsRanked(context.Draft, value, s.Sentence, told) || IsRankOf(context, value, s.Sentence, told) || IsHalfYear(context, value, told) || IsTurned(context, value, s.Sentence, told)))
            || ChangeEntailment.Follows(context, value) || ClockEntailment.Follows(context, value) || CompoundLength.Follows(context, value) || CountedDays.Follow(context, value) || Headcount.Follows(context, value) || IsSum(context, value) || IsRestOf(context, value) || IsPartOfCount(context, value);
    }

    /// <summary>Whether a bare value takes the unit of another value of its sentence: "15 metres deep instead of 11".</summary>
    public static bool TakesUnit(EnglishSentence draft, in QuantityMention said, string? unit)
    {
        var value = said;
        return unit is not null && value.Unit is null && !value.HasNoun && !value.Ordinal && draft.Quantities.Any(q => q.Start != value.Start && q.Unit == unit);
    }

    private static bool IsRounded(in QuantityMention said, in QuantityMention told)
    {
        if (said.Ordinal || told.Ordinal || said.Low != said.High || told.Low != told.High || Share(said) is not { } a || Share(told) is not { } b || b == 0)
        {
            return false;
        }

        // Of values that are no shares the unit has to be the same, and only a rounded one stands for one more exact.
        var shares = IsShare(said) && IsShare(told);
        if (!shares && (said.Unit != told.Unit || said.HasNoun != told.HasNoun || told.Approximation != Approximation.None))
        {
            return false;
        }

        var off = (a - b) / b;
        // "more than half" of "more than 50%"
        if (shares && said.Unit != told.Unit && said.Approximation == told.Approximation && Math.Abs(off) <= Plain
            && !(said.Approximation == Approximation.AtLeast && off > Third) && !(said.Approximation == Approximation.AtMost && off < -Third))
        {
            return true;
        }

        return said.Approximation switch
        {
            Approximation.None => told.Approximation is Approximation.None or Approximation.About && shares && said.Unit != told.Unit && Math.Abs(off) <= Plain,
            Approximation.About => Math.Abs(off) <= About && told.Approximation is Approximation.None or Approximation.About,
            Approximation.AtMost => said.Approximator is "nearly" or "almost" or "just under" or "close to" && off is > 0 and <= Beyond && told.Approximation == Approximation.None,
            Approximation.AtLeast => off is < 0 and >= -Beyond && told.Approximation is Approximation.None or Approximation.AtLeast,
            _ => false,
        };
    }

    // "a fifth more than planned" reads like a rank.
    private static QuantityMention AsShare(in QuantityMention told, string text) =>
        told is { Ordinal: true, Low: > 2 } && text[..told.Start].EndsWith(" a ", StringComparison.Ordinal) | text[told.Start..].StartsWith("a ", StringComparison.Ordinal) && (text.AsSpan(told.End).StartsWith(" more") || text.AsSpan(told.End).StartsWith(" less") || text.AsSpan(told.End).StartsWith(" fewer") || text.AsSpan(told.End).StartsWith(" higher") || text.AsSpan(told.End).StartsWith(" lower"))
            ? told with { Ordinal = false, Low = 1 / told.Low, High = 1 / told.Low, Unit = null } : told;

    // "tunnel number two" of "the second tunnel"
    private static bool IsNumbered(RuleContext context, in QuantityMention said, EnglishSentence source, in QuantityMention told) =>
        told.Ordinal && !said.Ordinal && told.Low == said.Low && context.Draft.WordAt(said.Start) is > 0 and var at && context.Draft.Words[at - 1].Token.Folded is "number" or "no"
        // "route number two" of "the second school"
        && !(at > 1 && told.HasNoun && context.Draft.Words[at - 2].Is(WordTraits.Content) && source.WordAt(told.NounStart) is var noun && noun < source.Words.Length && source.Words[noun].Is(WordTraits.Content) && !WordForms.Same(context.Draft.Words[at - 2], source.Words[noun]));

    // "145th of 186" of "ranked 145 of 186"
    private static bool IsRanked(EnglishSentence draft, in QuantityMention said, EnglishSentence source, in QuantityMention told) =>
        said.Ordinal != told.Ordinal && said.Low == told.Low && (said.Ordinal ? IsBehindRank(source, told) : IsBehindRank(draft, said));

    private static bool IsBehindRank(EnglishSentence sentence, in QuantityMention value) =>
        value.Unit is null && sentence.WordAt(value.Start) is > 0 and var at && (sentence.Words[at - 1].Token.Folded is "number" or "no" || (!value.HasNoun && sentence.Words[at - 1].Stem is "rank" or "place"));

    // "one image in ten", "three out of four" of a tenth and 75%
    private static bool IsInSo(RuleContext context, in QuantityMention said)
    {
        var draft = context.Draft;
        for (var i = 1; i < draft.Quantities.Length; i++)
        {
            var (part, whole) = (draft.Quantities[i - 1], draft.Quantities[i]);
            if ((part.Start != said.Start && whole.Start != said.Start) || part.Ordinal || whole.Ordinal || whole.Low <= part.Low || draft.WordAt(whole.Start) - draft.WordAt(part.End) is not (>= 1 and <= 4)
                || !draft.Words[draft.WordAt(part.End)..draft.WordAt(whole.Start)].Any(w => w.Token.Folded is "in" or "out"))
            {
                continue;
            }

            var share = part.Low / whole.Low;
            var counted = NumberRule.NounOf(draft, whole);
            if (Enumerable.Range(0, context.Alignment.Sources.Count).Any(s => context.Alignment.Sources[s].Sentence is var source && source.Quantities.Any(told => IsShare(told) && Share(told) is { } value && Math.Abs(value - share) <= Plain * value
                && (counted < 0 || counted >= draft.Words.Length || NumberRule.NounOf(source, told) is not (>= 0 and var noun) || context.Alignment.AnyIn(s, counted).Count == 0 || context.Alignment.AnyIn(s, counted).Contains(noun)))))
            {
                return true;
            }
        }

        return false;
    }

    // "80% of services" of "four in five services"
    private static bool IsSoMany(in QuantityMention said, EnglishSentence source)
    {
        for (var i = 1; said is { Unit: "%", Approximation: Approximation.None } && i < source.Quantities.Length; i++)
        {
            var (part, whole) = (source.Quantities[i - 1], source.Quantities[i]);
            if (part is { Ordinal: false, Unit: null } && !whole.Ordinal && part.Low == part.High && whole.Low is > 1 and <= 100 && part.Low < whole.Low && source.Text[part.End..whole.Start].Trim() is "in" or "out of" or "in every"
                && said.Low * whole.Low == part.Low * 100)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsShare(in QuantityMention value) => value.Unit == "%" || (value.Unit is null && value.Low is > 0 and < 1);

    private static decimal? Share(in QuantityMention value) => value.Unit == "%" ? value.Low / 100 : value.Low;

    // "the fourth round", "came in the fourth" of "round four"
    private static bool IsRankOf(RuleContext context, in QuantityMention said, EnglishSentence source, in QuantityMention told)
    {
        if (!said.Ordinal || told.Ordinal || said.Low != told.Low || told.Unit is not null || source.WordAt(told.Start) is not (> 0 and var at))
        {
            return false;
        }

        var noun = source.Words[at - 1].Stem;
        var (from, to) = said.HasNoun ? (context.Draft.WordAt(said.NounStart), context.Draft.WordAt(said.NounEnd)) : (0, context.Draft.Words.Length);
        return source.Words[at - 1].Is(WordTraits.Content) && !source.Words[at - 1].Is(WordTraits.Name | WordTraits.Verb | WordTraits.Adverb) && context.Draft.Words[from..Math.Min(to, context.Draft.Words.Length)].Any(w => w.Stem == noun);
    }

    // "half a year" of "six months"
    private static bool IsHalfYear(RuleContext context, in QuantityMention said, in QuantityMention told) =>
        said.Low == 0.5m && told is { Unit: "month", Low: 6, High: 6 } && context.Draft.Text.AsSpan(said.Start).StartsWith("half a year", StringComparison.OrdinalIgnoreCase);

    // "at Halm a sixth of those at Brenn" of "at Brenn six times those at Halm"
    private static bool IsTurned(RuleContext context, in QuantityMention said, EnglishSentence source, in QuantityMention told) =>
        said.Unit is null && !said.Ordinal && told.Unit == "time" && told.Low > 1 && Math.Abs((said.Low * told.Low) - 1) < 0.001m
        && NameAfter(context.Draft, said) is { } a && NameAfter(source, told) is { } b && a != b && source.Words.Any(w => w.Stem == a) && context.Draft.Words.Any(w => w.Stem == b);

    private static string? NameAfter(EnglishSentence sentence, in QuantityMention value)
    {
        for (var i = sentence.WordAt(value.End); i < sentence.Words.Length; i++)
        {
            if (sentence.Words[i].Is(WordTraits.Name))
            {
                return sentence.Words[i].Stem;
            }
        }

        return null;
    }

    // "by one estimate": somebody's.
    private static bool IsOneVoice(RuleContext context, in QuantityMention said) =>
        said is { Low: 1, High: 1, Ordinal: false, HasNoun: true } && context.Draft.WordAt(said.NounStart) is var noun && noun < context.Draft.Words.Length && EnglishGrammar.AttributionStems.Contains(context.Draft.Words[noun].Stem)
        && context.Alignment.Sources.Any(s => s.Sentence.Words.Any(w => w.Is(WordTraits.Attributed | WordTraits.HedgedHead)) || s.Sentence.Quantities.Any(q => q.Approximator is "estimated" or "an estimated"));

    // "two thirds of the six" of four of six
    private static bool IsPartOfCount(RuleContext context, in QuantityMention said)
    {
        var (draft, part) = (context.Draft, said);
        return part.Unit is null && part.Low is > 0 and < 1 && WholeOf(draft, part) is { End: > 0, Ordinal: false } whole
            && context.Alignment.Sources.Any(s => s.Sentence.Quantities.Any(q => q.Low == whole.Low) && s.Sentence.Quantities.Any(q => !q.Ordinal && Math.Abs(q.Low - (part.Low * whole.Low)) < 0.01m));
    }

    // "more than a third … combined" of 20.8% and 15.3%
    private static bool IsSum(RuleContext context, in QuantityMention said)
    {
        if (!context.Draft.Words.Any(w => w.Token.Folded is "combined" or "together" or "total" or "altogether"))
        {
            return false;
        }

        foreach (var quantities in context.Alignment.Sources.Select(s => s.Sentence.Quantities))
        {
            for (var a = 0; a < quantities.Length; a++)
            {
                for (var b = a + 1; b < quantities.Length; b++)
                {
                    if (quantities[a].Unit == quantities[b].Unit && quantities[a] is { Ordinal: false, Approximation: Approximation.None } && quantities[b] is { Ordinal: false, Approximation: Approximation.None }
                        && quantities[a] with { Low = quantities[a].Low + quantities[b].Low, High = quantities[a].High + quantities[b].High } is var sum && ((sum.Low == said.Low && sum.Unit == said.Unit) || IsRounded(said, sum)))
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    /// <summary>Whether a word makes of what some have what the others do not.</summary>
    public static bool IsLacking(string folded) => Array.IndexOf(Lacking, folded) >= 0;

    /// <summary>Whether a value of the draft is what the passage's leaves of a whole.</summary>
    public static bool HasRest(RuleContext context) => context.Draft.Quantities.Any(q => IsRestOf(context, q));

    // "only two of the 40 were free of it" of "in 38 of 40"; "six of the seven" of "all but one of seven"
    private static bool IsRestOf(RuleContext context, in QuantityMention said)
    {
        var (draft, part) = (context.Draft, said);
        // "a third is left" of two thirds
        if (IsShare(part) && !part.Ordinal && draft.Words.Any(w => w.Token.Folded is "left" or "rest" or "remaining" or "remain" or "remains" or "others" or "other" or "remainder")
            && context.Alignment.Sources.Any(s => s.Sentence.Quantities.Any(told => IsShare(told) && Share(told) is { } value && Math.Abs(1 - value - Share(part)!.Value) < 0.006m)))
        {
            return true;
        }

        if (!part.Ordinal && draft.Words.Any(w => w.Token.Folded is "left" or "rest" or "remaining" or "remain" or "remains" or "remained" or "others" or "other" or "remainder")
            && context.Alignment.Sources.Any(s => s.Sentence.Quantities.Any(told => s.Sentence.Quantities.Any(all => all.Low - told.Low == part.Low && (IsOf(s.Sentence, told, all) || IsOfBefore(s.Sentence, all, told))))))
        {
            return true;
        }

        if (part.Ordinal || WholeOf(draft, part) is not { End: > 0, Low: > 0 } whole)
        {
            return false;
        }

        foreach (var source in context.Alignment.Sources.Select(s => s.Sentence))
        {
            foreach (var told in source.Quantities)
            {
                var rest = whole.Low - told.Low == part.Low && source.Quantities.Any(q => q.Low == whole.Low);
                if (rest && ((source.Text[..told.Start].EndsWith("all but ", StringComparison.OrdinalIgnoreCase)) || (source.Quantities.Any(q => q.Low == whole.Low && IsOf(source, told, q)) && draft.Words.Any(w => Lacking.Contains(w.Token.Folded)))))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // The first value behind a part that it is a part of; an empty one where there is none.
    private static QuantityMention WholeOf(EnglishSentence sentence, in QuantityMention part)
    {
        var from = sentence.WordAt(part.End);
        foreach (var quantity in sentence.Quantities)
        {
            if (quantity.Start > part.End && sentence.WordAt(quantity.Start) - from > Near)
            {
                break;
            }

            if (quantity.Start > part.End && IsOf(sentence, part, quantity))
            {
                return quantity;
            }
        }

        return default;
    }

    // "Of the 90 schools, 14 had reopened."
    private static bool IsOfBefore(EnglishSentence sentence, in QuantityMention whole, in QuantityMention part) =>
        part.Start > whole.End && sentence.WordAt(whole.Start) is > 0 and var at && (sentence.Words[at - 1].Token.Folded == "of" || (at > 1 && sentence.Words[at - 1].Is(WordTraits.Determiner | WordTraits.Pronoun) && sentence.Words[at - 2].Token.Folded == "of"))
        && sentence.WordAt(part.Start) - at <= 2 * Near;

    private static bool IsOf(EnglishSentence sentence, in QuantityMention part, in QuantityMention whole) =>
        sentence.WordAt(whole.Start) - sentence.WordAt(part.End) is >= 1 and <= Near && sentence.Words[sentence.WordAt(part.End)..sentence.WordAt(whole.Start)].Any(w => w.Token.Folded is "of" or "in" or "out");
}
