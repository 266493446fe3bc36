using Bot.Core.Coverage;
using Bot.Core.Ingestion;
using Bot.Core.Ingestion.Reading;
using Bot.Core.Storage;

namespace Bot.Core.Tests.Ingestion;

public sealed class ArticleRemovalTests : IDisposable
{
    private const string Strike = """{"id":"strike","title":"Port strike ends","lang":"en","source":"Post","paragraphs":[["Dock crews returned on January 6, 2026.","Wages rise by 6%."]]}""";
    private const string Bridge = """{"id":"bridge","title":"Bridge opens","lang":"en","source":"Post","paragraphs":[["The bridge opened on January 7, 2026.","It cost 5 million euros."]]}""";

    private readonly string _folder = Directory.CreateTempSubdirectory("removal").FullName;
    private readonly Database _database;

    public ArticleRemovalTests() => _database = Database.Open(Path.Combine(_folder, "bot.db"));

    public void Dispose()
    {
        _database.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task What_was_removed_is_told_and_neither_indexed_nor_among_the_facts()
    {
        await IngestAsync(Strike, Bridge);

        var removed = (await RemoveAsync("strike")).ShouldBeOfType<RemovalOutcome.Removed>().Articles.ShouldHaveSingleItem();

        (removed.Id, removed.Headline, removed.Passages).ShouldBe(("strike", "Port strike ends", 3));
        removed.Facts.ShouldBeGreaterThan(0);
        using var session = _database.Read();
        var reader = new CoverageReader(session);
        reader.Current("strike").ShouldBeNull();
        var bridge = reader.Current("bridge")!;
        Number(session, "SELECT passages FROM search_total").ShouldBe(reader.Passages(bridge).Count);
        Number(session, "SELECT count(*) FROM passage_terms WHERE passage_terms MATCH 'wage'").ShouldBe(0);
        Number(session, "SELECT count(*) FROM passage_terms WHERE passage_terms MATCH 'bridg'").ShouldBeGreaterThan(0);
        var facts = new FactReader(session);
        facts.Numbers(10).Concat(facts.Timeline(10)).ShouldAllBe(fact => reader.Passage(fact.PassageKey).ArticleKey == bridge.Key);
    }

    [Fact]
    public async Task An_id_that_is_none_keeps_the_others_from_being_removed()
    {
        await IngestAsync(Strike, Bridge);

        var outcome = await RemoveAsync("strike", "strikes", "bridge");

        outcome.ShouldBeOfType<RemovalOutcome.Unknown>().Ids.ShouldBe(["strikes"]);
        using var session = _database.Read();
        new CoverageReader(session).Current("strike").ShouldNotBeNull();
    }

    [Fact]
    public async Task An_id_given_twice_is_removed_once()
    {
        await IngestAsync(Strike);

        (await RemoveAsync("strike", "strike")).ShouldBeOfType<RemovalOutcome.Removed>().Articles.Count.ShouldBe(1);

        using var session = _database.Read();
        Number(session, "SELECT passages FROM search_total").ShouldBe(0);
    }

    [Fact]
    public async Task Ingesting_it_again_brings_it_back_and_it_can_be_removed_again()
    {
        var facts = (await IngestAsync(Strike)).Facts;
        await RemoveAsync("strike");

        var back = await IngestAsync(Strike);
        (back.Articles, back.Revised, back.Restored).ShouldBe((1, 0, 1));
        var again = await IngestAsync(Strike);
        (again.Articles, again.Restored, again.Unchanged).ShouldBe((0, 0, 1));

        using (var session = _database.Read())
        {
            new CoverageReader(session).Current("strike")!.Revision.ShouldBe(1);
            Number(session, "SELECT count(*) FROM fact").ShouldBe(facts);
            Number(session, "SELECT count(*) FROM passage").ShouldBe(3);
            new RemovedArticles(session).Holds("strike").ShouldBeFalse();
            Number(session, "SELECT passages FROM search_total").ShouldBe(3);
            Number(session, "SELECT count(*) FROM passage_terms WHERE passage_terms MATCH 'wage'").ShouldBeGreaterThan(0);
        }

        (await RemoveAsync("strike")).ShouldBeOfType<RemovalOutcome.Removed>();
    }

    [Fact]
    public async Task With_other_content_it_comes_back_as_a_revision_and_so_it_does_with_what_it_said_before()
    {
        var revised = Strike.Replace("6%", "7%", StringComparison.Ordinal);
        revised.ShouldNotBe(Strike);
        foreach (var (line, revision) in ((string, int)[])[(Strike, 1), (revised, 2), (revised, 2), (Strike, 3), (Strike, 3)])
        {
            (await IngestAsync(line)).Articles.ShouldBe(1);
            using (var session = _database.Read())
            {
                new CoverageReader(session).Current("strike")!.Revision.ShouldBe(revision);
            }

            await RemoveAsync("strike");
        }
    }

    private Task<RemovalOutcome> RemoveAsync(params string[] ids) =>
        new ArticleRemoval(_database, TimeProvider.System).RemoveAsync(ids, CancellationToken.None);

    private Task<IngestionSummary> IngestAsync(params string[] lines) =>
        new IngestionPipeline(_database, TimeProvider.System, new LoadedPack()).IngestAsync(
            lines.Select((line, i) => JsonLinesReader.ReadLine(line, $"lines.jsonl:{i + 1}")).ToAsyncEnumerable(), progress: null, CancellationToken.None);

    private static long Number(SqliteSession session, string sql)
    {
        using var select = session.Command(sql);
        return (long)select.Scalar()!;
    }
}
