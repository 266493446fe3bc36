using Bot.Core.Commands;

namespace Bot.Slack.Surface;

/// <summary>What the catalogue's commands are called on Slack, where some names are taken.</summary>
internal static class SlackCommandNames
{
    private const string Prefix = "/coverage-";

    // Slack's own: https://slack.com/help/articles/201259356. An app's command of the same name is never called.
    private static readonly HashSet<string> Taken =
    [
        "active", "apps", "archive", "away", "call", "collapse", "dm", "dnd", "expand", "feed", "feedback", "help", "invite", "invite_people",
        "join", "leave", "me", "msg", "mute", "open", "prefs", "remind", "remove", "rename", "search", "shortcuts", "shrug", "star",
        "status", "todo", "topic", "who",
    ];

    /// <summary><c>/fact</c>, or <c>/coverage-help</c> where Slack has a command of the name.</summary>
    public static string Of(CommandDefinition command) => Taken.Contains(command.Name) ? Prefix + command.Name : $"/{command.Name}";

    /// <summary>The command line that the catalogue reads, for one that Slack delivered.</summary>
    public static string Line(string command, string text) => command.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)
        ? $"/{command[Prefix.Length..]} {text}"
        : $"{command} {text}";

    /// <summary>A help text with the names as they are on Slack.</summary>
    public static string Rename(string text, CommandCatalogue catalogue) => catalogue.Commands
        .Where(command => Taken.Contains(command.Name))
        .Aggregate(text, (renamed, command) => System.Text.RegularExpressions.Regex.Replace(
            renamed, $@"(?<![\w/])/{command.Name}(?![\w-])", Of(command), System.Text.RegularExpressions.RegexOptions.None,
            TimeSpan.FromSeconds(1)));
}
