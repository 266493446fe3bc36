using Bot.Core.Answers;
using Bot.Core.Coverage;
using Bot.Core.Digests;
using Bot.Core.Digests.Composition;
using Bot.Core.Digests.Delivery;
using Bot.Core.Digests.Scheduling;
using Bot.Core.Ingestion;
using Bot.Core.Ingestion.Reading;
using Bot.Core.Storage;
using Bot.Core.Surfaces;
using Bot.Testing;
using Bot.Testing.Posting;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using NodaTime.Text;

namespace Bot.Core.Tests.Digests;

/// <summary>A store, a clock, a platform to post to, and as many instances of the bot as a test wants. It is 1 February 2026, 9:00 UTC.</summary>
internal sealed class DigestPlace : IDisposable
{
    public static readonly DigestChannel Channel = new("discord", "C1");

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("digests");
    private readonly List<DigestInstance> _instances = [];

    public DigestPlace(DigestOptions? options = null)
    {
        Options = options ?? new DigestOptions();
        Poster = new RecordingPoster(Clock);
        First = Another();
    }

    public ManualClock Clock { get; } = new();

    public DigestOptions Options { get; }

    public RecordingPoster Poster { get; }

    /// <summary>The instance that a test of one uses.</summary>
    public DigestInstance First { get; }

    public LoadedPack Pack { get; } = new();

    public Instant Now => Instant.FromDateTimeOffset(Clock.GetUtcNow());

    /// <summary>Another instance over the same file, as another process would be.</summary>
    public DigestInstance Another(RecordingPoster? poster = null)
    {
        var instance = new DigestInstance(Path.Combine(_folder.FullName, "bot.db"), Clock, Pack, Options, poster ?? Poster);
        _instances.Add(instance);
        return instance;
    }

    /// <summary>Takes an article in, a sentence a string, or a new revision of it.</summary>
    public async Task AddAsync(string id, params string[] sentences)
    {
        var line = System.Text.Json.JsonSerializer.Serialize(new { id, title = $"Report {id}", lang = "en", source = "Test Wire", paragraphs = new[] { sentences } });
        var summary = await new IngestionPipeline(First.Database, Clock, Pack).IngestAsync(
            new[] { JsonLinesReader.ReadLine(line, id) }.ToAsyncEnumerable(), null, CancellationToken.None);
        summary.Articles.ShouldBe(1);
    }

    public async Task<DigestSubscription> SubscribeAsync(
        DigestChannel? channel = null, string time = "08:00", string zone = "Etc/UTC", DigestDays days = DigestDays.Daily, string? topic = null)
    {
        var schedule = new DigestSchedule(
            LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(time).Value, DateTimeZoneProviders.Tzdb[zone], days);
        return (await First.Subscriptions.SubscribeAsync(channel ?? Channel, topic, "en", schedule, CancellationToken.None)).Subscription;
    }

    /// <summary>Moves the clock on to an instant of February 2026, UTC: <c>"02T08:00"</c>.</summary>
    public void GoTo(string dayAndTime)
    {
        var to = InstantPattern.General.Parse($"2026-02-{dayAndTime}:00Z").Value - Now;
        to.ShouldBeGreaterThanOrEqualTo(Duration.Zero);
        Clock.Advance(to.ToTimeSpan());
    }

    public DigestPost Latest(DigestSubscription subscription) => First.Subscriptions.Latest(subscription.Key).ShouldNotBeNull();

    public void Dispose()
    {
        foreach (var instance in _instances)
        {
            instance.Dispose();
        }

        Poster.Dispose();
        _folder.Delete(recursive: true);
    }
}

/// <summary>One running bot.</summary>
internal sealed class DigestInstance : IDisposable
{
    private readonly CoverageStatus _status;

    public DigestInstance(string path, ManualClock clock, LoadedPack pack, DigestOptions options, RecordingPoster poster)
    {
        Database = Database.Open(path);
        Health = new SurfaceHealth(poster.Surface);
        Health.Healthy();
        _status = new CoverageStatus(Database);
        Composer = new DigestComposer(Database, _status, pack);
        Subscriptions = new SubscriptionStore(Database, clock, Signal);
        Due = new DueDigests(Database, clock, [poster.Surface]);
        Outbox = new DigestOutbox(Database, clock, options, [poster.Surface]);
        Delivery = new DigestDelivery(Outbox, new DigestCache(new DigestWriter(Composer, pack), Database), [poster], [Health], options, clock, NullLogger<DigestDelivery>.Instance);
        Service = new DigestService(Due, Outbox, Delivery, Signal, [poster], options, clock, NullLogger<DigestService>.Instance);
    }

    public Database Database { get; }

    public SurfaceHealth Health { get; }

    public DigestSignal Signal { get; } = new();

    public DigestComposer Composer { get; }

    public SubscriptionStore Subscriptions { get; }

    public DueDigests Due { get; }

    public DigestOutbox Outbox { get; }

    public DigestDelivery Delivery { get; }

    public DigestService Service { get; }

    /// <summary>When there is something to do again.</summary>
    public Instant? NextWake() => new[] { Due.Next(), Outbox.NextTry() }.Min();

    /// <summary>Does what is due now, to its end.</summary>
    public async Task WorkAsync()
    {
        await Due.EnqueueAsync(CancellationToken.None);
        while (await Outbox.ClaimAsync(8, CancellationToken.None) is { Count: > 0 } posts)
        {
            await Task.WhenAll(posts.Select(post => Delivery.DeliverAsync(post, CancellationToken.None)));
        }
    }

    public void Dispose()
    {
        Service.Dispose();
        Signal.Dispose();
        _status.Dispose();
        Database.Dispose();
    }
}
