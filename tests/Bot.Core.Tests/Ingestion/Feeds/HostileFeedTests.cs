using System.IO.Compression;
using System.Text;
using Bot.Core.Ingestion.Feeds;
using Bot.Testing.News;
using Bot.Testing.Slack;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Bot.Core.Tests.Ingestion.Feeds;

/// <summary>Whatever a server sends, the log says what was wrong with it, and everything else is taken in.</summary>
public sealed class HostileFeedTests
{
    // The publisher has a loopback address of its own, the only one that is allowed.
    private const string Publisher = "127.0.0.5";

    private const string Laughs = """
        <?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol1 "&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;">
        <!ENTITY lol2 "&lol1;&lol1;&lol1;&lol1;&lol1;&lol1;&lol1;&lol1;&lol1;&lol1;">]><rss version="2.0"><channel><title>&lol2;</title></channel></rss>
        """;

    public static TheoryData<string, string> Hostile => new()
    {
        { "laughs", "It declares a document type, which can make a small feed huge and is refused." },
        { "external", "It declares a document type, which can make a small feed huge and is refused." },
        { "cut", "It is malformed from line 1 on." },
        { "empty", "It is no feed: RSS, Atom or JSON Feed is expected." },
        { "page", "It is no feed: RSS, Atom or JSON Feed is expected." },
        { "large", "The page is larger than 8 MiB." },
        { "bomb", "The page is larger than 8 MiB." },
        { "loop", "The page moved more than 5 times." },
        { "to-loopback", "The host 127.0.0.1 leads to 127.0.0.1, which is not on the public internet, so it is not fetched: BOT_FETCH_ALLOW names those that may be." },
        { "to-circled", "leads to 127.0.0.1, which is not on the public internet, so it is not fetched: BOT_FETCH_ALLOW names those that may be." },
        { "to-metadata", "The host 169.254.169.254 leads to 169.254.169.254, which is not on the public internet, so it is not fetched: BOT_FETCH_ALLOW names those that may be." },
        { "to-file", "Only http and https addresses are fetched, not file." },
        { "binary", "It is not text" },
        { "damaged", "The server's answer is damaged: its compression cannot be undone." },
        { "error", "The server answered 500 (InternalServerError)." },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task A_hostile_feed_is_named_in_the_log_and_costs_the_others_nothing(string feed, string said)
    {
        await using var harness = await FeedHarness.StartAsync(feeds: [$"/{feed}", "/good"], address: Publisher);
        Prepare(harness.News);
        var log = new Observed<string>();
        using var service = new FeedService(harness.Poller, harness.Database, harness.Clock, new Log(log));

        await service.StartAsync(CancellationToken.None);
        var warning = await log.FirstAsync(line => line.StartsWith($"Warning: Feed {harness.News.Url}/{feed}: ", StringComparison.Ordinal));
        await log.FirstAsync(line => line.StartsWith($"Information: Feed {harness.News.Url}/good: 1 entries, 1 belong", StringComparison.Ordinal));
        await service.StopAsync(CancellationToken.None);

        warning.ShouldContain(said);
        harness.Articles().Select(a => a.Headline).ShouldContain("Boats fill the harbour");
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task A_hostile_page_is_named_and_costs_the_other_entries_nothing(string page, string said)
    {
        await using var harness = await FeedHarness.StartAsync(address: Publisher);
        Prepare(harness.News);
        harness.News.Rss("/feed", new NewsEntry($"/{page}", "Hostile"), new NewsEntry("/boats", "Boats"));

        var report = await harness.PollAsync();

        // What is no feed may be a page: that it is no article, or holds no text, is said in other words.
        var skipped = report.Skipped.ShouldHaveSingleItem();
        skipped.Source.ShouldBe($"{harness.News.Url}/{page}");
        if (page is "large" or "bomb" or "loop" or "damaged" or "error" || page.StartsWith("to-", StringComparison.Ordinal))
        {
            skipped.Error.ShouldContain(said);
        }

        harness.Articles().ShouldHaveSingleItem().Headline.ShouldBe("Boats fill the harbour");
    }

    [Fact]
    public async Task What_stands_before_the_place_where_a_feed_breaks_is_taken_in()
    {
        await using var harness = await FeedHarness.StartAsync(address: Publisher);
        Prepare(harness.News);
        harness.News.Set("/feed", $"""
            <rss version="2.0"><channel><title>T</title>
            <item><guid>1</guid><link>{harness.News.Url}/boats</link><title>Boats</title></item>
            <item><guid>2</guid><title>AT&T</title></item></channel></rss>
            """, "application/rss+xml");

        var report = await harness.PollAsync();

        (report.Error, report.Entries).ShouldBe(("It is malformed from line 3 on.", 1));
        harness.Articles().ShouldHaveSingleItem();
        // The whole feed is asked for again.
        await harness.PollAsync();
        harness.News.Requests[^1].IfNoneMatch.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("euc-kr", null, "부산항에 배가 모였다", "부산항에 배 14척이 모였다고 주최측이 밝혔다. 시장은 정오에 개막을 선언했다.")]
    [InlineData("euc-kr", "utf-8", "부산항에 배가 모였다", "부산항에 배 14척이 모였다고 주최측이 밝혔다. 시장은 정오에 개막을 선언했다.")]
    [InlineData("shift_jis", null, "港に船が集まった", "主催者によると、港には14隻の船が集まった。市長は正午に開会を宣言した。")]
    [InlineData("shift_jis", "iso-8859-1", "港に船が集まった", "主催者によると、港には14隻の船が集まった。市長は正午に開会を宣言した。")]
    [InlineData("utf-8", "euc-kr", "港に船が集まった", "主催者によると、港には14隻の船が集まった。市長は正午に開会を宣言した。")]
    [InlineData("windows-1252", null, "Boote im Hafen", "Die Bürger zählten fünf große Schiffe für die Parade, sagte der Bürgermeister über den schönen Tag.")]
    public async Task Feeds_and_pages_in_wrong_encodings_are_read_right(string encoding, string? declared, string headline, string text)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        await using var harness = await FeedHarness.StartAsync(address: Publisher);
        var type = declared is null ? "" : $"; charset={declared}";
        var bytes = Encoding.GetEncoding(encoding);
        harness.News.Set("/page", bytes.GetBytes($"<html><head><title>{headline}</title></head><body><article><h1>{headline}</h1><p>{text}</p></article></body></html>"), "text/html" + type);
        harness.News.Set("/feed", bytes.GetBytes(
            $"<rss version=\"2.0\"><channel><title>{headline}</title><item><guid>1</guid><title>{headline}</title><link>{harness.News.Url}/page</link><description>{text}</description></item></channel></rss>"), "text/xml" + type);

        (await harness.PollAsync()).Error.ShouldBeNull();

        var article = harness.Articles().ShouldHaveSingleItem();
        article.Headline.ShouldBe(headline);
        article.Text.ShouldContain(text[..20]);
    }

    [Fact]
    public async Task Entries_without_dates_ids_or_titles_are_taken_as_they_are()
    {
        await using var harness = await FeedHarness.StartAsync(address: Publisher);
        harness.News.Set("/1", "<html><body><article><h1>Boats</h1><p>The parade drew 14 boats.</p></article></body></html>", "text/html");
        harness.News.Set("/2", "<html><body><article><h1>Bridge</h1><p>The bridge opened at last.</p></article></body></html>", "text/html");
        harness.News.Set("/feed", """{"version":"https://jsonfeed.org/version/1.1","items":[{"url":"/1"},{"id":"x","url":"/2","date_published":"soon"},{"title":"nothing at all"},7,null]}""", "application/feed+json");

        var report = await harness.PollAsync();

        (report.Error, report.Entries, report.Ingested.Articles).ShouldBe((null, 2, 2));
    }

    private static void Prepare(FakeNews news)
    {
        var port = new Uri(news.Url).Port;
        news.Publish("/boats", "Boats fill the harbour", ["The parade drew 14 boats on Sunday.", "The mayor opened it."]);
        news.Rss("/good", new NewsEntry("/boats", "Boats"));
        news.Set("/laughs", Laughs, "application/rss+xml");
        news.Set("/external", "<!DOCTYPE rss SYSTEM \"http://127.0.0.1/evil.dtd\"><rss><channel/></rss>", "application/rss+xml");
        news.Set("/cut", "<rss><channel><item><title>x", "application/rss+xml");
        news.Set("/empty", "", "application/rss+xml");
        news.Set("/page", "<html><body><br></body></html>", "text/html");
        news.Set("/large", async context =>
        {
            var megabyte = new byte[1024 * 1024];
            for (var i = 0; i < 100 && !context.RequestAborted.IsCancellationRequested; i++)
            {
                await context.Response.Body.WriteAsync(megabyte, context.RequestAborted);
            }
        });
        news.Set("/bomb", async context =>
        {
            context.Response.Headers.ContentEncoding = "gzip";
            await using var gzip = new GZipStream(context.Response.Body, CompressionLevel.Fastest);
            var megabyte = new byte[1024 * 1024];
            for (var i = 0; i < 100 && !context.RequestAborted.IsCancellationRequested; i++)
            {
                await gzip.WriteAsync(megabyte, context.RequestAborted);
            }
        });
        Redirect("/loop", "/loop");
        Redirect("/to-loopback", $"http://127.0.0.1:{port}/good");
        Redirect("/to-circled", $"http://①②⑦.⓪.⓪.①:{port}/good");
        Redirect("/to-metadata", "http://169.254.169.254/latest/meta-data/");
        Redirect("/to-file", "file:///etc/passwd");
        news.Set("/binary", [0, 1, 2, 3, 255, 254, 0, 0, 1, 2, 0, 0], "application/octet-stream");
        news.Set("/damaged", context =>
        {
            context.Response.Headers.ContentEncoding = "gzip";
            return context.Response.WriteAsync("no gzip at all");
        });
        news.Fail("/error", 500);

        void Redirect(string path, string to) => news.Set(path, context =>
        {
            context.Response.StatusCode = StatusCodes.Status302Found;
            context.Response.Headers.Location = to;
            return Task.CompletedTask;
        });
    }

    private sealed class Log(Observed<string> lines) : ILogger<FeedService>
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        void ILogger.Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Add($"{logLevel}: {formatter(state, exception)} {exception?.Message}");
    }
}
