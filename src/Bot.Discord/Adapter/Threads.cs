using Bot.Core.Conversations;
using Bot.Discord.Client;

namespace Bot.Discord.Adapter;

/// <summary>Says which conversation something belongs to. A thread or direct message is one; in any other channel, each question
/// begins one, which goes on by replying to its messages.</summary>
internal sealed class Threads
{
    private const string Surface = "discord";
    private const int Remembered = 10_000;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, string> _roots = new(StringComparer.Ordinal);
    private readonly Queue<string> _order = new();
    private readonly RecentIds _joined = new(Remembered);

    public ConversationKey ConversationOf(Incoming incoming)
    {
        var channel = incoming.Origin.ChannelId;
        return incoming.Origin.OwnConversation ? new(Surface, channel, null)
            : incoming is IncomingMessage { RepliesTo: { } message } ? new(Surface, channel, RootOf(message))
            : new(Surface, channel, incoming.Id);
    }

    /// <summary>Whether the bot has posted in this thread, since it was started.</summary>
    public bool Joined(string channel) => _joined.Contains(channel);

    /// <summary>Remembers that the bot posted a message in a conversation.</summary>
    public void Remember(ConversationKey conversation, string message)
    {
        if (conversation.Thread is not { } root)
        {
            _joined.Add(conversation.Channel);
            return;
        }

        lock (_lock)
        {
            if (_roots.TryAdd(message, root))
            {
                _order.Enqueue(message);
                if (_order.Count > Remembered)
                {
                    _roots.Remove(_order.Dequeue());
                }
            }
        }
    }

    private string RootOf(string message)
    {
        lock (_lock)
        {
            return _roots.GetValueOrDefault(message, message);
        }
    }
}
