namespace Bot.Core.Surfaces;

/// <summary>How one surface is doing, as the health endpoint tells it. Each surface registers its own; all members are thread-safe.</summary>
/// <param name="name"><c>discord</c> or <c>slack</c>.</param>
public sealed class SurfaceHealth(string name)
{
    private volatile SurfaceState _state = new(false, "starting");

    /// <summary>Raised behind each change, on the thread that made it.</summary>
    public event Action<SurfaceState>? Changed;

    public string Name { get; } = name;

    public SurfaceState State => _state;

    /// <summary>Connected and answering.</summary>
    public void Healthy() => Set(new(true, null));

    /// <param name="cause">What is wrong and how to mend it, in a sentence without secrets.</param>
    public void Unhealthy(string cause) => Set(new(false, cause));

    /// <summary>The platform refused the bot for good: nothing is tried again until an operator has mended it and started the bot anew.</summary>
    /// <param name="cause">What is wrong and how to mend it, in a sentence without secrets.</param>
    public void Stopped(string cause) => Set(new(false, cause, IsStopped: true));

    private void Set(SurfaceState state)
    {
        if (_state != state)
        {
            _state = state;
            Changed?.Invoke(state);
        }
    }
}

/// <param name="Cause">Why it is not healthy; null when it is.</param>
/// <param name="IsStopped">It is not healthy and does not try to become so.</param>
public sealed record SurfaceState(bool IsHealthy, string? Cause, bool IsStopped = false);
