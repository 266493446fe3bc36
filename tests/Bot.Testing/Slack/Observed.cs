namespace Bot.Testing.Slack;

/// <summary>Things that happened, in order, which a test can wait for.</summary>
public sealed class Observed<T>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly Lock _lock = new();
    private readonly List<T> _seen = [];
    private readonly List<Wait> _waiting = [];

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
            _waiting.RemoveAll(wait => wait.Fits(item) && --wait.Missing <= 0 && wait.Reached.TrySetResult());
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
            var missing = count - _seen.Count(fits);
            if (missing <= 0)
            {
                return [.. _seen.Where(fits)];
            }

            var wait = new Wait(fits) { Missing = missing };
            _waiting.Add(wait);
            reached = wait.Reached.Task;
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

    private sealed class Wait(Func<T, bool> fits)
    {
        public Func<T, bool> Fits { get; } = fits;

        public int Missing { get; set; }

        public TaskCompletionSource Reached { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
