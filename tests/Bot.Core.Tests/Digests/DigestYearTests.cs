using Bot.Core.Digests;
using Bot.Core.Digests.Scheduling;
using NodaTime;

namespace Bot.Core.Tests.Digests;

public sealed class DigestYearTests : IDisposable
{
    // Among them times that the clocks leave out (New York, Cairo) or show twice (Lord Howe).
    private static readonly (string Zone, string Time)[] s_subscriptions =
    [
        ("Asia/Seoul", "08:00"), ("Asia/Tokyo", "00:00"), ("America/New_York", "02:30"), ("Africa/Cairo", "00:30"), ("Australia/Lord_Howe", "01:45"),
    ];

    private readonly DigestPlace _place = new(new DigestOptions { QuietLine = true });

    public void Dispose() => _place.Dispose();

    [Fact]
    public async Task Over_a_year_each_local_date_gets_one_digest_none_missed_and_none_doubled()
    {
        var subscriptions = new Dictionary<string, DigestSubscription>();
        foreach (var (zone, time) in s_subscriptions)
        {
            var channel = new DigestChannel("discord", $"{zone} {time}");
            subscriptions[channel.Channel] = await _place.SubscribeAsync(channel, time, zone);
        }

        var end = _place.Now + Duration.FromDays(365);
        while (_place.First.NextWake() is { } wake && wake < end)
        {
            _place.Clock.Advance((wake - _place.Now).ToTimeSpan());
            await _place.First.WorkAsync();
        }

        foreach (var (channel, subscription) in subscriptions)
        {
            var posts = _place.Poster.Posts.Where(post => post.Target.Channel == channel).ToList();
            var zone = subscription.Schedule.Zone;
            var dates = posts.Select(post => Instant.FromDateTimeOffset(post.At).InZone(zone).Date).ToList();
            dates.ShouldBe(Dates(subscription.Next!.Value.Date, end, subscription.Schedule), channel);
            posts.Select(post => post.Key).Distinct().Count().ShouldBe(posts.Count);
            posts.ShouldAllBe(post => IsAtItsTime(post.At, subscription.Schedule));
        }
    }

    private static IEnumerable<LocalDate> Dates(LocalDate first, Instant end, DigestSchedule schedule)
    {
        for (var date = first; schedule.DueOn(date) < end; date = date.PlusDays(1))
        {
            yield return date;
        }
    }

    private static bool IsAtItsTime(DateTimeOffset at, DigestSchedule schedule)
    {
        var local = Instant.FromDateTimeOffset(at).InZone(schedule.Zone);
        var asked = local.Date + schedule.Time;
        var mapping = schedule.Zone.MapLocal(asked);
        return mapping.Count == 0 ? local.ToInstant() == mapping.LateInterval.Start : local.ToInstant() == mapping.First().ToInstant();
    }
}
