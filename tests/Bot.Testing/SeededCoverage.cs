using Bot.Core.Answers;
using Bot.Core.Answers.Model;
using Bot.Core.Conversations;
using Bot.Core.Coverage;
using Bot.Core.Ingestion;
using Bot.Core.Ingestion.Reading;
using Bot.Core.Storage;

namespace Bot.Testing;

/// <summary>The shipped seeds in a store of their own.</summary>
public sealed class SeededCoverage : IDisposable
{
    private readonly DirectoryInfo _folder;

    private SeededCoverage(DirectoryInfo folder)
    {
        _folder = folder;
        Database = Database.Open(Path.Combine(folder.FullName, "bot.db"));
        Status = new CoverageStatus(Database);
    }

    public Database Database { get; }

    public LoadedPack Pack { get; } = new();

    public CoverageStatus Status { get; }

    public ConversationMemory Memory { get; } = new(TimeProvider.System);

    private IngestionPipeline Pipeline => new(Database, TimeProvider.System, Pack);

    public static async Task<SeededCoverage> LoadAsync()
    {
        var coverage = new SeededCoverage(Directory.CreateTempSubdirectory("seeded"));
        var failed = await new SeedLoader(coverage.Database, coverage.Pipeline, coverage.Pack)
            .LoadAsync(Path.Combine(RepositoryRoot(), "seeds"), CancellationToken.None);
        return failed.Count == 0 ? coverage : throw new InvalidOperationException(failed[0].Error);
    }

    /// <summary>An orchestrator over the store.</summary>
    public Orchestrator Orchestrator(ModelComposer? model = null) => new(Database, Pack, Status, Memory, model);

    /// <summary>Adds an article, a sentence a string.</summary>
    public Task<IngestionSummary> AddAsync(string id, string language, params string[] sentences)
    {
        var line = System.Text.Json.JsonSerializer.Serialize(new { id, title = id, lang = language, source = "Test Wire", paragraphs = new[] { sentences } });
        return Pipeline.IngestAsync(new[] { JsonLinesReader.ReadLine(line, id) }.ToAsyncEnumerable(), null, CancellationToken.None);
    }

    /// <summary>Adds the articles of a JSON Lines file.</summary>
    public Task<IngestionSummary> AddAllAsync(string path) =>
        Pipeline.IngestAsync(File.ReadLines(path).Select(line => JsonLinesReader.ReadLine(line, path)).ToAsyncEnumerable(), null, CancellationToken.None);

    public void Dispose()
    {
        Database.Dispose();
        _folder.Delete(recursive: true);
    }

    private static string RepositoryRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Bot.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("Bot.sln is not above the tests.");
        }

        return folder;
    }
}
