using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Bot.Core.Answers;
using Bot.Core.Coverage;
using Bot.Core.Digests;
using Bot.Core.Digests.Composition;
using Bot.Core.Digests.Delivery;
using Bot.Core.Digests.Scheduling;
using Bot.Core.Ingestion;
using Bot.Core.Ingestion.Reading;
using Bot.Core.Storage;
using Bot.Testing;
using Bot.Testing.Posting;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace Bot.Benchmarks.Digests;

/// <summary>Measures how long a digest takes to compose over many facts, and how long many subscriptions that are due in the same minute
/// take to deliver to a platform that only records.</summary>
internal sealed class DigestCommand : IDisposable
{
    private const int Rounds = 20;
    private const int FactsOfAnArticle = 9;

    private static readonly string[] s_goods = ["rice", "salt", "steel", "timber", "copper", "tea", "wool", "glass"];
    private static readonly string[] s_towns = ["Nara", "Busan", "Kobe", "Incheon", "Osaka", "Daegu", "Sendai", "Ulsan"];

    private readonly string _path = Path.Combine(Path.GetTempPath(), $"digest-{Guid.NewGuid():N}.db");
    private readonly ManualClock _clock = new();
    private readonly LoadedPack _pack = new();
    private readonly Database _database;
    private readonly CoverageStatus _status;
    private readonly DigestComposer _composer;

    private DigestCommand()
    {
        _database = Database.Open(_path);
        _status = new CoverageStatus(_database);
        _composer = new DigestComposer(_database, _status, _pack);
    }

    public static async Task<int> RunAsync(string[] options)
    {
        var (facts, subscriptions) = (Option(options, "--facts", 100_000), Option(options, "--subscriptions", 1_000));
        using var command = new DigestCommand();
        await command.ComposeAsync(facts);
        foreach (var latency in (int[])[0, 100])
        {
            await command.DeliverAsync(subscriptions, TimeSpan.FromMilliseconds(latency));
        }

        return 0;
    }

    public void Dispose()
    {
        _status.Dispose();
        _database.Dispose();
        File.Delete(_path);
    }

    private async Task ComposeAsync(int facts)
    {
        var start = Stopwatch.GetTimestamp();
        var summary = await new IngestionPipeline(_database, _clock, _pack).IngestAsync(
            Articles(facts / FactsOfAnArticle).ToAsyncEnumerable(), null, CancellationToken.None);
        Say($"{summary.Articles:N0} articles with {summary.Facts:N0} facts taken in within {Stopwatch.GetElapsedTime(start).TotalSeconds:0.0} s");
        var newest = Newest();
        Measure("20 new articles", new(null, new(newest - 20, newest), "en", new(2026, 2, 1)));
        Measure("1,000 new articles", new(null, new(newest - 1_000, newest), "en", new(2026, 2, 1)));
        Measure("everything is new", new(null, new(0, newest), "en", new(2026, 2, 1)));
        Measure("everything is new, on a topic", new("copper Busan", new(0, newest), "en", new(2026, 2, 1)));
        Measure("a quiet day", new(null, new(newest, newest), "en", new(2026, 2, 1)));
    }

    private void Measure(string name, DigestRequest request)
    {
        var milliseconds = new List<double>();
        var lines = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var start = Stopwatch.GetTimestamp();
            lines = _composer.Compose(request).Reply.Items.Count;
            milliseconds.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        milliseconds.Sort();
        Say($"composing, {name}: median {milliseconds[Rounds / 2]:0.0} ms, slowest {milliseconds[^1]:0.0} ms, {lines} lines");
    }

    private async Task DeliverAsync(int subscriptions, TimeSpan latency)
    {
        using var signal = new DigestSignal();
        var store = new SubscriptionStore(_database, _clock, signal);
        var surface = $"latency{latency.TotalMilliseconds:0}";
        var schedule = new DigestSchedule(new LocalTime(8, 0), DateTimeZone.Utc, DigestDays.Daily);
        for (var channel = 0; channel < subscriptions; channel++)
        {
            await store.SubscribeAsync(new(surface, $"C{channel}"), null, "en", schedule, CancellationToken.None);
        }

        _clock.Advance(TimeSpan.FromDays(1));
        using var poster = new RecordingPoster(_clock, surface) { Latency = latency };
        var options = new DigestOptions();
        var outbox = new DigestOutbox(_database, _clock, options, [surface]);
        var delivery = new DigestDelivery(
            outbox, new DigestCache(new DigestWriter(_composer, _pack), _database), [poster], [], options, _clock, NullLogger<DigestDelivery>.Instance);
        using var service = new DigestService(new DueDigests(_database, _clock, [surface]), outbox, delivery, signal, [poster], options, _clock, NullLogger<DigestService>.Instance);
        var start = Stopwatch.GetTimestamp();
        await service.StartAsync(CancellationToken.None);
        for (var posts = 0; posts < subscriptions; posts++)
        {
            await poster.NextAsync();
        }

        var elapsed = Stopwatch.GetElapsedTime(start);
        await service.StopAsync(CancellationToken.None);
        Say($"{subscriptions:N0} subscriptions due in the same minute, a platform that answers within {latency.TotalMilliseconds:0} ms: delivered within {elapsed.TotalSeconds:0.00} s, {poster.Posts.Select(post => post.Target).Distinct().Count():N0} channels, {poster.Tries:N0} posts");
    }

    private long Newest()
    {
        using var session = _database.Read();
        return SubscriptionStore.Newest(session);
    }

    // Nine facts each: five sentences, two dates, three figures.
    private static IEnumerable<ReadOutcome> Articles(int count)
    {
        for (var i = 0; i < count; i++)
        {
            var (good, town) = (s_goods[i % s_goods.Length], s_towns[i / s_goods.Length % s_towns.Length]);
            var line = JsonSerializer.Serialize(new
            {
                id = $"article-{i}",
                title = $"Report {i} on {good} in {town}",
                source = $"Wire {i % 7}",
                paragraphs = new string[][]
                {
                    [$"The port of {town} handled {i + 2} ships with {good} in March 2026.", $"Prices of {good} rose by {(i % 90) + 1}% at the market of {town} in round {i}."],
                    [$"The mayor of {town} plans to open pier {i} on {(i % 27) + 1} May 2026.", $"Some {(i * 3) + 7} people work in the {good} trade of {town} today.", $"Nobody in {town} knows why the trade in {good} grew so much in year {i} of the count."],
                },
            });
            yield return JsonLinesReader.ReadLine(line, $"article-{i}");
        }
    }

    private static int Option(string[] options, string name, int otherwise) =>
        Array.IndexOf(options, name) is >= 0 and var at && at + 1 < options.Length ? int.Parse(options[at + 1], CultureInfo.InvariantCulture) : otherwise;

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
