using System.Globalization;
using Bot.Core.Coverage;

namespace Bot.Core.Language;

/// <summary>A date of which parts may be unknown: a year, a month of a year, a day of a month, a day.</summary>
public readonly record struct PartialDate(int? Year, int? Month, int? Day)
{
    /// <summary>ISO 8601: <c>2026</c>, <c>2026-01</c>, <c>2026-01-13</c>; without a year in the form of vCard's truncated
    /// dates (RFC 6350 §4.3.1): <c>--01-13</c>, <c>--01</c>, <c>---13</c>.</summary>
    public override string ToString() => (Year, Month, Day) switch
    {
        ({ } y, { } m, { } d) => string.Create(CultureInfo.InvariantCulture, $"{y:0000}-{m:00}-{d:00}"),
        ({ } y, { } m, null) => string.Create(CultureInfo.InvariantCulture, $"{y:0000}-{m:00}"),
        ({ } y, null, _) => string.Create(CultureInfo.InvariantCulture, $"{y:0000}"),
        (null, { } m, { } d) => string.Create(CultureInfo.InvariantCulture, $"--{m:00}-{d:00}"),
        (null, { } m, null) => string.Create(CultureInfo.InvariantCulture, $"--{m:00}"),
        (null, null, var d) => string.Create(CultureInfo.InvariantCulture, $"---{d:00}"),
    };

    /// <summary>Whether both can be the same date: no part that both know differs.</summary>
    public bool Agrees(PartialDate other) =>
        (Year is null || other.Year is null || Year == other.Year)
        && (Month is null || other.Month is null || Month == other.Month)
        && (Day is null || other.Day is null || Day == other.Day);

    /// <summary>Whether every part that this date gives is given, alike, by the other.</summary>
    public bool IsGivenBy(PartialDate other) =>
        (Year is null || Year == other.Year) && (Month is null || Month == other.Month) && (Day is null || Day == other.Day);
}

/// <summary>A date or a span of dates in a text. Offsets are UTF-16.</summary>
/// <param name="From">The date, or the first of a span.</param>
/// <param name="To">The last date of a span; equal to <paramref name="From"/> for a single one.</param>
/// <param name="YearWritten">Whether the text gives the year; false when it was taken from the reference date or is unknown.</param>
public readonly record struct DateMention(int Start, int End, PartialDate From, PartialDate To, bool YearWritten)
{
    /// <summary>The finest unit that is known.</summary>
    public DatePrecision Precision => From.Day is not null ? DatePrecision.Day
        : From.Month is not null ? DatePrecision.Month : DatePrecision.Year;

    /// <summary>The mention as a time on the calendar, or null while its year or month is unknown.</summary>
    public EventTime? Time => From.Year is null || (From.Day is not null && From.Month is null)
        ? null
        : new EventTime(From.ToString(), To.ToString(), Precision);
}
