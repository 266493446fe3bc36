using System.Threading.Channels;
using Bot.Core.Storage;

namespace Bot.Slack.Surface;

/// <summary>Remembers what has been delivered, over a restart. Claims that arrive together share a transaction, because each one
/// waits for the disk.</summary>
internal sealed class DeliveryLog : IAsyncDisposable
{
    private const int LargestBatch = 256;
    private static readonly TimeSpan DeliveriesKept = TimeSpan.FromDays(1);
    private static readonly TimeSpan ThreadsKept = TimeSpan.FromDays(90);

    private readonly Database _database;
    private readonly TimeProvider _time;
    private readonly Channel<Claim> _claims = Channel.CreateUnbounded<Claim>(new() { SingleReader = true });
    private readonly Task _writing;
    private DateTimeOffset _nextPrune;

    public DeliveryLog(Database database, TimeProvider time)
    {
        (_database, _time) = (database, time);
        _writing = Task.Run(WriteAsync);
    }

    /// <summary>Claims a delivery for being worked; false when any of its keys was claimed before.</summary>
    /// <param name="thread">The thread that becomes the bot's with this delivery, or null.</param>
    public async Task<bool> ClaimAsync(IReadOnlyList<string> keys, (string Channel, string Ts)? thread, CancellationToken cancellationToken)
    {
        var claim = new Claim(keys, thread, new(TaskCreationOptions.RunContinuationsAsynchronously));
        await _claims.Writer.WriteAsync(claim, cancellationToken);
        return await claim.IsFirst.Task.WaitAsync(cancellationToken);
    }

    /// <summary>Whether the bot answers in a thread.</summary>
    public bool IsBotThread(string channel, string ts)
    {
        using var session = _database.Read();
        using var select = session.Command("SELECT 1 FROM slack_thread WHERE channel = $channel AND ts = $ts");
        return select.Bind("$channel", channel).Bind("$ts", ts).Scalar() is not null;
    }

    public async ValueTask DisposeAsync()
    {
        _claims.Writer.TryComplete();
        await _writing;
    }

    private async Task WriteAsync()
    {
        var batch = new List<Claim>();
        while (await _claims.Reader.WaitToReadAsync())
        {
            batch.Clear();
            while (batch.Count < LargestBatch && _claims.Reader.TryRead(out var claim))
            {
                batch.Add(claim);
            }

            try
            {
                var first = await _database.WriteAsync(session => Store(session, batch), CancellationToken.None);
                for (var i = 0; i < batch.Count; i++)
                {
                    batch[i].IsFirst.TrySetResult(first[i]);
                }
            }
            catch (Exception fault)
            {
                // Each one that waits tells its person; the writer itself goes on with the next.
                batch.ForEach(claim => claim.IsFirst.TrySetException(fault));
            }
        }
    }

    private List<bool> Store(SqliteSession session, List<Claim> batch)
    {
        var now = _time.GetUtcNow();
        using var insert = session.Command("INSERT OR IGNORE INTO slack_delivery (key, at) VALUES ($key, $at)");
        using var thread = session.Command("INSERT OR IGNORE INTO slack_thread (channel, ts, at) VALUES ($channel, $ts, $at)");
        var first = new List<bool>(batch.Count);
        foreach (var claim in batch)
        {
            var stored = claim.Keys.Count(key => insert.Bind("$key", key).Bind("$at", now.ToUnixTimeSeconds()).Run() == 1);
            first.Add(stored == claim.Keys.Count);
            if (claim.Thread is { } root)
            {
                thread.Bind("$channel", root.Channel).Bind("$ts", root.Ts).Bind("$at", now.ToUnixTimeSeconds()).Run();
            }
        }

        if (now >= _nextPrune)
        {
            _nextPrune = now + TimeSpan.FromHours(1);
            using var deliveries = session.Command("DELETE FROM slack_delivery WHERE at < $at");
            deliveries.Bind("$at", (now - DeliveriesKept).ToUnixTimeSeconds()).Run();
            using var threads = session.Command("DELETE FROM slack_thread WHERE at < $at");
            threads.Bind("$at", (now - ThreadsKept).ToUnixTimeSeconds()).Run();
            using var shareables = session.Command("DELETE FROM slack_shareable WHERE at < $at");
            shareables.Bind("$at", (now - DeliveriesKept).ToUnixTimeSeconds()).Run();
        }

        return first;
    }

    private sealed record Claim(IReadOnlyList<string> Keys, (string Channel, string Ts)? Thread, TaskCompletionSource<bool> IsFirst);
}
