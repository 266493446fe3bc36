using Bot.Core.Digests.Scheduling;
using Bot.Core.Storage;
using NodaTime;
using NodaTime.Text;

namespace Bot.Core.Digests;

/// <summary>Keeps who gets a digest when: one a channel and topic.</summary>
public sealed class SubscriptionStore(Database database, TimeProvider time, DigestSignal signal)
{
    internal const string Columns = """
        s.subscription_key, s.surface, s.channel, s.topic, s.language, s.local_time, s.time_zone, s.days, s.next_date, s.next_due,
        s.paused, s.covered
        """;

    internal const int ColumnCount = 12;

    private static readonly Duration s_firstWindow = Duration.FromDays(1);
    private static readonly LocalTimePattern s_clock = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    /// <summary>Subscribes a channel, or changes what it is subscribed to. A date that has had its digest gets no second one.</summary>
    /// <returns>The subscription, and whether the channel had it already.</returns>
    public async Task<(DigestSubscription Subscription, bool Changed)> SubscribeAsync(
        DigestChannel channel, string? topic, string language, DigestSchedule schedule, CancellationToken cancellationToken)
    {
        var now = Now();
        var result = await database.WriteAsync(
            session =>
            {
                var held = Held(session, channel, topic);
                var next = schedule.Next(FirstDate(session, held?.Key, schedule, now), now);
                Upsert(session, channel, topic, language, schedule, next, Math.Max(held?.Covered ?? 0, Mark(session, now, held)), now);
                return (Held(session, channel, topic)!.Value.Key, held is { Ended: false });
            },
            cancellationToken);
        signal.Raise();
        using var session = database.Read();
        return (Of(session, channel).Single(subscription => subscription.Key == result.Key), result.Item2);
    }

    /// <summary>Ends a channel's subscription. What is being sent at that moment may still arrive.</summary>
    /// <returns>false where there is none.</returns>
    public Task<bool> UnsubscribeAsync(long subscription, CancellationToken cancellationToken) => database.WriteAsync(
        session =>
        {
            using var end = session.Command("""
                UPDATE digest_subscription SET ended = $now, next_date = NULL, next_due = NULL WHERE subscription_key = $key AND ended IS NULL
                """);
            var ended = end.Bind("$now", Now().ToUnixTimeMilliseconds()).Bind("$key", subscription).Run() == 1;
            using var drop = session.Command("""
                UPDATE digest_post SET state = $skipped, next_try = NULL, cause = $cause
                WHERE subscription_key = $key AND state = $pending
                """);
            drop.Bind("$key", subscription).Bind("$cause", DigestCause.Unsubscribed).Bind("$skipped", (int)DigestState.Skipped).Bind("$pending", (int)DigestState.Pending).Run();
            return ended;
        },
        cancellationToken);

    /// <summary>A channel's subscriptions, that of all the coverage first.</summary>
    public IReadOnlyList<DigestSubscription> Of(DigestChannel channel)
    {
        using var session = database.Read();
        return Of(session, channel);
    }

    /// <summary>Every subscription.</summary>
    public IReadOnlyList<DigestSubscription> All()
    {
        using var session = database.Read();
        using var select = session.Command(
            $"SELECT {Columns} FROM digest_subscription s WHERE s.ended IS NULL ORDER BY s.surface, s.channel, s.topic");
        return select.Query(row => Read(row));
    }

    /// <summary>The latest digest of a subscription, or null before the first.</summary>
    /// <param name="posted">Whether only one that was posted counts.</param>
    public DigestPost? Latest(long subscription, bool posted = false)
    {
        using var session = database.Read();
        using var select = session.Command("""
            SELECT local_date, due, state, next_try, cause, message, covered_from, covered_to FROM digest_post
            WHERE subscription_key = $key AND (NOT $posted OR state = 2) ORDER BY local_date DESC LIMIT 1
            """);
        return select.Bind("$key", subscription).Bind("$posted", posted ? 1 : 0).Query(row => new DigestPost(
            Date(row.Text(0)), At(row.Long(1)), (DigestState)row.Int(2), row.LongOrNull(3) is { } next ? At(next) : null,
            row.TextOrNull(4), row.TextOrNull(5),
            row.LongOrNull(7) is { } upTo ? new CoverageWindow(row.Long(6), upTo) : null)).FirstOrDefault();
    }

    /// <summary>What a channel would be told of that subscribes now.</summary>
    public CoverageWindow FirstWindow()
    {
        using var session = database.Read();
        return new(Mark(session, Now(), null), Newest(session));
    }

    /// <summary>The key of the newest article.</summary>
    internal static long Newest(SqliteSession session)
    {
        using var select = session.Command("SELECT coalesce(max(article_key), 0) FROM article");
        return (long)select.Scalar()!;
    }

