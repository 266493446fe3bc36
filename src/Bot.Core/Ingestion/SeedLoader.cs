using Bot.Core.Coverage;
using Bot.Core.Coverage.Pack;
using Bot.Core.Ingestion.Reading;
using Bot.Core.Storage;

namespace Bot.Core.Ingestion;

/// <summary>Brings the store up to date with a seeds folder: the pack and the articles that it has not seen in this state.</summary>
public sealed class SeedLoader(Database database, SourceReader sources, IngestionPipeline pipeline, LoadedPack loaded)
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

        var outcomes = sources.ReadAsync([.. changes.Articles.Select(article => article.FullName)], cancellationToken);
        var summary = await pipeline.IngestAsync(outcomes, progress: null, cancellationToken);
        await seeds.RememberAsync(changes.Articles, cancellationToken);
        return summary.Failed;
    }

    private CoveragePack? Stored()
    {
        using var session = database.Read();
        return SeedFolder.Stored(session);
    }
}
