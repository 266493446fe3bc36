namespace Bot.Testing;

/// <summary>A clock that stands still until a test advances it. Timers fire on the thread that advances, in the order they are due.</summary>
public sealed class ManualClock(DateTimeOffset start) : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<ManualTimer> _timers = [];
    private readonly List<(Func<TimeSpan, bool> Fits, TaskCompletionSource Seen)> _waiting = [];
    private DateTimeOffset _now = start;

    public ManualClock()
        : this(new DateTimeOffset(2026, 2, 1, 9, 0, 0, TimeSpan.Zero))
    {
    }

    /// <summary>Timers that need no advancing: as soon as one of this length is set, the time jumps to it.</summary>
    public Func<TimeSpan, bool> JumpsOver { get; set; } = _ => false;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
        {
            return _now;
        }
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Moves the time on and fires what falls due on the way.</summary>
    public void Advance(TimeSpan by)
    {
        var end = GetUtcNow() + by;
        while (true)
        {
            Action fire;
            lock (_lock)
            {
                var next = _timers.Where(t => t.Due <= end).MinBy(t => t.Due);
                if (next is null)
                {
                    _now = end > _now ? end : _now;
                    return;
                }

                _now = next.Due > _now ? next.Due : _now;
                fire = next.Fire();
            }

            fire();
        }
    }

    /// <summary>Completes once a timer is pending that is due in <paramref name="atLeast"/> or later: somebody waits.</summary>
    public Task TimerIsSetAsync(TimeSpan atLeast) => TimerIsSetAsync(due => due >= atLeast);

    /// <summary>Completes once a timer is pending whose due time from now fits.</summary>
    public Task TimerIsSetAsync(Func<TimeSpan, bool> fits)
    {
        lock (_lock)
        {
            if (_timers.Any(t => fits(t.Due - _now)))
            {
                return Task.CompletedTask;
            }

            var seen = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Add((fits, seen));
            return seen.Task.WaitAsync(TimeSpan.FromSeconds(20));
        }
    }

    private sealed class ManualTimer(ManualClock clock, Action callback) : ITimer
    {
        private TimeSpan _period;

        public DateTimeOffset Due { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._lock)
            {
                clock._timers.Remove(this);
                _period = period;
                if (dueTime != Timeout.InfiniteTimeSpan)
                {
                    Due = clock._now + dueTime;
                    clock._timers.Add(this);
                    foreach (var waiting in clock._waiting.Where(w => w.Fits(dueTime)).ToList())
                    {
                        clock._waiting.Remove(waiting);
                        waiting.Seen.TrySetResult();
                    }
                }
            }

            if (dueTime != Timeout.InfiniteTimeSpan && clock.JumpsOver(dueTime))
            {
                _ = Task.Run(() => clock.Advance(dueTime));
            }

            return true;
        }

        public Action Fire()
        {
            if (_period > TimeSpan.Zero)
            {
                Due += _period;
            }
            else
            {
                clock._timers.Remove(this);
            }

            return callback;
        }

        public void Dispose()
        {
            lock (clock._lock)
            {
                clock._timers.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
