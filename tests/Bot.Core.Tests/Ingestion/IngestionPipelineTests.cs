using Bot.Core.Coverage;
using Bot.Core.Ingestion;
using Bot.Core.Ingestion.Reading;
using Bot.Core.Storage;

namespace Bot.Core.Tests.Ingestion;

public sealed class IngestionPipelineTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("pipeline").FullName;
    private readonly Database _database;

    public IngestionPipelineTests() => _database = Database.Open(Path.Combine(_folder, "bot.db"));

    public void Dispose()
    {
        _database.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData("passage_terms")]
    [InlineData("paragraph_terms")]
    public async Task An_ingest_of_many_transactions_leaves_the_index_in_one_piece(string index)
    {
        await IngestAsync(0, 600);
        Segments(index).ShouldBe(1);

        // Few new articles are not worth a new index.
        await IngestAsync(600, 610);
        Segments(index).ShouldBe(2);
    }

    private long Segments(string index)
    {
        using var session = _database.Read();
        using var count = session.Command($"SELECT count(DISTINCT segid) FROM {index}_idx");
        return (long)count.Scalar()!;
    }

    private Task<IngestionSummary> IngestAsync(int from, int to) =>
        new IngestionPipeline(_database, TimeProvider.System, new LoadedPack()).IngestAsync(
            Enumerable.Range(from, to - from).Select(i => JsonLinesReader.ReadLine(
                $"{{\"id\":\"a{i}\",\"title\":\"Report {i}\",\"paragraphs\":[[\"The port handled {i} ships.\"]]}}", $"line {i}")).ToAsyncEnumerable(),
            progress: null, CancellationToken.None);
}
