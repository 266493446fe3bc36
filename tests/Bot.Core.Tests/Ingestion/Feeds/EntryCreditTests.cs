using Bot.Core.Coverage;

namespace Bot.Core.Tests.Ingestion.Feeds;

public sealed class EntryCreditTests
{
    private const string BarePage =
        "<!doctype html><html lang='en'><head><title>Boats fill the harbour</title></head><body><article><h1>Boats fill the harbour</h1><p>The parade drew 14 boats, the organisers said.</p></article></body></html>";

    [Theory]
    [InlineData("rss", "<pubDate>Tue, 13 Jan 2026 09:00:00 +0900</pubDate>", "2026-01-13T09:00:00+09:00")]
    [InlineData("rss", "<dc:date>2026-01-13T09:00:00+09:00</dc:date>", "2026-01-13T09:00:00+09:00")]
    [InlineData("rss", "<pubDate>soon</pubDate>", null)]
    [InlineData("atom", "<updated>2026-01-13T09:00:00+09:00</updated>", "2026-01-13T09:00:00+09:00")]
    public async Task What_a_page_does_not_tell_of_its_publisher_and_date_its_feed_does(string kind, string date, string? published)
    {
        await using var feed = await FeedHarness.StartAsync();
        feed.News.Set("/boats", BarePage, "text/html");
        SetFeed(feed, kind, date);

        (await feed.PollAsync()).Ingested.Articles.ShouldBe(1);

        var article = Article(feed);
        (article.Publisher, article.Published).ShouldBe(("Larn Gazette", published));
    }

    [Fact]
    public async Task A_page_that_is_looked_at_again_while_its_feed_is_as_it_was_keeps_what_the_feed_told()
    {
        await using var feed = await FeedHarness.StartAsync();
        feed.News.Set("/boats", BarePage, "text/html");
        SetFeed(feed, "rss", "<pubDate>Tue, 13 Jan 2026 09:00:00 +0900</pubDate>");
        await feed.PollAsync();
        feed.News.Set("/boats", BarePage.Replace("14", "17", StringComparison.Ordinal), "text/html");
        feed.Clock.Advance(TimeSpan.FromHours(7));

        (await feed.PollAsync()).Ingested.Revised.ShouldBe(1);

        var article = Article(feed);
        (article.Revision, article.Publisher, article.Published).ShouldBe((2, "Larn Gazette", "2026-01-13T09:00:00+09:00"));
    }

    [Fact]
    public async Task What_the_page_tells_goes_before_what_the_feed_does()
    {
        await using var feed = await FeedHarness.StartAsync();
        feed.News.Publish("/boats", "Boats fill the harbour", ["The parade drew 14 boats, the organisers said."]);
        SetFeed(feed, "rss", "<pubDate>Tue, 13 Jan 2026 09:00:00 +0900</pubDate>");
        await feed.PollAsync();

        var article = Article(feed);
        (article.Publisher, article.Published).ShouldBe(("Harbour Post", "2026-02-01T09:00:00Z"));
    }

    [Fact]
    public async Task A_feed_of_another_sites_pages_is_not_their_publisher()
    {
        await using var feed = await FeedHarness.StartAsync();
        feed.News.Set("/boats", BarePage, "text/html");
        // The same machine under the name that the feed is not fetched by.
        SetFeed(feed, "rss", "", feed.News.Url.Replace("127.0.0.1", "localhost", StringComparison.Ordinal));
        await feed.PollAsync();

        using var session = feed.Database.Read();
        using var publishers = session.Command("SELECT publisher FROM article");
        publishers.Query(row => row.Text(0)).ShouldBe(["localhost"]);
    }

    private static void SetFeed(FeedHarness feed, string kind, string date, string? site = null)
    {
        var page = (site ?? feed.News.Url) + "/boats";
        feed.News.Set("/feed", kind == "rss"
            ? $"<rss version='2.0' xmlns:dc='http://purl.org/dc/elements/1.1/'><channel><title>Larn Gazette</title><item><title>Boats</title><link>{page}</link><guid>a</guid>{date}</item></channel></rss>"
            : $"<feed xmlns='http://www.w3.org/2005/Atom'><title>Larn Gazette</title><entry><title>Boats</title><id>a</id><link href='{page}'/>{date}</entry></feed>", "application/xml");
    }

    private static Article Article(FeedHarness feed)
    {
        using var session = feed.Database.Read();
        return new CoverageReader(session).Current(feed.News.Url + "/boats").ShouldNotBeNull();
    }
}
