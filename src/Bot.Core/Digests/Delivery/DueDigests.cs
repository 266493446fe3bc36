using Bot.Core.Digests.Scheduling;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.Digests.Delivery;

/// <summary>Puts digests into the outbox when their time has come: one a subscription and local date, whoever looks first.</summary>
/// <param name="surfaces">The surfaces that this process posts to; the subscriptions of others are left alone.</param>
internal sealed class DueDigests(Database database, TimeProvider time, IReadOnlyCollection<string> surfaces)
{
    // After a longer absence, only the last days are put down one by one.
    private const int MissedDatesKept = 31;

    private const int AtOnce = 256;

    private readonly string _surfaces = System.Text.Json.JsonSerializer.Serialize(surfaces);

    /// <summary>Of each subscription that is due, the latest date is to be sent while it is not too late; what was missed before is put down as
    /// skipped.</summary>
    public async Task EnqueueAsync(CancellationToken cancellationToken)
    {
        var now = Instant.FromDateTimeOffset(time.GetUtcNow());
        // A look without the write lock: mostly there is nothing.
        while (Next() <= now && await database.WriteAsync(session => Enqueue(session, now), cancellationToken) == AtOnce)
        {
        }
    }

    /// <summary>When the next subscription is due, or null where there is none.</summary>
    public Instant? Next()
    {
        using var session = database.Read();
        // + keeps SQLite at the index of due times.
        using var select = session.Command("""
            SELECT min(next_due) FROM digest_subscription
            WHERE next_due IS NOT NULL AND +surface IN (SELECT value FROM json_each($surfaces))
            """);
        return select.Bind("$surfaces", _surfaces).Scalar() is long due ? SubscriptionStore.At(due) : null;
    }

    /// <returns>How many subscriptions were due.</returns>
    private int Enqueue(SqliteSession session, Instant now)
    {
        using var select = session.Command($"""
            SELECT {SubscriptionStore.Columns} FROM digest_subscription s
            WHERE s.next_due <= $now AND +s.surface IN (SELECT value FROM json_each($surfaces)) ORDER BY s.next_due LIMIT $limit
            """);
        var due = select.Bind("$now", now.ToUnixTimeMilliseconds()).Bind("$surfaces", _surfaces).Bind("$limit", AtOnce)
            .Query(row => SubscriptionStore.Read(row));
        foreach (var subscription in due)
        {
            Enqueue(session, subscription, now);
        }

        return due.Count;
    }

    private static void Enqueue(SqliteSession session, DigestSubscription subscription, Instant now)
    {
        var dates = new Queue<DueDate>();
        var next = subscription.Next!.Value;
        for (; next.Due <= now; next = subscription.Schedule.Next(next.Date.PlusDays(1), next.Due))
        {
            dates.Enqueue(next);
            if (dates.Count > MissedDatesKept)
            {
                dates.Dequeue();
            }
        }

        while (dates.TryDequeue(out var date))
        {
            Insert(session, subscription.Key, date, isMissed: dates.Count > 0 || now - date.Due > DigestOutbox.LatestAfter, now);
        }

        using var update = session.Command(
            "UPDATE digest_subscription SET next_date = $date, next_due = $due WHERE subscription_key = $key");
        update.Bind("$date", SubscriptionStore.Text(next.Date)).Bind("$due", next.Due.ToUnixTimeMilliseconds()).Bind("$key", subscription.Key).Run();
    }

    private static void Insert(SqliteSession session, long subscription, DueDate date, bool isMissed, Instant now)
    {
        using var insert = session.Command("""
            INSERT INTO digest_post (subscription_key, local_date, due, state, next_try, cause, settled)
            VALUES ($subscription, $date, $due, $state, $next, $cause, $settled)
            ON CONFLICT (subscription_key, local_date) DO NOTHING
            """);
        var due = date.Due.ToUnixTimeMilliseconds();
        insert.Bind("$subscription", subscription).Bind("$date", SubscriptionStore.Text(date.Date)).Bind("$due", due)
            .Bind("$state", (int)(isMissed ? DigestState.Skipped : DigestState.Pending)).Bind("$next", isMissed ? null : due)
            .Bind("$cause", isMissed ? DigestCause.Away : null).Bind("$settled", isMissed ? now.ToUnixTimeMilliseconds() : null).Run();
    }
}
