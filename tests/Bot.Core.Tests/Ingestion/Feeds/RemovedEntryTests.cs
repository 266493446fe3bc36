using Bot.Testing.News;

namespace Bot.Core.Tests.Ingestion.Feeds;

public sealed class RemovedEntryTests
{
    private static readonly string[] Boats = ["The parade drew 14 boats on Sunday, the organisers said.", "The mayor opened it at noon in the old harbour."];

    [Theory]
    [InlineData("/feed", "/boats")]
    [InlineData("/other", "/boats")]
    [InlineData("/other", "/boats?utm_source=feed")]
    public async Task An_article_that_was_removed_is_not_brought_back_by_a_feed(string path, string page)
    {
        await using var feed = await FeedHarness.StartAsync(feeds: ["/feed", "/other"]);
        feed.News.Publish("/boats", "Boats fill the harbour", Boats);
        feed.News.Rss("/feed", new NewsEntry("/boats", "Boats"));
        await feed.PollAsync();
        await feed.RemoveAsync("/boats");

        feed.News.Publish("/boats", "Boats fill the harbour", [Boats[0].Replace("14", "17", StringComparison.Ordinal), Boats[1]]);
        feed.News.Rss(path, new NewsEntry(page, "Boats", "Corrected."));
        var report = await feed.PollAsync(path);

        (report.Error, report.Belonging, report.Ingested.Articles, report.Skipped.Count).ShouldBe((null, 1, 0, 0));
        feed.Articles().ShouldBeEmpty();
    }

    [Fact]
    public async Task An_article_that_was_removed_comes_back_when_its_page_is_ingested()
    {
        await using var feed = await FeedHarness.StartAsync();
        feed.News.Publish("/boats", "Boats fill the harbour", Boats);
        feed.News.Rss("/feed", new NewsEntry("/boats", "Boats"));
        await feed.PollAsync();
        await feed.RemoveAsync("/boats");

        (await feed.IngestAsync(feed.News.Url + "/boats")).Summary.Articles.ShouldBe(1);
        feed.News.Publish("/boats", "Boats fill the harbour", [Boats[0].Replace("14", "17", StringComparison.Ordinal), Boats[1]]);
        feed.News.Rss("/feed", new NewsEntry("/boats", "Boats", "Corrected."));
        await feed.PollAsync();

        feed.Articles().ShouldHaveSingleItem().Text.ShouldContain("17 boats");
    }
}
