using System.Text.Json;
using Bot.Discord.Client;
using Bot.Discord.Protocol;

namespace Bot.Discord.Gateway;

/// <summary>Turns the gateway's events into what the adapter receives. Events that it does not know, it passes over.</summary>
internal sealed class EventReader(GuildDirectory guilds)
{
    private const int DirectMessages = 1;
    private const int PlainMessage = 0;
    private const int ReplyMessage = 19;

    private Identity? _identity;

    public Identity? Identity => _identity;

    /// <returns>What somebody did, or null.</returns>
    /// <exception cref="JsonException">A known event is not what the documentation says.</exception>
    public Incoming? Read(string type, JsonElement data)
    {
        switch (type)
        {
            case "READY":
                var ready = data.Deserialize(DiscordJson.Default.Ready)!;
                _identity = new Identity(ready.User.Id, ready.Application.Id);
                return null;
            case "GUILD_CREATE" or "GUILD_UPDATE":
                guilds.Add(data.Deserialize(DiscordJson.Default.Guild)!);
                return null;
            case "GUILD_ROLE_CREATE" or "GUILD_ROLE_UPDATE" when data.Deserialize(DiscordJson.Default.RoleEvent) is { Role: { } role } set:
                guilds.Set(set.GuildId, role);
                return null;
            case "GUILD_ROLE_DELETE" when data.Deserialize(DiscordJson.Default.RoleEvent) is { RoleId: { } role } removed:
                guilds.RemoveRole(removed.GuildId, role);
                return null;
            case "THREAD_CREATE" or "THREAD_UPDATE" when data.Deserialize(DiscordJson.Default.Channel) is { } thread:
                guilds.Open([thread]);
                return null;
            case "THREAD_LIST_SYNC":
                guilds.Open(data.Deserialize(DiscordJson.Default.ThreadList)?.Threads);
                return null;
            case "THREAD_DELETE" when data.Deserialize(DiscordJson.Default.Channel) is { } thread:
                guilds.Close(thread.Id);
                return null;
            case "MESSAGE_CREATE":
                return ReadMessage(data.Deserialize(DiscordJson.Default.Message)!);
            case "INTERACTION_CREATE":
                return ReadInteraction(data.Deserialize(DiscordJson.Default.Interaction)!);
            default:
                return null;
        }
    }

    private IncomingMessage? ReadMessage(Message message)
    {
        // Other bots and webhooks are not answered: two bots could talk for ever.
        if (_identity is not { } self || message.Author is not { Bot: not true } author || message.WebhookId is not null
            || message.Type is not (null or PlainMessage or ReplyMessage))
        {
            return null;
        }

        var direct = message.GuildId is null;
        var repliesTo = message.ReferencedMessage;
        var repliesToBot = repliesTo?.Author?.Id == self.UserId;
        var addressed = direct || repliesToBot || (message.Mentions ?? []).Any(user => user.Id == self.UserId);
        var addressesOthers = (repliesTo is not null && !repliesToBot) || (message.Mentions ?? []).Any(user => user.Id != self.UserId);
        var mayManage = direct || guilds.MayManage(message.GuildId!, author.Id, message.Member?.Roles);
        return new IncomingMessage(
            message.Id,
            new Origin(message.ChannelId, author.Id, direct || guilds.IsThread(message.ChannelId), mayManage),
            new ChannelDestination(message.ChannelId, message.Id, message.Id),
            (message.Content ?? "").Replace($"<@{self.UserId}>", " ").Replace($"<@!{self.UserId}>", " ").Trim(),
            addressed,
            addressesOthers,
            repliesToBot ? AnsweredBy(repliesTo!) : null);
    }

    // The bot's messages say themselves what they answer.
    private static string AnsweredBy(Message message) =>
        message.MessageReference?.MessageId ?? message.InteractionMetadata?.Id ?? message.Id;

    private static IncomingInteraction? ReadInteraction(Interaction interaction)
    {
        if (interaction is not { Data: { } data, ChannelId: { } channel } || (interaction.Member?.User ?? interaction.User) is not { } user)
        {
            return null;
        }

        var (id, token, locale) = (interaction.Id, interaction.Token, interaction.Locale);
        var direct = interaction.GuildId is null && interaction.Context is null or DirectMessages;
        var thread = interaction.Channel?.Type is 10 or 11 or 12;
        var origin = new Origin(channel, user.Id, direct || thread, direct || Permissions.MayManage(interaction.Member?.Permissions));
        var destination = new InteractionDestination(interaction.ApplicationId, token);
        switch (interaction.Type)
        {
            case InteractionType.Command when data is { Type: ApplicationCommand.OnMessage, TargetId: { } target }:
                return new IncomingMessageCommand(id, origin, destination, token, locale, TextOf(data.Resolved?.Messages?.GetValueOrDefault(target)));
            case InteractionType.Command when data.Name is { } name:
                var (action, options) = Options(data);
                var arguments = options.Where(o => o.Value is not null).ToDictionary(o => o.Name, o => ValueOf(o.Value!.Value));
                return new IncomingCommand(id, origin, destination, token, locale, name, action, arguments);
            case InteractionType.Autocomplete when data.Name is { } name:
                var (branch, typed) = Options(data);
                var focused = typed.FirstOrDefault(o => o.Focused == true);
                return focused is null ? null : new IncomingCompletion(
                    id, origin, destination, token, locale, name, branch, focused.Name, focused.Value is { } value ? ValueOf(value) : "");
            case InteractionType.Component when data.CustomId is { } pressed:
                return new IncomingButton(id, origin, destination, token, locale, pressed, interaction.Message?.Embeds ?? []);
            case InteractionType.ModalSubmit when data.CustomId is { } form:
                return new IncomingForm(id, origin, destination, token, locale, form, Fields(data.Components));
            default:
                return null;
        }
    }

    private static (string? Action, IReadOnlyList<InteractionOption> Options) Options(InteractionData data) =>
        data.Options is [{ Type: InteractionOption.SubCommand } action]
            ? (action.Name, action.Options ?? [])
            : (null, data.Options ?? []);

    private static string ValueOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => value.GetRawText(),
    };

    private static string TextOf(ResolvedMessage? message) => string.Join('\n',
        ((string?[])[message?.Content, .. (message?.Embeds ?? []).Select(embed => embed.Description)]).Where(text => !string.IsNullOrWhiteSpace(text)));

    // Fields stand in labels or rows, whichever the client sends.
    private static Dictionary<string, string> Fields(IReadOnlyList<Component>? components)
    {
        var fields = new Dictionary<string, string>();
        foreach (var component in components ?? [])
        {
            IReadOnlyList<Component> within = [.. component.Components ?? [], .. component.Inner is { } inner ? [inner] : Array.Empty<Component>()];
            foreach (var (name, value) in Fields(within))
            {
                fields[name] = value;
            }

            if (component is { CustomId: { } id, Value: { ValueKind: JsonValueKind.String } text })
            {
                fields[id] = text.GetString()!;
            }
        }

        return fields;
    }
}
