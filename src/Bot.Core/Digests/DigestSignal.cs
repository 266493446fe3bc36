namespace Bot.Core.Digests;

/// <summary>Tells the sleeping delivery that there may be something to do before it meant to wake.</summary>
public sealed class DigestSignal : IDisposable
{
    private readonly SemaphoreSlim _raised = new(0, 1);

    public void Raise()
    {
        lock (_raised)
        {
            if (_raised.CurrentCount == 0)
            {
                _raised.Release();
            }
        }
    }

    /// <summary>Completes when it is raised, or was since the last wait, and after <paramref name="patience"/> at the latest.</summary>
    public async Task WaitAsync(TimeSpan patience, TimeProvider time, CancellationToken cancellationToken)
    {
        using var late = time.CreateTimer(_ => Raise(), null, patience, Timeout.InfiniteTimeSpan);
        await _raised.WaitAsync(cancellationToken);
    }

    public void Dispose() => _raised.Dispose();
}
