using Bot.Core.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bot.Core.Ingestion.Feeds;

/// <summary>Polls each feed when it is due, for as long as the process runs. Of several instances on one database, one polls.</summary>
internal sealed partial class FeedService(FeedPoller poller, Database database, TimeProvider time, ILogger<FeedService> logger) : BackgroundService
{
    private const int AtOnce = 4;

    // How long a poll may go without a sign before another instance takes the feed over.
    private static readonly TimeSpan Claim = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LongestSleep = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan ShortestSleep = TimeSpan.FromSeconds(1);

    private readonly FeedStore _store = new(database);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (poller.Addresses.Count == 0)
        {
            LogNone();
            return;
        }

        while (true)
        {
            var sleep = LongestSleep;
            try
            {
                await PollDueAsync(stoppingToken);
                sleep = Sleep();
            }
            catch (SqliteException fault)
            {
                LogStorageFailed(StorageFault.Explain(fault, database.Path));
            }

            await Task.Delay(sleep, time, stoppingToken);
        }
    }

    /// <summary>Polls what is due now.</summary>
    internal async Task PollDueAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await _store.RegisterAsync(poller.Addresses, now, cancellationToken);
        var due = poller.Addresses.Where(address => _store.Due(address) <= now);
        await Parallel.ForEachAsync(due, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken }, async (address, stop) =>
        {
            if (await _store.ClaimAsync(address, now, now + Claim, stop))
            {
                await PollAsync(address, stop);
            }
        });
    }

    private async Task PollAsync(string address, CancellationToken cancellationToken)
    {
        try
        {
            Tell(await poller.PollAsync(
                address, () => _store.ClaimAsync(address, DateTimeOffset.MaxValue, time.GetUtcNow() + Claim, cancellationToken), cancellationToken));
        }
        catch (Exception fault) when (fault is not SqliteException && !cancellationToken.IsCancellationRequested)
        {
            // A fault of ours that one feed brings to light must not stop the others; its claim runs out, and it is tried again.
            LogFailed(fault, address);
        }
    }

    private TimeSpan Sleep()
    {
        var next = poller.Addresses.Min(_store.Due) - time.GetUtcNow();
        return next is null || next > LongestSleep ? LongestSleep : next < ShortestSleep ? ShortestSleep : next.Value;
    }

    private void Tell(FeedReport report)
    {
        if (report.Error is not null)
        {
            LogFault(report.Address, report.Error, report.Wait.TotalMinutes);
        }

        foreach (var (source, error) in report.Skipped.Concat(report.Ingested.Failed))
        {
            LogSkipped(report.Address, source, error);
        }

        if (report.Entries > 0 || report.Ingested.Articles > 0)
        {
            LogPolled(
                report.Address, report.Entries, report.Belonging, report.Ingested.Articles - report.Ingested.Revised, report.Ingested.Revised,
                report.Duplicates, report.Skipped.Count);
        }
        else if (report.Error is null)
        {
            LogUnchanged(report.Address);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "No feed is polled: the pack names none, and BOT_FEEDS is not set.")]
    private partial void LogNone();

    [LoggerMessage(Level = LogLevel.Information, Message = "Feed {Address}: {Entries} entries, {Belonging} belong to the coverage; {New} new, {Revised} revised, {Duplicates} held from elsewhere, {Skipped} skipped.")]
    private partial void LogPolled(string address, int entries, int belonging, int @new, int revised, int duplicates, int skipped);

    [LoggerMessage(Level = LogLevel.Debug, Message = "Feed {Address}: nothing new.")]
    private partial void LogUnchanged(string address);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Feed {Address}: {Error} Next try in {Minutes:0} minutes.")]
    private partial void LogFault(string address, string error, double minutes);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Feed {Address}: the entry {Source} is skipped: {Error}")]
    private partial void LogSkipped(string address, string source, string error);

    [LoggerMessage(Level = LogLevel.Error, Message = "Polling {Address} failed.")]
    private partial void LogFailed(Exception fault, string address);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Cause}")]
    private partial void LogStorageFailed(string cause);
}
