using Bot.Core.Commands;
using Bot.Discord.Gateway;
using Bot.Discord.Protocol;

namespace Bot.Discord.Adapter;

/// <summary>Writes the catalogue's commands as Discord's, with their Korean and Japanese names.</summary>
internal static class CommandDefinitions
{
    /// <summary>The catalogue's command that the message command runs.</summary>
    public const string Check = "check";

    /// <summary>The flag of <c>/ask</c> that makes the answer private.</summary>
    public const string PrivateFlag = "private";

    private static readonly LocalizedText CheckMessage = new("Check against coverage", "보도 내용과 대조", "報道と照合");
    private static readonly IReadOnlyList<int> Everywhere = [0, 1, 2];
    private static readonly IReadOnlyList<int> ForServersAndUsers = [0, 1];

    public static IReadOnlyList<ApplicationCommand> For(CommandCatalogue catalogue) =>
    [
        .. catalogue.Commands.Select(Slash),
        .. catalogue.TryFind(Check, out _) ? [OnMessage(CheckMessage)] : Array.Empty<ApplicationCommand>(),
    ];

    private static ApplicationCommand Slash(CommandDefinition command) => new(
        command.Name,
        ApplicationCommand.Slash,
        command.Description.English,
        Localized(command.Label),
        Localized(command.Description),
        // Discord knows no command that has parameters and sub-commands.
        command.Actions.Count > 0 ? [.. command.Actions.Select(Action)] : Options(command.Parameters),
        command.Permission == Permission.ManageServer ? $"{Permissions.ManageServer}" : null,
        Everywhere,
        ForServersAndUsers);

    private static ApplicationCommand OnMessage(LocalizedText name) => new(
        name.English, ApplicationCommand.OnMessage, null, Localized(name), null, null, null, Everywhere, ForServersAndUsers);

    private static ApplicationCommandOption Action(CommandAction action) => new(
        InteractionOption.SubCommand, action.Name, action.Description.English, Localized(action.Label), Localized(action.Description),
        Options: Options(action.Parameters));

    // Discord wants the required ones first.
    private static List<ApplicationCommandOption> Options(IReadOnlyList<CommandParameter> parameters) =>
        [.. parameters.OrderBy(parameter => !parameter.Required).Select(Option)];

    private static ApplicationCommandOption Option(CommandParameter parameter) => new(
        parameter.IsFlag ? InteractionOption.Flag : InteractionOption.Text,
        parameter.Name,
        parameter.Description.English,
        Localized(parameter.Label),
        Localized(parameter.Description),
        parameter.Required,
        parameter.Completion == Completion.None ? null : true,
        parameter.IsFlag ? null : parameter.MaxLength);

    private static Dictionary<string, string> Localized(LocalizedText text) => new() { ["ko"] = text.Korean, ["ja"] = text.Japanese };
}
