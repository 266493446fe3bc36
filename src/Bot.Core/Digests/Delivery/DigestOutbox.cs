using Bot.Core.Digests.Scheduling;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.Digests.Delivery;

/// <summary>The digests to be sent, one row a subscription and local date. A row is worked by whoever holds its lease: claiming it raises
/// its token, and nothing is recorded under an older token.</summary>
/// <param name="surfaces">The surfaces that this process posts to; the rows of others are left alone.</param>
internal sealed class DigestOutbox(Database database, TimeProvider time, DigestOptions options, IReadOnlyCollection<string> surfaces)
{
    /// <summary>A digest that is later than this is not posted any more.</summary>
    public static readonly Duration LatestAfter = Duration.FromHours(6);

    // In the statements below, CROSS JOIN and + keep SQLite at the indexes of what is due: mostly that is nothing.

    // After a longer absence, only the last days are put down one by one.
    private const int MissedDatesKept = 31;

    private const int DueAtOnce = 256;

    private readonly string _owner = $"{Environment.MachineName}-{Environment.ProcessId}-{Guid.NewGuid():n}";
    private readonly string _surfaces = System.Text.Json.JsonSerializer.Serialize(surfaces);

    /// <summary>Puts down what has fallen due: the latest date to be sent while it is not too late, what was missed before as skipped.</summary>
    public async Task EnqueueAsync(CancellationToken cancellationToken)
    {
        var now = Now();
        // A look without the write lock: mostly there is nothing.
        while (AnyDue(now) && await database.WriteAsync(session => Enqueue(session, now), cancellationToken) == DueAtOnce)
        {
        }
    }

    /// <summary>Takes rows that are to be worked now and that nobody is at, the longest due first.</summary>
    public async Task<IReadOnlyList<ClaimedPost>> ClaimAsync(int most, CancellationToken cancellationToken)
    {
        var now = Now();
        return AnyToClaim(now) ? await database.WriteAsync(session => Claim(session, now, most), cancellationToken) : [];
    }

    /// <summary>Notes that a digest is being handed to the platform, before it is: found so later, it is ambiguous.</summary>
    /// <returns>false where the lease is lost, or the subscription has ended or is paused: it must not be sent.</returns>
    public Task<bool> BeginSendingAsync(ClaimedPost post, CoverageWindow window, CancellationToken cancellationToken) => database.WriteAsync(
        session =>
        {
            using var update = session.Command("""
                UPDATE digest_post SET state = $sending, tries = tries + 1, first_sent = coalesce(first_sent, $now), lease_until = $until,
                    covered_from = $after, covered_to = $upto
                WHERE post_key = $key AND token = $token AND state = $pending AND EXISTS (
                    SELECT 1 FROM digest_subscription s WHERE s.subscription_key = digest_post.subscription_key AND s.next_due IS NOT NULL)
                """);
            return update.Bind("$sending", (int)DigestState.Sending).Bind("$pending", (int)DigestState.Pending)
                .Bind("$now", Now().ToUnixTimeMilliseconds()).Bind("$until", LeaseEnd(Now())).Bind("$after", window.After)
                .Bind("$upto", window.UpTo).Bind("$key", post.Key).Bind("$token", post.Token).Run() == 1;
        },
        cancellationToken);

    /// <summary>Records how a try ended and gives the lease back.</summary>
    /// <returns>false where the lease is lost: whoever holds it records.</returns>
    public Task<bool> RecordAsync(ClaimedPost post, DigestOutcome outcome, CancellationToken cancellationToken) => database.WriteAsync(
        session =>
        {
            using var update = session.Command("""
                UPDATE digest_post SET state = $state, next_try = $next, cause = $cause, message = coalesce($message, message),
                    refusals = refusals + $refused, covered_from = coalesce($after, covered_from), covered_to = coalesce($upto, covered_to),
                    settled = CASE WHEN $next IS NULL THEN $now END, lease_owner = NULL, lease_until = NULL
                WHERE post_key = $key AND token = $token
                """);
            var held = update.Bind("$state", (int)outcome.State).Bind("$next", outcome.NextTry?.ToUnixTimeMilliseconds())
                .Bind("$cause", outcome.Cause).Bind("$message", outcome.Message).Bind("$refused", outcome.Refused ? 1 : 0)
                .Bind("$after", outcome.Window?.After).Bind("$upto", outcome.Window?.UpTo)
                .Bind("$now", Now().ToUnixTimeMilliseconds()).Bind("$key", post.Key).Bind("$token", post.Token).Run() == 1;
            if (held)
            {
                Settle(session, post, outcome);
            }

            return held;
        },
        cancellationToken);

    /// <summary>When there is something to do again, or null when there is no subscription.</summary>
    public Instant? NextWake()
    {
        using var session = database.Read();
        using var select = session.Command("""
            SELECT min(at) FROM (
                SELECT min(next_due) AS at FROM digest_subscription WHERE next_due IS NOT NULL AND +surface IN (SELECT value FROM json_each($surfaces))
                UNION ALL
                SELECT min(max(next_try, coalesce(lease_until, 0))) FROM digest_post p CROSS JOIN digest_subscription s USING (subscription_key)
                WHERE next_try IS NOT NULL AND surface IN (SELECT value FROM json_each($surfaces)))
            """);
        return select.Bind("$surfaces", _surfaces).Scalar() is long at ? SubscriptionStore.At(at) : null;
    }

