using Bot.Core.Commands;
using Bot.Core.Conversations;
using Bot.Core.Surfaces;
using Bot.Discord.Client;
using Bot.Discord.Protocol;
using Bot.Discord.Rendering;
using Bot.Discord.Rest;
using Microsoft.Extensions.Logging;

namespace Bot.Discord.Posting;

/// <summary>Posts unasked: digests and corrections.</summary>
internal sealed partial class ChannelPoster(IDiscordClient client, ILogger<ChannelPoster> logger) : IChannelPoster
{
    private const int NoticeColor = 0x757575;

    /// <summary>How many pages of a hundred messages are looked through.</summary>
    private const int MostPages = 10;

    // The clocks of this machine and of Discord may differ.
    private static readonly TimeSpan ClockDifference = TimeSpan.FromMinutes(2);

    public string Surface => "discord";

    public async Task<PostOutcome> PostAsync(PostTarget target, Reply reply, string key, CancellationToken cancellationToken)
    {
        var mark = new PostMark(key);
        var destination = new ChannelDestination(ChannelOf(target), mark.Nonce, target.ReplyTo);
        var messages = Render(reply);
        string? first = null;
        try
        {
            for (var part = 0; part < messages.Count; part++)
            {
                var message = part == 0 ? messages[part] with { Embed = mark.On(messages[part].Embed!) } : messages[part];
                var id = await client.SendAsync(part == 0 ? destination : destination with { ReplyTo = null }, part, message, cancellationToken);
                first ??= id;
            }
        }
        catch (DiscordException fault) when (first is not null)
        {
            // Its beginning stands there: to post it again would double it.
            LogCutShort(destination.ChannelId, fault.Message);
        }
        catch (DiscordException fault)
        {
            return fault.MayBeDone ? new PostUnknown(fault.Message) : Refused(fault);
        }
        catch (DiscordStoppedException fault)
        {
            return new NotPosted(fault.Message, Heals: false);
        }

        return new Posted(first!);
    }

    // A conversation's thread in Discord is the message that it began with, and no place to post in.
    public PostTarget Answering(ConversationKey conversation, string message) => new(conversation.Channel, Thread: null, message);

    public async Task<FindOutcome> FindAsync(PostTarget target, string key, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var mark = new PostMark(key);
        try
        {
            var after = Snowflake.At(since - ClockDifference);
            for (var page = 0; page < MostPages; page++)
            {
                var messages = await client.ReadAsync(ChannelOf(target), after, cancellationToken);
                if (messages.Count == 0)
                {
                    return page > 0 || await IsReadableAsync(target, cancellationToken)
                        ? new PostAbsent()
                        : new CannotLook("The channel shows the bot none of its messages: give it Read Message History there.");
                }

                if (messages.FirstOrDefault(message => message.IsOwn && mark.IsIn(message.Footer)) is { } found)
                {
                    return new PostFound(found.Id);
                }

                after = messages[^1].Id;
            }

            return new CannotLook($"More than {MostPages * 100} messages were written in the channel since: look there whether it was posted.");
        }
        catch (DiscordException fault)
        {
            return new CannotLook(fault.Fault == DiscordFault.Unavailable ? fault.Message : Refused(fault).Cause);
        }
        catch (DiscordStoppedException fault)
        {
            return new CannotLook(fault.Message);
        }
    }

    // Without Read Message History a channel looks empty, so an empty one is only believed when something older can be seen.
    private async Task<bool> IsReadableAsync(PostTarget target, CancellationToken cancellationToken) =>
        (await client.ReadAsync(ChannelOf(target), "0", cancellationToken)).Count > 0;

    // A thread is a channel of its own.
    private static string ChannelOf(PostTarget target) => target.Thread ?? target.Channel;

    private static IReadOnlyList<OutgoingMessage> Render(Reply reply)
    {
        var messages = ReplyRenderer.Render(reply, new Presentation(reply.Language, Private: false, ShowQuestion: true, AnswerId: null));
        // Only an embed has a footer to carry the mark.
        return messages[0].Embed is not null ? messages
            : [messages[0] with { Text = null, Embed = new Embed(null, messages[0].Text, NoticeColor, null, null) }, .. messages.Skip(1)];
    }

    // https://discord.com/developers/docs/topics/opcodes-and-status-codes#json
    private static NotPosted Refused(DiscordException fault) => fault switch
    {
        { Fault: DiscordFault.Unavailable } => new(fault.Message, Heals: true),
        { Code: 50001 } => new("The bot cannot see the channel: give it View Channel there.", Heals: false),
        { Code: 50013 } => new(
            "The bot may not post in the channel: give it Send Messages (in threads: Send Messages in Threads) and Embed Links there.", Heals: false),
        { Code: 10003 } or { Fault: DiscordFault.Gone } => new("The channel is gone: choose another one.", Heals: false),
        { Code: 50083 or 160005 } => new("The thread is locked: unlock it or choose another place.", Heals: false),
        { Fault: DiscordFault.Forbidden } => new($"Discord does not let the bot post in the channel: look at its permissions there. {fault.Message}", Heals: false),
        _ => new(fault.Message, Heals: false),
    };

    [LoggerMessage(Level = LogLevel.Error, Message = "Only the beginning of a post in channel {Channel} could be posted: {Cause}")]
    private partial void LogCutShort(string channel, string cause);
}
