using System.Globalization;

namespace Bot.EndToEnd.Tests.Digests;

/// <summary>Two real processes on one database.</summary>
public sealed class TwoProcessesTests
{
    private const int Digests = 200;

    private static readonly TimeSpan s_start = TimeSpan.FromSeconds(6);
    private static readonly TimeSpan s_between = TimeSpan.FromMilliseconds(50);

    // The machine that runs this may be busy with other tests.
    private static readonly TimeSpan s_latest = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task Each_of_200_due_times_gets_one_post_at_its_time()
    {
        await using var house = await DigestHouse.OpenAsync();
        var first = TimeProvider.System.GetUtcNow() + s_start;
        var due = Enumerable.Range(0, Digests).ToDictionary(
            i => string.Create(CultureInfo.InvariantCulture, $"{3_000_000_000_000_000_000 + i}"), i => first + (i * s_between));
        foreach (var (channel, at) in due)
        {
            house.Subscribe("discord", channel, at);
        }

        await using var one = house.Serve();
        await using var other = house.Serve();
        await house.UntilAsync("SELECT count(*) FROM digest_post WHERE state = 2", Digests);

        var posted = house.Discord.Rest.Posted;
        posted.Select(message => message.ChannelId).Order().ShouldBe(due.Keys.Order());
        posted.ShouldAllBe(message => message.Created >= due[message.ChannelId].AddMilliseconds(-1) && message.Created < due[message.ChannelId] + s_latest);
        // Both have been at work, and neither has sent what the other had.
        (await one.StopAsync(), await other.StopAsync()).ShouldBe((0, 0));
        var (ofOne, ofOther) = (one.Lines.Count(IsPosted), other.Lines.Count(IsPosted));
        (ofOne + ofOther).ShouldBe(Digests);
        Math.Min(ofOne, ofOther).ShouldBeGreaterThan(0);
    }

    private static bool IsPosted(string line) => line.Contains("is posted to", StringComparison.Ordinal);
}
