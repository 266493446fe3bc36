using NodaTime;

namespace Bot.Core.Digests.Scheduling;

/// <summary>A digest to come.</summary>
/// <param name="At">When, in the schedule's own zone.</param>
/// <param name="IsMoved">Whether the clocks leave its time out on that date, so that it comes at the first instant after the gap.</param>
public readonly record struct PlannedDigest(LocalDate Date, ZonedDateTime At, bool IsMoved);

/// <summary>Says when digests come, without sending any.</summary>
public static class DigestPlan
{
    public static IReadOnlyList<PlannedDigest> Of(DigestSchedule schedule, Instant now, Duration ahead)
    {
        var planned = new List<PlannedDigest>();
        for (var next = schedule.Next(now); next.Due <= now + ahead; next = schedule.Next(next.Date.PlusDays(1), next.Due))
        {
            var at = next.Due.InZone(schedule.Zone);
            planned.Add(new(next.Date, at, at.TimeOfDay != schedule.Time));
        }

        return planned;
    }
}
