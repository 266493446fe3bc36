namespace Bot.Discord.Gateway;

/// <summary>Lets shards identify one after the other: shards with the same remainder share a queue of one every five seconds.
/// https://discord.com/developers/docs/events/gateway#sharding-max-concurrency</summary>
internal sealed class IdentifyTurns(TimeProvider time)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    private readonly Lock _lock = new();
    private readonly Dictionary<int, long> _next = [];

    public async Task WaitAsync(int shard, int maxConcurrency, CancellationToken cancellationToken)
    {
        TimeSpan wait;
        lock (_lock)
        {
            var queue = shard % Math.Max(1, maxConcurrency);
            var now = time.GetTimestamp();
            var turn = Math.Max(now, _next.GetValueOrDefault(queue, long.MinValue));
            _next[queue] = turn + (long)(Interval.TotalSeconds * time.TimestampFrequency);
            wait = time.GetElapsedTime(now, turn);
        }

        if (wait > TimeSpan.Zero)
        {
            await Task.Delay(wait, time, cancellationToken);
        }
    }
}
