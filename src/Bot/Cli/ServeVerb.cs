using System.CommandLine;
using Bot.Http;
using Bot.Settings;

namespace Bot.Cli;

/// <summary><c>serve</c>: every configured surface and the HTTP endpoint, until it is told to stop.</summary>
internal static class ServeVerb
{
    public static Command Create()
    {
        var command = new Command("serve", "Runs every configured surface and the HTTP endpoint.");
        command.SetAction(async (_, cancellationToken) =>
        {
            try
            {
                return await Server.RunAsync(SettingsSource.Load(), cancellationToken);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                // Told to stop while it was starting.
                return ExitCode.Done;
            }
        });
        return command;
    }
}
