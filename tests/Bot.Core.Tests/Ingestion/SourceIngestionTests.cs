using Bot.Core.Tests.Ingestion.Feeds;
using Bot.Testing.News;

namespace Bot.Core.Tests.Ingestion;

public sealed class SourceIngestionTests
{
    private static readonly string[] Boats = ["The parade drew 14 boats on Sunday, the organisers said.", "The mayor opened it at noon in the old harbour."];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_feed_that_is_named_is_taken_in_as_polling_does(bool polledBefore)
    {
        await using var feed = await FeedHarness.StartAsync(keywords: ["parade"]);
        Publish(feed);
        if (polledBefore)
        {
            await feed.PollAsync();
        }

        var (summary, reports) = await feed.IngestAsync(feed.Feed);

        (summary.Articles, summary.Revised, summary.Failed.Count).ShouldBe((polledBefore ? 0 : 1, 0, 0));
        var report = reports.ShouldHaveSingleItem();
        (report.Entries, report.Belonging).ShouldBe((2, 1));
        var article = feed.Articles().ShouldHaveSingleItem();
        (article.Headline, article.Revision).ShouldBe(("Boats fill the harbour", 1));
        article.Text.ShouldContain(Boats[0]);
        article.Text.ShouldNotContain("teaser");
    }

    [Fact]
    public async Task A_feed_that_is_no_setting_is_taken_in_when_it_is_named_and_not_polled_later()
    {
        await using var feed = await FeedHarness.StartAsync(feeds: []);
        Publish(feed);

        (await feed.IngestAsync(feed.Feed)).Summary.Articles.ShouldBe(1);

        feed.Poller.Addresses.ShouldBeEmpty();
    }

    [Fact]
    public async Task Feeds_pages_and_what_fails_are_summed_up_together()
    {
        await using var feed = await FeedHarness.StartAsync(keywords: ["parade"]);
        Publish(feed);
        feed.News.Publish("/bridge", "Bridge opens", ["The bridge opened after two years of work.", "It cost 5 million euros, the city said on Monday."]);
        feed.News.Fail("/gone", 404);

        var (summary, _) = await feed.IngestAsync(feed.News.Url + "/bridge", feed.Feed, feed.News.Url + "/gone");

        summary.Articles.ShouldBe(2);
        summary.Failed.ShouldHaveSingleItem().Source.ShouldBe(feed.News.Url + "/gone");
    }

    [Fact]
    public async Task Entries_that_failed_are_tried_again_when_the_feed_is_named_again_and_told_while_they_fail()
    {
        await using var feed = await FeedHarness.StartAsync();
        feed.News.Publish("/boats", "Boats fill the harbour", Boats);
        feed.News.Fail("/bridge", 404);
        feed.News.Rss("/feed", new NewsEntry("/boats", "Boats"), new NewsEntry("/bridge", "Bridge"));
        await feed.IngestAsync(feed.Feed);

        var (summary, reports) = await feed.IngestAsync(feed.Feed);
        reports.ShouldHaveSingleItem().Skipped.ShouldHaveSingleItem();
        summary.Failed.ShouldHaveSingleItem().Error.ShouldBe("The server answered 404 (NotFound).");
        feed.News.Count("/boats").ShouldBe(1);

        feed.News.Publish("/bridge", "Bridge opens", ["The bridge opened after two years of work.", "It cost 5 million euros, the city said on Monday."]);
        (await feed.Poller.PollAllAsync(feed.Feed, CancellationToken.None)).Ingested.Articles.ShouldBe(1);
        (await feed.Poller.PollAllAsync(feed.Feed, CancellationToken.None)).Ingested.Articles.ShouldBe(0);
        feed.News.Count("/bridge").ShouldBe(3);
    }

    [Fact]
    public async Task Entries_that_are_left_for_the_next_poll_are_counted()
    {
        await using var feed = await FeedHarness.StartAsync();
        var entries = Enumerable.Range(0, 50).Select(i => new NewsEntry($"/{i}", $"Entry {i}")).ToArray();
        foreach (var entry in entries)
        {
            feed.News.Fail(entry.Path!, 429, retryAfter: "7200");
        }

        feed.News.Rss("/feed", entries);

        var report = (await feed.IngestAsync(feed.Feed)).Feeds.ShouldHaveSingleItem();

        (report.Skipped.Count + report.Postponed).ShouldBe(50);
        report.Postponed.ShouldBeGreaterThan(0);
    }

    [Theory]
    [InlineData("text/xml", "not xml <<<", "It is no feed that can be read")]
    [InlineData("application/json", "{\"title\":\"T one\"}", "The article lacks \"id\" or \"paragraphs\"")]
    public async Task An_address_that_serves_no_article_is_named_and_skipped(string type, string body, string error)
    {
        await using var feed = await FeedHarness.StartAsync();
        feed.News.Set("/page", body, type);

        var failed = (await feed.IngestAsync(feed.News.Url + "/page")).Summary.Failed.ShouldHaveSingleItem();

        failed.Source.ShouldBe(feed.News.Url + "/page");
        failed.Error.ShouldStartWith(error);
        feed.Articles().ShouldBeEmpty();
    }

    private static void Publish(FeedHarness feed)
    {
        feed.News.Publish("/boats", "Boats fill the harbour", Boats);
        feed.News.Fail("/football", 404);
        feed.News.Rss("/feed", feed.Poller.Addresses.Count == 0
            ? [new NewsEntry("/boats", "Boats at the parade", "A teaser of the parade.")]
            : [new NewsEntry("/boats", "Boats at the parade", "A teaser of the parade."), new NewsEntry("/football", "Football", "A teaser of no matter of ours.")]);
    }
}
