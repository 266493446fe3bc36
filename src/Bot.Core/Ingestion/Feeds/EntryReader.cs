using Bot.Core.Ingestion.Fetching;
using Bot.Core.Ingestion.Reading;
using Bot.Core.Ingestion.Reading.Feeds;

namespace Bot.Core.Ingestion.Feeds;

/// <summary>An entry that is to be read.</summary>
/// <param name="Feed">The feed as it was read now; null where it is as it was.</param>
/// <param name="Entry">What the feed says of it; null where only its page is to be looked at again.</param>
/// <param name="Known">What is known of it; null for a new one.</param>
internal sealed record EntryTask(string Id, string? Url, byte[] Fingerprint, Feed? Feed, FeedEntry? Entry, KnownEntry? Known);

/// <summary>What became of reading an entry.</summary>
internal abstract record EntryOutcome
{
    /// <param name="Page">Where its page was in the end; null where the text is the feed's own.</param>
    public sealed record Read(ArticleDraft Draft, Uri? Page, Validators Validators) : EntryOutcome;

    /// <summary>Its page is as it was.</summary>
    public sealed record Unchanged : EntryOutcome;

    /// <summary>Its host asks to be left alone for now.</summary>
    public sealed record Postponed : EntryOutcome;

    /// <param name="Rest">How long its host asks to be left alone, or null.</param>
    public sealed record Failed(string Error, TimeSpan? Rest = null) : EntryOutcome;
}

/// <summary>Reads the article of a feed's entry: from its page, or where that cannot be, from the feed if that holds all of it.</summary>
internal sealed class EntryReader(ArticleFetcher fetcher, HostGate gate)
{
    /// <summary>How often a page that may come back is waited for before the feed's own text is taken.</summary>
    private const int MostWaits = 2;

    private static readonly TimeSpan UsualRest = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LongestRest = TimeSpan.FromDays(1);

    /// <param name="feed">The feed's address.</param>
    public async Task<EntryOutcome> ReadAsync(string feed, EntryTask task, CancellationToken cancellationToken)
    {
        if (task.Url is not { } url || task.Known is { FromFeed: true })
        {
            return task.Entry is null ? new EntryOutcome.Unchanged()
                : (EntryOutcome?)FromFeed(feed, task) ?? new EntryOutcome.Failed("The feed holds only a teaser of it, and no page to read.");
        }

        var validators = task.Known is { ArticleId: not null } held ? held.Validators : Validators.None;
        var fetched = await gate.RunAsync(
            url, () => fetcher.FetchAsync(url, validators, cancellationToken), answer => Rest(answer as FetchOutcome.Failed), cancellationToken);
        var (outcome, mayHeal) = fetched switch
        {
            null => (new EntryOutcome.Postponed(), true),
            FetchOutcome.NotModified => (new EntryOutcome.Unchanged(), false),
            FetchOutcome.Fetched page => (OfPage(page, url), false),
            FetchOutcome.Failed failed => ((EntryOutcome)new EntryOutcome.Failed(failed.Error, Rest(failed)), MayHeal(failed)),
            _ => throw new InvalidOperationException("Fetching has no fourth outcome."),
        };
        // An article that was read from its page is not exchanged for the feed's version of it.
        return outcome is EntryOutcome.Failed && task.Known?.ArticleId is null && (!mayHeal || task.Known?.Failures >= MostWaits)
            ? FromFeed(feed, task) ?? outcome
            : outcome;
    }

    private static EntryOutcome OfPage(FetchOutcome.Fetched page, string url) => ArticleContent.Read(page, url) switch
    {
        [ReadOutcome.Read(_, var draft)] => new EntryOutcome.Read(draft, page.Address, page.Validators),
        [ReadOutcome.Failed(_, var error)] => new EntryOutcome.Failed(error),
        _ => new EntryOutcome.Failed("Its page is no article."),
    };

    private static EntryOutcome.Read? FromFeed(string feed, EntryTask task)
    {
        if (task is not { Feed: { } source, Entry: { } entry })
        {
            return null;
        }

        var publisher = Uri.TryCreate(feed, UriKind.Absolute, out var uri) ? uri.IdnHost : feed;
        return FeedArticles.Of(source, entry, new ArticleOrigin(feed, feed, publisher)) is ReadOutcome.Read(_, var draft)
            ? new EntryOutcome.Read(draft, null, Validators.None)
            : null;
    }

    // Nothing came, or the server is busy or broken: another time it may be well.
    private static bool MayHeal(FetchOutcome.Failed failed) => failed.Status is null or 408 or 425 or 429 or >= 500;

    private static TimeSpan? Rest(FetchOutcome.Failed? failed) =>
        failed?.Status is not (429 or 503) ? null : failed.RetryAfter is not { } asked ? UsualRest : asked < LongestRest ? asked : LongestRest;
}
