using Bot.Core.Coverage;
using Bot.Core.Ingestion.Fetching;
using Bot.Core.Ingestion.Reading;
using Bot.Core.Ingestion.Reading.Encodings;
using Bot.Core.Ingestion.Reading.Feeds;
using Bot.Core.Storage;

namespace Bot.Core.Ingestion.Feeds;

/// <summary>Polls feeds: asks for what is new, reads the pages of the entries that belong to the coverage, and takes them in. What goes
/// wrong with a feed or an entry is told in the report, and the rest goes on.</summary>
public sealed class FeedPoller : IDisposable
{
    /// <summary>An entry beyond these is left for the next poll.</summary>
    private const int MostEntries = 2_000;

    /// <summary>How many entries are read and written together; what was written stays when the next are interrupted.</summary>
    private const int Chunk = 32;

    private const int MostFailures = 5;
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    /// <summary>For how long an entry that its feed has dropped is remembered.</summary>
    private static readonly TimeSpan Memory = TimeSpan.FromDays(30);

    private readonly ArticleFetcher _fetcher;
    private readonly IngestionPipeline _pipeline;
    private readonly Database _database;
    private readonly LoadedPack _pack;
    private readonly FeedOptions _options;
    private readonly TimeProvider _time;
    private readonly FeedStore _store;
    private readonly HostGate _gate;
    private readonly EntryReader _entries;
    private readonly SemaphoreSlim _writing = new(1, 1);

    public FeedPoller(ArticleFetcher fetcher, IngestionPipeline pipeline, Database database, LoadedPack pack, FeedOptions options, TimeProvider time)
    {
        (_fetcher, _pipeline, _database, _pack, _options, _time) = (fetcher, pipeline, database, pack, options, time);
        _store = new FeedStore(database);
        _gate = new HostGate(options.HostGap, time);
        _entries = new EntryReader(fetcher, _gate);
    }

    /// <summary>The addresses of all feeds: the pack's, then those of the settings.</summary>
    public IReadOnlyList<string> Addresses => [.. (_pack.Current?.Feeds ?? []).Concat(_options.Addresses).Distinct(StringComparer.Ordinal)];

    /// <summary>Polls a feed now, whether it is due or not.</summary>
    /// <param name="progress">Told each time that some entries are done, so that the feed's claim can be renewed; or null.</param>
    public Task<FeedReport> PollAsync(string address, Func<Task>? progress, CancellationToken cancellationToken) =>
        PollAsync(address, retries: false, progress, cancellationToken);

    /// <summary>Polls a feed at a person's word: entries that failed are tried again, too, whether they are due or not.</summary>
    public Task<FeedReport> PollAllAsync(string address, CancellationToken cancellationToken) =>
        PollAsync(address, retries: true, null, cancellationToken);

    private async Task<FeedReport> PollAsync(string address, bool retries, Func<Task>? progress, CancellationToken cancellationToken)
    {
        await _store.RegisterAsync([address], _time.GetUtcNow(), cancellationToken);
        var (validators, failures) = _store.Feed(address);
        // That its pages are to be left alone says nothing of the feed itself, which has a time of its own.
        var fetched = await _fetcher.FetchAsync(address, validators, cancellationToken);
        switch (fetched)
        {
            case FetchOutcome.NotModified:
                return await TakeAsync(address, null, validators, null, retries, progress, cancellationToken);
            case FetchOutcome.Fetched page:
                var feed = Read(page, address, out var fault);
                return feed is null
                    ? await FailAsync(address, fault!, failures, null, cancellationToken)
                    : await TakeAsync(address, feed, page.Validators, feed.Fault, retries, progress, cancellationToken);
            case FetchOutcome.Failed failed:
                return await FailAsync(address, failed.Error, failures, failed.RetryAfter, cancellationToken);
            default:
                throw new InvalidOperationException("Fetching has no fourth outcome.");
        }
    }

    /// <summary>Takes in what is new of a feed that was just read at a person's word, with the entries that failed before.</summary>
    /// <param name="feed">As it was read from <paramref name="address"/>, all of it.</param>
    public async Task<FeedReport> TakeAsync(string address, Feed feed, CancellationToken cancellationToken)
    {
        await _store.RegisterAsync([address], _time.GetUtcNow(), cancellationToken);
        return await TakeAsync(address, feed, Validators.None, feed.Fault, retries: true, null, cancellationToken);
    }

    /// <summary>Reads a feed and takes nothing in.</summary>
    public async Task<FeedReport> LookAsync(string address, CancellationToken cancellationToken)
    {
        string? error = null;
        Feed? feed = null;
        switch (await _fetcher.FetchAsync(address, cancellationToken))
        {
            case FetchOutcome.Fetched page:
                feed = Read(page, address, out error);
                break;
            case FetchOutcome.Failed failed:
                error = failed.Error;
                break;
        }

        var belonging = feed?.Entries.Count(new KeywordFilter(_pack.Current?.Keywords ?? []).Takes) ?? 0;
        return new(address, error ?? feed?.Fault, feed?.Entries.Count ?? 0, belonging, IngestionSummary.Nothing, 0, [], TimeSpan.Zero);
    }

    public void Dispose() => _writing.Dispose();

