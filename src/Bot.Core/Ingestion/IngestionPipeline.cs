using System.Threading.Channels;
using Bot.Core.Coverage;
using Bot.Core.Search.Index;
using Bot.Core.Storage;

namespace Bot.Core.Ingestion;

/// <summary>Takes articles in: read, split, extract, store, index. Articles are written many to a transaction; each is in the store
/// whole or not at all.</summary>
public sealed class IngestionPipeline(Database database, TimeProvider time)
{
    // A transaction ends at whichever comes first, so that neither tiny nor huge articles make it slow or large.
    private const int ArticlesPerTransaction = 256;
    private const int CharactersPerTransaction = 4 * 1024 * 1024;

    /// <param name="progress">Told the number of articles done so far, after each transaction; or null.</param>
    public async Task<IngestionSummary> IngestAsync(
        IAsyncEnumerable<ReadOutcome> outcomes, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var batches = Channel.CreateBounded<IReadOnlyList<ReadOutcome>>(2);
        var reading = Task.Run(() => ReadBatchesAsync(outcomes, batches.Writer, stop.Token), stop.Token);
        var tally = new Tally();
        try
        {
            await foreach (var batch in batches.Reader.ReadAllAsync(cancellationToken))
            {
                await WriteAsync(batch, tally, cancellationToken);
                progress?.Report(tally.Done);
            }
        }
        catch
        {
            await stop.CancelAsync();
            throw;
        }

        await reading;
        return tally.Summary();
    }

    private static async Task ReadBatchesAsync(
        IAsyncEnumerable<ReadOutcome> outcomes, ChannelWriter<IReadOnlyList<ReadOutcome>> batches, CancellationToken cancellationToken)
    {
        Exception? fault = null;
        try
        {
            var batch = new List<ReadOutcome>();
            var characters = 0;
            await foreach (var outcome in outcomes.WithCancellation(cancellationToken))
            {
                batch.Add(outcome);
                characters += outcome is ReadOutcome.Read { Draft.Text.Length: var length } ? length : 0;
                if (batch.Count >= ArticlesPerTransaction || characters >= CharactersPerTransaction)
                {
                    await batches.WriteAsync(batch, cancellationToken);
                    batch = [];
                    characters = 0;
                }
            }

            if (batch.Count > 0)
            {
                await batches.WriteAsync(batch, cancellationToken);
            }
        }
        catch (Exception caught)
        {
            fault = caught;
            throw;
        }
        finally
        {
            batches.Complete(fault);
        }
    }

    private Task WriteAsync(IReadOnlyList<ReadOutcome> batch, Tally tally, CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        return database.WriteAsync(session =>
        {
            var writer = new CoverageWriter(session);
            foreach (var outcome in batch)
            {
                switch (outcome)
                {
                    case ReadOutcome.Read(_, var draft):
                        var written = writer.Write(draft, today);
                        Index(session, written);
                        tally.Add(written);
                        break;
                    case ReadOutcome.Failed(var source, var error):
                        tally.Failed.Add(new(source, error));
                        break;
                }
            }

            return 0;
        }, cancellationToken);
    }

    private static void Index(SqliteSession session, WrittenArticle written)
    {
        if (written.Superseded is { } superseded)
        {
            PassageIndex.Remove(session, superseded);
        }

        if (written.Article is { } article)
        {
            PassageIndex.Add(session, article, written.Passages);
        }
    }

    private sealed class Tally
    {
        private int _added;
        private int _revised;
        private int _unchanged;
        private int _passages;

        public List<IngestionFailure> Failed { get; } = [];

        public int Done => _added + _revised + _unchanged;

        public void Add(WrittenArticle written)
        {
            _ = written.Outcome switch
            {
                WriteOutcome.Added => _added++,
                WriteOutcome.Revised => _revised++,
                _ => _unchanged++,
            };
            _passages += written.Passages.Count;
        }

        public IngestionSummary Summary() => new(_added + _revised, _revised, _unchanged, _passages, 0, Failed);
    }
}
