using System.Collections.Concurrent;

namespace Bot.Core.Ingestion.Feeds;

/// <summary>Keeps requests to one host apart: two at a time at most, and their beginnings a gap apart.</summary>
internal sealed class HostGate(TimeSpan gap, TimeProvider time)
{
    private const int AtOnce = 2;

    private readonly ConcurrentDictionary<string, Host> _hosts = new(StringComparer.OrdinalIgnoreCase);

    public async Task<T> RunAsync<T>(string address, Func<Task<T>> request, CancellationToken cancellationToken)
    {
        var host = _hosts.GetOrAdd(Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri.IdnHost : "", _ => new());
        await host.Requests.WaitAsync(cancellationToken);
        try
        {
            var wait = host.Reserve(time.GetUtcNow(), gap);
            if (wait > TimeSpan.Zero)
            {
                await Task.Delay(wait, time, cancellationToken);
            }

            return await request();
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

        public SemaphoreSlim Requests { get; } = new(AtOnce);

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
