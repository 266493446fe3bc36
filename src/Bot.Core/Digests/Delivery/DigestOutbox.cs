using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.Digests.Delivery;

/// <summary>The digests to be sent, one row a subscription and local date. A row is worked by whoever holds its lease: claiming it raises
/// its token, and nothing is recorded under an older token. In its statements CROSS JOIN keeps SQLite at the index of what is to be tried:
/// mostly that is nothing.</summary>
/// <param name="surfaces">The surfaces that this process posts to; the rows of others are left alone.</param>
internal sealed class DigestOutbox(Database database, TimeProvider time, DigestOptions options, IReadOnlyCollection<string> surfaces)
{
    /// <summary>A digest that is later than this is not posted any more.</summary>
    public static readonly Duration LatestAfter = Duration.FromHours(6);

    private readonly string _owner = $"{Environment.MachineName}-{Environment.ProcessId}-{Guid.NewGuid():n}";
    private readonly string _surfaces = System.Text.Json.JsonSerializer.Serialize(surfaces);

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

    /// <summary>When there is something to try or to look for again, or null.</summary>
    public Instant? NextTry()
    {
        using var session = database.Read();
        using var select = session.Command("""
            SELECT min(max(p.next_try, coalesce(p.lease_until, 0))) FROM digest_post p CROSS JOIN digest_subscription s USING (subscription_key)
            WHERE p.next_try IS NOT NULL AND s.surface IN (SELECT value FROM json_each($surfaces))
            """);
        return select.Bind("$surfaces", _surfaces).Scalar() is long at ? SubscriptionStore.At(at) : null;
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
