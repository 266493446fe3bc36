using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>What follows from where a change began and ended: by 2 years of "from 64 to 66", doubled of "from 42 to 90 million", for 12 years of
/// "from 1994 to 2006".</summary>
internal static class ChangeEntailment
{
    /// <summary>How far a plain "doubled" may be from twice, as a share.</summary>
    private const decimal Plain = 0.02m;

    /// <summary>How far "nearly doubled" may be from twice, as a share.</summary>
    private const decimal Nearly = 0.1m;

    // What the difference of two values is said of.
    private static readonly string[] Differences =
        ["by", "more", "less", "fewer", "higher", "lower", "older", "younger", "longer", "shorter", "rise", "increase", "gain", "growth", "fall", "drop", "decline", "decrease", "loss", "cut", "reduction", "difference", "gap", "improvement"];

    public static bool Follows(RuleContext context, in QuantityMention said)
    {
        if (said.Ordinal || said.Low != said.High)
        {
            return false;
        }

        foreach (var source in context.Alignment.Sources)
        {
            if ((said.Unit == "year" && IsSpan(source.Sentence, said)) || (Change(source.Sentence) is var (from, to) && (IsDifference(context.Draft, said, from, to) || IsRatio(context.Draft, said, from, to))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The two ends of the one change of a sentence; null where it tells of none, or of several.</summary>
    private static (QuantityMention From, QuantityMention To)? Change(EnglishSentence source)
    {
        (QuantityMention, QuantityMention)? change = null;
        foreach (var quantity in source.Quantities)
        {
            if (quantity.Ordinal || RangeEndRule.EndOf(source, quantity) >= 0)
            {
                continue;
            }

            (QuantityMention, QuantityMention)? found = quantity.FromTo && quantity.Low != quantity.High ? (quantity with { High = quantity.Low }, quantity with { Low = quantity.High }) : null;
            foreach (var other in source.Quantities)
            {
                found ??= other.Start != quantity.Start && !other.Ordinal && RangeEndRule.EndOf(source, other) > 0 && (other.Unit == quantity.Unit || other.Unit is null || quantity.Unit is null) ? (quantity, other) : null;
            }

            if (found is not null && change is not null)
            {
                return null;
            }

            change ??= found;
        }

        return change;
    }

    private static bool IsDifference(EnglishSentence draft, in QuantityMention said, in QuantityMention from, in QuantityMention to)
    {
        var unit = to.Unit ?? from.Unit;
        unit = unit == "%" ? "percentage point" : unit;
        // "The age will rise by two years" of "from 64 to 66"
        var isUnit = said.Unit == unit || (unit is null && said.Unit is "year" or "person" or "time" or "item");
        if (!isUnit || said.Approximation != Approximation.None || Math.Abs(to.Low - from.Low) != said.Low)
        {
            return false;
        }

        var (first, last) = (draft.WordAt(said.Start), draft.WordAt(Math.Max(said.End, said.NounEnd)));
        return (first > 0 && Array.IndexOf(Differences, draft.Words[first - 1].Token.Folded) >= 0) || (last < draft.Words.Length && Array.IndexOf(Differences, draft.Words[last].Token.Folded) >= 0)
            || (first > 1 && draft.Words[first - 1].Token.Folded == "of" && Array.IndexOf(Differences, draft.Words[first - 2].Token.Folded) >= 0);
    }

    private static bool IsRatio(EnglishSentence draft, in QuantityMention said, in QuantityMention from, in QuantityMention to)
    {
        if (said.Unit is not null || from.Low <= 0 || !(draft.Text.AsSpan(said.Start, said.End - said.Start) is "doubled" or "doubling" or "tripled" or "tripling" or "halved" or "halving"))
        {
            return false;
        }

        var off = (to.Low / from.Low / said.Low) - 1;
        return said.Approximation switch
        {
            Approximation.None => Math.Abs(off) <= Plain,
            Approximation.About => Math.Abs(off) <= Nearly,
            Approximation.AtLeast => said.Low >= 1 ? off is > 0 and < 0.5m : off is < 0 and > -0.5m,
            Approximation.AtMost => said.Low >= 1 ? off is < 0 and >= -Nearly : off is > 0 and <= Nearly,
            _ => false,
        };
    }

    // "for 12 years" of "from 1994 to 2006"
    private static bool IsSpan(EnglishSentence source, in QuantityMention said)
    {
        for (var i = 0; i < source.Dates.Length; i++)
        {
            if (source.Dates[i].From is { Year: { } first, Month: null } && EndOf(source, i) is { } last && last - first == said.Low)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The year in which what began at a date ended: that of a span, or of the date behind "to"; null where there is none.</summary>
    private static int? EndOf(EnglishSentence source, int date)
    {
        var (from, to) = (source.Dates[date].From.Year, source.Dates[date].To.Year);
        if (from != to)
        {
            return to;
        }

        return date + 1 < source.Dates.Length && WordBefore(source, date) == "from" && WordBefore(source, date + 1) is "to" or "until" or "till" ? source.Dates[date + 1].To.Year : null;
    }

    private static string WordBefore(EnglishSentence source, int date) => source.WordAt(source.Dates[date].Start) is > 0 and var at ? source.Words[at - 1].Token.Folded : "";
}
