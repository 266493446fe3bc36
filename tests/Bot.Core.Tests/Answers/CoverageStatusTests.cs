using Bot.Core.Answers;
using Bot.Core.Coverage;
using Bot.Core.Ingestion;
using Bot.Core.Ingestion.Reading;
using Bot.Core.Storage;

namespace Bot.Core.Tests.Answers;

public sealed class CoverageStatusTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("status");
    private readonly Database _database;

    public CoverageStatusTests() => _database = Database.Open(Path.Combine(_folder.FullName, "bot.db"));

    public void Dispose()
    {
        _database.Dispose();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task The_publishers_with_most_articles_are_named_and_the_others_counted()
    {
        using var status = new CoverageStatus(_database);
        await IngestAsync(["Post", "Herald", "Herald", "Echo", "Echo", "Gazette", "", ""]);

        var searched = status.Searched(pack: null, "ja");

        // Two articles whose publisher nobody names stand in two languages in the store.
        searched.Publishers.ShouldBe(["Echo", "Herald", "発行元不明"]);
        (searched.Articles, searched.MorePublishers).ShouldBe((8, 2));
    }

    [Fact]
    public async Task Where_all_are_named_there_are_no_more()
    {
        using var status = new CoverageStatus(_database);
        await IngestAsync(["Post", "Herald", "Echo"]);

        status.Searched(pack: null, "en").MorePublishers.ShouldBe(0);
    }

    private Task<IngestionSummary> IngestAsync(string[] publishers) =>
        new IngestionPipeline(_database, TimeProvider.System, new LoadedPack()).IngestAsync(
            publishers.Select((publisher, i) => JsonLinesReader.ReadLine(
                $$"""{"id":"{{i}}","title":"Report {{i}}","lang":"{{(i % 2 == 0 ? "en" : "ko")}}","source":"{{publisher}}","paragraphs":[["The port handled {{i}} ships."]]}""", $"a:{i}"))
            .ToAsyncEnumerable(), null, CancellationToken.None);
}
