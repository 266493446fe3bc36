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
public sealed record SurfaceState(bool IsHealthy, string? Cause);
