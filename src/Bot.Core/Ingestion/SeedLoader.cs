using System.Runtime.CompilerServices;
using Bot.Core.Coverage;
using Bot.Core.Coverage.Pack;
using Bot.Core.Ingestion.Reading;
using Bot.Core.Storage;

namespace Bot.Core.Ingestion;

/// <summary>Brings the store up to date with a seeds folder: the pack and the articles that it has not seen in this state.</summary>
public sealed class SeedLoader(Database database, IngestionPipeline pipeline, LoadedPack loaded)
{
    /// <returns>The articles that could not be taken in.</returns>
    /// <exception cref="PackException">The folder holds no pack, or a malformed one.</exception>
    public async Task<IReadOnlyList<IngestionFailure>> LoadAsync(string folder, CancellationToken cancellationToken)
    {
        var seeds = new SeedFolder(database, folder);
        var changes = seeds.Compare();
        var pack = changes.Pack is { } file ? await seeds.TakePackAsync(file, cancellationToken) : Stored();
        loaded.Set(pack ?? throw new PackException($"The store has lost its pack: save {folder}/{PackReader.FileName} again."));
        if (changes.Articles.Count == 0)
        {
            return [];
        }

        var summary = await pipeline.IngestAsync(ReadAsync(folder, changes.Articles, cancellationToken), progress: null, cancellationToken);
        await seeds.RememberAsync(changes.Articles, cancellationToken);
        return summary.Failed;
    }

    // A seed keeps its identity when the whole folder moves, as it does with every installation.
    private static async IAsyncEnumerable<ReadOutcome> ReadAsync(
        string folder, IReadOnlyList<FileInfo> files, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var file in files)
        {
            var name = Path.ChangeExtension(Path.GetRelativePath(Path.Combine(folder, "articles"), file.FullName), null).Replace('\\', '/');
            await foreach (var outcome in ArticleFile.ReadAsync(file.FullName, name, cancellationToken))
            {
                yield return outcome;
            }
        }
    }

    private CoveragePack? Stored()
    {
        using var session = database.Read();
        return SeedFolder.Stored(session);
    }
}
