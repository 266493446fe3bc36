using Bot.Core.Answers;
using Bot.Core.Commands;
using Bot.Core.Conversations;
using Bot.Core.Coverage;
using Bot.Core.Ingestion;
using Bot.Core.Ingestion.Reading;
using Bot.Core.Search;
using Bot.Core.Storage;
using Bot.Testing;

namespace Bot.Core.Tests.Ingestion.Revisions;

public sealed class CorrectionTests : IDisposable
{
    private const string First = "The parade drew 14 boats on 3 May 2026.";
    private const string Corrected = "The parade drew 17 boats on 3 May 2026.";
    private const string Kept = "The mayor opened it at noon.";

    private readonly string _folder = Directory.CreateTempSubdirectory("corrections").FullName;
    private readonly ManualClock _clock = new();
    private readonly Database _database;

    public CorrectionTests() => _database = Database.Open(Path.Combine(_folder, "test.db"));

    public void Dispose()
    {
        _database.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_changed_sentence_is_a_correction_with_its_old_and_new_words()
    {
        await IngestAsync(First, Kept);
        _clock.Advance(TimeSpan.FromDays(1));

        await IngestAsync(Corrected, Kept);

        var correction = Corrections().ShouldHaveSingleItem();
        (correction.Old.Text, correction.New!.Text, correction.Article.Revision, correction.At).ShouldBe((First, Corrected, 2, _clock.GetUtcNow()));
    }

    [Fact]
    public async Task A_sentence_that_is_gone_is_withdrawn()
    {
        await IngestAsync(First, Kept);

        await IngestAsync(Kept);

        var correction = Corrections().ShouldHaveSingleItem();
        (correction.Old.Text, correction.New, correction.Reason).ShouldBe((First, null, "Withdrawn in revision 2 of the article."));
    }

    [Fact]
    public async Task A_line_that_is_no_sentence_is_not_withdrawn()
    {
        await IngestAsync(First, Kept, "Most read", "Updated 10:45");

        await IngestAsync(First, Kept, "In other news");

        Corrections().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_note_of_the_articles_own_is_the_reason()
    {
        const string Note = "Correction: An earlier version of this article gave a wrong number of boats.";
        await IngestAsync(First, Kept);

        await IngestAsync(Corrected, Kept, Note);

        Corrections().ShouldHaveSingleItem().Reason.ShouldBe(Note);
    }

    [Fact]
    public async Task White_space_alone_corrects_nothing()
    {
        await IngestAsync(First, Kept);

        await IngestAsync(First.Replace(" ", "  ", StringComparison.Ordinal), Kept);

        Corrections().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_fact_leads_to_the_one_that_took_its_place_and_says_why()
    {
        await IngestAsync(First, Kept);

        await IngestAsync(Corrected, Kept);

        using var session = _database.Read();
        using var select = session.Command("""
            SELECT f.statement, f.reason, s.statement, q.written, sq.written FROM fact f
            LEFT JOIN fact s ON s.fact_key = f.superseded_by
            LEFT JOIN quantity q ON q.fact_key = f.fact_key LEFT JOIN quantity sq ON sq.fact_key = s.fact_key
            WHERE f.rank = 1 ORDER BY f.fact_key
            """);
        var facts = select.Query(row => (Old: row.Text(0), Reason: row.Text(1), New: row.TextOrNull(2), Value: row.TextOrNull(3), NewValue: row.TextOrNull(4)));
        facts.ShouldContain((First, "Corrected in revision 2: 14 became 17.", Corrected, "14", "17"));
        facts.Where(fact => fact.Old == Kept).ShouldAllBe(fact => fact.New == Kept && fact.Reason == "Restated in revision 2.");
        facts.ShouldAllBe(fact => fact.New != null);
    }

    [Fact]
    public async Task A_withdrawn_fact_has_no_successor()
    {
        await IngestAsync(First, Kept);

        await IngestAsync(Kept);

        using var session = _database.Read();
        using var select = session.Command("SELECT statement, reason, superseded_by FROM fact WHERE rank = 1");
        var withdrawn = select.Query(row => (row.Text(0), row.Text(1), row.LongOrNull(2))).Where(row => row.Item1 == First).ToList();
        withdrawn.ShouldNotBeEmpty();
        withdrawn.ShouldAllBe(row => row.Item2 == "Withdrawn in revision 2." && row.Item3 == null);
    }

    [Fact]
    public async Task Search_and_lists_show_the_current_revision_only()
    {
        await IngestAsync(First, Kept);
        await IngestAsync(Corrected, Kept);

        using var session = _database.Read();
        new FactReader(session).Numbers(10).ShouldAllBe(fact => fact.Statement == Corrected);
        new FactReader(session).Timeline(10).ShouldAllBe(fact => fact.Statement == Corrected);
        var question = Core.Search.Questions.QuestionAnalyzer.Analyze("How many boats did the parade draw?", "en", []);
        var reader = new CoverageReader(session);
        PassageSearch.Search(session, question, 10).Passages.Select(hit => reader.Passage(hit.PassageKey).Text)
            .ShouldAllBe(text => !text.Contains("14", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_a_note_says_was_wrong_is_neither_found_nor_listed()
    {
        await IngestAsync(First, Kept);
        await IngestAsync(Corrected, Kept, "Correction: An earlier version of this article gave the number of boats as 14.");

        using var session = _database.Read();
        new FactReader(session).Numbers(10).ShouldAllBe(fact => fact.Statement == Corrected);
        var question = Core.Search.Questions.QuestionAnalyzer.Analyze("What was the number of boats?", "en", []);
        var reader = new CoverageReader(session);
        PassageSearch.Search(session, question, 10).Passages.Select(hit => reader.Passage(hit.PassageKey).Text).ShouldContain(Corrected);
        PassageSearch.Search(session, question, 10).Passages.Select(hit => reader.Passage(hit.PassageKey).Text)
            .ShouldAllBe(text => !text.Contains("14", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_note_that_comes_and_goes_is_no_correction()
    {
        await IngestAsync(First, Kept, "Correction: An earlier version of this article named another month.");
        await IngestAsync(First, Kept);

        Corrections().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_chain_of_corrections_is_told_link_by_link_and_the_latest_first()
    {
        await IngestAsync(First, Kept);
        _clock.Advance(TimeSpan.FromHours(1));
        await IngestAsync(Corrected, Kept);
        _clock.Advance(TimeSpan.FromHours(1));
        await IngestAsync("The parade drew 19 boats on 3 May 2026.", Kept);

        using var session = _database.Read();
        new CorrectionReader(session).Of("a", 10).Select(c => (c.Old.Text, c.New!.Text)).ShouldBe(
            [(Corrected, "The parade drew 19 boats on 3 May 2026."), (First, Corrected)]);
    }

    [Fact]
    public async Task The_sources_give_the_articles_own_note_as_the_reason()
    {
        const string Note = "Correction: An earlier version of this article gave a wrong number of boats.";
        await IngestAsync(First, Kept);
        await IngestAsync(Corrected, Note);

        (await SourceAsync("en")).Text.ShouldEndWith($"→ “{Corrected}”; “{Kept}” → withdrawn (“{Note}”)");
    }

    [Theory]
    [InlineData("en", "corrected: “The parade drew 14 boats on 3 May 2026.” → “The parade drew 17 boats on 3 May 2026.”; “The mayor opened it at noon.” → withdrawn")]
    [InlineData("ko", "정정: ")]
    [InlineData("ja", "訂正: ")]
    public async Task The_sources_say_what_was_corrected(string language, string said)
    {
        await IngestAsync(First, Kept);
        await IngestAsync(Corrected);

        var source = await SourceAsync(language);

        source.Text.ShouldContain("rev. 2");
        source.Text.ShouldContain(said);
        ((string[])source.Data.Single(pair => pair.Key == "corrections").Value!).Length.ShouldBe(2);
    }

    private async Task<LookupItem> SourceAsync(string language)
    {
        using var status = new CoverageStatus(_database);
        var sources = new SourcesCommand(new SourceLookup(_database, status, new LoadedPack())).Definition;
        var reply = await sources.ExecuteAsync(
            new CommandInvocation("sources", null, new Dictionary<string, string>(), language, new ConversationKey("terminal", "t", null), MayManage: false),
            CancellationToken.None);
        return reply.ShouldBeOfType<LookupReply>().Items.ShouldHaveSingleItem();
    }

    private IReadOnlyList<Correction> Corrections()
    {
        using var session = _database.Read();
        return new CorrectionReader(session).Of("a", 100);
    }

    private Task<IngestionSummary> IngestAsync(params string[] sentences)
    {
        var line = System.Text.Json.JsonSerializer.Serialize(new { id = "a", title = "Boats fill the harbour", lang = "en", source = "Port Gazette", paragraphs = new[] { sentences } });
        return new IngestionPipeline(_database, _clock, new LoadedPack())
            .IngestAsync(new[] { JsonLinesReader.ReadLine(line, "test:1") }.ToAsyncEnumerable(), null, CancellationToken.None);
    }
}
