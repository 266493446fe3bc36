using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Core.Ingestion.Fetching;
using Bot.Core.Storage;

namespace Bot.Core.Ingestion.Feeds;

/// <summary>Keeps what is known of feeds and their entries.</summary>
internal sealed class FeedStore(Database database)
{
    /// <summary>Makes these feeds known; new ones are due at once.</summary>
    public Task RegisterAsync(IReadOnlyList<string> addresses, DateTimeOffset now, CancellationToken cancellationToken) =>
        database.WriteAsync(session =>
        {
            using var insert = session.Command("INSERT INTO feed (address, next_poll) VALUES ($address, $now) ON CONFLICT DO NOTHING");
            foreach (var address in addresses)
            {
                insert.Bind("$address", address).Bind("$now", now.ToUnixTimeMilliseconds()).Run();
            }

            return addresses.Count;
        }, cancellationToken);

    /// <summary>When a feed is due; null for one that is not known.</summary>
    public DateTimeOffset? Due(string address)
    {
        using var session = database.Read();
        using var select = session.Command("SELECT next_poll FROM feed WHERE address = $address");
        return select.Bind("$address", address).Scalar() is long due ? DateTimeOffset.FromUnixTimeMilliseconds(due) : null;
    }

    /// <summary>Takes a feed that is due for oneself until <paramref name="until"/>, so that another instance leaves it alone.</summary>
    public Task<bool> ClaimAsync(string address, DateTimeOffset now, DateTimeOffset until, CancellationToken cancellationToken) =>
        database.WriteAsync(session =>
        {
            using var update = session.Command("UPDATE feed SET next_poll = $until WHERE address = $address AND next_poll <= $now");
            return update.Bind("$address", address).Bind("$until", until.ToUnixTimeMilliseconds()).Bind("$now", now.ToUnixTimeMilliseconds()).Run() == 1;
        }, cancellationToken);

    public (Validators Validators, int Failures) Feed(string address)
    {
        using var session = database.Read();
        using var select = session.Command("SELECT etag, last_modified, failures FROM feed WHERE address = $address");
        return select.Bind("$address", address).Query(row => (new Validators(row.TextOrNull(0), row.TextOrNull(1)), row.Int(2)))
            .FirstOrDefault((Validators.None, 0));
    }

    /// <summary>Notes how a poll ended.</summary>
    public Task FinishAsync(
        string address, Validators validators, int failures, string outcome, DateTimeOffset now, DateTimeOffset next, CancellationToken cancellationToken) =>
        database.WriteAsync(session =>
        {
            using var update = session.Command("""
                UPDATE feed SET etag = $etag, last_modified = $modified, failures = $failures, outcome = $outcome, polled = $now, next_poll = $next
                WHERE address = $address
                """);
            return update.Bind("$address", address).Bind("$etag", validators.ETag).Bind("$modified", validators.LastModified)
                .Bind("$failures", failures).Bind("$outcome", outcome).Bind("$now", now.ToUnixTimeMilliseconds())
                .Bind("$next", next.ToUnixTimeMilliseconds()).Run();
        }, cancellationToken);

    /// <summary>The entries of a feed by their ids.</summary>
    public Dictionary<string, KnownEntry> Entries(string feed)
    {
        using var session = database.Read();
        using var select = session.Command("""
            SELECT entry, fingerprint, url, article_id, from_feed, etag, last_modified, first_seen, next_check, failures
            FROM feed_entry WHERE feed = $feed
            """);
        return select.Bind("$feed", feed).Query(row => new KnownEntry(
            row.Text(0), row.Blob(1), row.TextOrNull(2), row.TextOrNull(3), row.Int(4) != 0, new(row.TextOrNull(5), row.TextOrNull(6)),
            DateTimeOffset.FromUnixTimeMilliseconds(row.Long(7)),
            row.LongOrNull(8) is { } check ? DateTimeOffset.FromUnixTimeMilliseconds(check) : null, row.Int(9)))
            .ToDictionary(entry => entry.Id, StringComparer.Ordinal);
    }

