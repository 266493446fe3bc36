using Bot.Core.Answers;
using Bot.Core.Commands;
using Bot.Core.Conversations;
using Bot.Core.Coverage;
using Bot.Core.Language;
using Bot.Core.Storage;
using Bot.Discord.Client;
using Bot.Discord.Rendering;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace Bot.Discord.Adapter;

/// <summary>Does the work behind what came in, and posts what comes of it.</summary>
internal sealed partial class Responder(
    IDiscordClient client, CommandCatalogue catalogue, AnswerLedger ledger, Database database, TimeProvider time,
    ILogger<Responder> logger)
{
    /// <summary>After this long without a reply, a message is told that the bot is at it.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    // Discord shows "is typing…" for ten seconds.
    private static readonly TimeSpan TypingInterval = TimeSpan.FromSeconds(8);

    // An interaction takes replies for 15 minutes.
    private static readonly TimeSpan LongestWork = TimeSpan.FromMinutes(10);

    /// <summary>Answers an interaction that was acknowledged.</summary>
    public async Task AnswerAsync(IncomingInteraction interaction, CommandInvocation invocation, bool isPrivate, CancellationToken cancellationToken)
    {
        var language = Locale.Language(interaction.Locale);
        var reply = await ExecuteAsync(invocation, language, cancellationToken);
        var hidden = isPrivate || reply is NoticeReply { IsError: true };
        var id = await RecordAsync(reply, invocation.Conversation, cancellationToken);
        var messages = ReplyRenderer.Render(reply, new Presentation(language, hidden, ShowQuestion: true, id));
        await PostAsync(interaction.Destination, invocation.Conversation, messages, null, id, cancellationToken);
    }

    /// <summary>Answers a message.</summary>
    /// <param name="quietly">Whether nobody asked for an answer, so that none is given where the coverage says nothing.</param>
    public async Task AnswerAsync(IncomingMessage message, CommandInvocation invocation, bool quietly, CancellationToken cancellationToken)
    {
        using var done = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var typing = quietly ? Task.CompletedTask : TypeAsync(message, done.Token);
        try
        {
            var executing = ExecuteAsync(invocation, invocation.Language ?? "en", cancellationToken);
            var placeholder = quietly ? null : await PlaceholderAsync(message, executing, done.Token);
            var reply = await executing;
            if (quietly && reply is not AnswerReply { Answer.Status: AnswerStatus.Answered })
            {
                return;
            }

            var id = await RecordAsync(reply, invocation.Conversation, cancellationToken);
            var messages = ReplyRenderer.Render(reply, new Presentation(reply.Language, Private: false, ShowQuestion: false, id));
            await PostAsync(message.Destination, invocation.Conversation, messages, placeholder, id, cancellationToken);
        }
        finally
        {
            await done.CancelAsync();
            await typing;
        }
    }

    /// <summary>Shows an answer's passages where they stand.</summary>
    public Task ShowPassagesAsync(IncomingInteraction interaction, string answer, CancellationToken cancellationToken)
    {
        var wording = Wording.In(Locale.Language(interaction.Locale));
        var citations = ledger.Passages(answer);
        var reminder = Reminder.Of(Locale.Language(interaction.Locale), citations);
        var messages = citations.Count == 0
            ? ReplyRenderer.Notice(wording.NoLongerKnown, isPrivate: true)
            : PassageRenderer.Render(InContext(citations), reminder, wording);
        return PostAsync(interaction.Destination, Threads.Of(interaction), messages, null, null, cancellationToken);
    }

    /// <summary>Keeps what somebody thinks of an answer.</summary>
    public async Task TakeFeedbackAsync(
        IncomingInteraction interaction, string answer, Verdict verdict, string? comment, CancellationToken cancellationToken)
    {
        var wording = Wording.In(Locale.Language(interaction.Locale));
        var known = await ledger.GiveFeedbackAsync(answer, verdict, comment, cancellationToken);
        var messages = ReplyRenderer.Notice(known ? wording.Thanks : wording.NoLongerKnown, isPrivate: true);
        await PostAsync(interaction.Destination, Threads.Of(interaction), messages, null, null, cancellationToken);
    }

    /// <summary>Posts for everyone what only one person saw.</summary>
    public Task ShareAsync(IncomingButton button, string answer, CancellationToken cancellationToken)
    {
        var wording = Wording.In(Locale.Language(button.Locale));
        var buttons = answer.Length > 0 ? ReplyRenderer.AnswerButtons(answer, ledger.Passages(answer).Count > 0, wording) : [];
        return PostAsync(
            button.Destination, Threads.Of(button), [new OutgoingMessage(null, button.Embeds[0], buttons, Private: false)],
            null, null, cancellationToken);
    }

    private async Task<Reply> ExecuteAsync(CommandInvocation invocation, string language, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(LongestWork, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return await catalogue.ExecuteAsync(invocation, either.Token);
        }
        catch (SqliteException fault)
        {
            LogStorageFailed(StorageFault.Explain(fault, database.Path));
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            // The one place where a failed command is told to the person and logged.
            LogCommandFailed(fault, invocation.Command);
        }

        return new NoticeReply(language, Wording.In(language).Failed, IsError: true);
    }

    private async Task<string?> PlaceholderAsync(IncomingMessage message, Task<Reply> executing, CancellationToken cancellationToken)
    {
        if (await Task.WhenAny(executing, Task.Delay(Patience, time, cancellationToken)) == executing)
        {
            return null;
        }

        try
        {
            return await client.SendAsync(
                message.Destination, 0, ReplyRenderer.Notice(Wording.In(LanguageDetector.Detect(message.Text)).Checking, isPrivate: false)[0], cancellationToken);
        }
        catch (DiscordException fault)
        {
            LogNotPosted(message.Origin.ChannelId, fault.Message);
            return null;
        }
    }

    private async Task PostAsync(
        Destination destination, ConversationKey conversation, IReadOnlyList<OutgoingMessage> messages, string? placeholder, string? answer,
        CancellationToken cancellationToken)
    {
        try
        {
            for (var part = 0; part < messages.Count; part++)
            {
                var id = placeholder;
                if (part == 0 && placeholder is not null)
                {
                    await client.EditAsync(destination, placeholder, messages[part], cancellationToken);
                }
                else
                {
                    id = await client.SendAsync(destination, part, messages[part], cancellationToken);
                }

                // What only one person saw is not corrected for everyone to see.
                if (part == 0 && answer is not null && !messages[part].Private)
                {
                    await ledger.AttachMessageAsync(answer, id!, cancellationToken);
                }
            }
        }
        catch (DiscordException fault)
        {
            LogNotPosted(conversation.Channel, fault.Message);
        }
    }

    private async Task<string?> RecordAsync(Reply reply, ConversationKey conversation, CancellationToken cancellationToken)
    {
        try
        {
            return reply is AnswerReply { Answer: var answer } ? await ledger.RecordAsync(answer, conversation, cancellationToken) : null;
        }
        catch (SqliteException fault)
        {
            // An answer that cannot be kept is given all the same, without the buttons that need it.
            LogStorageFailed(StorageFault.Explain(fault, database.Path));
            return null;
        }
    }

    private async Task TypeAsync(IncomingMessage message, CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                await client.AcknowledgeAsync(message, new Working(Private: false), cancellationToken);
                await Task.Delay(TypingInterval, time, cancellationToken);
            }
        }
        catch (OperationCanceledException)
        {
            // The reply is there.
        }
        catch (DiscordException fault)
        {
            LogNotTyping(message.Origin.ChannelId, fault.Message);
        }
    }

    private List<PassageInContext> InContext(IReadOnlyList<Citation> citations)
    {
        using var session = database.Read();
        var reader = new CoverageReader(session);
        var contexts = new List<PassageInContext>();
        foreach (var citation in citations)
        {
            var cited = reader.Passage(citation.PassageKey);
            var around = reader.Passages(reader.Article(cited.ArticleKey)).Where(p => p.Paragraph == cited.Paragraph).ToList();
            contexts.Add(new PassageInContext(
                citation,
                around.LastOrDefault(p => p.Ordinal < cited.Ordinal)?.Text,
                around.FirstOrDefault(p => p.Ordinal > cited.Ordinal)?.Text));
        }

        return contexts;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The command {Command} failed.")]
    private partial void LogCommandFailed(Exception fault, string command);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Cause}")]
    private partial void LogStorageFailed(string cause);

    [LoggerMessage(Level = LogLevel.Error, Message = "A reply in channel {Channel} could not be posted: {Cause}")]
    private partial void LogNotPosted(string channel, string cause);

    [LoggerMessage(Level = LogLevel.Debug, Message = "No typing indicator in channel {Channel}: {Cause}")]
    private partial void LogNotTyping(string channel, string cause);
}
