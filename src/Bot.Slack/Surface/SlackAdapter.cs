using Bot.Slack.Client;
using Bot.Slack.Deliveries;
using Bot.Slack.Rendering;
using Microsoft.Extensions.Logging;

namespace Bot.Slack.Surface;

/// <summary>Takes in what Slack delivers: acknowledges it, gives it a place in the queue, and hands it to its handler once.</summary>
internal sealed partial class SlackAdapter(
    ISlackClient client, WorkQueue queue, DeliveryLog deliveries, BusyNotices busy, MessageHandler messages, CommandHandler commands,
    ButtonHandler buttons, HomeHandler homes, Posting posting, TimeProvider time, ILogger<SlackAdapter> logger)
{
    private static readonly TimeSpan ShutdownPatience = TimeSpan.FromSeconds(10);

    /// <summary>Runs until cancelled; what is at work then is finished first.</summary>
    /// <exception cref="SlackStoppedException">Slack refused a token for good.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var working = new CancellationTokenSource();
        using var receiving = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var notices = busy.RunAsync(working.Token);
        try
        {
            var me = await client.RegisterAsync(receiving.Token);
            LogRegistered(me.UserId, me.Team);
            await foreach (var received in client.ReceiveAsync(receiving.Token))
            {
                await AdmitAsync(received, me, working.Token);
            }
        }
        finally
        {
            await Task.WhenAny(queue.WhenEmptyAsync(), Task.Delay(ShutdownPatience, time, CancellationToken.None));
            await working.CancelAsync();
            await Task.WhenAny(notices);
        }
    }

    private async Task AdmitAsync(Received received, SlackIdentity me, CancellationToken cancellationToken)
    {
        var delivery = received.Delivery;
        if (!IsForUs(delivery, me))
        {
            await AcknowledgeAsync(received, null, cancellationToken);
            return;
        }

        var (channel, thread) = PlaceOf(delivery);
        if (!queue.TryReserve(channel))
        {
            LogBusy(channel);
            await AcknowledgeAsync(
                received, delivery is SlashCommandDelivery command ? BusyNotices.Text(command.Text) : null, cancellationToken);
            busy.Add(delivery);
            return;
        }

        await AcknowledgeAsync(received, null, cancellationToken);
        queue.Start(channel, thread, () => WorkAsync(delivery, me, cancellationToken));
    }

    private bool IsForUs(Delivery delivery, SlackIdentity me)
    {
        switch (delivery)
        {
            case Ignored ignored:
                LogIgnored(ignored.Why);
                return false;
            case MessageDelivery message when message.User == me.UserId:
                return false;
            case MessageDelivery { Kind: MessageKind.Channel } message:
                // Unnamed, it is for the bot only in its own threads, and not when people speak to each other there.
                return message.ThreadTs is { } root && !IncomingText.IsForOthers(message.Text, me.UserId) && IsBotThread(message.Channel, root);
            default:
                return true;
        }
    }

    // A fault of the store must not end the intake: mentions are still answered, or apologised for.
    private bool IsBotThread(string channel, string root)
    {
        try
        {
            return deliveries.IsBotThread(channel, root);
        }
        catch (Microsoft.Data.Sqlite.SqliteException fault)
        {
            LogFault(fault, "a message in a thread");
            return false;
        }
    }

    private async Task WorkAsync(Delivery delivery, SlackIdentity me, CancellationToken cancellationToken)
    {
        try
        {
            var thread = delivery is MessageDelivery { Kind: not MessageKind.Direct } inChannel ? (inChannel.Channel, inChannel.Root) : default((string, string)?);
            if (delivery.Keys.Count > 0 && !await deliveries.ClaimAsync(delivery.Keys, thread, cancellationToken))
            {
                LogRepeated();
                return;
            }

            await (delivery switch
            {
                MessageDelivery message => messages.HandleAsync(message, me, cancellationToken),
                SlashCommandDelivery command => commands.HandleAsync(command, me, cancellationToken),
                ShortcutDelivery { Callback: CommandHandler.CheckShortcut } shortcut => commands.HandleAsync(shortcut, me, cancellationToken),
                ButtonDelivery button => buttons.HandleAsync(button, cancellationToken),
                ModalDelivery modal => buttons.HandleAsync(modal, cancellationToken),
                HomeDelivery home => homes.HandleAsync(home, cancellationToken),
                _ => Task.CompletedTask,
            });
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            LogCancelled();
        }
        catch (Exception fault)
        {
            LogFault(fault, delivery.GetType().Name);
            await ApologiseAsync(delivery, cancellationToken);
        }
    }

    private async Task ApologiseAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        var written = delivery switch { MessageDelivery m => m.Text, SlashCommandDelivery c => c.Text, _ => "" };
        var text = Phrases.In(Phrases.LanguageOf(written)).Failed;
        try
        {
            await (delivery switch
            {
                MessageDelivery m => posting.NoticeAsync(m.Channel, m.User, m.Root, text, cancellationToken),
                SlashCommandDelivery c => posting.ToPersonAsync(
                    c.ResponseUrl, c.Channel, c.User, null, [ReplyRenderer.Notice(text)], cancellationToken),
                ShortcutDelivery s => posting.ToPersonAsync(
                    s.ResponseUrl, s.Channel, s.User, null, [ReplyRenderer.Notice(text)], cancellationToken),
                ButtonDelivery b => posting.ToPersonAsync(
                    b.ResponseUrl, b.Channel, b.User, b.ThreadTs, [ReplyRenderer.Notice(text)], cancellationToken),
                _ => Task.CompletedTask,
            });
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            LogFault(fault, "the apology");
        }
    }

    private async Task AcknowledgeAsync(Received received, string? text, CancellationToken cancellationToken)
    {
        try
        {
            await received.AcknowledgeAsync(text, cancellationToken);
        }
        catch (Exception fault) when (fault is System.Net.WebSockets.WebSocketException or ObjectDisposedException or InvalidOperationException)
        {
            // The socket is gone. Slack delivers again over the next one, and the delivery log knows it then.
            LogNotAcknowledged(fault.Message);
        }
    }

    // What belongs to one thread is worked in order; presses and commands stand for themselves.
    private static (string Channel, string Thread) PlaceOf(Delivery delivery) => delivery switch
    {
        MessageDelivery m => (m.Channel, $"{m.Channel} {m.Root}"),
        SlashCommandDelivery c => (c.Channel, $"{c.Channel} {c.User}"),
        ShortcutDelivery s => (s.Channel, $"{s.Channel} {s.User}"),
        ButtonDelivery b => (b.Channel ?? b.User, $"{b.Channel} {b.User}"),
        ModalDelivery m => (m.User, m.User),
        HomeDelivery h => (h.User, h.User),
        _ => throw new ArgumentOutOfRangeException(nameof(delivery)),
    };

    [LoggerMessage(Level = LogLevel.Information, Message = "Slack knows the bot as {User} in workspace {Team}")]
    private partial void LogRegistered(string user, string team);

    [LoggerMessage(Level = LogLevel.Debug, Message = "Left alone: {Why}")]
    private partial void LogIgnored(string why);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The queue is full: somebody in {Channel} is told to ask again")]
    private partial void LogBusy(string channel);

    [LoggerMessage(Level = LogLevel.Debug, Message = "A delivery came again")]
    private partial void LogRepeated();

    [LoggerMessage(Level = LogLevel.Information, Message = "Work was cut off by the shutdown")]
    private partial void LogCancelled();

    [LoggerMessage(Level = LogLevel.Error, Message = "Handling {Delivery} failed")]
    private partial void LogFault(Exception fault, string delivery);

    [LoggerMessage(Level = LogLevel.Information, Message = "An acknowledgement could not be sent ({Cause}); Slack will deliver again")]
    private partial void LogNotAcknowledged(string cause);
}
