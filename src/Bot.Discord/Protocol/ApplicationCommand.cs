namespace Bot.Discord.Protocol;

// https://discord.com/developers/docs/interactions/application-commands

/// <param name="Type">1 slash command, 3 message command.</param>
/// <param name="DefaultMemberPermissions">Bit field of the permissions that see the command; null: everyone.</param>
/// <param name="Contexts">0 servers, 1 the bot's direct messages, 2 other private channels.</param>
/// <param name="IntegrationTypes">0 installed to a server, 1 to a user.</param>
internal sealed record ApplicationCommand(
    string Name,
    int Type,
    string? Description,
    IReadOnlyDictionary<string, string>? NameLocalizations,
    IReadOnlyDictionary<string, string>? DescriptionLocalizations,
    IReadOnlyList<ApplicationCommandOption>? Options,
    string? DefaultMemberPermissions,
    IReadOnlyList<int>? Contexts,
    IReadOnlyList<int>? IntegrationTypes)
{
    public const int Slash = 1;
    public const int OnMessage = 3;
}

/// <summary>A command as Discord lists it.</summary>
internal sealed record RegisteredCommand(string? Name);

internal sealed record ApplicationCommandOption(
    int Type,
    string Name,
    string Description,
    IReadOnlyDictionary<string, string> NameLocalizations,
    IReadOnlyDictionary<string, string> DescriptionLocalizations,
    bool? Required = null,
    bool? Autocomplete = null,
    int? MaxLength = null,
    IReadOnlyList<ApplicationCommandOption>? Options = null);
