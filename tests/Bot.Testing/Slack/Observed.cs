namespace Bot.Testing.Slack;

/// <summary>Things that happened, in order, which a test can wait for.</summary>
public sealed class Observed<T>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly Lock _lock = new();
    private readonly List<T> _seen = [];
    private readonly List<(Func<IReadOnlyList<T>, bool> Enough, TaskCompletionSource Reached)> _waiting = [];

    public IReadOnlyList<T> All
    {
        get
        {
            lock (_lock)
            {
                return [.. _seen];
            }
        }
    }

    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _seen.Count;
            }
        }
    }

    public void Add(T item)
    {
        lock (_lock)
        {
            _seen.Add(item);
            foreach (var waiting in _waiting.Where(w => w.Enough(_seen)).ToList())
            {
                _waiting.Remove(waiting);
                waiting.Reached.TrySetResult();
            }
        }
    }

    /// <summary>Waits until this many are there that fit, and gives them.</summary>
    /// <exception cref="TimeoutException">They did not come.</exception>
    public async Task<IReadOnlyList<T>> WaitForAsync(int count, Func<T, bool>? fits = null)
    {
        fits ??= _ => true;
        Task reached;
        lock (_lock)
        {
            if (_seen.Count(fits) >= count)
            {
                return [.. _seen.Where(fits)];
            }

            var signal = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Add((seen => seen.Count(fits) >= count, signal));
            reached = signal.Task;
        }

        try
        {
            await reached.WaitAsync(Patience);
        }
        catch (TimeoutException)
        {
            throw new TimeoutException($"Of {count} awaited, {All.Count(fits)} came. Seen: {string.Join("; ", All.TakeLast(10))}");
        }

        return [.. All.Where(fits)];
    }

    /// <summary>Waits for the first that fits.</summary>
    public async Task<T> FirstAsync(Func<T, bool>? fits = null) => (await WaitForAsync(1, fits))[0];
}
