using System.Threading.Channels;
using Bot.Core.Coverage;
using Bot.Core.Ingestion.Facts;
using Bot.Core.Ingestion.Revisions;
using Bot.Core.Search.Index;
using Bot.Core.Storage;

namespace Bot.Core.Ingestion;

/// <summary>Takes articles in: read, split, extract, store, index. Articles are written many to a transaction; each is in the store
/// whole or not at all.</summary>
public sealed class IngestionPipeline(Database database, TimeProvider time, LoadedPack pack)
{
    // A transaction ends at whichever comes first, so that neither tiny nor huge articles make it slow or large.
    private const int ArticlesPerTransaction = 256;
    private const int CharactersPerTransaction = 4 * 1024 * 1024;

    /// <summary>The index is made one again when this share of its passages, one in so many, is new: often enough to stay fast, and no more
    /// than a constant factor of work.</summary>
    private const int NewShareToOptimize = 10;

    /// <param name="progress">Told the number of articles done so far, after each transaction; or null.</param>
    public async Task<IngestionSummary> IngestAsync(
        IAsyncEnumerable<ReadOutcome> outcomes, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var batches = Channel.CreateBounded<IReadOnlyList<Prepared>>(2);
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
        var summary = tally.Summary();
        await OptimizeAsync(summary.Passages, cancellationToken);
        return summary;
    }

    private async Task ReadBatchesAsync(
        IAsyncEnumerable<ReadOutcome> outcomes, ChannelWriter<IReadOnlyList<Prepared>> batches, CancellationToken cancellationToken)
    {
        Exception? fault = null;
        try
        {
            var batch = new List<ReadOutcome>();
            var characters = 0;
            var ids = new TakenIds();
            await foreach (var read in outcomes.WithCancellation(cancellationToken))
            {
                var outcome = ids.Check(read);
                batch.Add(outcome);
                characters += outcome is ReadOutcome.Read { Draft.Text.Length: var length } ? length : 0;
                if (batch.Count >= ArticlesPerTransaction || characters >= CharactersPerTransaction)
                {
                    await batches.WriteAsync(Prepare(batch), cancellationToken);
                    batch = [];
                    characters = 0;
                }
            }

            if (batch.Count > 0)
            {
                await batches.WriteAsync(Prepare(batch), cancellationToken);
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

    /// <summary>Finds the facts and the index terms of a batch on all cores while the batch before is written.</summary>
    private List<Prepared> Prepare(List<ReadOutcome> batch)
    {
        using var session = database.Read();
        var held = new ArticleWriter(session);
        var changed = batch.ConvertAll(outcome => outcome is ReadOutcome.Read(_, var draft) && !held.Holds(draft));
        return [.. batch.AsParallel().AsOrdered().Select((outcome, i) =>
            new Prepared(outcome, changed[i] && outcome is ReadOutcome.Read(_, var draft) ? Find(draft) : null))];
    }

    private Findings Find(ArticleDraft draft) => new(
        FactExtractor.Extract(draft, pack.Lexicon),
        IndexEntry.Of(draft.Headline, [.. draft.Passages.Select(p =>
            new PassageContent(p.Kind, p.Heading, p.Paragraph, draft.Text[p.Start..p.End]))]));

    private Task WriteAsync(IReadOnlyList<Prepared> batch, Tally tally, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        return database.WriteAsync(session =>
        {
            var writer = new ArticleWriter(session);
            var factWriter = new FactWriter(session);
            var revisions = new RevisionWriter(session);
            var changes = new List<(WrittenArticle Written, IndexEntry Entry)>();
            foreach (var (outcome, found) in batch)
            {
                // Undoing is quick, going on to the end of the transaction is not.
                cancellationToken.ThrowIfCancellationRequested();
                switch (outcome)
                {
                    case ReadOutcome.Read(var source, var draft) read:
                        tally.Note(source, read.Note);
                        var written = writer.Write(draft, today);
                        var facts = 0;
                        if (written.Article is not null)
                        {
                            var (extracted, entry) = found ?? Find(draft);
                            facts = factWriter.Write(written, extracted);
                            changes.Add((written, entry));
                        }

                        tally.Add(written, facts);
                        revisions.Write(written, now);
                        break;
                    case ReadOutcome.LeftOut(var source, var note):
                        tally.Note(source, note);
                        break;
                    case ReadOutcome.Failed(var source, var error):
                        tally.Failed.Add(new(source, error));
                        break;
                }
            }

            Index(session, changes, cancellationToken);
            return 0;
        }, cancellationToken);
    }

    /// <summary>All articles of a transaction one behind the other: FTS5 writes out what it has gathered whenever another table's statement may
    /// have to be undone.</summary>
    private static void Index(SqliteSession session, List<(WrittenArticle Written, IndexEntry Entry)> changes, CancellationToken cancellationToken)
    {
        var index = new PassageIndex(session);
        foreach (var (written, entry) in changes)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (written.Superseded is { } superseded)
            {
                index.Remove(superseded);
            }

            index.Add(written.Article!, written.Passages, entry);
        }

        index.Complete();
    }

    private async Task OptimizeAsync(int written, CancellationToken cancellationToken)
    {
        using var session = database.Read();
        using var total = session.Command("SELECT passages FROM search_total");
        if (written > 0 && (long)total.Scalar()! <= (long)written * NewShareToOptimize)
        {
            await database.WriteAsync(
                writer =>
                {
                    PassageIndex.Optimize(writer);
                    return 0;
                },
                cancellationToken);
        }
    }

    /// <param name="Found">null where no article was read, or where the store held it when that was looked up.</param>
    private sealed record Prepared(ReadOutcome Outcome, Findings? Found);

    private sealed record Findings(ExtractedFacts Facts, IndexEntry Entry);

    private sealed class Tally
    {
        private int _added;
        private int _revised;
        private int _restored;
        private int _unchanged;
        private int _passages;
        private int _facts;

        private readonly IngestionNotes _notes = new();

        public List<IngestionFailure> Failed { get; } = [];

        public int Done => _added + _revised + _restored + _unchanged;

        public void Note(string source, string? note)
        {
            if (note is not null)
            {
                _notes.Add(source, note);
            }
        }

        public void Add(WrittenArticle written, int facts)
        {
            _ = written.Outcome switch
            {
                WriteOutcome.Added => _added++,
                WriteOutcome.Revised => _revised++,
                WriteOutcome.Restored or WriteOutcome.Reinstated => _restored++,
                _ => _unchanged++,
            };
            _passages += written.Passages.Count;
            _facts += facts;
        }

        public IngestionSummary Summary() => new(_added + _revised + _restored, _revised, _unchanged, _passages, _facts, Failed)
        {
            Restored = _restored,
            Notes = _notes.All,
        };
    }
}
