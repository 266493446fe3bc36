using System.CommandLine;
using Bot.Core.Commands;
using Bot.Core.Coverage;
using Bot.Settings;
using Bot.Slack.Manifest;
using Bot.Terminal;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Cli;

/// <summary><c>slack-manifest</c>: what a Slack app is made from, with the commands and questions of the coverage at hand.</summary>
internal static class SlackManifestVerb
{
    public static Command Create()
    {
        var url = new Option<string?>("--url") { Description = "The bot's public https address, for HTTP mode. Without it the app uses Socket Mode." };
        var json = new Option<bool>("--json") { Description = "Write JSON instead of YAML." };
        var command = new Command("slack-manifest", "Prints the Slack app's manifest.") { url, json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var address = parsed.GetValue(url) is { } text ? AddressOf(text) : null;
            await using var services = await Composition.StartAsync(SettingsSource.Load(), cancellationToken);
            var pack = services.GetRequiredService<LoadedPack>().Current;
            await using var output = TerminalConsole.OpenOutput();
            await output.WriteAsync(SlackManifest.Write(
                services.GetRequiredService<CommandCatalogue>(), pack?.Title["en"] ?? "news coverage",
                pack?.Suggestions.GetValueOrDefault("en") ?? [], address, parsed.GetValue(json)));
            return ExitCode.Done;
        });
        return command;
    }

    private static Uri AddressOf(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps
            ? address
            : throw new SettingsException($"--url is '{text}': Slack delivers to https addresses only, such as https://bot.example.com.");
}
