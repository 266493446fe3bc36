using System.Text.Json;

namespace Bot.Discord.Protocol;

// https://discord.com/developers/docs/interactions/receiving-and-responding

internal sealed record Interaction(
    string Id,
    string ApplicationId,
    int Type,
    string Token,
    string? GuildId,
    string? ChannelId,
    Channel? Channel,
    Member? Member,
    User? User,
    string? Locale,
    int? Context,
    Message? Message,
    InteractionData? Data);

internal static class InteractionType
{
    public const int Command = 2;
    public const int Component = 3;
    public const int Autocomplete = 4;
    public const int ModalSubmit = 5;
}

/// <param name="Type">Of a command: 1 slash, 2 user, 3 message.</param>
internal sealed record InteractionData(
    string? Name,
    int? Type,
    IReadOnlyList<InteractionOption>? Options,
    string? TargetId,
    ResolvedData? Resolved,
    string? CustomId,
    IReadOnlyList<Component>? Components);

internal sealed record InteractionOption(
    string Name, int Type, JsonElement? Value, IReadOnlyList<InteractionOption>? Options, bool? Focused)
{
    public const int SubCommand = 1;
    public const int Text = 3;
    public const int Flag = 5;
}

internal sealed record ResolvedData(IReadOnlyDictionary<string, ResolvedMessage>? Messages);

internal sealed record ResolvedMessage(string? Content, IReadOnlyList<Embed>? Embeds);

/// <summary>The first answer to an interaction.</summary>
internal sealed record InteractionCallback(int Type, InteractionCallbackData? Data)
{
    public const int Say = 4;
    public const int Defer = 5;
    public const int Suggest = 8;
    public const int Form = 9;
}

internal sealed record InteractionCallbackData(
    string? Content = null,
    IReadOnlyList<Embed>? Embeds = null,
    IReadOnlyList<Component>? Components = null,
    AllowedMentions? AllowedMentions = null,
    int? Flags = null,
    IReadOnlyList<Choice>? Choices = null,
    string? CustomId = null,
    string? Title = null);

internal sealed record Choice(string Name, string Value);
