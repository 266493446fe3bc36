using Bot.Core.Answers;
using Bot.Core.Text;
using Bot.Slack.Client;
using Bot.Slack.Deliveries;
using Bot.Slack.Rendering;

namespace Bot.Slack.Surface;

/// <summary>Presses on the buttons under a reply. Their values carry all that is needed, so they work after a restart.</summary>
internal sealed class ButtonHandler(AnswerLedger ledger, ShareableReplies shareables, Posting posting, ISlackClient client)
{
    public Task HandleAsync(ButtonDelivery button, CancellationToken cancellationToken) =>
        (button.Action, button.Value.Split(' ')) switch
        {
            (ReplyRenderer.PassagesAction, [var id, var language]) => ShowPassagesAsync(button, id, language, cancellationToken),
            (ReplyRenderer.ShareAction, [var id, var language]) => ShareAsync(button, id, language, cancellationToken),
            (ReplyRenderer.FeedbackAction, [ReplyRenderer.HelpfulValue, var id, var language]) =>
                ThankAsync(button, id, Verdict.Helpful, language, cancellationToken),
            (ReplyRenderer.FeedbackAction, [ReplyRenderer.WrongValue, var id, var language]) =>
                AskWhatWasWrongAsync(button, id, language, cancellationToken),
            _ => Task.CompletedTask,
        };

    /// <summary>The dialogue came back: sent with or without a comment, or closed, which is still a thumbs-down.</summary>
    public Task HandleAsync(ModalDelivery modal, CancellationToken cancellationToken)
    {
        var comment = modal.Input is { } input ? Graphemes.Truncate(UntrustedText.Clean(input).Trim(), FeedbackModal.LongestComment) : "";
        return modal.Callback == FeedbackModal.Callback
            ? ledger.GiveFeedbackAsync(modal.Metadata, Verdict.Wrong, comment.Length == 0 ? null : comment, cancellationToken)
            : Task.CompletedTask;
    }

    private Task ShowPassagesAsync(ButtonDelivery button, string id, string language, CancellationToken cancellationToken)
    {
        var passages = ledger.Passages(id);
        return ToPersonAsync(
            button,
            passages.Count > 0 ? ReplyRenderer.Passages(language, passages) : [ReplyRenderer.Notice(Phrases.In(language).PassagesGone)],
            cancellationToken);
    }

    private async Task ShareAsync(ButtonDelivery button, string id, string language, CancellationToken cancellationToken)
    {
        var phrases = Phrases.In(language);
        switch (await shareables.TakeAsync(id, cancellationToken))
        {
            case Ready(var messages):
                var shared = await PostAsync(button, messages, cancellationToken);
                if (!shared)
                {
                    await shareables.PutBackAsync(id, cancellationToken);
                }

                await NoticeAsync(button, shared ? phrases.Shared : phrases.Failed, cancellationToken);
                break;
            case SharedAlready:
                await NoticeAsync(button, phrases.AlreadyShared, cancellationToken);
                break;
            case Gone:
                await NoticeAsync(button, phrases.ShareExpired, cancellationToken);
                break;
        }
    }

    // Over the interaction's address it works where the bot is no member; without one, only where it is.
    private async Task<bool> PostAsync(ButtonDelivery button, IReadOnlyList<MessageBody> messages, CancellationToken cancellationToken)
    {
        var sent = 0;
        foreach (var message in messages)
        {
            var outcome = button.ResponseUrl is { } address && sent < 4
                ? await client.SendAsync(new Respond(address, message, InChannel: true, button.ThreadTs), cancellationToken)
                : new NotSent("no address");
            if (outcome is NotSent && button.Channel is { } channel)
            {
                outcome = await client.SendAsync(new PostMessage(channel, button.ThreadTs, message), cancellationToken);
            }

            if (outcome is NotSent)
            {
                return sent > 0;
            }

            sent++;
        }

        return true;
    }

    private async Task AskWhatWasWrongAsync(ButtonDelivery button, string id, string language, CancellationToken cancellationToken)
    {
        var opened = button.TriggerId is { } trigger
            && await client.SendAsync(new OpenModal(trigger, FeedbackModal.Render(id, language)), cancellationToken) is Sent;
        if (!opened)
        {
            await ThankAsync(button, id, Verdict.Wrong, language, cancellationToken);
        }
    }

    private async Task ThankAsync(ButtonDelivery button, string id, Verdict verdict, string language, CancellationToken cancellationToken)
    {
        await ledger.GiveFeedbackAsync(id, verdict, null, cancellationToken);
        await NoticeAsync(button, Phrases.In(language).Thanks, cancellationToken);
    }

    private Task NoticeAsync(ButtonDelivery button, string text, CancellationToken cancellationToken) =>
        ToPersonAsync(button, [ReplyRenderer.Notice(text)], cancellationToken);

    private Task ToPersonAsync(ButtonDelivery button, IReadOnlyList<MessageBody> messages, CancellationToken cancellationToken) =>
        posting.ToPersonAsync(
            button.ResponseUrl, button.Channel, button.User, button.ThreadTs ?? button.MessageTs, messages, cancellationToken);
}
