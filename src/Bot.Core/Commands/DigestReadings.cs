using Bot.Core.Conversations;
using Bot.Core.Digests.Composition;

namespace Bot.Core.Commands;

/// <summary>What each person was shown last of a digest, so that more of it goes on from there. In memory only, as long as a conversation:
/// at most <see cref="Most"/>, the oldest forgotten first.</summary>
internal sealed class DigestReadings(TimeProvider time)
{
    private const int Most = 1_000;

    private readonly Lock _lock = new();
    private readonly Dictionary<Reader, DigestReading> _readings = [];

    /// <returns>null where nothing was shown, or long ago.</returns>
    public DigestReading? Recall(CommandInvocation invocation)
    {
        lock (_lock)
        {
            return _readings.GetValueOrDefault(Reader.Of(invocation)) is { Shown.Count: > 0 } reading && time.GetUtcNow() - reading.At < ConversationMemory.Lifetime ? reading : null;
        }
    }

    /// <param name="request">What was shown, all in all.</param>
    /// <param name="shown">Keys of the passages that the person has seen of it.</param>
    public void Remember(CommandInvocation invocation, DigestRequest request, IReadOnlySet<long> shown)
    {
        lock (_lock)
        {
            _readings[Reader.Of(invocation)] = new(request, shown, time.GetUtcNow());
            if (_readings.Count > Most)
            {
                _readings.Remove(_readings.MinBy(reading => reading.Value.At).Key);
            }
        }
    }

    // Not the thread: on some surfaces each command is a thread of its own.
    private readonly record struct Reader(string Surface, string Channel, string? Person)
    {
        public static Reader Of(CommandInvocation invocation) => new(invocation.Conversation.Surface, invocation.Conversation.Channel, invocation.Person);
    }
}

/// <summary>How far somebody has read a digest.</summary>
internal sealed record DigestReading(DigestRequest Request, IReadOnlySet<long> Shown, DateTimeOffset At);
