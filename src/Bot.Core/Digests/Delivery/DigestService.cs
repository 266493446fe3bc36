using Bot.Core.Surfaces;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Bot.Core.Digests.Delivery;

/// <summary>Sends digests when they are due, for as long as the host runs: sleeps until the next is, claims what is, and keeps a bounded
/// number of deliveries going.</summary>
internal sealed partial class DigestService(
    DueDigests due, DigestOutbox outbox, DigestDelivery delivery, DigestSignal signal, IEnumerable<IChannelPoster> posters, DigestOptions options, TimeProvider time,
    ILogger<DigestService> logger) : BackgroundService
{
    // Another process may have subscribed a channel, and clocks are set: a look that often costs nothing.
    private static readonly TimeSpan s_longestSleep = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan s_shutdownPatience = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan s_restAfterFault = TimeSpan.FromSeconds(5);

    private readonly HashSet<Task> _running = [];

    // Claiming is a write to the store, so a few are claimed at a time.
    private bool HasRoom => _running.Count <= options.Parallel * 3 / 4;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!posters.Any())
        {
            return;
        }

        using var cut = new CancellationTokenSource();
        try
        {
            while (true)
            {
                stoppingToken.ThrowIfCancellationRequested();
                await StepAsync(cut.Token, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // What is being posted gets a moment to end well.
            await Task.WhenAny(Task.WhenAll(_running), Task.Delay(s_shutdownPatience, time, CancellationToken.None));
        }
        finally
        {
            await cut.CancelAsync();
            await Task.WhenAll(_running);
        }
    }

    private async Task StepAsync(CancellationToken cut, CancellationToken stopping)
    {
        try
        {
            await due.EnqueueAsync(stopping);
            _running.RemoveWhere(task => task.IsCompleted);
            if (HasRoom)
            {
                foreach (var post in await outbox.ClaimAsync(options.Parallel - _running.Count, stopping))
                {
                    _running.Add(Task.Run(() => RunAsync(post, cut), CancellationToken.None));
                }
            }

            await signal.WaitAsync(Sleep(), time, stopping);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // A locked or full store heals, or does not; the next look tells.
            LogFault(fault);
            await Task.Delay(s_restAfterFault, time, stopping);
        }
    }

    private async Task RunAsync(ClaimedPost post, CancellationToken cut)
    {
        try
        {
            await delivery.DeliverAsync(post, cut);
        }
        catch (OperationCanceledException) when (cut.IsCancellationRequested)
        {
            // It was not yet being sent: it is claimed again when its lease has run out.
        }
        catch (Exception fault)
        {
            // Its lease runs out, and then it is tried or looked for again.
            LogPostFault(fault, post.Name);
        }
        finally
        {
            signal.Raise();
        }
    }

    private TimeSpan Sleep()
    {
        if (!HasRoom)
        {
            return s_longestSleep;
        }

        var now = Instant.FromDateTimeOffset(time.GetUtcNow());
        Instant?[] wakes = [due.Next(), outbox.NextTry(), now + Duration.FromTimeSpan(s_longestSleep)];
        return Duration.Max(wakes.Min()!.Value - now, Duration.Zero).ToTimeSpan();
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The digests could not be looked after; trying again in a moment")]
    private partial void LogFault(Exception fault);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Post} could not be delivered; it is tried again when its lease has run out")]
    private partial void LogPostFault(Exception fault, string post);
}
