using System.Threading.Channels;
using Bot.Core.Commands;
using Bot.Core.Language;
using Bot.Discord.Client;
using Bot.Discord.Rendering;
using Microsoft.Extensions.Logging;

namespace Bot.Discord.Adapter;

/// <summary>Takes everything in without blocking: finds a place for the work in the queue, has it acknowledged, and says "busy" at
/// once where there is none.</summary>
internal sealed partial class Intake(
    IDiscordClient client, CommandCatalogue catalogue, InteractionPlanner planner, Responder responder, WorkQueue queue, Threads threads,
    DiscordOptions options, TimeProvider time, ILogger<Intake> logger)
{
    /// <summary>Discord gives up on an interaction after three seconds; one that is nearly so old is not worth a request.</summary>
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(2.9);

    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(20);

    /// <summary>More could not be acknowledged in time anyway.</summary>
    private const int AcknowledgementsWaiting = 16_384;

    private const int Acknowledgers = 64;
    private const int BusyNoticesWaiting = 32;

    private readonly Channel<Pending> _pending = Channel.CreateBounded<Pending>(AcknowledgementsWaiting);
    private readonly Channel<IncomingMessage> _turnedAway = Channel.CreateBounded<IncomingMessage>(BusyNoticesWaiting);
    private readonly RecentIds _seen = new(capacity: 20_000);

    /// <summary>Acknowledges until cancelled.</summary>
    public Task RunAsync(CancellationToken cancellationToken) => Task.WhenAll(
    [
        .. Enumerable.Range(0, Acknowledgers).Select(_ => ConsumeAsync(_pending, AcknowledgeAsync, cancellationToken)),
        ConsumeAsync(_turnedAway, TurnAwayAsync, cancellationToken),
    ]);

    public void Take(Incoming incoming)
    {
        if (!_seen.Add(incoming.Id))
        {
            return;
        }

        switch (incoming)
        {
            case IncomingMessage message when message.Addressed || GoesOn(message):
                TakeMessage(message);
                break;
            case IncomingInteraction interaction:
                TakeInteraction(interaction);
                break;
        }
    }

    // Without a mention, only what follows in a thread that the bot was asked in, and is not said to somebody else.
    private bool GoesOn(IncomingMessage message) =>
        options.MessageContent && message.Origin.OwnConversation && !message.AddressesOthers && threads.Joined(message.Origin.ChannelId);

    private void TakeMessage(IncomingMessage message)
    {
        var conversation = threads.Join(message);
        var invocation = catalogue.Read(message.Text.Length > 0 ? message.Text : "/help", null, conversation, message.Origin.MayManage) with { Person = message.Origin.UserId };
        if (!queue.TryAdd(conversation, message.Origin.UserId, stop => responder.AnswerAsync(message, invocation, !message.Addressed, stop))
            && message.Addressed && !_turnedAway.Writer.TryWrite(message))
        {
            LogDropped(message.Origin.ChannelId);
        }
    }

    private void TakeInteraction(IncomingInteraction interaction)
    {
        var plan = planner.Plan(interaction);
        var acknowledged = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        if (plan.WorkAsync is { } work
            && !queue.TryAdd(plan.Conversation, interaction.Origin.UserId, stop => WorkAsync(acknowledged.Task, work, stop)))
        {
            plan = InteractionPlan.Of(plan.Conversation, InteractionPlanner.Busy(interaction));
        }

        if (!_pending.Writer.TryWrite(new Pending(interaction, plan, acknowledged, time.GetTimestamp())))
        {
            acknowledged.SetResult(false);
            LogTooLate(interaction.Id);
        }
    }

    private async Task WorkAsync(Task<bool> acknowledged, Func<CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        if (!await acknowledged.WaitAsync(cancellationToken))
        {
            return;
        }

        // In a burst, acknowledgements come first: they have seconds, the work has minutes.
        while (_pending.Reader.Count > Acknowledgers)
        {
            await Task.Delay(Breath, time, cancellationToken);
        }

        await work(cancellationToken);
    }

    private async Task AcknowledgeAsync(Pending pending, CancellationToken cancellationToken)
    {
        var through = false;
        try
        {
            var left = Deadline - time.GetElapsedTime(pending.Received);
            using var late = new CancellationTokenSource(left > TimeSpan.Zero ? left : TimeSpan.Zero, time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);
            either.Token.ThrowIfCancellationRequested();
            await client.AcknowledgeAsync(pending.Interaction, await pending.Plan.AcknowledgeAsync(either.Token), either.Token);
            through = true;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            LogTooLate(pending.Interaction.Id);
        }
        finally
        {
            pending.Acknowledged.TrySetResult(through);
        }
    }

    private async Task TurnAwayAsync(IncomingMessage message, CancellationToken cancellationToken)
    {
        var busy = Wording.In(LanguageDetector.Detect(message.Text)).Busy;
        await client.SendAsync(message.Destination, 0, ReplyRenderer.Notice(busy, isPrivate: false)[0], cancellationToken);
    }

    private Task ConsumeAsync<T>(Channel<T> channel, Func<T, CancellationToken, Task> handle, CancellationToken cancellationToken) => Task.Run(
        async () =>
        {
            while (!cancellationToken.IsCancellationRequested)
            {
                try
                {
                    await foreach (var item in channel.Reader.ReadAllAsync(cancellationToken))
                    {
                        await handle(item, cancellationToken);
                    }
                }
                catch (DiscordException fault)
                {
                    LogNotAcknowledged(fault.Message);
                }
                catch (Exception fault) when (fault is not OperationCanceledException)
                {
                    LogFailed(fault);
                }
                catch (OperationCanceledException)
                {
                    // Stopping, or one that took too long.
                }
            }
        },
        CancellationToken.None);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Interaction {Id} could not be acknowledged within three seconds.")]
    private partial void LogTooLate(string id);

    [LoggerMessage(Level = LogLevel.Error, Message = "Something that came in could not be acknowledged: {Cause}")]
    private partial void LogNotAcknowledged(string cause);

    [LoggerMessage(Level = LogLevel.Error, Message = "Something that came in could not be acknowledged.")]
    private partial void LogFailed(Exception fault);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A message in channel {Channel} is not answered: too much is waiting.")]
    private partial void LogDropped(string channel);

    private sealed record Pending(IncomingInteraction Interaction, InteractionPlan Plan, TaskCompletionSource<bool> Acknowledged, long Received);
}
