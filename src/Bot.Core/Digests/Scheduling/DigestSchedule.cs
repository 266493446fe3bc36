using NodaTime;
using NodaTime.TimeZones;

namespace Bot.Core.Digests.Scheduling;

/// <summary>At which local time, in which time zone and on which days of the week a digest is due.</summary>
public sealed record DigestSchedule(LocalTime Time, DateTimeZone Zone, DigestDays Days)
{
    private static readonly ZoneLocalMappingResolver s_resolver =
        Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);

    /// <summary>When the digest of a local date is due: where the clocks go forward over its time, the first instant after the gap;
    /// where they go back over it, the first of the two.</summary>
    /// <returns>null on a day of the week that has none, and on a date that the zone left out.</returns>
    public Instant? DueOn(LocalDate date) =>
        Days.Has(date.DayOfWeek) && Exists(date) ? Zone.ResolveLocal(date + Time, s_resolver).ToInstant() : null;

    /// <summary>The first digest on <paramref name="from"/> or later that is due after <paramref name="after"/>.</summary>
    public DueDate Next(LocalDate from, Instant after)
    {
        for (var date = from; ; date = date.PlusDays(1))
        {
            if (DueOn(date) is { } due && due > after)
            {
                return new(date, due);
            }
        }
    }

    /// <summary>The first digest that is due after an instant.</summary>
    public DueDate Next(Instant after) => Next(after.InZone(Zone).Date.PlusDays(-1), after);

    // Samoa had no 30 December 2011.
    private bool Exists(LocalDate date) =>
        Zone.ResolveLocal(date.AtMidnight(), s_resolver).Date == date;
}

/// <summary>A digest of one local date.</summary>
public readonly record struct DueDate(LocalDate Date, Instant Due);
