using Bot.Core.Conversations;
using Bot.Discord.Client;

namespace Bot.Discord.Adapter;

/// <summary>Says which conversation something belongs to. A thread or direct message is one; in any other channel, each question
/// begins one, which goes on by replying to its answers.</summary>
internal sealed class Threads
{
    private const string Surface = "discord";
    private const int Remembered = 10_000;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, string> _roots = new(StringComparer.Ordinal);
    private readonly Queue<string> _order = new();
    private readonly RecentIds _joined = new(Remembered);

    /// <summary>The conversation of an interaction: its own, or its channel's.</summary>
    public static ConversationKey Of(IncomingInteraction interaction) =>
        new(Surface, interaction.Origin.ChannelId, interaction.Origin.OwnConversation ? null : interaction.Id);

    /// <summary>The conversation of a message, which from now on goes on with it.</summary>
    public ConversationKey Join(IncomingMessage message)
    {
        if (message.Origin.OwnConversation)
        {
            _joined.Add(message.Origin.ChannelId);
            return new(Surface, message.Origin.ChannelId, null);
        }

        lock (_lock)
        {
            // A question that nobody remembers is the root of what follows it, after a restart too.
            var root = message.GoesOnFrom is { } earlier ? _roots.GetValueOrDefault(earlier, earlier) : message.Id;
            if (_roots.TryAdd(message.Id, root))
            {
                _order.Enqueue(message.Id);
                if (_order.Count > Remembered)
                {
                    _roots.Remove(_order.Dequeue());
                }
            }

            return new(Surface, message.Origin.ChannelId, root);
        }
    }

    /// <summary>Whether somebody has asked the bot in this thread, since it was started.</summary>
    public bool Joined(string channel) => _joined.Contains(channel);
}
