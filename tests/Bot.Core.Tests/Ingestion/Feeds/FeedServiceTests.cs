using Bot.Core.Ingestion.Feeds;
using Bot.Testing.News;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Core.Tests.Ingestion.Feeds;

public sealed class FeedServiceTests
{
    [Fact]
    public async Task A_feed_is_polled_at_the_start_and_then_whenever_it_is_due()
    {
        await using var feed = await FeedHarness.StartAsync();
        feed.News.Rss("/feed", new NewsEntry("/boats", "Boats"));
        feed.News.Publish("/boats", "Boats fill the harbour", ["The parade drew 14 boats."]);
        using var service = Service(feed);

        await service.StartAsync(CancellationToken.None);
        await AdvanceAsync(feed, TimeSpan.Zero);
        feed.News.Count("/feed").ShouldBe(1);
        await AdvanceAsync(feed, TimeSpan.FromMinutes(29));
        feed.News.Count("/feed").ShouldBe(1);
        await AdvanceAsync(feed, TimeSpan.FromMinutes(10));
        await service.StopAsync(CancellationToken.None);

        feed.News.Count("/feed").ShouldBe(2);
        feed.Articles().Count.ShouldBe(1);
    }

    [Fact]
    public async Task Of_two_instances_on_one_database_one_polls()
    {
        await using var feed = await FeedHarness.StartAsync();
        feed.News.Rss("/feed");
        using var first = Service(feed);
        using var second = Service(feed);

        const int Rounds = 20;
        for (var round = 0; round < Rounds; round++)
        {
            await Task.WhenAll(Task.Run(() => first.PollDueAsync(CancellationToken.None)), Task.Run(() => second.PollDueAsync(CancellationToken.None)));
            feed.Clock.Advance(TimeSpan.FromMinutes(40));
        }

        feed.News.Count("/feed").ShouldBe(Rounds);
    }

    [Fact]
    public async Task The_poll_of_an_instance_that_died_is_taken_over()
    {
        await using var feed = await FeedHarness.StartAsync();
        feed.News.Rss("/feed");
        var store = new FeedStore(feed.Database);
        var now = feed.Clock.GetUtcNow();
        await store.RegisterAsync([feed.Feed], now, CancellationToken.None);
        (await store.ClaimAsync(feed.Feed, now, now + TimeSpan.FromMinutes(5), CancellationToken.None)).ShouldBeTrue();
        (await store.ClaimAsync(feed.Feed, now, now + TimeSpan.FromMinutes(5), CancellationToken.None)).ShouldBeFalse();
        using var service = Service(feed);

        await service.StartAsync(CancellationToken.None);
        await AdvanceAsync(feed, TimeSpan.FromMinutes(4));
        feed.News.Count("/feed").ShouldBe(0);
        await AdvanceAsync(feed, TimeSpan.FromMinutes(3));
        await service.StopAsync(CancellationToken.None);

        feed.News.Count("/feed").ShouldBe(1);
    }

    [Theory]
    [InlineData("https://a.example/feed, http://b.example/rss https://c.example", 3)]
    [InlineData("", 0)]
    [InlineData(null, 0)]
    public void The_setting_lists_addresses(string? setting, int count) => FeedOptions.ParseAddresses(setting).Count.ShouldBe(count);

    [Fact]
    public void A_setting_that_is_no_address_is_named() =>
        Should.Throw<FormatException>(() => FeedOptions.ParseAddresses("https://a.example feed.xml")).Message.ShouldContain("'feed.xml'");

    private static FeedService Service(FeedHarness feed) => new(feed.Poller, feed.Database, feed.Clock, NullLogger<FeedService>.Instance);

    // Minute by minute, each time until the service sleeps again.
    private static async Task AdvanceAsync(FeedHarness feed, TimeSpan by)
    {
        for (var minute = 0; minute < by.TotalMinutes; minute++)
        {
            await feed.Clock.TimerIsSetAsync(due => due >= TimeSpan.Zero && due <= TimeSpan.FromMinutes(1));
            feed.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        await feed.Clock.TimerIsSetAsync(due => due >= TimeSpan.FromSeconds(1) && due <= TimeSpan.FromMinutes(1));
    }
}
