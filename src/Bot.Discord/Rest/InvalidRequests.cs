namespace Bot.Discord.Rest;

/// <summary>Counts requests that Discord refused. It bans an address after 10,000 in 10 minutes, so we stop long before.
/// https://discord.com/developers/docs/topics/rate-limits#invalid-request-limit-aka-cloudflare-bans</summary>
internal sealed class InvalidRequests(TimeProvider time)
{
    /// <summary>How many are risked in <see cref="Window"/>.</summary>
    public const int Limit = 1_000;

    public static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    private readonly Lock _lock = new();
    private readonly Queue<long> _refused = new();

    /// <summary>Whether so many were refused lately that nothing more is sent.</summary>
    public bool Exhausted
    {
        get
        {
            lock (_lock)
            {
                while (_refused.TryPeek(out var oldest) && time.GetElapsedTime(oldest) > Window)
                {
                    _refused.Dequeue();
                }

                return _refused.Count >= Limit;
            }
        }
    }

    public void Count()
    {
        lock (_lock)
        {
            _refused.Enqueue(time.GetTimestamp());
        }
    }
}
