using Bot.Core.Commands;
using Bot.Core.Conversations;
using Bot.Slack.Client;
using Bot.Slack.Deliveries;
using Bot.Slack.Rendering;

namespace Bot.Slack.Surface;

/// <summary>A slash command or a message shortcut: answered to the person alone, who may share the reply with the channel.</summary>
internal sealed class CommandHandler(CommandRunner commands, ShareableReplies shareables, Posting posting)
{
    public const string CheckShortcut = "check_against_coverage";
    private const int LongestClaim = 2_000;

    public Task HandleAsync(SlashCommandDelivery command, SlackIdentity me, CancellationToken cancellationToken) =>
        RunAsync(
            SlackCommandNames.Line(command.Command, IncomingText.Read(command.Text, me.UserId)), command.Channel, command.User,
            command.ResponseUrl, cancellationToken);

    public Task HandleAsync(ShortcutDelivery shortcut, SlackIdentity me, CancellationToken cancellationToken)
    {
        var claim = Core.Text.Graphemes.Truncate(IncomingText.Read(shortcut.Text, me.UserId), LongestClaim);
        return claim.Length == 0
            ? posting.ToPersonAsync(
                shortcut.ResponseUrl, shortcut.Channel, shortcut.User, null, [ReplyRenderer.Notice(Phrases.In("en").NothingToCheck)],
                cancellationToken)
            : RunAsync($"/check {claim}", shortcut.Channel, shortcut.User, shortcut.ResponseUrl, cancellationToken);
    }

    private async Task RunAsync(string line, string channel, string user, Uri? responseUrl, CancellationToken cancellationToken)
    {
        // What one person asks unseen must not be the context of what another asks next, so each command stands for itself.
        var conversation = new ConversationKey("slack", channel, $"command {Guid.NewGuid():n}");
        var (reply, answerId) = await commands.RunAsync(line, user, conversation, cancellationToken);
        var shareId = reply is NoticeReply
            ? null
            : await shareables.KeepAsync(ReplyRenderer.Render(reply, answerId), cancellationToken);
        await posting.ToPersonAsync(
            responseUrl, channel, user, null, ReplyRenderer.Render(reply, answerId, shareId), cancellationToken);
    }
}
