using System.Threading.Channels;
using Bot.Slack.Client;
using Bot.Slack.Deliveries;
using Bot.Slack.Rendering;
using Microsoft.Extensions.Logging;

namespace Bot.Slack.Surface;

/// <summary>Tells people whose message found no place in the queue. It is a queue itself, and bounded too.</summary>
internal sealed partial class BusyNotices(ISlackClient client, ILogger<BusyNotices> logger)
{
    private const int Capacity = 20_000;
    private const int Senders = 8;

    private readonly Channel<PostEphemeral> _notices = Channel.CreateBounded<PostEphemeral>(Capacity);

    /// <summary>What a person is told, in the language they wrote in.</summary>
    public static string Text(string written) => Phrases.In(Phrases.LanguageOf(written)).Busy;

    public void Add(MessageDelivery message)
    {
        if (!_notices.Writer.TryWrite(new(message.Channel, message.User, message.ThreadTs, ReplyRenderer.Notice(Text(message.Text)))))
        {
            LogDropped(message.Channel);
        }
    }

    /// <summary>Sends notices until cancelled.</summary>
    public Task RunAsync(CancellationToken cancellationToken) => Task.WhenAll(Enumerable.Range(0, Senders).Select(async _ =>
    {
        await foreach (var notice in _notices.Reader.ReadAllAsync(cancellationToken))
        {
            // Direct messages know no ephemeral ones.
            await client.SendAsync(
                Posting.IsDirect(notice.Channel) ? new PostMessage(notice.Channel, notice.ThreadTs, notice.Body) : notice, cancellationToken);
        }
    }));

    [LoggerMessage(Level = LogLevel.Error, Message = "Even the busy notices are full: a message in {Channel} goes unanswered")]
    private partial void LogDropped(string channel);
}
