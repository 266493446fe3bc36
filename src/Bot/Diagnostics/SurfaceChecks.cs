using System.ComponentModel.DataAnnotations;
using Bot.Core.Surfaces;
using Bot.Discord;
using Bot.Settings;
using Bot.Slack;

namespace Bot.Diagnostics;

/// <summary>Asks the platforms whether the tokens are good.</summary>
internal static class SurfaceChecks
{
    public static async IAsyncEnumerable<Diagnosis> ExamineAsync(
        SettingsSource source, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (discord, fault) = ReadDiscord(source);
        await foreach (var diagnosis in fault is null ? DiscordDoctor.ExamineAsync(discord, cancellationToken) : One(new("discord", false, fault)))
        {
            yield return diagnosis;
        }

        await foreach (var diagnosis in SlackDoctor.ExamineAsync(SlackSettings.From(source), TimeProvider.System, cancellationToken))
        {
            yield return diagnosis;
        }
    }

    private static (DiscordOptions? Options, string? Fault) ReadDiscord(SettingsSource source)
    {
        try
        {
            return (DiscordOptions.Read(name => source[name]), null);
        }
        catch (ValidationException fault)
        {
            return (null, fault.Message);
        }
    }

    private static IAsyncEnumerable<Diagnosis> One(Diagnosis diagnosis) => new[] { diagnosis }.ToAsyncEnumerable();
}
