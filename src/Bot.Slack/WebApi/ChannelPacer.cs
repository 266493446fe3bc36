namespace Bot.Slack.WebApi;

/// <summary>Posts into a channel one after the other, about one a second, in the order they were asked for
/// (https://docs.slack.dev/apis/web-api/rate-limits: "1 per second per channel").</summary>
/// <param name="interval">How far apart posts into one channel are.</param>
internal sealed class ChannelPacer(TimeProvider time, TimeSpan interval)
{
    public static readonly TimeSpan DefaultInterval = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Lane> _lanes = [];

    /// <summary>How many channels are remembered.</summary>
    internal int Channels
    {
        get
        {
            lock (_lock)
            {
                return _lanes.Count;
            }
        }
    }

    public async Task<T> RunAsync<T>(string channel, Func<Task<T>> post, CancellationToken cancellationToken)
    {
        var lane = Enter(channel);
        try
        {
            await lane.Gate.WaitAsync(cancellationToken);
            try
            {
                var wait = lane.Next - time.GetUtcNow();
                if (wait > TimeSpan.Zero)
                {
                    await Task.Delay(wait, time, cancellationToken);
                }

                return await post();
            }
            finally
            {
                lane.Next = time.GetUtcNow() + interval;
                lane.Gate.Release();
            }
        }
        finally
        {
            Leave(lane);
        }
    }

    private Lane Enter(string channel)
    {
        lock (_lock)
        {
            if (!_lanes.TryGetValue(channel, out var lane))
            {
                Forget();
                _lanes[channel] = lane = new Lane();
            }

            lane.Users++;
            return lane;
        }
    }

    private void Leave(Lane lane)
    {
        lock (_lock)
        {
            lane.Users--;
        }
    }

    // Lanes that nobody waits in and whose second is over carry nothing.
    private void Forget()
    {
        if (_lanes.Count < 1_000)
        {
            return;
        }

        var now = time.GetUtcNow();
        foreach (var (channel, lane) in _lanes)
        {
            if (lane.Users == 0 && lane.Next <= now)
            {
                lane.Gate.Dispose();
                _lanes.Remove(channel);
            }
        }
    }

    private sealed class Lane
    {
        public SemaphoreSlim Gate { get; } = new(1, 1);

        public DateTimeOffset Next { get; set; }

        public int Users { get; set; }
    }
}
