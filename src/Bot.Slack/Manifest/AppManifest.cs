using Bot.Core.Commands;
using Bot.Core.Text;
using Bot.Slack.Surface;

namespace Bot.Slack.Manifest;

/// <summary>What an administrator installs the app from: https://docs.slack.dev/reference/app-manifest.</summary>
internal sealed record AppManifest(
    DisplayInformation DisplayInformation, ManifestFeatures Features, OauthConfig OauthConfig, ManifestSettings Settings)
{
    /// <summary>The least that the code needs; each is used by a method that it calls or an event that it handles. The history scopes
    /// serve both: messages in the bot's threads, and looking for a post whose answer was lost.</summary>
    public static IReadOnlyList<string> Scopes { get; } =
    [
        "app_mentions:read", "assistant:write", "channels:history", "chat:write", "commands", "groups:history", "im:history", "users:read",
    ];

    private static readonly string[] Events = ["app_home_opened", "app_mention", "message.channels", "message.groups", "message.im"];

    /// <param name="title">Title of the coverage.</param>
    /// <param name="questions">Questions to begin with.</param>
    /// <param name="requestUrl">Where Slack reaches the bot in HTTP mode; null for Socket Mode.</param>
    public static AppManifest Of(CommandCatalogue catalogue, string title, IReadOnlyList<string> questions, Uri? requestUrl)
    {
        var about = $"Answers questions about {title}, only from the articles it holds, and cites every answer.";
        var url = requestUrl?.AbsoluteUri;
        return new(
            new("Coverage Bot", Graphemes.Truncate(about, 140)),
            new(
                new(HomeTabEnabled: true, MessagesTabEnabled: true, MessagesTabReadOnlyEnabled: false),
                new("coverage-bot", AlwaysOnline: true),
                new(Graphemes.Truncate(about, 300), [.. questions.Take(4).Select(q => new ManifestPrompt(Graphemes.Truncate(q, 75), q))]),
                [new("Check against coverage", "message", CommandHandler.CheckShortcut, "Checks what a message says against the coverage.")],
                [.. catalogue.Commands.Select(command => CommandOf(command, url))]),
            new(new(Scopes)),
            new(
                new(url, Events), new(IsEnabled: true, url), OrgDeployEnabled: false, SocketModeEnabled: url is null,
                TokenRotationEnabled: false));
    }

    private static ManifestCommand CommandOf(CommandDefinition command, string? url)
    {
        var parameters = command.Actions.Count > 0
            ? $"[{string.Join('|', command.Actions.Select(action => action.Name))}]"
            : string.Join(' ', command.Parameters.Where(p => !p.IsFlag).Select(p => p.Required ? $"<{p.Name}>" : $"[{p.Name}]"));
        return new(
            SlackCommandNames.Of(command), url, command.Description.English, parameters.Length == 0 ? null : parameters, ShouldEscape: false);
    }
}

internal sealed record DisplayInformation(string Name, string Description);

internal sealed record ManifestFeatures(
    AppHome AppHome, BotUser BotUser, AgentView AgentView, IReadOnlyList<ManifestShortcut> Shortcuts,
    IReadOnlyList<ManifestCommand> SlashCommands);

internal sealed record AppHome(bool HomeTabEnabled, bool MessagesTabEnabled, bool MessagesTabReadOnlyEnabled);

internal sealed record BotUser(string DisplayName, bool AlwaysOnline);

internal sealed record AgentView(string AgentDescription, IReadOnlyList<ManifestPrompt> SuggestedPrompts);

internal sealed record ManifestPrompt(string Title, string Message);

internal sealed record ManifestShortcut(string Name, string Type, string CallbackId, string Description);

internal sealed record ManifestCommand(string Command, string? Url, string Description, string? UsageHint, bool ShouldEscape);

internal sealed record OauthConfig(OauthScopes Scopes);

internal sealed record OauthScopes(IReadOnlyList<string> Bot);

internal sealed record ManifestSettings(
    EventSubscriptions EventSubscriptions, Interactivity Interactivity, bool OrgDeployEnabled, bool SocketModeEnabled, bool TokenRotationEnabled);

internal sealed record EventSubscriptions(string? RequestUrl, IReadOnlyList<string> BotEvents);

internal sealed record Interactivity(bool IsEnabled, string? RequestUrl);
