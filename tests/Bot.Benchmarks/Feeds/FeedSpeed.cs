using System.Diagnostics;
using System.Globalization;
using System.Text;
using Bot.Core.Coverage;
using Bot.Core.Ingestion;
using Bot.Core.Ingestion.Feeds;
using Bot.Core.Ingestion.Fetching;
using Bot.Core.Storage;
using Bot.Testing.News;

namespace Bot.Benchmarks.Feeds;

/// <summary>Measures how fast a feed's entries become articles: fetched over HTTP from the loopback interface, read, compared with
/// what is held, and written to a real store. The pause between requests that politeness asks for is left out.</summary>
internal static class FeedSpeed
{
    private const int Sentences = 30;

    private static readonly string[] Words =
        [.. ("harbour parade boat mayor festival council bridge ferry storm engineer budget school market visitor evening captain sailor museum "
            + "station forest river company official minister report research farmer price winter signal doctor village history concert painter").Split(' ')];

    public static async Task<int> RunAsync(string[] options)
    {
        var entries = options is ["--entries", var count] ? int.Parse(count, CultureInfo.InvariantCulture) : 1_000;
        var folder = Directory.CreateTempSubdirectory("feed-speed");
        try
        {
            await using var news = await FakeNews.StartAsync();
            Publish(news, entries);
            using var database = Database.Open(Path.Combine(folder.FullName, "bot.db"));
            using var fetcher = new ArticleFetcher(new FetchOptions { Allowed = FetchOptions.ParseAllowed("127.0.0.1") }, TimeProvider.System);
            var pack = new LoadedPack();
            var feeds = new FeedOptions { Addresses = [news.Url + "/feed"], HostGap = TimeSpan.Zero };
            using var poller = new FeedPoller(
                fetcher, new IngestionPipeline(database, TimeProvider.System, pack), database, pack, feeds, TimeProvider.System);

            var first = await PollAsync("first poll", poller, news);
            Publish(news, entries, extra: 1);
            var second = await PollAsync("one more entry", poller, news);
            var third = await PollAsync("nothing new (304)", poller, news);
            return first.Ingested.Articles == entries && second.Ingested.Articles == 1 && third.Entries == 0 ? 0 : 1;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<FeedReport> PollAsync(string what, FeedPoller poller, FakeNews news)
    {
        var (began, requests) = (Stopwatch.GetTimestamp(), news.Requests.Count);
        var report = await poller.PollAsync(news.Url + "/feed", null, CancellationToken.None);
        var took = Stopwatch.GetElapsedTime(began);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{what}: {report.Entries} entries, {report.Ingested.Articles} articles, {report.Ingested.Facts} facts, {report.Duplicates} duplicates, {report.Skipped.Count} skipped, {news.Requests.Count - requests} requests in {took.TotalSeconds:0.00} s, {report.Ingested.Articles / took.TotalSeconds:0} articles/s"));
        return report;
    }

    private static void Publish(FakeNews news, int entries, int extra = 0)
    {
        for (var i = 0; i < entries + extra; i++)
        {
            var random = new Random(i);
            news.Publish($"/{i}", Sentence(random, 8), [.. Enumerable.Range(0, Sentences).Select(_ => Sentence(random, 18))]);
        }

        news.Rss("/feed", [.. Enumerable.Range(0, entries + extra).Select(i => new NewsEntry($"/{i}", $"Entry {i}", "A teaser."))]);
    }

    private static string Sentence(Random random, int words)
    {
        var sentence = new StringBuilder("The ");
        for (var i = 0; i < words; i++)
        {
            sentence.Append(Words[random.Next(Words.Length)]).Append(' ');
        }

        return sentence.Append(CultureInfo.InvariantCulture, $"counted {random.Next(1, 5_000)} on {random.Next(1, 28)} May 2026.").ToString();
    }
}
