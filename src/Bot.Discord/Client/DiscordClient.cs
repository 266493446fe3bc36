using System.Text.Json;
using Bot.Discord.Gateway;
using Bot.Discord.Protocol;
using Bot.Discord.Rest;
using Microsoft.Extensions.Logging;

namespace Bot.Discord.Client;

/// <summary>The seam over our own gateway and REST clients.</summary>
internal sealed partial class DiscordClient(
    DiscordOptions options, DiscordRest rest, TimeProvider time, ILogger<DiscordClient> logger) : IDiscordClient
{
    private volatile Identity? _identity;

    public async Task ReceiveAsync(IDiscordReceiver receiver, CancellationToken cancellationToken)
    {
        var shards = options.Shards ?? await RecommendedShardsAsync(receiver, cancellationToken);
        var guilds = new GuildDirectory();
        var turns = new IdentifyTurns(time);
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var running = Enumerable.Range(0, shards).Select(shard => RunShardAsync(shard, shards, guilds, turns, receiver, stopping.Token)).ToList();
        try
        {
            // When Discord refuses one shard for good, it refuses them all.
            await await Task.WhenAny(running);
        }
        finally
        {
            await stopping.CancelAsync();
            // The first end is what is told; the others are only waited for.
            await Task.WhenAll(running).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    public async Task AcknowledgeAsync(Incoming incoming, Acknowledgement acknowledgement, CancellationToken cancellationToken)
    {
        if (incoming is not IncomingInteraction interaction)
        {
            await rest.SendAsync(Route.Typing(incoming.Origin.ChannelId), null, cancellationToken);
            return;
        }

        var callback = Wire.Callback(acknowledgement);
        try
        {
            await rest.SendAsync(
                Route.Callback(interaction.Id, interaction.Token),
                JsonSerializer.SerializeToUtf8Bytes(callback, DiscordJson.Default.InteractionCallback), cancellationToken);
        }
        catch (DiscordException fault) when (fault.Code == DiscordRest.AlreadyAcknowledged)
        {
            // An earlier attempt came through although its response did not.
            LogAcknowledgedBefore(interaction.Id);
        }
    }

    public async Task<string> SendAsync(Destination destination, int part, OutgoingMessage message, CancellationToken cancellationToken)
    {
        var (route, body) = destination switch
        {
            ChannelDestination to => (Route.Post(to.ChannelId), Wire.Post(to, part, message)),
            InteractionDestination to when part > 0 => (Route.FollowUp(to.ApplicationId, to.Token), Wire.FollowUp(message)),
            InteractionDestination to when message.Private && !to.Private => await TakeBackAsync(to, message, cancellationToken),
            InteractionDestination to => (Route.EditOriginal(to.ApplicationId, to.Token), Wire.Edit(message)),
            _ => throw new ArgumentException("There is no such destination.", nameof(destination)),
        };
        var posted = await rest.SendAsync(route, body, DiscordJson.Default.MessageBody, DiscordJson.Default.Message, cancellationToken);
        return posted.Id;
    }

    public Task EditAsync(Destination destination, string messageId, OutgoingMessage message, CancellationToken cancellationToken)
    {
        var route = destination switch
        {
            ChannelDestination channel => Route.EditPost(channel.ChannelId, messageId),
            InteractionDestination to => Route.EditFollowUp(to.ApplicationId, to.Token, messageId),
            _ => throw new ArgumentException("There is no such destination.", nameof(destination)),
        };
        return rest.SendAsync(
            route, JsonSerializer.SerializeToUtf8Bytes(Wire.Edit(message), DiscordJson.Default.MessageBody), cancellationToken);
    }

    public async Task<IReadOnlyList<PastMessage>> ReadAsync(string channel, string after, CancellationToken cancellationToken)
    {
        var me = _identity?.UserId ?? (await rest.SendAsync(Route.UserMe, DiscordJson.Default.User, cancellationToken)).Id;
        var messages = await rest.SendAsync(Route.History(channel, after), DiscordJson.Default.IReadOnlyListMessage, cancellationToken);
        return
        [
            .. messages.OrderBy(message => Snowflake.Parse(message.Id))
                .Select(message => new PastMessage(message.Id, message.Author?.Id == me, message.Embeds is [.., var last] ? last.Footer?.Text : null)),
        ];
    }

    public Task RegisterAsync(IReadOnlyList<ApplicationCommand> commands, CancellationToken cancellationToken)
    {
        var application = _identity?.ApplicationId ?? throw new InvalidOperationException("Commands are registered once connected.");
        return rest.SendAsync(
            Route.PutCommands(application),
            JsonSerializer.SerializeToUtf8Bytes(commands, DiscordJson.Default.IReadOnlyListApplicationCommand), cancellationToken);
    }

    // Whether a reply is private is settled when it is acknowledged. To say something privately after all, the public
    // acknowledgement goes, and a follow-up comes.
    private async Task<(Route, MessageBody)> TakeBackAsync(
        InteractionDestination to, OutgoingMessage message, CancellationToken cancellationToken)
    {
        await rest.SendAsync(Route.DeleteOriginal(to.ApplicationId, to.Token), null, cancellationToken);
        return (Route.FollowUp(to.ApplicationId, to.Token), Wire.FollowUp(message));
    }

    private async Task<int> RecommendedShardsAsync(IDiscordReceiver receiver, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var gateway = await rest.SendAsync(Route.GatewayBot, DiscordJson.Default.GatewayBot, cancellationToken);
                return Math.Max(1, gateway.Shards ?? 1);
            }
            catch (DiscordException fault)
            {
                receiver.Disconnected(fault.Message);
                await Task.Delay(Backoff.After(attempt), time, cancellationToken);
            }
        }
    }

    private Task RunShardAsync(
        int shard, int shards, GuildDirectory guilds, IdentifyTurns turns, IDiscordReceiver receiver, CancellationToken cancellationToken)
    {
        var reader = new EventReader(guilds);
        return new GatewayShard(shard, shards, options, rest, turns, time, logger).RunAsync(
            (type, data) => Hand(reader, receiver, type, data), receiver.Disconnected, cancellationToken);
    }

    private void Hand(EventReader reader, IDiscordReceiver receiver, string type, JsonElement data)
    {
        Incoming? incoming;
        try
        {
            incoming = reader.Read(type, data);
        }
        catch (JsonException fault)
        {
            // One odd event must not cost the connection.
            LogUnreadable(type, fault.Message);
            return;
        }

        if (type is "READY" or "RESUMED" && reader.Identity is { } identity)
        {
            _identity = identity;
            receiver.Connected(identity);
        }
        else if (incoming is not null)
        {
            receiver.Receive(incoming);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "An event {Type} could not be read and is passed over: {Cause}")]
    private partial void LogUnreadable(string type, string cause);

    [LoggerMessage(Level = LogLevel.Debug, Message = "Interaction {Id} was acknowledged before.")]
    private partial void LogAcknowledgedBefore(string id);
}