    private bool AnyDue(Instant now)
    {
        using var session = database.Read();
        using var select = session.Command("""
            SELECT EXISTS (SELECT 1 FROM digest_subscription WHERE next_due <= $now AND +surface IN (SELECT value FROM json_each($surfaces)))
            """);
        return (long)select.Bind("$now", now.ToUnixTimeMilliseconds()).Bind("$surfaces", _surfaces).Scalar()! != 0;
    }

    private bool AnyToClaim(Instant now)
    {
        using var session = database.Read();
        using var select = session.Command("""
            SELECT EXISTS (
                SELECT 1 FROM digest_post p CROSS JOIN digest_subscription s USING (subscription_key)
                WHERE p.next_try <= $now AND coalesce(p.lease_until, 0) <= $now AND s.surface IN (SELECT value FROM json_each($surfaces)))
            """);
        return (long)select.Bind("$now", now.ToUnixTimeMilliseconds()).Bind("$surfaces", _surfaces).Scalar()! != 0;
    }

    /// <returns>How many subscriptions were due.</returns>
    private int Enqueue(SqliteSession session, Instant now)
    {
        using var select = session.Command($"""
            SELECT {SubscriptionStore.Columns} FROM digest_subscription s
            WHERE s.next_due <= $now AND +s.surface IN (SELECT value FROM json_each($surfaces)) ORDER BY s.next_due LIMIT $limit
            """);
        var due = select.Bind("$now", now.ToUnixTimeMilliseconds()).Bind("$surfaces", _surfaces).Bind("$limit", DueAtOnce)
            .Query(row => SubscriptionStore.Read(row));
        foreach (var subscription in due)
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
                Insert(session, subscription.Key, date, isMissed: dates.Count > 0 || now - date.Due > LatestAfter, now);
            }

            Advance(session, subscription.Key, next);
        }

        return due.Count;
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
            .Bind("$cause", isMissed ? DigestCause.Away : null)
            .Bind("$settled", isMissed ? now.ToUnixTimeMilliseconds() : null).Run();
    }

    private static void Advance(SqliteSession session, long subscription, DueDate next)
    {
        using var update = session.Command(
            "UPDATE digest_subscription SET next_date = $date, next_due = $due WHERE subscription_key = $key");
        update.Bind("$date", SubscriptionStore.Text(next.Date)).Bind("$due", next.Due.ToUnixTimeMilliseconds()).Bind("$key", subscription).Run();
    }

    private List<ClaimedPost> Claim(SqliteSession session, Instant now, int most)
    {
        using var take = session.Command("""
            UPDATE digest_post SET lease_owner = $owner, lease_until = $until, token = token + 1
            WHERE post_key IN (
                SELECT p.post_key FROM digest_post p CROSS JOIN digest_subscription s USING (subscription_key)
                WHERE p.next_try <= $now AND coalesce(p.lease_until, 0) <= $now AND s.surface IN (SELECT value FROM json_each($surfaces))
                ORDER BY p.next_try, p.post_key LIMIT $limit)
            RETURNING post_key
            """);
        var keys = take.Bind("$owner", _owner).Bind("$until", LeaseEnd(now)).Bind("$now", now.ToUnixTimeMilliseconds())
            .Bind("$surfaces", _surfaces).Bind("$limit", most).Query(row => row.Long(0));
        return keys.ConvertAll(key => Claimed(session, key));
    }

    private static ClaimedPost Claimed(SqliteSession session, long key)
    {
        using var select = session.Command($"""
            SELECT {SubscriptionStore.Columns}, p.token, p.local_date, p.due, p.state, p.tries, p.refusals, p.first_sent
            FROM digest_post p CROSS JOIN digest_subscription s USING (subscription_key) WHERE p.post_key = $key
            """);
        const int First = SubscriptionStore.ColumnCount;
        return select.Bind("$key", key).Query(row => new ClaimedPost(
            key, row.Long(First), SubscriptionStore.Read(row), SubscriptionStore.Date(row.Text(First + 1)),
            SubscriptionStore.At(row.Long(First + 2)), (DigestState)row.Int(First + 3), row.Int(First + 4), row.Int(First + 5),
            row.LongOrNull(First + 6) is { } sent ? SubscriptionStore.At(sent) : null)).Single();
    }

    /// <summary>What a settled digest means for its subscription.</summary>
    private static void Settle(SqliteSession session, ClaimedPost post, DigestOutcome outcome)
    {
        if (outcome.State is DigestState.Posted or DigestState.Quiet)
        {
            using var cover = session.Command("""
                UPDATE digest_subscription SET covered = max(covered, coalesce((SELECT covered_to FROM digest_post WHERE post_key = $post), 0))
                WHERE subscription_key = $key
                """);
            cover.Bind("$post", post.Key).Bind("$key", post.Subscription.Key).Run();
        }

        if (outcome.Pauses)
        {
            using var pause = session.Command("""
                UPDATE digest_subscription SET paused = $cause, next_date = NULL, next_due = NULL WHERE subscription_key = $key
                """);
            pause.Bind("$cause", outcome.Cause).Bind("$key", post.Subscription.Key).Run();
        }
    }

    private long LeaseEnd(Instant now) => (now + Duration.FromTimeSpan(options.Lease)).ToUnixTimeMilliseconds();

    private Instant Now() => Instant.FromDateTimeOffset(time.GetUtcNow());
}
