using Bot.Core.Coverage;
using Bot.Core.Digests.Scheduling;
using NodaTime;

namespace Bot.Core.Digests;

/// <summary>What is taken where somebody does not say when a digest is to come: every day at 8:00 in the coverage's own time zone.</summary>
public sealed class DigestDefaults(LoadedPack pack, TimeProvider time)
{
    private static readonly LocalTime s_time = new(8, 0);

    public DateTimeZone Zone => DateTimeZoneProviders.Tzdb.GetZoneOrNull(pack.Current?.TimeZone ?? "Etc/UTC") ?? DateTimeZone.Utc;

    public DigestSchedule Schedule(ScheduleRequest asked) => new(asked.Time ?? s_time, asked.Zone ?? Zone, asked.Days ?? DigestDays.Daily);

    /// <summary>The date in a zone.</summary>
    public LocalDate Today(DateTimeZone zone) => Instant.FromDateTimeOffset(time.GetUtcNow()).InZone(zone).Date;
}