    /// <summary>The article that another feed's entry of the same address brought, and takes care of.</summary>
    public string? BroughtByAnother(string feed, string url, IReadOnlyList<string> feeds)
    {
        using var session = database.Read();
        using var select = session.Command("""
            SELECT article_id, feed FROM feed_entry WHERE url = $url AND feed <> $feed AND article_id IS NOT NULL AND next_check IS NOT NULL
            """);
        return select.Bind("$url", url).Bind("$feed", feed).Query(row => (Article: row.Text(0), Feed: row.Text(1)))
            .Where(other => feeds.Contains(other.Feed)).Select(other => other.Article).FirstOrDefault();
    }

    /// <summary>Whether an entry of another feed, with another address, brought an article and takes care of it.</summary>
    public bool IsAnothers(string article, string feed, string? url, IReadOnlyList<string> feeds)
    {
        using var session = database.Read();
        using var select = session.Command("""
            SELECT feed FROM feed_entry
            WHERE article_id = $article AND feed <> $feed AND url IS NOT $url AND next_check IS NOT NULL
            """);
        return select.Bind("$article", article).Bind("$feed", feed).Bind("$url", url).Query(row => row.Text(0)).Exists(feeds.Contains);
    }

    /// <summary>Forgets what is of no more use: entries that the feed no longer lists and whose pages are left alone, and old stories.</summary>
    /// <param name="listed">The ids of the entries that the feed lists now.</param>
    public Task ForgetAsync(string feed, IReadOnlyCollection<string> listed, DateTimeOffset before, CancellationToken cancellationToken) =>
        database.WriteAsync(session =>
        {
            using var entries = session.Command("""
                DELETE FROM feed_entry WHERE feed = $feed AND next_check IS NULL AND first_seen < $before
                    AND entry NOT IN (SELECT value FROM json_each($listed))
                """);
            entries.Bind("$feed", feed).Bind("$before", before.ToUnixTimeMilliseconds())
                .Bind("$listed", JsonSerializer.Serialize(listed, FeedJson.Default.IReadOnlyCollectionString)).Run();
            using var stories = session.Command("DELETE FROM story WHERE seen < $before");
            return stories.Bind("$before", before.ToUnixTimeMilliseconds()).Run();
        }, cancellationToken);

    public static void Keep(SqliteSession session, string feed, KnownEntry entry)
    {
        using var insert = session.Command("""
            INSERT INTO feed_entry (feed, entry, fingerprint, url, article_id, from_feed, etag, last_modified, first_seen, next_check, failures)
            VALUES ($feed, $entry, $fingerprint, $url, $article, $from_feed, $etag, $modified, $first, $next, $failures)
            ON CONFLICT (feed, entry) DO UPDATE SET fingerprint = excluded.fingerprint, url = excluded.url, article_id = excluded.article_id,
                from_feed = excluded.from_feed, etag = excluded.etag, last_modified = excluded.last_modified, next_check = excluded.next_check,
                failures = excluded.failures
            """);
        insert.Bind("$feed", feed).Bind("$entry", entry.Id).Bind("$fingerprint", entry.Fingerprint).Bind("$url", entry.Url)
            .Bind("$article", entry.ArticleId).Bind("$from_feed", entry.FromFeed ? 1 : 0).Bind("$etag", entry.Validators.ETag)
            .Bind("$modified", entry.Validators.LastModified).Bind("$first", entry.FirstSeen.ToUnixTimeMilliseconds())
            .Bind("$next", entry.NextCheck?.ToUnixTimeMilliseconds()).Bind("$failures", entry.Failures).Run();
    }
}

/// <summary>An entry that was seen before.</summary>
/// <param name="Fingerprint">Hash of what the feed said of it.</param>
/// <param name="ArticleId">The article that it brought, or that tells the same; null where none could be read yet.</param>
/// <param name="FromFeed">Whether the article is the feed's own text, as its page cannot be read.</param>
/// <param name="Validators">Of its page.</param>
/// <param name="NextCheck">When to look at its page again; null for never.</param>
/// <param name="Failures">How many times in a row its page could not be read.</param>
internal sealed record KnownEntry(
    string Id, byte[] Fingerprint, string? Url, string? ArticleId, bool FromFeed, Validators Validators, DateTimeOffset FirstSeen,
    DateTimeOffset? NextCheck, int Failures);

[JsonSerializable(typeof(IReadOnlyCollection<string>))]
internal sealed partial class FeedJson : JsonSerializerContext;
