using System.Globalization;
using System.Net.Http.Headers;

namespace Bot.Discord.Rest;

/// <summary>Keeps requests within Discord's limits: a bucket a route and major id, learnt from the headers, and the global limit.
/// Waiting goes by how long Discord says, never by what time it is, so that a wrong clock does not matter.
/// https://discord.com/developers/docs/topics/rate-limits</summary>
internal sealed class RateLimits(TimeProvider time)
{
    /// <summary>Requests a second over all routes but interactions.</summary>
    public const int GlobalPerSecond = 50;

    private const int SweepAt = 1_024;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, string> _hashes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Bucket> _buckets = new(StringComparer.Ordinal);
    private readonly Queue<long> _lastSecond = new();
    private int _underWay;
    private long _blockedUntil = long.MinValue;

    /// <summary>Waits for leave to send. One request of a bucket is under way at a time, so posts to a channel keep their order.</summary>
    /// <returns>What to dispose when the response has been read.</returns>
    public async Task<Lease> EnterAsync(Route route, CancellationToken cancellationToken)
    {
        var bucket = Rent(route);
        try
        {
            await bucket.Turn.WaitAsync(cancellationToken);
        }
        catch
        {
            Return(bucket);
            throw;
        }

        try
        {
            while (Wait(route, bucket) is var wait && wait > TimeSpan.Zero)
            {
                await Task.Delay(wait, time, cancellationToken);
            }

            return new Lease(this, route, bucket);
        }
        catch
        {
            Leave(bucket);
            throw;
        }
    }

    /// <summary>Stops everything for a while, as a global 429 asks.</summary>
    public void BlockAll(TimeSpan wait)
    {
        lock (_lock)
        {
            _blockedUntil = Math.Max(_blockedUntil, After(wait));
        }
    }

    private TimeSpan Wait(Route route, Bucket bucket)
    {
        lock (_lock)
        {
            var now = time.GetTimestamp();
            var until = bucket.Remaining > 0 ? long.MinValue : bucket.ResetAt;
            if (!route.Unlimited)
            {
                until = Math.Max(until, _blockedUntil);
                while (_lastSecond.TryPeek(out var oldest) && oldest + time.TimestampFrequency <= now)
                {
                    _lastSecond.Dequeue();
                }

                // A request counts until a second after its response, because only then is it sure when Discord counted it.
                if (_underWay + _lastSecond.Count >= GlobalPerSecond)
                {
                    until = Math.Max(until, _lastSecond.TryPeek(out var next) ? next + time.TimestampFrequency : now + (time.TimestampFrequency / 50));
                }
            }

            if (until > now)
            {
                return time.GetElapsedTime(now, until) + TimeSpan.FromMilliseconds(1);
            }

            if (bucket.Remaining <= 0)
            {
                bucket.Remaining = 1;
            }

            bucket.Remaining--;
            bucket.ResetAt = Math.Max(bucket.ResetAt, now);
            if (!route.Unlimited)
            {
                _underWay++;
            }

            return TimeSpan.Zero;
        }
    }

    private void Learn(Route route, Bucket bucket, HttpResponseHeaders headers)
    {
        lock (_lock)
        {
            // Without headers there is no limit to keep: whatever was left of the last count is not known to hold.
            bucket.Remaining = Number(headers, "X-RateLimit-Remaining") is { } remaining ? (int)remaining : int.MaxValue;
            bucket.ResetAt = After(TimeSpan.FromSeconds(Number(headers, "X-RateLimit-Reset-After") ?? 0));
            if (route.Major is not null && headers.TryGetValues("X-RateLimit-Bucket", out var hashes) && hashes.FirstOrDefault() is { } hash
                && _hashes.TryAdd(Name(route), hash))
            {
                // Routes that share a bucket find each other from now on.
                _buckets.TryAdd(Key(route), bucket);
            }
        }
    }

    private void Exhaust(Bucket bucket, TimeSpan wait)
    {
        lock (_lock)
        {
            bucket.Remaining = 0;
            bucket.ResetAt = After(wait);
        }
    }

    private Bucket Rent(Route route)
    {
        if (route.Major is null)
        {
            return new Bucket();
        }

        lock (_lock)
        {
            if (_buckets.Count >= SweepAt)
            {
                Sweep();
            }

            var key = Key(route);
            if (!_buckets.TryGetValue(key, out var bucket))
            {
                _buckets[key] = bucket = new Bucket();
            }

            bucket.Users++;
            return bucket;
        }
    }

    private void Done(Route route, Bucket bucket)
    {
        if (!route.Unlimited)
        {
            lock (_lock)
            {
                _underWay--;
                _lastSecond.Enqueue(time.GetTimestamp());
            }
        }

        Leave(bucket);
    }

    private void Leave(Bucket bucket)
    {
        bucket.Turn.Release();
        Return(bucket);
    }

    private void Return(Bucket bucket)
    {
        lock (_lock)
        {
            bucket.Users--;
        }
    }

    // Each interaction has buckets of its own, so those that say nothing any more must go.
    private void Sweep()
    {
        var now = time.GetTimestamp();
        foreach (var (key, bucket) in _buckets)
        {
            if (bucket.Users == 0 && bucket.ResetAt <= now)
            {
                _buckets.Remove(key);
            }
        }
    }

    private string Key(Route route) => $"{_hashes.GetValueOrDefault(Name(route), Name(route))} {route.Major}";

    private static string Name(Route route) => $"{route.Method} {route.Template}";

    private long After(TimeSpan wait) => time.GetTimestamp() + (long)(wait.TotalSeconds * time.TimestampFrequency);

    private static double? Number(HttpResponseHeaders headers, string name) =>
        headers.TryGetValues(name, out var values)
        && double.TryParse(values.FirstOrDefault(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && number is >= 0 and < 1e9
            ? number
            : null;

    /// <summary>Leave to send one request.</summary>
    internal sealed class Lease(RateLimits limits, Route route, Bucket bucket) : IDisposable
    {
        public void Learn(HttpResponseHeaders headers) => limits.Learn(route, bucket, headers);

        /// <summary>The bucket is empty for a while.</summary>
        public void Exhaust(TimeSpan wait) => limits.Exhaust(bucket, wait);

        public void Dispose() => limits.Done(route, bucket);
    }

    internal sealed class Bucket
    {
        public SemaphoreSlim Turn { get; } = new(1, 1);

        public int Users { get; set; }

        public int Remaining { get; set; } = int.MaxValue;

        public long ResetAt { get; set; } = long.MinValue;
    }
}
