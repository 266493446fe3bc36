using System.Text.Json;

namespace Bot.Discord.Protocol;

// https://discord.com/developers/docs/resources/message

internal sealed record Message(
    string Id,
    string ChannelId,
    string? GuildId,
    User? Author,
    string? WebhookId,
    Member? Member,
    int? Type,
    string? Content,
    IReadOnlyList<User>? Mentions,
    Message? ReferencedMessage,
    MessageReference? MessageReference,
    InteractionMetadata? InteractionMetadata,
    IReadOnlyList<Embed>? Embeds,
    IReadOnlyList<Component>? Components);

/// <param name="Permissions">The permissions in the channel as a decimal bit field; only interactions have it.</param>
internal sealed record Member(User? User, IReadOnlyList<string>? Roles, string? Permissions);

/// <summary>An embed; its members are the ones that Discord calls so.</summary>
internal sealed record Embed(
    string? Title, string? Description, int? Color, IReadOnlyList<EmbedField>? Fields, EmbedFooter? Footer);

internal sealed record EmbedField(string Name, string Value);

internal sealed record EmbedFooter(string Text);

/// <summary>A component of any type, known or not: what is read of it are the members that the ones in use have.</summary>
internal sealed record Component(
    int Type,
    string? CustomId = null,
    int? Style = null,
    string? Label = null,
    Emoji? Emoji = null,
    IReadOnlyList<Component>? Components = null,
    [property: System.Text.Json.Serialization.JsonPropertyName("component")] Component? Inner = null,
    JsonElement? Value = null,
    bool? Required = null,
    int? MaxLength = null)
{
    public const int ActionRow = 1;
    public const int Button = 2;
    public const int TextInput = 4;
    public const int LabelType = 18;
}

internal sealed record Emoji(string Name);

/// <summary>The body of a post or an edit. <c>allowed_mentions</c> has no default, so that no send can leave it out.</summary>
internal sealed record MessageBody(
    string? Content,
    IReadOnlyList<Embed> Embeds,
    IReadOnlyList<Component> Components,
    AllowedMentions AllowedMentions,
    int Flags,
    string? Nonce = null,
    bool? EnforceNonce = null,
    MessageReference? MessageReference = null);

/// <param name="Parse">The kinds of mention that may ping; ours is always empty.</param>
internal sealed record AllowedMentions(IReadOnlyList<string> Parse, bool RepliedUser);

/// <param name="FailIfNotExists">false: a reply to a message that was deleted meanwhile becomes a plain message.</param>
internal sealed record MessageReference(string? MessageId, bool? FailIfNotExists);

/// <summary>The interaction that a message answers.</summary>
internal sealed record InteractionMetadata(string? Id);

internal static class MessageFlags
{
    public const int SuppressEmbeds = 1 << 2;
    public const int Ephemeral = 1 << 6;
}
