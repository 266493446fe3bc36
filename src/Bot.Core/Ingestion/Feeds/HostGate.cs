using System.Collections.Concurrent;

namespace Bot.Core.Ingestion.Feeds;

/// <summary>Keeps requests to one host apart: two at a time at most, and their beginnings a gap apart.</summary>
internal sealed class HostGate(TimeSpan gap, TimeProvider time)
{
    private const int AtOnce = 2;

    private readonly ConcurrentDictionary<string, Host> _hosts = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Runs a request to a host in its turn.</summary>
    /// <param name="rest">How long the host asks to be left alone, by what it answered; or null.</param>
    /// <returns>What it answered; default where it asked to be left alone before.</returns>
    public async Task<T?> RunAsync<T>(string address, Func<Task<T>> request, Func<T, TimeSpan?> rest, CancellationToken cancellationToken)
        where T : class
    {
        var host = _hosts.GetOrAdd(Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri.IdnHost : "", _ => new());
        await host.Requests.WaitAsync(cancellationToken);
        try
        {
            if (host.RestsUntil > time.GetUtcNow())
            {
                return null;
            }

            var wait = host.Reserve(time.GetUtcNow(), gap);
            if (wait > TimeSpan.Zero)
            {
                await Task.Delay(wait, time, cancellationToken);
            }

            var answer = await request();
            if (rest(answer) is { } pause)
            {
                host.RestsUntil = time.GetUtcNow() + pause;
            }

            return answer;
        }
        finally
        {
            host.Requests.Release();
        }
    }

    private sealed class Host
    {
        private readonly Lock _lock = new();
        private DateTimeOffset _next;
        private DateTimeOffset _restsUntil;

        public SemaphoreSlim Requests { get; } = new(AtOnce);

        public DateTimeOffset RestsUntil
        {
            get
            {
                lock (_lock)
                {
                    return _restsUntil;
                }
            }

            set
            {
                lock (_lock)
                {
                    _restsUntil = value;
                }
            }
        }

        /// <returns>How long to wait for one's turn.</returns>
        public TimeSpan Reserve(DateTimeOffset now, TimeSpan gap)
        {
            lock (_lock)
            {
                var begin = _next > now ? _next : now;
                _next = begin + gap;
                return begin - now;
            }
        }
    }
}
