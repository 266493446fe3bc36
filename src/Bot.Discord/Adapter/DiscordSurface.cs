using Bot.Core.Surfaces;
using Bot.Discord.Client;
using Bot.Discord.Rest;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bot.Discord.Adapter;

/// <summary>Runs the bot on Discord. What is wrong with Discord stays here: other surfaces go on.</summary>
internal sealed partial class DiscordSurface(
    IDiscordClient client, Intake intake, WorkQueue queue, CommandRegistration registration, SurfaceHealth health, TimeProvider time,
    ILogger<DiscordSurface> logger) : BackgroundService, IDiscordReceiver
{
    /// <summary>How long work that was begun may take when the bot stops.</summary>
    private static readonly TimeSpan LastWork = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource _abandon = new();
    private Task _registering = Task.CompletedTask;
    private string? _invited;

    void IDiscordReceiver.Connected(Identity identity)
    {
        health.Healthy();
        if (_invited != identity.ApplicationId)
        {
            _invited = identity.ApplicationId;
            var link = InviteLink.For(identity.ApplicationId);
            LogConnected(link);
        }

        if (_registering.IsCompleted)
        {
            _registering = Task.Run(() => RegisterAsync(identity.ApplicationId), CancellationToken.None);
        }
    }

    void IDiscordReceiver.Disconnected(string cause) => health.Unhealthy($"Discord is being reconnected: {cause}");

    void IDiscordReceiver.Receive(Incoming incoming) => intake.Take(incoming);

    public override void Dispose()
    {
        _abandon.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The host starts the next service meanwhile.
        await Task.Yield();
        var working = Task.WhenAll(queue.RunAsync(_abandon.Token), intake.RunAsync(_abandon.Token));
        try
        {
            await ReceiveAsync(stoppingToken);
        }
        finally
        {
            queue.Complete();
            _abandon.CancelAfter(LastWork);
            // What has not ended by then is abandoned.
            await queue.Drained.WaitAsync(LastWork, CancellationToken.None).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await _abandon.CancelAsync();
            await working;
            await _registering;
        }
    }

    private async Task ReceiveAsync(CancellationToken cancellationToken)
    {
        for (var attempt = 1; !cancellationToken.IsCancellationRequested; attempt++)
        {
            try
            {
                await client.ReceiveAsync(this, cancellationToken);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                // An orderly stop is nothing to be ill of.
            }
            catch (DiscordStoppedException fault)
            {
                health.Stopped(fault.Message);
                LogStopped(fault.Message);
                return;
            }
            catch (Exception fault)
            {
                health.Unhealthy($"Discord failed and is being started again: {fault.Message}");
                LogFailed(fault);
                // Cancelled, the loop ends by its own condition.
                await Task.Delay(Backoff.After(attempt), time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task RegisterAsync(string applicationId)
    {
        try
        {
            await registration.RegisterAsync(applicationId, _abandon.Token);
        }
        catch (OperationCanceledException) when (_abandon.IsCancellationRequested)
        {
            // Stopping.
        }
        catch (Exception fault)
        {
            // Mentions and direct messages work without; the next connection tries again.
            LogNotRegistered(fault);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Discord is connected. Invite the bot with {Link}")]
    private partial void LogConnected(string link);

    [LoggerMessage(Level = LogLevel.Critical, Message = "Discord is off: {Cause}")]
    private partial void LogStopped(string cause);

    [LoggerMessage(Level = LogLevel.Error, Message = "The connection to Discord failed.")]
    private partial void LogFailed(Exception fault);

    [LoggerMessage(Level = LogLevel.Error, Message = "The commands could not be registered with Discord.")]
    private partial void LogNotRegistered(Exception fault);
}
