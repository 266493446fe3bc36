using Bot.Core.Coverage;
using Bot.Core.Language;

namespace Bot.Core.Ingestion.Facts;

/// <summary>Tells which date of a sentence a value holds for.</summary>
internal static class ObservationDate
{
    /// <summary>Whether the date says when something was measured ("20.8% in 2024") and not when something happened: a year beside a
    /// measured value.</summary>
    public static bool Is(DateMention date, IReadOnlyList<QuantityMention> quantities) =>
        date.Precision == DatePrecision.Year && quantities.Any(q => q is { Unit: not null, Ordinal: false });

    /// <summary>The nearest date of the value's own clause; else of a clause without values of its own ("In 2024, …"). Null when
    /// there is none.</summary>
    public static string? Of(
        string text, QuantityMention value, IReadOnlyList<QuantityMention> all, IReadOnlyList<DateMention> dates) =>
        dates.Where(date => date.Time is not null)
            .Where(date => SameClause(text, date, value) || !all.Any(other => SameClause(text, date, other)))
            .OrderBy(date => Distance(date, value))
            .Select(date => date.Time!.Start)
            .FirstOrDefault();

    private static bool SameClause(string text, DateMention date, QuantityMention value)
    {
        var (from, to) = date.Start >= value.End ? (value.End, date.Start) : (date.End, value.Start);
        return from >= to || text.AsSpan(from, to - from).IndexOfAny(",;、，") < 0;
    }

    private static int Distance(DateMention date, QuantityMention value) =>
        date.Start >= value.End ? date.Start - value.End : value.Start - date.End;
}
