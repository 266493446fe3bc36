using Bot.Core.Commands;
using Bot.Core.Surfaces;
using Bot.Slack.Client;
using Bot.Slack.Rendering;
using Bot.Slack.WebApi;
using Microsoft.Extensions.Logging;

namespace Bot.Slack.Surface;

/// <summary>Posts unasked: digests and corrections. A post is known by its key in the message's metadata.</summary>
internal sealed partial class ChannelPoster(ISlackClient client, ILogger<ChannelPoster> logger) : IChannelPoster
{
    private const int MostPages = 5;

    // The clocks of this machine and of Slack may differ.
    private static readonly TimeSpan ClockDifference = TimeSpan.FromMinutes(2);

    public string Surface => SlackRegistration.SurfaceName;

    public async Task<PostOutcome> PostAsync(PostTarget target, Reply reply, string key, CancellationToken cancellationToken)
    {
        string? first = null;
        foreach (var message in ReplyRenderer.Render(reply))
        {
            var post = new PostMessage(target.Channel, ThreadOf(target), message, first is null ? key : null);
            switch (await client.SendAsync(post, cancellationToken))
            {
                case Sent { Ts: { } ts }:
                    first ??= ts;
                    break;
                case Sent:
                    return new PostUnknown("Slack took the message and did not say where it stands.");
                case NotSent(var error) when first is not null:
                    // Its beginning stands there: to post it again would double it.
                    LogCutShort(target.Channel, error);
                    return new Posted(first);
                case NotSent(var error) { MayBeDone: true }:
                    return new PostUnknown($"Slack's answer to a post did not come through: {error}.");
                case NotSent(var error):
                    return Refused(error);
            }
        }

        return new Posted(first!);
    }

    public async Task<FindOutcome> FindAsync(PostTarget target, string key, DateTimeOffset since, CancellationToken cancellationToken)
    {
        string? cursor = null;
        for (var page = 0; page < MostPages; page++)
        {
            switch (await client.ReadAsync(target.Channel, ThreadOf(target), since - ClockDifference, cursor, cancellationToken))
            {
                case HistoryPage history when history.Messages.FirstOrDefault(message => message.IsOwn && message.Key == key) is { } found:
                    return new PostFound(found.Ts);
                case HistoryPage { Next: null }:
                    return new PostAbsent();
                case HistoryPage history:
                    cursor = history.Next;
                    break;
                case NotRead(var error):
                    return new CannotLook(error == "missing_scope"
                        ? "The app may not read the channel's history (missing_scope): update its manifest from slack-manifest and install it again."
                        : Refused(error).Cause);
            }
        }

        return new CannotLook("Too many messages were written in the channel since: look there whether it was posted.");
    }

    // In Slack the answer to a message stands in its thread.
    private static string? ThreadOf(PostTarget target) => target.Thread ?? target.ReplyTo;

    // https://docs.slack.dev/reference/methods/chat.postMessage#errors
    private static NotPosted Refused(string error) => error switch
    {
        "ratelimited" => new("Slack asks to wait before it takes more (ratelimited).", Heals: true),
        "not_in_channel" => new("The bot is not in the channel (not_in_channel): invite it there with /invite.", Heals: false),
        "channel_not_found" => new(
            "Slack does not show the channel to the bot (channel_not_found): if it still exists, invite the bot there with /invite.", Heals: false),
        "is_archived" => new("The channel is archived (is_archived): unarchive it or choose another one.", Heals: false),
        "restricted_action" or "restricted_action_read_only_channel" or "restricted_action_thread_locked"
            or "restricted_action_thread_only_channel" or "restricted_action_non_threadable_channel" => new(
            $"The workspace does not let the bot post there ({error}): ask its administrator, or choose another channel.", Heals: false),
        "thread_not_found" or "cannot_reply_to_message" or "message_not_found" => new($"The thread is gone ({error}).", Heals: false),
        "missing_scope" => new(
            "The app lacks a permission (missing_scope): update its manifest from slack-manifest and install it again.", Heals: false),
        _ when TokenErrors.Explain("SLACK_BOT_TOKEN", error) is { } token => new(token, Heals: false),
        // Slack's codes have no blanks: this is what went wrong on the way.
        _ when error.Contains(' ', StringComparison.Ordinal) => new($"Slack {error}.", Heals: true),
        _ => new($"Slack refused it ({error}).", Heals: false),
    };

    [LoggerMessage(Level = LogLevel.Error, Message = "Only the beginning of a post in {Channel} could be posted: {Error}")]
    private partial void LogCutShort(string channel, string error);
}
