using System.Threading.Channels;
using Bot.Core.Answers;
using Bot.Core.Commands;
using Bot.Core.Conversations;
using Bot.Core.Text;
using Bot.Discord.Client;
using Bot.Discord.Rendering;
using Microsoft.Extensions.Logging;

namespace Bot.Discord.Adapter;

/// <summary>Takes everything in without blocking: finds a place for the work in the queue, has it acknowledged, and says "busy" at
/// once where there is none.</summary>
internal sealed partial class Intake(
    IDiscordClient client, CommandCatalogue catalogue, Responder responder, WorkQueue queue, Threads threads, DiscordOptions options,
    TimeProvider time, ILogger<Intake> logger)
{
    /// <summary>Discord gives up on an interaction after three seconds; one that is nearly so old is not worth a request.</summary>
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(2.9);

    /// <summary>More could not be acknowledged in time anyway.</summary>
    private const int AcknowledgementsWaiting = 16_384;

    private const int BusyNoticesWaiting = 32;
    private const int Acknowledgers = 64;
    private const int LongestComment = 1_000;
    private const string CommentField = "comment";

    private readonly Channel<Pending> _pending = Channel.CreateBounded<Pending>(AcknowledgementsWaiting);
    private readonly Channel<IncomingMessage> _turnedAway = Channel.CreateBounded<IncomingMessage>(BusyNoticesWaiting);
    private readonly RecentIds _seen = new(capacity: 20_000);

    /// <summary>Acknowledges until cancelled.</summary>
    public Task RunAsync(CancellationToken cancellationToken) => Task.WhenAll(
    [
        .. Enumerable.Range(0, Acknowledgers).Select(_ => Task.Run(() => AcknowledgeAllAsync(cancellationToken), CancellationToken.None)),
        Task.Run(() => TurnAwayAllAsync(cancellationToken), CancellationToken.None),
    ]);

    public void Take(Incoming incoming)
    {
        if (!_seen.Add(incoming.Id))
        {
            return;
        }

        switch (incoming)
        {
            case IncomingMessage message:
                TakeMessage(message);
                break;
            case IncomingInteraction interaction:
                TakeInteraction(interaction);
                break;
        }
    }

    private void TakeMessage(IncomingMessage message)
    {
        var followsUp = options.MessageContent && message.Origin.OwnConversation && !message.AddressesOthers
            && threads.Joined(message.Origin.ChannelId);
        if (!message.Addressed && !followsUp)
        {
            return;
        }

        var conversation = threads.ConversationOf(message);
        var text = message.Text.Length > 0 ? message.Text : "/help";
        var invocation = catalogue.Read(text, null, conversation, message.Origin.MayManage);
        if (!queue.TryAdd(conversation, message.Origin.UserId, stop => responder.AnswerAsync(message, invocation, !message.Addressed, stop))
            && message.Addressed && !_turnedAway.Writer.TryWrite(message))
        {
            LogDropped(message.Origin.ChannelId);
        }
    }

    private void TakeInteraction(IncomingInteraction interaction)
    {
        var (conversation, acknowledgement, work) = Plan(interaction);
        var acknowledged = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        if (work is not null && !queue.TryAdd(conversation, interaction.Origin.UserId, stop => WorkAsync(acknowledged.Task, work, stop)))
        {
            acknowledgement = _ => Task.FromResult(Privately(Wording.In(Locale.Language(interaction.Locale)).Busy));
        }

        if (!_pending.Writer.TryWrite(new Pending(interaction, acknowledgement, acknowledged, time.GetTimestamp())))
        {
            acknowledged.SetResult(false);
            LogTooLate(interaction.Id);
        }
    }

    /// <summary>How to acknowledge an interaction, and what to do after that; null where the acknowledgement says it all.</summary>
    private (ConversationKey Conversation, Func<CancellationToken, Task<Acknowledgement>> Acknowledgement, Func<CancellationToken, Task>? Work)
        Plan(IncomingInteraction interaction)
    {
        var conversation = threads.ConversationOf(interaction);
        var language = Locale.Language(interaction.Locale);
        var wording = Wording.In(language);
        switch (interaction)
        {
            case IncomingCommand given when catalogue.TryFind(given.Name, out var command):
                var invocation = new CommandInvocation(
                    command.Name, given.Action, given.Arguments, language, conversation, given.Origin.MayManage);
                return Answer(given, command, invocation);
            case IncomingMessageCommand picked when catalogue.TryFind(CommandDefinitions.Check, out var check):
                var parameter = check.Parameters.First(p => !p.IsFlag);
                var claim = Graphemes.Truncate(UntrustedText.Clean(picked.Text).Trim(), parameter.MaxLength);
                return claim.Length == 0
                    ? At(Privately(wording.NothingToCheck))
                    : Answer(picked, check, new CommandInvocation(
                        check.Name, null, new Dictionary<string, string> { [parameter.Name] = claim }, language, conversation, picked.Origin.MayManage));
            case IncomingCompletion typing:
                return (conversation, stop => SuggestAsync(typing, language, stop), null);
            case IncomingButton button:
                return Press(button, wording, conversation);
            case IncomingForm form when ButtonId.Read(form.CustomId) is (ButtonId.Wrong, var answer):
                var comment = form.Values.GetValueOrDefault(CommentField);
                return Privately(form, i => stop => responder.TakeFeedbackAsync(i, answer, Verdict.Wrong, comment, stop));
            default:
                return At(Privately(wording.UnknownCommand));
        }

        (ConversationKey, Func<CancellationToken, Task<Acknowledgement>>, Func<CancellationToken, Task>?) At(Acknowledgement said) =>
            (conversation, _ => Task.FromResult(said), null);

        (ConversationKey, Func<CancellationToken, Task<Acknowledgement>>, Func<CancellationToken, Task>?) Answer(
            IncomingInteraction asked, CommandDefinition command, CommandInvocation invocation)
        {
            var permission = command.Actions.FirstOrDefault(a => a.Name == invocation.Action)?.Permission ?? command.Permission;
            var isPrivate = command.Visibility == Visibility.Private || permission == Permission.ManageServer
                || invocation.Flag(CommandDefinitions.PrivateFlag);
            var acknowledged = Acknowledged(asked, isPrivate);
            return (conversation, _ => Task.FromResult<Acknowledgement>(new Working(isPrivate)),
                stop => responder.AnswerAsync(acknowledged, invocation, isPrivate, stop));
        }
    }

    private (ConversationKey, Func<CancellationToken, Task<Acknowledgement>>, Func<CancellationToken, Task>?) Press(
        IncomingButton button, Wording wording, ConversationKey conversation)
    {
        switch (ButtonId.Read(button.CustomId))
        {
            case (ButtonId.Passages, var answer):
                return Privately(button, i => stop => responder.ShowPassagesAsync(i, answer, stop));
            case (ButtonId.Helpful, var answer):
                return Privately(button, i => stop => responder.TakeFeedbackAsync(i, answer, Verdict.Helpful, null, stop));
            case (ButtonId.Wrong, _):
                Acknowledgement form = new Ask(button.CustomId, wording.WrongTitle, CommentField, wording.WrongLabel, LongestComment);
                return (conversation, _ => Task.FromResult(form), null);
            case (ButtonId.Share, var answer) when button.Embeds.Count > 0:
                return (conversation, _ => Task.FromResult<Acknowledgement>(new Working(Private: false)),
                    stop => responder.ShareAsync(button, answer, stop));
            default:
                return (conversation, _ => Task.FromResult(Privately(wording.NothingToShare)), null);
        }
    }

    // Nothing hangs on the order of these, so each is a conversation of its own.
    private static (ConversationKey, Func<CancellationToken, Task<Acknowledgement>>, Func<CancellationToken, Task>?) Privately(
        IncomingInteraction interaction, Func<IncomingInteraction, Func<CancellationToken, Task>> work) =>
        (new ConversationKey("discord", interaction.Origin.ChannelId, interaction.Id),
            _ => Task.FromResult<Acknowledgement>(new Working(Private: true)), work(Acknowledged(interaction, isPrivate: true)));

    private static IncomingInteraction Acknowledged(IncomingInteraction interaction, bool isPrivate) =>
        interaction with { Destination = ((InteractionDestination)interaction.Destination) with { Private = isPrivate } };

    private static Acknowledgement Privately(string text) => new Say(ReplyRenderer.Notice(text, isPrivate: true)[0]);

    private async Task<Acknowledgement> SuggestAsync(IncomingCompletion typing, string language, CancellationToken cancellationToken)
    {
        var parameter = catalogue.TryFind(typing.Name, out var command)
            ? (command.Actions.FirstOrDefault(a => a.Name == typing.Action)?.Parameters ?? command.Parameters).FirstOrDefault(p => p.Name == typing.Parameter)
            : null;
        return new Suggest(parameter is null ? [] : await catalogue.CompleteAsync(parameter, typing.Typed, language, cancellationToken));
    }

    private static async Task WorkAsync(Task<bool> acknowledged, Func<CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        if (await acknowledged.WaitAsync(cancellationToken))
        {
            await work(cancellationToken);
        }
    }

    private async Task AcknowledgeAllAsync(CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var pending in _pending.Reader.ReadAllAsync(cancellationToken))
            {
                var through = false;
                try
                {
                    through = await AcknowledgeAsync(pending, cancellationToken);
                }
                finally
                {
                    pending.Acknowledged.TrySetResult(through);
                }
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Stopping.
        }
    }

    private async Task<bool> AcknowledgeAsync(Pending pending, CancellationToken cancellationToken)
    {
        var left = Deadline - time.GetElapsedTime(pending.Received);
        if (left <= TimeSpan.Zero)
        {
            LogTooLate(pending.Interaction.Id);
            return false;
        }

        using var late = new CancellationTokenSource(left, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);
        try
        {
            await client.AcknowledgeAsync(pending.Interaction, await pending.Acknowledgement(either.Token), either.Token);
            return true;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            LogTooLate(pending.Interaction.Id);
        }
        catch (DiscordException fault)
        {
            LogNotAcknowledged(pending.Interaction.Id, fault.Message);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            LogFailed(fault, pending.Interaction.Id);
        }

        return false;
    }

    private async Task TurnAwayAllAsync(CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var message in _turnedAway.Reader.ReadAllAsync(cancellationToken))
            {
                try
                {
                    var busy = ReplyRenderer.Notice(Wording.In("en").Busy, isPrivate: false)[0];
                    await client.SendAsync(message.Destination, 0, busy, cancellationToken);
                }
                catch (DiscordException fault)
                {
                    LogNotAcknowledged(message.Id, fault.Message);
                }
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Stopping.
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Interaction {Id} could not be acknowledged within three seconds.")]
    private partial void LogTooLate(string id);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Id} could not be acknowledged: {Cause}")]
    private partial void LogNotAcknowledged(string id, string cause);

    [LoggerMessage(Level = LogLevel.Error, Message = "Interaction {Id} could not be acknowledged.")]
    private partial void LogFailed(Exception fault, string id);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A message in channel {Channel} is not answered: too much is waiting.")]
    private partial void LogDropped(string channel);

    private sealed record Pending(
        IncomingInteraction Interaction, Func<CancellationToken, Task<Acknowledgement>> Acknowledgement,
        TaskCompletionSource<bool> Acknowledged, long Received);
}
