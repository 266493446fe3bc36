using Bot.Core.Answers;
using Bot.Core.Commands;
using Bot.Core.Conversations;
using Bot.Slack.Client;
using Bot.Slack.Deliveries;
using Bot.Slack.Rendering;

namespace Bot.Slack.Surface;

/// <summary>A mention, a direct message or a reply in the bot's thread: a question or a typed command, answered in the thread.</summary>
internal sealed class MessageHandler(CommandRunner commands, AnswerLedger ledger, Posting posting, ISlackClient client)
{
    private const int LongestText = 2_000;

    public async Task HandleAsync(MessageDelivery message, SlackIdentity me, CancellationToken cancellationToken)
    {
        var text = IncomingText.Read(message.Text, me.UserId);
        var phrases = Phrases.In(Phrases.LanguageOf(text));
        if (text.Length > LongestText)
        {
            await posting.NoticeAsync(
                message.Channel, message.User, message.Root, string.Format(null, phrases.TooLong, LongestText), cancellationToken);
            return;
        }

        if (Posting.IsDirect(message.Channel))
        {
            await client.SendAsync(new SetStatus(message.Channel, message.Root, phrases.Working), cancellationToken);
        }

        // Naming the bot and saying nothing asks what it can do.
        var conversation = new ConversationKey("slack", message.Channel, message.Root);
        var (reply, answerId) = await commands.RunAsync(
            text.Length == 0 ? "/help" : text, message.User, conversation, cancellationToken);
        if (reply is NoticeReply { IsError: true } error)
        {
            await posting.NoticeAsync(message.Channel, message.User, message.Root, error.Text, cancellationToken);
            return;
        }

        var posted = await posting.ToThreadAsync(
            message.Channel, message.Root, message.User, reply.Language, ReplyRenderer.Render(reply, answerId), cancellationToken);
        if (answerId is not null && posted is not null)
        {
            await ledger.AttachMessageAsync(answerId, posted, cancellationToken);
        }
    }
}
