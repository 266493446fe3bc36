using System.Threading.Channels;
using Bot.Slack.Client;
using Bot.Slack.Deliveries;
using Bot.Slack.Rendering;
using Microsoft.Extensions.Logging;

namespace Bot.Slack.Surface;

/// <summary>Tells people whose message, press or shortcut found no place in the queue. It is a queue itself, and bounded too.</summary>
internal sealed partial class BusyNotices(ISlackClient client, ILogger<BusyNotices> logger)
{
    private const int Capacity = 20_000;
    private const int Senders = 8;

    private readonly Channel<Outgoing> _notices = Channel.CreateBounded<Outgoing>(Capacity);

    /// <summary>What a person is told, in the language they wrote in.</summary>
    public static string Text(string written) => Phrases.In(Phrases.LanguageOf(written)).Busy;

    /// <summary>Queues a notice; slash commands get theirs with the acknowledgement.</summary>
    public void Add(Delivery delivery)
    {
        if (Notice(delivery) is { } notice && !_notices.Writer.TryWrite(notice))
        {
            LogDropped();
        }
    }

    /// <summary>Sends notices until cancelled.</summary>
    public Task RunAsync(CancellationToken cancellationToken) => Task.WhenAll(Enumerable.Range(0, Senders).Select(async _ =>
    {
        await foreach (var notice in _notices.Reader.ReadAllAsync(cancellationToken))
        {
            await client.SendAsync(notice, cancellationToken);
        }
    }));

    private static Outgoing? Notice(Delivery delivery) => delivery switch
    {
        // Direct messages know no ephemeral ones.
        MessageDelivery message when Posting.IsDirect(message.Channel) =>
            new PostMessage(message.Channel, message.Root, ReplyRenderer.Notice(Text(message.Text))),
        MessageDelivery message => new PostEphemeral(
            message.Channel, message.User, message.ThreadTs, ReplyRenderer.Notice(Text(message.Text))),
        ButtonDelivery { ResponseUrl: { } address } => new Respond(address, ReplyRenderer.Notice(Text("")), InChannel: false, null),
        ShortcutDelivery { ResponseUrl: { } address } => new Respond(address, ReplyRenderer.Notice(Text("")), InChannel: false, null),
        _ => null,
    };

    [LoggerMessage(Level = LogLevel.Error, Message = "Even the busy notices are full: somebody goes unanswered")]
    private partial void LogDropped();
}
