using Bot.Core.Answers;
using Bot.Core.Commands;
using Bot.Core.Coverage;
using Bot.Core.Ingestion;
using Bot.Core.Storage;

namespace Bot.Core.Tests.Commands;

public sealed class FactsAcrossLanguagesTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("facts");
    private readonly Database _database;
    private readonly CoverageStatus _status;
    private readonly LoadedPack _pack = new();

    public FactsAcrossLanguagesTests()
    {
        _database = Database.Open(Path.Combine(_folder.FullName, "bot.db"));
        _status = new CoverageStatus(_database);
    }

    public void Dispose()
    {
        _status.Dispose();
        _database.Dispose();
        _folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData("Dale", "Dale opened the bridge.", "데일 시장은 다리를 개통했다.", "デイル市長は橋を開通させた。")]
    [InlineData("데일", "데일 시장은 다리를 개통했다.", "Dale opened the bridge.", "デイル市長は橋を開通させた。")]
    [InlineData("デイル", "デイル市長は橋を開通させた。", "Dale opened the bridge.", "데일 시장은 다리를 개통했다.")]
    [InlineData("bridge", "Dale opened the bridge.")]
    public async Task A_name_of_the_pack_is_looked_up_in_every_language_its_own_first(string topic, params string[] quotes)
    {
        await LoadAsync();

        new FactLookup(_database, _status, _pack).On(topic, "en").Items.Select(item => item.Citation.Quote).ShouldBe(quotes);
    }

    private async Task LoadAsync()
    {
        var articles = Directory.CreateDirectory(Path.Combine(_folder.FullName, "seeds", "articles")).FullName;
        File.WriteAllText(Path.Combine(_folder.FullName, "seeds", "pack.yaml"), """
            title: {en: Towns}
            languages: [en, ko, ja]
            entities:
              - {id: dale, name: Marta Dale, type: Person, aliases: {en: [Dale], ko: [데일], ja: [デイル]}}
            """);
        File.WriteAllText(Path.Combine(articles, "a.jsonl"), """
            {"id":"en","title":"Town news","lang":"en","source":"Post","paragraphs":[["Dale opened the bridge.","Rain fell."]]}
            {"id":"ko","title":"소식","lang":"ko","source":"신문","paragraphs":[["데일 시장은 다리를 개통했다.","비가 왔다."]]}
            {"id":"ja","title":"話題","lang":"ja","source":"朝刊","paragraphs":[["デイル市長は橋を開通させた。","雨が降った。"]]}
            """);
        (await new SeedLoader(_database, new IngestionPipeline(_database, TimeProvider.System, _pack), _pack).LoadAsync(Path.Combine(_folder.FullName, "seeds"), CancellationToken.None)).ShouldBeEmpty();
    }
}
