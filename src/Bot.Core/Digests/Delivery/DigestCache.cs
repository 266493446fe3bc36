using Bot.Core.Digests.Composition;
using Bot.Core.Storage;

namespace Bot.Core.Digests.Delivery;

/// <summary>Writes each digest once, however many channels get the same at the same time.</summary>
internal sealed class DigestCache(DigestWriter writer, Database database)
{
    private const int Kept = 64;

    private readonly Lock _lock = new();
    private readonly Dictionary<DigestRequest, Lazy<Task<Digest>>> _digests = [];

    /// <summary>From behind an article up to the newest.</summary>
    public CoverageWindow WindowSince(long covered)
    {
        using var session = database.Read();
        return new(covered, SubscriptionStore.Newest(session));
    }

    // A new revision is a new article, so the window in the request says which state of the store it is of.
    public async Task<Digest> WriteAsync(DigestRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return await Of(request).Value.WaitAsync(cancellationToken);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // A failure is not kept: the next channel tries again.
            lock (_lock)
            {
                _digests.Remove(request);
            }

            throw;
        }
    }

    private Lazy<Task<Digest>> Of(DigestRequest request)
    {
        lock (_lock)
        {
            if (!_digests.TryGetValue(request, out var digest))
            {
                if (_digests.Count >= Kept)
                {
                    _digests.Clear();
                }

                // Others may wait for it too, so no one of them cancels it; a model's time is limited by itself.
                _digests[request] = digest = new(() => writer.WriteAsync(request, CancellationToken.None));
            }

            return digest;
        }
    }
}
