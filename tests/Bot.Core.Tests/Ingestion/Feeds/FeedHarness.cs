using System.Net;
using Bot.Core.Coverage;
using Bot.Core.Ingestion;
using Bot.Core.Ingestion.Feeds;
using Bot.Core.Ingestion.Fetching;
using Bot.Core.Ingestion.Reading;
using Bot.Core.Storage;
using Bot.Testing;
using Bot.Testing.News;

namespace Bot.Core.Tests.Ingestion.Feeds;

/// <summary>A poller over a real store, and a publisher that it may reach.</summary>
internal sealed class FeedHarness : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("feeds");
    private readonly ArticleFetcher _fetcher;

    private FeedHarness(FakeNews news, FeedOptions options, IReadOnlyList<string> keywords, string allowed)
    {
        News = news;
        Database = Database.Open(Path.Combine(_folder.FullName, "test.db"));
        Pack.Set(new CoveragePack(new Dictionary<string, string> { ["en"] = "Harbour" }, "UTC", ["en"], [], keywords, new Dictionary<string, IReadOnlyList<string>>(), [], []));
        _fetcher = new ArticleFetcher(new FetchOptions { Allowed = FetchOptions.ParseAllowed(allowed) }, TimeProvider.System);
        Pipeline = new IngestionPipeline(Database, Clock, Pack);
        Poller = new FeedPoller(_fetcher, Pipeline, Database, Pack, options, Clock);
    }

    public FakeNews News { get; }

    public ManualClock Clock { get; } = new();

    public Database Database { get; }

    public LoadedPack Pack { get; } = new();

    public IngestionPipeline Pipeline { get; }

    public FeedPoller Poller { get; }

    public string Feed => News.Url + "/feed";

    /// <param name="feeds">The paths of the feeds that are in the settings.</param>
    public static async Task<FeedHarness> StartAsync(string[]? keywords = null, string[]? feeds = null, string address = "127.0.0.1")
    {
        var news = await FakeNews.StartAsync(IPAddress.Parse(address));
        var options = new FeedOptions { HostGap = TimeSpan.Zero, Addresses = [.. (feeds ?? ["/feed"]).Select(path => news.Url + path)] };
        return new(news, options, keywords ?? [], address);
    }

    /// <summary>Takes an article in that no feed brought.</summary>
    public Task<IngestionSummary> HoldAsync(string id, string url, string headline, string sentence)
    {
        var line = System.Text.Json.JsonSerializer.Serialize(new { id, title = headline, lang = "en", source = "Port Gazette", paragraphs = new[] { new[] { sentence } } });
        var read = (ReadOutcome.Read)JsonLinesReader.ReadLine(line, "test");
        return Pipeline.IngestAsync(
            new ReadOutcome[] { read with { Draft = read.Draft with { Url = url } } }.ToAsyncEnumerable(), null, CancellationToken.None);
    }

    /// <summary>Takes in what a person names.</summary>
    public Task<(IngestionSummary Summary, IReadOnlyList<FeedReport> Feeds)> IngestAsync(params string[] sources) =>
        new SourceIngestion(new SourceReader(_fetcher, new SeedCopies(Database)), Pipeline, Poller).IngestAsync(sources, null, CancellationToken.None);

    /// <summary>Removes the article of a page, as a person does.</summary>
    public async Task RemoveAsync(string path) =>
        (await new ArticleRemoval(Database, Clock).RemoveAsync([News.Url + path], CancellationToken.None)).ShouldBeOfType<RemovalOutcome.Removed>();

    public Task<FeedReport> PollAsync(string path = "/feed") => Poller.PollAsync(News.Url + path, null, CancellationToken.None);

    /// <summary>The current articles by their headlines, each with its revision and text.</summary>
    public IReadOnlyList<(string Headline, int Revision, string Text)> Articles()
    {
        using var session = Database.Read();
        using var select = session.Command("SELECT headline, revision, text FROM article WHERE superseded_by IS NULL ORDER BY article_key");
        return select.Query(row => (row.Text(0), row.Int(1), row.Text(2)));
    }

    public async ValueTask DisposeAsync()
    {
        Poller.Dispose();
        _fetcher.Dispose();
        await News.DisposeAsync();
        Database.Dispose();
        _folder.Delete(recursive: true);
    }
}
