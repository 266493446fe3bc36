namespace Bot.Slack.Surface;

/// <summary>Bounded work: what belongs to one thread runs in order, different threads run side by side. A place is reserved before
/// a delivery is acknowledged, so that a full queue can still be answered with "busy".</summary>
/// <param name="capacity">Places in all.</param>
/// <param name="perChannel">Places for one channel, so that a flood in one leaves the others answered; posts into a channel are
/// about a second apart, so this is also about how many seconds somebody waits at most.</param>
internal sealed class WorkQueue(int capacity = 5_000, int perChannel = 60)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, int> _byChannel = [];
    private readonly Dictionary<string, Line> _threads = [];
    private TaskCompletionSource? _empty;
    private int _reserved;

    /// <summary>Takes a place; false when there is none.</summary>
    public bool TryReserve(string channel)
    {
        lock (_lock)
        {
            var inChannel = _byChannel.GetValueOrDefault(channel);
            if (_reserved >= capacity || inChannel >= perChannel)
            {
                return false;
            }

            _reserved++;
            _byChannel[channel] = inChannel + 1;
            return true;
        }
    }

    /// <summary>Runs work in a reserved place, behind what was started before in the same thread.</summary>
    /// <param name="work">Handles its own exceptions.</param>
    public void Start(string channel, string thread, Func<Task> work)
    {
        lock (_lock)
        {
            if (!_threads.TryGetValue(thread, out var line))
            {
                _threads[thread] = line = new Line();
            }

            var before = line.Last;
            line.Waiting++;
            line.Last = Task.Run(() => RunAsync(before, channel, thread, work));
        }
    }

    /// <summary>Completes when nothing is reserved any more.</summary>
    public Task WhenEmptyAsync()
    {
        lock (_lock)
        {
            return _reserved == 0
                ? Task.CompletedTask
                : (_empty ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
        }
    }

    private async Task RunAsync(Task before, string channel, string thread, Func<Task> work)
    {
        await before;
        try
        {
            await work();
        }
        finally
        {
            Release(channel, thread);
        }
    }

    private void Release(string channel, string thread)
    {
        lock (_lock)
        {
            _reserved--;
            if (--_byChannel[channel] == 0)
            {
                _byChannel.Remove(channel);
            }

            if (--_threads[thread].Waiting == 0)
            {
                _threads.Remove(thread);
            }

            if (_reserved == 0)
            {
                _empty?.TrySetResult();
                _empty = null;
            }
        }
    }

    private sealed class Line
    {
        public Task Last { get; set; } = Task.CompletedTask;

        public int Waiting { get; set; }
    }
}
