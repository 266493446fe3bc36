using Bot.Core.Commands;
using Bot.Slack.Client;
using Bot.Slack.Rendering;
using Microsoft.Extensions.Logging;

namespace Bot.Slack.Surface;

/// <summary>Gets replies to people, by another way where the first is barred.</summary>
internal sealed partial class Posting(ISlackClient client, ILogger<Posting> logger)
{
    // An interaction's address takes five answers; one is left for sharing.
    private const int ResponsesAtMost = 4;

    /// <summary>Whether a channel is the direct messages between one person and the bot.</summary>
    public static bool IsDirect(string channel) => channel.StartsWith('D');

    /// <summary>Posts into a thread for everyone there; where the bot may not, the person gets it as a direct message.</summary>
    /// <returns>The timestamp of the first message, or null when none could be posted.</returns>
    public async Task<string?> ToThreadAsync(
        string channel, string root, string user, string language, IReadOnlyList<MessageBody> messages, CancellationToken cancellationToken)
    {
        string? first = null;
        foreach (var message in messages)
        {
            switch (await client.SendAsync(new PostMessage(channel, root, message), cancellationToken))
            {
                case Sent sent:
                    first ??= sent.Ts;
                    break;
                case NotSent(var error) when first is null && !IsDirect(channel) && IsBarred(error):
                    LogBarred(channel, error);
                    var why = ReplyRenderer.Notice(string.Format(null, Phrases.In(language).Invite, error));
                    await DirectlyAsync(user, [why, .. messages], cancellationToken);
                    return null;
                case NotSent(var error):
                    LogLost(channel, error);
                    return first;
            }
        }

        return first;
    }

    /// <summary>Shows messages to one person only: over the interaction's address while it lives, else as ephemeral messages, else
    /// directly.</summary>
    public async Task ToPersonAsync(
        Uri? responseUrl, string? channel, string user, string? threadTs, IReadOnlyList<MessageBody> messages,
        CancellationToken cancellationToken)
    {
        var sent = 0;
        while (responseUrl is not null && sent < Math.Min(messages.Count, ResponsesAtMost)
            && await client.SendAsync(new Respond(responseUrl, messages[sent], InChannel: false, threadTs), cancellationToken) is Sent)
        {
            sent++;
        }

        while (channel is not null && !IsDirect(channel) && sent < messages.Count
            && await client.SendAsync(new PostEphemeral(channel, user, threadTs, messages[sent]), cancellationToken) is Sent)
        {
            sent++;
        }

        if (sent < messages.Count)
        {
            await DirectlyAsync(user, [.. messages.Skip(sent)], cancellationToken);
        }
    }

    /// <summary>An error or a hint: ephemeral in a channel, a plain message where only the two are.</summary>
    public Task NoticeAsync(string channel, string user, string root, string text, CancellationToken cancellationToken) =>
        IsDirect(channel)
            ? client.SendAsync(new PostMessage(channel, root, ReplyRenderer.Notice(text)), cancellationToken)
            : ToPersonAsync(null, channel, user, root, [ReplyRenderer.Notice(text)], cancellationToken);

    private async Task DirectlyAsync(string user, IReadOnlyList<MessageBody> messages, CancellationToken cancellationToken)
    {
        foreach (var message in messages)
        {
            if (await client.SendAsync(new PostMessage(user, null, message), cancellationToken) is NotSent(var error))
            {
                LogLost("direct messages", error);
                return;
            }
        }
    }

    private static bool IsBarred(string error) => error is "not_in_channel" or "channel_not_found" or "is_archived" or "restricted_action"
        or "restricted_action_read_only_channel" or "restricted_action_thread_locked" or "cannot_reply_to_message" or "thread_not_found";

    [LoggerMessage(Level = LogLevel.Warning, Message = "Slack lets the bot not post into {Channel} ({Error}); the person gets it directly")]
    private partial void LogBarred(string channel, string error);

    [LoggerMessage(Level = LogLevel.Error, Message = "A reply could not be posted into {Channel}: {Error}")]
    private partial void LogLost(string channel, string error);
}
