using System.Threading.Channels;
using Bot.Core.Conversations;
using Microsoft.Extensions.Logging;

namespace Bot.Discord.Adapter;

/// <summary>Work waiting to be done: bounded, in order within a conversation, at once in different ones.</summary>
internal sealed partial class WorkQueue(ILogger<WorkQueue> logger)
{
    /// <summary>How much may wait and run together. At a few milliseconds apiece it is gone in a second or two.</summary>
    public const int Bound = 512;

    /// <summary>How much of it may be one person's, so that others get a turn.</summary>
    public const int BoundPerUser = 64;

    /// <summary>How many conversations are worked on at once; with a model, most of the time is waiting for it.</summary>
    public const int Workers = 16;

    private readonly Lock _lock = new();
    private readonly Dictionary<ConversationKey, Queue<Work>> _conversations = [];
    private readonly Dictionary<string, int> _users = new(StringComparer.Ordinal);
    private readonly Channel<ConversationKey> _ready = Channel.CreateUnbounded<ConversationKey>();
    private readonly TaskCompletionSource _drained = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _count;
    private bool _completing;

    /// <summary>Completes when <see cref="RunAsync"/> has ended.</summary>
    public Task Drained => _drained.Task;

    /// <returns>false when there is no room.</returns>
    public bool TryAdd(ConversationKey conversation, string user, Func<CancellationToken, Task> work)
    {
        lock (_lock)
        {
            var ofUser = _users.GetValueOrDefault(user);
            if (_completing || _count >= Bound || ofUser >= BoundPerUser)
            {
                return false;
            }

            _count++;
            _users[user] = ofUser + 1;
            if (_conversations.TryGetValue(conversation, out var waiting))
            {
                waiting.Enqueue(new Work(user, work));
            }
            else
            {
                // Whoever finishes a conversation's work looks for more, so a key is ready once at a time.
                _conversations[conversation] = new Queue<Work>([new Work(user, work)]);
                _ready.Writer.TryWrite(conversation);
            }

            return true;
        }
    }

    /// <summary>Works until <see cref="Complete"/> and everything is done, or until cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await Task.WhenAll(Enumerable.Range(0, Workers).Select(_ => Task.Run(() => WorkAsync(cancellationToken), CancellationToken.None)));
        _drained.TrySetResult();
    }

    /// <summary>Takes nothing more; what is waiting is still done.</summary>
    public void Complete()
    {
        lock (_lock)
        {
            _completing = true;
            if (_count == 0)
            {
                _ready.Writer.TryComplete();
            }
        }
    }

    private async Task WorkAsync(CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var conversation in _ready.Reader.ReadAllAsync(cancellationToken))
            {
                Work work;
                lock (_lock)
                {
                    work = _conversations[conversation].Peek();
                }

                try
                {
                    await work.Run(cancellationToken);
                }
                catch (Exception fault) when (fault is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
                {
                    LogFailed(fault);
                }
                finally
                {
                    Finish(conversation, work);
                }
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Stopping.
        }
    }

    private void Finish(ConversationKey conversation, Work work)
    {
        lock (_lock)
        {
            _count--;
            if (--_users[work.User] == 0)
            {
                _users.Remove(work.User);
            }

            var waiting = _conversations[conversation];
            waiting.Dequeue();
            if (waiting.Count > 0)
            {
                _ready.Writer.TryWrite(conversation);
            }
            else
            {
                _conversations.Remove(conversation);
            }

            if (_completing && _count == 0)
            {
                _ready.Writer.TryComplete();
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A piece of work failed.")]
    private partial void LogFailed(Exception fault);

    private sealed record Work(string User, Func<CancellationToken, Task> Run);
}
