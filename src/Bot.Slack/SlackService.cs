using Bot.Core.Surfaces;
using Bot.Slack.Client;
using Bot.Slack.Surface;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bot.Slack;

/// <summary>Runs Slack for as long as the host runs. A refused token ends Slack and leaves the other surfaces alone.</summary>
internal sealed partial class SlackService(SlackAdapter adapter, SurfaceHealth health, ILogger<SlackService> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await adapter.RunAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            LogEnded();
        }
        catch (SlackStoppedException stopped)
        {
            health.Stopped(stopped.Message);
            LogStopped(stopped.Message);
        }
        catch (Exception fault)
        {
            health.Stopped("Slack stopped on an unexpected error; the log says which. Restart the bot.");
            LogFault(fault);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Slack has been left in good order")]
    private partial void LogEnded();

    [LoggerMessage(Level = LogLevel.Error, Message = "Slack is stopped: {Cause}")]
    private partial void LogStopped(string cause);

    [LoggerMessage(Level = LogLevel.Critical, Message = "Slack is stopped by an unexpected error")]
    private partial void LogFault(Exception fault);
}
