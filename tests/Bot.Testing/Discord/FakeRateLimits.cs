using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Bot.Testing.Discord;

/// <summary>Counts requests as Discord does: a bucket a route and channel, and 50 a second over all but interactions.</summary>
public sealed class FakeRateLimits(TimeProvider time)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, (int Used, long Since)> _buckets = new(StringComparer.Ordinal);
    private readonly Queue<long> _lastSecond = new();

    /// <summary>Requests that a bucket takes in its window.</summary>
    public int Limit { get; set; } = 5;

    public TimeSpan Window { get; set; } = TimeSpan.FromSeconds(5);

    public int GlobalLimit { get; set; } = 50;

    /// <summary>Whether the headers that tell of the limits are sent.</summary>
    public bool TellsHeaders { get; set; } = true;

    /// <summary>How many requests were refused.</summary>
    public int Refused { get; private set; }

    /// <returns>The refusal, or null when the request may go on.</returns>
    internal FakeResponse? Enter(HttpResponse response, string method, string route, string major)
    {
        lock (_lock)
        {
            var now = time.GetTimestamp();
            var key = $"{method} {route} {major}";
            var (used, since) = _buckets.GetValueOrDefault(key);
            if (since == 0 || time.GetElapsedTime(since, now) >= Window)
            {
                (used, since) = (0, now);
            }

            var left = (Window - time.GetElapsedTime(since, now)).TotalSeconds;
            if (used >= Limit)
            {
                Refused++;
                return TooMany(left, global: false);
            }

            while (_lastSecond.TryPeek(out var oldest) && time.GetElapsedTime(oldest, now) >= TimeSpan.FromSeconds(1))
            {
                _lastSecond.Dequeue();
            }

            if (_lastSecond.Count >= GlobalLimit)
            {
                Refused++;
                return TooMany(1, global: true);
            }

            _lastSecond.Enqueue(now);
            _buckets[key] = (used + 1, since);
            if (TellsHeaders)
            {
                response.Headers["X-RateLimit-Bucket"] = string.Create(CultureInfo.InvariantCulture, $"{StringComparer.Ordinal.GetHashCode(method + route):x8}");
                response.Headers["X-RateLimit-Limit"] = Limit.ToString(CultureInfo.InvariantCulture);
                response.Headers["X-RateLimit-Remaining"] = (Limit - used - 1).ToString(CultureInfo.InvariantCulture);
                response.Headers["X-RateLimit-Reset-After"] = left.ToString("0.000", CultureInfo.InvariantCulture);
                // A host's clock may be wrong, so this one is: nobody should go by it.
                response.Headers["X-RateLimit-Reset"] = "1";
            }

            return null;
        }
    }

    private static FakeResponse TooMany(double seconds, bool global) => new(
        429,
        string.Create(CultureInfo.InvariantCulture, $$"""{"message":"You are being rate limited.","retry_after":{{seconds:0.000}},"global":{{(global ? "true" : "false")}}}"""),
        new Dictionary<string, string>
        {
            ["Retry-After"] = Math.Ceiling(seconds).ToString(CultureInfo.InvariantCulture),
            ["X-RateLimit-Scope"] = global ? "global" : "user",
        });
}
