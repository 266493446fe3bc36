using System.Runtime.CompilerServices;
using Bot.Core.Coverage;
using Bot.Core.Coverage.Pack;
using Bot.Core.Ingestion.Reading;
using Bot.Core.Search.Index;
using Bot.Core.Storage;

namespace Bot.Core.Ingestion;

/// <summary>Brings the store up to date with a seeds folder: the pack and the articles that it has not seen in this state.</summary>
public sealed class SeedLoader(Database database, IngestionPipeline pipeline, LoadedPack loaded)
{
    /// <returns>The articles that could not be taken in, or not as they are given, and the files that are gone.</returns>
    /// <exception cref="PackException">The folder holds no pack, or a malformed one.</exception>
    public async Task<IReadOnlyList<IngestionFailure>> LoadAsync(string folder, CancellationToken cancellationToken)
    {
        var seeds = new SeedFolder(database, folder);
        var changes = seeds.Compare();
        var pack = changes.Pack is { } file ? await seeds.TakePackAsync(file, cancellationToken) : Stored();
        loaded.Set(pack ?? throw new PackException($"The store has lost its pack: save {folder}/{PackReader.FileName} again."));
        // First: a file that was renamed brings the same article again.
        var gone = changes.Gone.Count > 0 ? await WithdrawAsync(seeds, changes.Gone, cancellationToken) : [];
        if (changes.Articles.Count == 0)
        {
            return gone;
        }

        var removed = new List<IngestionFailure>();
        var summary = await pipeline.IngestAsync(ReadAsync(seeds, changes.Articles, removed, cancellationToken), progress: null, cancellationToken);
        await seeds.RememberAsync(changes.Articles, cancellationToken);
        return [.. gone, .. summary.Failed, .. summary.Notes.Select(note => new IngestionFailure(note.Source, note.Note)), .. removed];
    }

    private Task<IReadOnlyList<IngestionFailure>> WithdrawAsync(SeedFolder seeds, IReadOnlyList<FileInfo> files, CancellationToken cancellationToken) =>
        database.WriteAsync<IReadOnlyList<IngestionFailure>>(session =>
        {
            var (writer, index, told) = (new ArticleWriter(session), new PassageIndex(session), new List<IngestionFailure>());
            foreach (var file in files)
            {
                var keys = writer.Withdraw(file.FullName, SeedFolder.ArticleId(seeds.Key(file)), seeds.Key(file));
                foreach (var key in keys)
                {
                    index.Remove(key);
                }

                seeds.Forget(session, file);
                if (keys.Count > 0)
                {
                    told.Add(new(file.FullName, "The file is gone: what it held is no longer answered from."));
                }
            }

            index.Complete();
            return told;
        }, cancellationToken);

    /// <param name="removed">Gets the articles that are left out, because a person removed them.</param>
    private async IAsyncEnumerable<ReadOutcome> ReadAsync(
        SeedFolder seeds, IReadOnlyList<FileInfo> files, List<IngestionFailure> removed, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var session = database.Read();
        var leftOut = new RemovedArticles(session);
        foreach (var file in files)
        {
            await foreach (var outcome in ArticleFile.ReadAsync(file.FullName, SeedFolder.ArticleId(seeds.Key(file)), cancellationToken))
            {
                if (outcome is ReadOutcome.Read(var source, { Id: var id }) && leftOut.Holds(id))
                {
                    removed.Add(new(source, $"The article {id} was removed and stays out; ingest the file to bring it back."));
                }
                else
                {
                    yield return outcome;
                }
            }
        }
    }

    private CoveragePack? Stored()
    {
        using var session = database.Read();
        return SeedFolder.Stored(session);
    }
}
