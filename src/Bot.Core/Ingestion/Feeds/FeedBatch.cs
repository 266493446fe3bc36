using Bot.Core.Coverage;
using Bot.Core.Ingestion.Fetching;
using Bot.Core.Storage;

namespace Bot.Core.Ingestion.Feeds;

/// <summary>Takes in what was read of one poll's entries, and counts.</summary>
internal sealed class FeedBatch(
    string feed, Database database, FeedStore store, StoryIndex stories, IReadOnlyList<string> feeds, FeedOptions options, TimeProvider time)
{
    private readonly EntryIdentity _identity = new(database, store, stories, feeds);
    private readonly List<IngestionFailure> _skipped = [];

    public IngestionSummary Ingested { get; private set; } = IngestionSummary.Nothing;

    public int Duplicates { get; private set; }

    public IReadOnlyList<IngestionFailure> Skipped => _skipped;

    /// <summary>How many entries are left for the next poll.</summary>
    public int Postponed { get; private set; }

    public async Task TakeAsync(
        IReadOnlyList<(EntryTask Task, EntryOutcome Outcome)> read, IngestionPipeline pipeline, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var drafts = new List<ReadOutcome>();
        var stories = new List<(ArticleDraft Draft, StoryPrint Print)>();
        var done = new List<KnownEntry>();
        foreach (var (task, outcome) in read)
        {
            switch (outcome)
            {
                case EntryOutcome.Postponed:
                    Postponed++;
                    break;
                case EntryOutcome.Unchanged:
                    done.Add(Seen(task, now) with { NextCheck = NextCheck(task, now), Failures = 0 });
                    break;
                case EntryOutcome.Failed(var error, var rest):
                    done.Add(Fail(task, error, rest, now));
                    break;
                case EntryOutcome.Read(var draft, var page, var validators):
                    switch (_identity.Of(feed, task, draft, page))
                    {
                        case Identity.Held:
                            Duplicates++;
                            done.Add(Seen(task, now) with { ArticleId = null, NextCheck = null });
                            break;
                        case Identity.Removed:
                            done.Add(Seen(task, now) with { NextCheck = null });
                            break;
                        case Identity.Own(var known, var print):
                            var own = page is null ? known : EntryCredit.Complete(known, page, feed, task, Held(known.Id));
                            drafts.Add(new ReadOutcome.Read(task.Url ?? task.Id, own));
                            stories.Add((own, print));
                            done.Add(Seen(task, now) with
                            {
                                ArticleId = own.Id,
                                FromFeed = page is null,
                                Validators = validators,
                                NextCheck = page is null ? null : NextCheck(task, now),
                                Failures = 0,
                            });
                            break;
                    }

                    break;
            }
        }

        Ingested += await pipeline.IngestAsync(drafts.ToAsyncEnumerable(), null, cancellationToken);
        await database.WriteAsync(session =>
        {
            foreach (var entry in done)
            {
                FeedStore.Keep(session, feed, entry);
            }

            foreach (var (draft, print) in stories)
            {
                StoryIndex.Remember(session, draft.Id, draft.Headline, print, now);
            }

            return 0;
        }, cancellationToken);
    }

    private Article? Held(string id)
    {
        using var session = database.Read();
        return new CoverageReader(session).Current(id);
    }

    private KnownEntry Fail(EntryTask task, string error, TimeSpan? rest, DateTimeOffset now)
    {
        _skipped.Add(new(task.Url ?? task.Id, error));
        var failures = (task.Known?.Failures ?? 0) + 1;
        var next = FeedPoller.NextTry(now, options, failures);
        return Seen(task, now) with { Failures = failures, NextCheck = next is { } at && rest > at - now ? now + rest : next };
    }

    private static KnownEntry Seen(EntryTask task, DateTimeOffset now) => task.Known is { } known
        ? known with { Fingerprint = task.Fingerprint, Url = task.Url }
        : new(task.Id, task.Fingerprint, task.Url, null, FromFeed: false, Validators.None, now, null, 0);

    private DateTimeOffset? NextCheck(EntryTask task, DateTimeOffset now) =>
        now - (task.Known?.FirstSeen ?? now) < options.RecheckPeriod ? now + options.RecheckInterval : null;
}
