using System.CommandLine;
using Bot.Core.Commands;
using Bot.Settings;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Cli;

/// <summary><c>sources</c>: the articles that are held, with the ids that <c>remove</c> takes.</summary>
internal static class SourcesVerb
{
    /// <summary>As many as the chat command shows.</summary>
    private const int Limit = 25;

    public static Command Create()
    {
        var all = new Option<bool>("--all") { Description = $"Show every article, not only the newest {Limit}." };
        var json = new Option<bool>("--json") { Description = "Write the reply as one line of JSON." };
        var command = new Command("sources", "The articles that are held, newest first, each with its id.") { all, json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var services = await Composition.StartAsync(SettingsSource.Load(), cancellationToken);
            await LookupVerb.WriteAsync(
                services.GetRequiredService<SourceLookup>().Newest("en", parsed.GetValue(all) ? null : Limit), parsed.GetValue(json));
            return ExitCode.Done;
        });
        return command;
    }
}
