using System.Globalization;
using Bot.Testing.Discord;
using Xunit.Abstractions;

namespace Bot.EndToEnd.Tests.Digests;

/// <summary>Kills real processes in the middle of delivering digests, at random points.</summary>
public sealed class KilledDeliveryTests(ITestOutputHelper output)
{
    private const int ChannelsOfARound = 12;
    private const int LongestLatency = 60;
    private const int MostTimes = 4;

    private const string Unsettled = "SELECT count(*) FROM digest_post WHERE settled IS NULL";

    // A hundred rounds take minutes; KILL_ROUNDS=100 runs them.
    private static readonly int s_rounds = int.Parse(Environment.GetEnvironmentVariable("KILL_ROUNDS") ?? "4", CultureInfo.InvariantCulture);

    private readonly Random _random = new(20260113);

    [Fact]
    public async Task No_digest_is_missed_and_none_is_doubled_when_its_sender_dies()
    {
        await using var house = await DigestHouse.OpenAsync(leaseSeconds: 4);
        SlowDown(house.Discord);
        var channels = new List<(string Surface, string Channel)>();
        var ambiguous = new HashSet<long>();
        var killed = 0;
        var rounds = 0;
        // A kill may come too late, or hit nothing that was on its way; then there are further rounds, but not without end.
        for (var round = 0; round < s_rounds || ((killed <= s_rounds / 2 || ambiguous.Count == 0) && round < MostTimes * s_rounds); round++)
        {
            rounds++;
            var fresh = Channels(round);
            channels.AddRange(fresh);
            foreach (var (surface, channel) in fresh)
            {
                // An empty channel looks to the bot as one that it may not read.
                house.Discord.Rest.Add(new FakeMessage { Id = house.Discord.NextId(), ChannelId = channel, AuthorId = "1", Created = default });
                house.Subscribe(surface, channel, DateTimeOffset.UnixEpoch.AddMilliseconds(Now() - 1_000));
            }

            killed += await KillDuringDeliveryAsync(house, fresh) ? 1 : 0;
            ambiguous.UnionWith(house.Keys("SELECT post_key FROM digest_post WHERE state = 1"));
        }

        await using var last = house.Serve();
        await house.UntilAsync("SELECT count(*) FROM digest_post WHERE state = 2", channels.Count);

        output.WriteLine($"{rounds} rounds, {killed} killed at work, {channels.Count} digests, {ambiguous.Count} of them ambiguous after a kill.");
        killed.ShouldBeGreaterThan(s_rounds / 2, "The rounds must hit processes that are at work.");
        ambiguous.Count.ShouldBeGreaterThan(0, "A kill must hit a digest between sending and recording.");
        channels.Where(place => house.PostsIn(place.Surface, place.Channel) != 1).ShouldBeEmpty();
        // Discord would have dropped a second post with the same nonce: none was even tried.
        house.Discord.Rest.Requests.Where(request => request is { Method: "POST" } && request.Path.EndsWith("/messages", StringComparison.Ordinal))
            .GroupBy(request => request.Path).ShouldAllBe(tries => tries.Count() == 1);
        house.Count(Unsettled).ShouldBe(0);
        house.Count("SELECT count(*) FROM digest_post").ShouldBe(channels.Count);
    }

    /// <returns>Whether the process was still at work.</returns>
    private async Task<bool> KillDuringDeliveryAsync(DigestHouse house, IReadOnlyList<(string Surface, string Channel)> fresh)
    {
        await using var bot = house.Serve();
        await house.Discord.Signal.UntilAsync(
            () => fresh.Any(place => house.PostsIn(place.Surface, place.Channel) > 0), "the first digest of the round");
        // Somewhere in the delivery; where is left to chance on purpose.
        await Task.Delay(TimeSpan.FromMilliseconds(_random.Next(3 * LongestLatency)));
        await bot.KillAsync();
        return house.Count(Unsettled) > 0;
    }

    // Without a network there would be no time between a post and its answer for a kill to fall into.
    private void SlowDown(FakeDiscord discord)
    {
        discord.Rest.Limits.GlobalLimit = int.MaxValue;
        discord.Rest.LoseResponse = request =>
        {
            if (request.Method == "POST")
            {
                Thread.Sleep(Random.Shared.Next(LongestLatency));
            }

            return null;
        };
    }

    private static List<(string Surface, string Channel)> Channels(int round) =>
    [
        .. Enumerable.Range(0, ChannelsOfARound).Select(i => i % 3 == 2
            ? ("slack", $"C{round:000}{i:00}")
            : ("discord", string.Create(CultureInfo.InvariantCulture, $"{2_000_000_000_000_000_000 + (round * 100) + i}"))),
    ];

    private static long Now() => TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();
}