    internal static DigestSubscription Read(Row row, int from = 0)
    {
        var zone = DateTimeZoneProviders.Tzdb[row.Text(from + 6)];
        var schedule = new DigestSchedule(s_clock.Parse(row.Text(from + 5)).Value, zone, (DigestDays)row.Int(from + 7));
        return new(
            row.Long(from), new(row.Text(from + 1), row.Text(from + 2)), row.Text(from + 3) is { Length: > 0 } topic ? topic : null,
            row.Text(from + 4), schedule,
            row.TextOrNull(from + 8) is { } date ? new DueDate(Date(date), At(row.Long(from + 9))) : null,
            row.TextOrNull(from + 10), row.Long(from + 11));
    }

    internal static LocalDate Date(string text) => LocalDatePattern.Iso.Parse(text).Value;

    internal static string Text(LocalDate date) => LocalDatePattern.Iso.Format(date);

    internal static Instant At(long milliseconds) => Instant.FromUnixTimeMilliseconds(milliseconds);

    private static List<DigestSubscription> Of(SqliteSession session, DigestChannel channel)
    {
        using var select = session.Command($"""
            SELECT {Columns} FROM digest_subscription s
            WHERE s.surface = $surface AND s.channel = $channel AND s.ended IS NULL ORDER BY s.topic
            """);
        return select.Bind("$surface", channel.Surface).Bind("$channel", channel.Channel).Query(row => Read(row));
    }

    private static (long Key, long Covered, bool Ended)? Held(SqliteSession session, DigestChannel channel, string? topic)
    {
        using var select = session.Command("""
            SELECT subscription_key, covered, ended IS NOT NULL FROM digest_subscription
            WHERE surface = $surface AND channel = $channel AND topic = $topic
            """);
        var rows = select.Bind("$surface", channel.Surface).Bind("$channel", channel.Channel).Bind("$topic", topic ?? "")
            .Query(row => (row.Long(0), row.Long(1), row.Int(2) != 0));
        return rows.Count > 0 ? rows[0] : null;
    }

    private static LocalDate FirstDate(SqliteSession session, long? subscription, DigestSchedule schedule, Instant now)
    {
        var today = now.InZone(schedule.Zone).Date;
        using var select = session.Command("SELECT max(local_date) FROM digest_post WHERE subscription_key = $key");
        return select.Bind("$key", subscription).Scalar() is string last ? LocalDate.Max(today, Date(last).PlusDays(1)) : today;
    }

    /// <summary>Up to where a channel that subscribes now is taken to know the coverage: what came in within the last day is still new to
    /// it. The store knows the day of an article, so it may be nearly two.</summary>
    private static long Mark(SqliteSession session, Instant now, (long Key, long Covered, bool Ended)? held)
    {
        if (held is { Ended: false })
        {
            return 0;
        }

        using var select = session.Command("""
            SELECT coalesce((SELECT min(article_key) - 1 FROM article WHERE retrieved >= $day AND superseded_by IS NULL),
                            (SELECT max(article_key) FROM article), 0)
            """);
        return (long)select.Bind("$day", Text((now - s_firstWindow).InUtc().Date)).Scalar()!;
    }

    private static void Upsert(
        SqliteSession session, DigestChannel channel, string? topic, string language, DigestSchedule schedule, DueDate next, long covered, Instant now)
    {
        using var upsert = session.Command("""
            INSERT INTO digest_subscription (surface, channel, topic, language, local_time, time_zone, days, created, next_date, next_due, covered)
            VALUES ($surface, $channel, $topic, $language, $time, $zone, $days, $now, $date, $due, $covered)
            ON CONFLICT (surface, channel, topic) DO UPDATE SET language = excluded.language, local_time = excluded.local_time,
                time_zone = excluded.time_zone, days = excluded.days, next_date = excluded.next_date, next_due = excluded.next_due,
                covered = excluded.covered, paused = NULL, ended = NULL
            """);
        upsert.Bind("$surface", channel.Surface).Bind("$channel", channel.Channel).Bind("$topic", topic ?? "").Bind("$language", language)
            .Bind("$time", s_clock.Format(schedule.Time)).Bind("$zone", schedule.Zone.Id)
            .Bind("$days", (int)schedule.Days).Bind("$now", now.ToUnixTimeMilliseconds()).Bind("$date", Text(next.Date))
            .Bind("$due", next.Due.ToUnixTimeMilliseconds()).Bind("$covered", covered).Run();
    }

    private Instant Now() => Instant.FromDateTimeOffset(time.GetUtcNow());
}
