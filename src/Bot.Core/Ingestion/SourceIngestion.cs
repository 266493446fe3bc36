using System.Runtime.CompilerServices;
using Bot.Core.Ingestion.Feeds;
using Bot.Core.Ingestion.Reading;

namespace Bot.Core.Ingestion;

/// <summary>Takes in what a person names: files, folders and pages as articles, feeds as polling does, so that an entry's article is the one
/// of its page and belongs to the coverage.</summary>
public sealed class SourceIngestion(SourceReader reader, IngestionPipeline pipeline, FeedPoller poller)
{
    /// <param name="progress">Told the number of articles done so far; or null.</param>
    /// <returns>What was done in all, and a report a feed, whose articles are counted in the summary.</returns>
    public async Task<(IngestionSummary Summary, IReadOnlyList<FeedReport> Feeds)> IngestAsync(
        IReadOnlyList<string> sources, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        var feeds = new List<ReadOutcome.FeedFound>();
        var summary = await pipeline.IngestAsync(ArticlesAsync(sources, feeds, cancellationToken), progress, cancellationToken);
        var reports = new List<FeedReport>();
        foreach (var (address, feed) in feeds)
        {
            var report = await poller.TakeAsync(address, feed, cancellationToken);
            reports.Add(report);
            summary += report.Summary;
        }

        return (summary, reports);
    }

    private async IAsyncEnumerable<ReadOutcome> ArticlesAsync(
        IReadOnlyList<string> sources, List<ReadOutcome.FeedFound> feeds, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var outcome in reader.ReadAsync(sources, cancellationToken))
        {
            if (outcome is ReadOutcome.FeedFound feed)
            {
                feeds.Add(feed);
            }
            else
            {
                yield return outcome;
            }
        }
    }
}
