using Bot.Core.Digests.Composition;
using Bot.Core.Storage;

namespace Bot.Core.Digests.Delivery;

/// <summary>Composes each digest once, however many channels get the same at the same time.</summary>
internal sealed class DigestCache(DigestComposer composer, Database database)
{
    private const int Kept = 64;

    private readonly Lock _lock = new();
    private readonly Dictionary<DigestRequest, Lazy<Digest>> _digests = [];

    /// <summary>From behind an article up to the newest.</summary>
    public CoverageWindow WindowSince(long covered)
    {
        using var session = database.Read();
        return new(covered, SubscriptionStore.Newest(session));
    }

    // A new revision is a new article, so the window in the request says which state of the store it is of.
    public Digest Compose(DigestRequest request)
    {
        try
        {
            return Of(request).Value;
        }
        catch
        {
            // A failure is not kept: the next channel tries again.
            lock (_lock)
            {
                _digests.Remove(request);
            }

            throw;
        }
    }

    private Lazy<Digest> Of(DigestRequest request)
    {
        lock (_lock)
        {
            if (!_digests.TryGetValue(request, out var digest))
            {
                if (_digests.Count >= Kept)
                {
                    _digests.Clear();
                }

                _digests[request] = digest = new(() => composer.Compose(request));
            }

            return digest;
        }
    }
}
