using Bot.Core.Answers;

namespace Bot.Core.Conversations;

/// <summary>The last turns of each thread, in memory only: at most <see cref="MaxConversations"/> threads of
/// <see cref="MaxTurns"/> turns, each forgotten <see cref="Lifetime"/> after its last turn.</summary>
public sealed class ConversationMemory(TimeProvider time)
{
    public const int MaxConversations = 10_000;

    public const int MaxTurns = 3;

    private readonly Lock _lock = new();
    private readonly Dictionary<ConversationKey, LinkedListNode<Conversation>> _byKey = [];
    private readonly LinkedList<Conversation> _newestFirst = new();

    public static TimeSpan Lifetime { get; } = TimeSpan.FromHours(2);

    /// <summary>The turns of a thread, oldest first.</summary>
    public IReadOnlyList<Turn> Recall(ConversationKey key)
    {
        lock (_lock)
        {
            return _byKey.TryGetValue(key, out var node) && time.GetUtcNow() - node.Value.Last < Lifetime ? node.Value.Turns : [];
        }
    }

    /// <summary>Adds a turn to a thread.</summary>
    public void Remember(ConversationKey key, Turn turn)
    {
        lock (_lock)
        {
            IReadOnlyList<Turn> turns = [turn];
            if (_byKey.Remove(key, out var node))
            {
                _newestFirst.Remove(node);
                turns = [.. node.Value.Turns.TakeLast(MaxTurns - 1), turn];
            }

            _byKey[key] = _newestFirst.AddFirst(new Conversation(key, turns, time.GetUtcNow()));
            if (_byKey.Count > MaxConversations)
            {
                _byKey.Remove(_newestFirst.Last!.Value.Key);
                _newestFirst.RemoveLast();
            }
        }
    }

    /// <summary>Forgets a thread.</summary>
    public void Forget(ConversationKey key)
    {
        lock (_lock)
        {
            if (_byKey.Remove(key, out var node))
            {
                _newestFirst.Remove(node);
            }
        }
    }

    private sealed record Conversation(ConversationKey Key, IReadOnlyList<Turn> Turns, DateTimeOffset Last);
}

/// <summary>A question of a thread and what became of it.</summary>
/// <param name="Question">As it was understood: a follow-up with what it leaned on.</param>
/// <param name="Passages">Keys of the passages that were cited.</param>
public sealed record Turn(string Question, AnswerStatus Status, IReadOnlyList<long> Passages)
{
    /// <summary>Whom and what the answer named.</summary>
    public IReadOnlyList<string> Told { get; init; } = [];
}