    private static Feed? Read(FetchOutcome.Fetched page, string address, out string? fault)
    {
        switch (TextDecoder.Decode(page.Content, page.Charset ?? CharsetLabels.DeclaredIn(page.Content)))
        {
            case Decoded.Text(var text):
                return FeedReader.Read(text, CanonicalUrl.Of(page.Address), out fault);
            case Decoded.Refused(var error):
                fault = error;
                return null;
            default:
                throw new InvalidOperationException("Decoding has no third outcome.");
        }
    }

    private async Task<FeedReport> FailAsync(string address, string error, int failures, TimeSpan? retryAfter, CancellationToken cancellationToken)
    {
        var backoff = _options.Interval * Math.Pow(2, Math.Min(failures, 6));
        var wait = Jitter(retryAfter > backoff ? retryAfter.Value : backoff);
        var (validators, now) = (_store.Feed(address).Validators, _time.GetUtcNow());
        await _store.FinishAsync(address, validators, failures + 1, error, now, now + wait, cancellationToken);
        return new(address, error, 0, 0, IngestionSummary.Nothing, 0, [], wait);
    }

    /// <param name="feed">null where the feed is as it was: then only pages that are due are looked at again.</param>
    private async Task<FeedReport> TakeAsync(
        string address, Feed? feed, Validators validators, string? fault, bool retries, Func<Task>? progress, CancellationToken cancellationToken)
    {
        var known = _store.Entries(address);
        var filter = new KeywordFilter(_pack.Current?.Keywords ?? []);
        var belonging = (feed?.Entries ?? []).DistinctBy(entry => entry.Id).Where(filter.Takes).ToList();
        var tasks = Tasks(address, feed, belonging, known, retries);
        var batch = new FeedBatch(address, _database, _store, StoryIndex.Load(_database, _time.GetUtcNow()), Addresses, _options, _time);
        var chunks = tasks.Take(MostEntries).Chunk(Chunk).ToList();
        var reading = ReadAsync(address, chunks.FirstOrDefault() ?? [], cancellationToken);
        for (var i = 0; i < chunks.Count; i++)
        {
            var read = await reading;
            // The next are read while these are written.
            reading = i + 1 < chunks.Count ? ReadAsync(address, chunks[i + 1], cancellationToken) : reading;
            await _writing.WaitAsync(cancellationToken);
            try
            {
                await batch.TakeAsync(read, _pipeline, cancellationToken);
            }
            finally
            {
                _writing.Release();
            }

            await (progress?.Invoke() ?? Task.CompletedTask);
        }

        var (now, wait) = (_time.GetUtcNow(), Jitter(_options.Interval));
        var report = new FeedReport(address, fault, feed?.Entries.Count ?? 0, belonging.Count, batch.Ingested, batch.Duplicates, batch.Skipped, wait)
        {
            Postponed = batch.Postponed + Math.Max(0, tasks.Count - MostEntries),
        };
        // With these the server would say next time that nothing is new, although something is left.
        var isComplete = tasks.Count <= MostEntries && batch.Postponed == 0;
        var asked = isComplete && fault is null ? validators : Validators.None;
        await _store.FinishAsync(address, asked, 0, fault ?? "ok", now, now + wait, cancellationToken);
        if (feed is not null)
        {
            await _store.ForgetAsync(address, [.. feed.Entries.Select(entry => entry.Id)], now - Memory, cancellationToken);
        }

        return report;
    }

    private async Task<IReadOnlyList<(EntryTask Task, EntryOutcome Outcome)>> ReadAsync(
        string address, IReadOnlyList<EntryTask> tasks, CancellationToken cancellationToken) =>
        [.. tasks.Zip(await Task.WhenAll(tasks.Select(task => Task.Run(() => _entries.ReadAsync(address, task, cancellationToken), cancellationToken))))];

    /// <summary>What is new or changed, and the pages that are due.</summary>
    private List<EntryTask> Tasks(string address, Feed? feed, List<FeedEntry> belonging, Dictionary<string, KnownEntry> known, bool retries)
    {
        var now = _time.GetUtcNow();
        bool IsDue(KnownEntry entry) => entry.NextCheck <= now || (retries && entry.Failures > 0);
        var tasks = new List<EntryTask>();
        foreach (var entry in belonging)
        {
            var fingerprint = ContentHash.Of(entry.Title, entry.Url, entry.Summary, entry.Content, entry.Published, entry.Updated);
            var before = known.GetValueOrDefault(entry.Id);
            if (before is null || !before.Fingerprint.AsSpan().SequenceEqual(fingerprint) || IsDue(before))
            {
                tasks.Add(new(entry.Id, entry.Url, fingerprint, feed, entry, before));
            }
        }

        var listed = belonging.Select(entry => entry.Id).ToHashSet();
        tasks.AddRange(known.Values.Where(entry => IsDue(entry) && !listed.Contains(entry.Id))
            .Select(entry => new EntryTask(entry.Id, entry.Url, entry.Fingerprint, null, null, entry)));
        // Two feeds of one site list the same pages: one of them takes care.
        return [.. tasks.Where(task => task.Known is not null || task.Url is null || _store.BroughtByAnother(address, task.Url, Addresses) is null)];
    }

    // Spread, so that many bots do not come at once.
    private static TimeSpan Jitter(TimeSpan wait) => TimeSpan.FromTicks(Math.Min(LongestWait.Ticks, (long)(wait.Ticks * (1 + (Random.Shared.NextDouble() / 5)))));

    internal static DateTimeOffset? NextTry(DateTimeOffset now, FeedOptions options, int failures) =>
        failures < MostFailures ? now + (options.Interval * Math.Pow(2, failures - 1)) : null;
}
