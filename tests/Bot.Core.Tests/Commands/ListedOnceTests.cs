using Bot.Core.Answers;
using Bot.Core.Commands;
using Bot.Core.Conversations;
using Bot.Core.Coverage;
using Bot.Core.Ingestion;
using Bot.Core.Ingestion.Reading;
using Bot.Core.Storage;

namespace Bot.Core.Tests.Commands;

public sealed class ListedOnceTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("listed");
    private readonly Database _database;
    private readonly CoverageStatus _status;
    private readonly LoadedPack _pack = new();

    public ListedOnceTests()
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

    [Fact]
    public async Task A_sentence_of_several_articles_is_listed_once()
    {
        await HoldAsync("a", "The council passed the budget on January 6, 2026.", "Exports rose 12% and imports 4%.");
        await HoldAsync("b", "The council passed the budget on January 6, 2026.", "Exports rose 12% and imports 4%.", "The mayor thanked the council.");

        Quotes(new FactLookup(_database, _status, _pack).All("en")).ShouldBe(
            ["The council passed the budget on January 6, 2026.", "Exports rose 12% and imports 4%.", "The mayor thanked the council."]);
        Quotes(new FactLookup(_database, _status, _pack).On("council", "en")).ShouldBe(
            ["The council passed the budget on January 6, 2026.", "The mayor thanked the council."], ignoreOrder: true);
        Quotes(await RunAsync(new TimelineCommand(_database, _status, _pack).Definition)).ShouldBe(["The council passed the budget on January 6, 2026."]);
        (await RunAsync(new NumbersCommand(_database, _status, _pack).Definition)).Items.Select(item => item.Label).ShouldBe(["12%", "4%"]);
    }

    [Fact]
    public async Task Copies_do_not_keep_others_from_the_list()
    {
        for (var i = 0; i < 60; i++)
        {
            await HoldAsync($"copy-{i}", "The council passed the budget on January 6, 2026.");
        }

        await HoldAsync("other", "The bridge opened on January 7, 2026.");

        var timeline = await RunAsync(new TimelineCommand(_database, _status, _pack).Definition);
        Quotes(timeline).ShouldBe(["The council passed the budget on January 6, 2026.", "The bridge opened on January 7, 2026."]);
        timeline.Summary.ShouldBeNull();
    }

    [Fact]
    public async Task What_lies_before_the_article_is_not_put_as_projected()
    {
        await HoldAsync("a", "In 2024, officials projected that the port would grow.", "By 2090 the port is projected to double its trade.");

        (await RunAsync(new TimelineCommand(_database, _status, _pack).Definition)).Items.Select(item => (item.Label, item.Text))
            .ShouldBe([("2024", ""), ("2090", "projected")]);
    }

    private Task HoldAsync(string id, params string[] sentences)
    {
        var line = System.Text.Json.JsonSerializer.Serialize(new { id, title = $"Report {id}", lang = "en", source = "Post", paragraphs = new[] { sentences } });
        return new IngestionPipeline(_database, TimeProvider.System, _pack).IngestAsync(
            new[] { JsonLinesReader.ReadLine(line, "test:1") }.ToAsyncEnumerable(), null, CancellationToken.None);
    }

    private static async Task<LookupReply> RunAsync(CommandDefinition command) => (LookupReply)await command.ExecuteAsync(
        new CommandInvocation(command.Name, null, new Dictionary<string, string>(), null, new ConversationKey("terminal", "here", null), MayManage: true), CancellationToken.None);

    private static IEnumerable<string> Quotes(LookupReply reply) => reply.Items.Select(item => item.Citation.Quote);
}
