using Bot.Core.Coverage;
using Bot.Core.Ingestion;
using Bot.Core.Ingestion.Reading;
using Bot.Core.Storage;
using Microsoft.Data.Sqlite;

namespace Bot.Core.Tests.Ingestion;

public sealed class FailingStoreTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("store").FullName;
    private readonly Database _database;

    public FailingStoreTests() => _database = Database.Open(Path.Combine(_folder, "bot.db"));

    public void Dispose()
    {
        _database.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_full_disk_is_explained_and_loses_nothing()
    {
        await IngestAsync(0, 300);
        var pages = await PragmaAsync("PRAGMA page_count");
        await PragmaAsync($"PRAGMA max_page_count={pages + 20}");

        var fault = await Should.ThrowAsync<SqliteException>(() => IngestAsync(300, 2_000));

        StorageFault.Explain(fault, _database.Path).ShouldStartWith($"The disk is full, so {_database.Path} cannot grow");
        Articles().ShouldBeGreaterThanOrEqualTo(300);
        await PragmaAsync("PRAGMA max_page_count=1000000");
        var rerun = await IngestAsync(0, 2_000);
        (rerun.Articles + rerun.Unchanged).ShouldBe(2_000);
        Articles().ShouldBe(2_000);
    }

    [Fact]
    public async Task A_read_only_database_is_explained()
    {
        await PragmaAsync("PRAGMA query_only=ON");

        var fault = await Should.ThrowAsync<SqliteException>(() => IngestAsync(0, 1));

        StorageFault.Explain(fault, _database.Path).ShouldStartWith($"The database {_database.Path} is read-only");
    }

    private Task<long> PragmaAsync(string sql) => _database.WriteAsync(session =>
    {
        using var command = session.Connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar() is long value ? value : 0;
    }, CancellationToken.None);

    private long Articles()
    {
        using var session = _database.Read();
        using var select = session.Command("SELECT count(*) FROM article");
        return (long)select.Scalar()!;
    }

    private Task<IngestionSummary> IngestAsync(int from, int to) =>
        new IngestionPipeline(_database, TimeProvider.System, new LoadedPack()).IngestAsync(
            Enumerable.Range(from, to - from).Select(i => JsonLinesReader.ReadLine(
                $"{{\"id\":\"a{i}\",\"title\":\"Report {i}\",\"paragraphs\":[[\"The port handled {i} ships.\",\"Prices rose by {i}%.\"]]}}", $"line {i}")).ToAsyncEnumerable(),
            progress: null, CancellationToken.None);
}
