using Bot.Core.Surfaces;
using Bot.Settings;
using Bot.Slack;

namespace Bot.Diagnostics;

/// <summary>Asks the platforms whether the tokens are good.</summary>
internal static class SurfaceChecks
{
    public static async IAsyncEnumerable<Diagnosis> ExamineAsync(
        SettingsSource source, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        yield return new("discord", true, source["DISCORD_TOKEN"] is null ? "off: DISCORD_TOKEN is not set" : "on");
        await foreach (var diagnosis in SlackDoctor.ExamineAsync(SlackSettings.From(source), TimeProvider.System, cancellationToken))
        {
            yield return diagnosis;
        }
    }
}
