using System.Collections.Concurrent;
using Bot.Core.Commands;
using Bot.Core.Surfaces;

namespace Bot.Testing.Posting;

/// <summary>A platform with channels: keeps what stands there, and fails as it is told.</summary>
public sealed class RecordingPoster(TimeProvider time, string surface = "discord") : IChannelPoster, IDisposable
{
    private readonly ConcurrentQueue<PostFault> _faults = new();
    private readonly ConcurrentQueue<StandingPost> _posts = new();
    private readonly SemaphoreSlim _posted = new(0);
    private int _tries;
    private int _looks;

    public string Surface => surface;

    /// <summary>What stands in the channels, in the order in which it came.</summary>
    public IReadOnlyCollection<StandingPost> Posts => _posts;

    public int Tries => _tries;

    public int Looks => _looks;

    /// <summary>How long the platform takes to answer.</summary>
    public TimeSpan Latency { get; init; }

    /// <summary>Why the channels cannot be read, or null.</summary>
    public string? Unreadable { get; set; }

    /// <summary>What the next tries meet, one each; then all goes well.</summary>
    public void FailNext(params ReadOnlySpan<PostFault> faults)
    {
        foreach (var fault in faults)
        {
            _faults.Enqueue(fault);
        }
    }

    /// <summary>Waits until one more post stands than those awaited before.</summary>
    public async Task<StandingPost> NextAsync()
    {
        if (!await _posted.WaitAsync(TimeSpan.FromSeconds(20)))
        {
            throw new TimeoutException("Nothing was posted.");
        }

        return _posts.Last();
    }

    public async Task<PostOutcome> PostAsync(PostTarget target, Reply reply, string key, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _tries);
        var fault = _faults.TryDequeue(out var next) ? next : PostFault.None;
        if (fault.Arrives)
        {
            _posts.Enqueue(new(target, reply, key, time.GetUtcNow()));
            _posted.Release();
        }

        if (Latency > TimeSpan.Zero)
        {
            await Task.Delay(Latency, cancellationToken);
        }

        if (fault.Hangs)
        {
            await Task.Delay(Timeout.Infinite, fault.HeedsToken ? cancellationToken : CancellationToken.None);
        }

        return fault.Outcome ?? (fault.Throws ? throw new InvalidOperationException("A fault of the poster's own.") : new Posted($"message-{_tries}"));
    }

    public Task<FindOutcome> FindAsync(PostTarget target, string key, DateTimeOffset since, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _looks);
        var found = _posts.FirstOrDefault(post => post.Target == target && post.Key == key && post.At >= since);
        return Task.FromResult<FindOutcome>(Unreadable is { } cause ? new CannotLook(cause) : found is null ? new PostAbsent() : new PostFound("found"));
    }

    public void Dispose() => _posted.Dispose();
}

/// <summary>A post that stands in a channel.</summary>
public sealed record StandingPost(PostTarget Target, Reply Reply, string Key, DateTimeOffset At);

/// <summary>What a try to post meets.</summary>
/// <param name="Arrives">Whether it stands in the channel all the same.</param>
/// <param name="Outcome">What the poster answers; null with <paramref name="Hangs"/> or <paramref name="Throws"/>.</param>
public sealed record PostFault(bool Arrives, PostOutcome? Outcome, bool Hangs = false, bool HeedsToken = true, bool Throws = false)
{
    public static PostFault None { get; } = new(Arrives: true, null);

    public static PostFault AnswerLost { get; } = new(Arrives: true, new PostUnknown("no answer came"));

    public static PostFault RequestLost { get; } = new(Arrives: false, new PostUnknown("no answer came"));

    public static PostFault Exception { get; } = new(Arrives: false, null, Throws: true);

    public static PostFault Refused(string cause, bool heals) => new(Arrives: false, new NotPosted(cause, heals));

    public static PostFault Hang(bool arrives, bool heedsToken = true) => new(arrives, null, Hangs: true, heedsToken);
}
