using Bot.Core.Digests.Scheduling;
using NodaTime;
using NodaTime.Text;

namespace Bot.Core.Tests.Digests;

public sealed class DigestScheduleTests
{
    [Theory]
    // The clocks go forward at 2:00 in New York, at midnight in Cairo, by half an hour on Lord Howe Island.
    [InlineData("America/New_York", "02:30", "2026-03-08", "2026-03-08T07:00:00Z")]
    [InlineData("Africa/Cairo", "00:15", "2026-04-24", "2026-04-23T22:00:00Z")]
    [InlineData("Australia/Lord_Howe", "02:15", "2026-10-04", "2026-10-03T15:30:00Z")]
    // They go back, and the first of the two is meant.
    [InlineData("America/New_York", "01:30", "2026-11-01", "2026-11-01T05:30:00Z")]
    [InlineData("Africa/Cairo", "23:30", "2026-10-29", "2026-10-29T20:30:00Z")]
    [InlineData("Australia/Lord_Howe", "01:45", "2026-04-05", "2026-04-04T14:45:00Z")]
    // An ordinary day.
    [InlineData("Asia/Seoul", "08:00", "2026-02-01", "2026-01-31T23:00:00Z")]
    public void A_digest_is_due_at_its_local_time(string zone, string time, string date, string due) =>
        Schedule(zone, time).DueOn(Date(date)).ShouldBe(InstantPattern.General.Parse(due).Value);

    [Fact]
    public void A_date_that_the_zone_left_out_has_none() => Schedule("Pacific/Apia", "08:00").DueOn(new LocalDate(2011, 12, 30)).ShouldBeNull();

    [Theory]
    [InlineData("Asia/Seoul")]
    [InlineData("Asia/Tokyo")]
    [InlineData("America/New_York")]
    [InlineData("Africa/Cairo")]
    [InlineData("Australia/Lord_Howe")]
    public void Every_minute_of_the_day_is_due_once_a_local_date_over_a_year(string zone)
    {
        for (var minute = 0; minute < 24 * 60; minute += 15)
        {
            var schedule = new DigestSchedule(LocalTime.Midnight.PlusMinutes(minute), DateTimeZoneProviders.Tzdb[zone], DigestDays.Daily);
            var last = schedule.Next(Instant.FromUtc(2026, 1, 1, 0, 0));
            for (var day = 1; day < 366; day++)
            {
                var next = schedule.Next(last.Due);
                next.Date.ShouldBe(last.Date.PlusDays(1));
                next.Due.ShouldBeGreaterThan(last.Due);
                next.Due.InZone(schedule.Zone).Date.ShouldBe(next.Date);
                last = next;
            }
        }
    }

    [Fact]
    public void Only_the_days_asked_for_are_due()
    {
        var schedule = new DigestSchedule(new LocalTime(8, 0), DateTimeZone.Utc, DigestDays.Monday | DigestDays.Friday);

        var planned = DigestPlan.Of(schedule, Instant.FromUtc(2026, 2, 2, 8, 0), Duration.FromDays(7));

        planned.Select(p => p.Date).ShouldBe([new LocalDate(2026, 2, 6), new LocalDate(2026, 2, 9)]);
    }

    [Fact]
    public void A_plan_says_where_the_clocks_leave_the_time_out()
    {
        var planned = DigestPlan.Of(Schedule("America/New_York", "02:30"), Instant.FromUtc(2026, 3, 7, 0, 0), Duration.FromDays(7));

        planned.Count.ShouldBe(7);
        planned.Where(p => p.IsMoved).ShouldHaveSingleItem().Date.ShouldBe(new LocalDate(2026, 3, 8));
    }

    private static DigestSchedule Schedule(string zone, string time) => new(
        LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(time).Value, DateTimeZoneProviders.Tzdb[zone], DigestDays.Daily);

    private static LocalDate Date(string text) => LocalDatePattern.Iso.Parse(text).Value;
}
