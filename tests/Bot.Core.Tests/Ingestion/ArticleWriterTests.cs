using Bot.Core.Coverage;
using Bot.Core.Ingestion;
using Bot.Core.Ingestion.Reading;
using Bot.Core.Storage;

namespace Bot.Core.Tests.Ingestion;

public sealed class ArticleWriterTests : IDisposable
{
    private static readonly DateOnly Day = new(2026, 1, 20);

    private readonly string _folder = Directory.CreateTempSubdirectory("writer").FullName;
    private readonly Database _database;

    public ArticleWriterTests() => _database = Database.Open(Path.Combine(_folder, "test.db"));

    public void Dispose()
    {
        _database.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task The_same_article_twice_changes_nothing()
    {
        await WriteAsync(Draft("The port opened in 1901."));

        (await WriteAsync(Draft("The port opened in 1901."))).Outcome.ShouldBe(WriteOutcome.Unchanged);
    }

    [Fact]
    public async Task A_changed_article_supersedes_and_the_old_revision_stays()
    {
        var first = await WriteAsync(Draft("The port opened in 1901."));

        var second = await WriteAsync(Draft("The port opened in 1902."));

        second.Outcome.ShouldBe(WriteOutcome.Revised);
        second.Superseded.ShouldBe(first.Article!.Key);
        second.Article!.Revision.ShouldBe(2);
        using var session = _database.Read();
        var reader = new CoverageReader(session);
        reader.Current("a")!.Text.ShouldContain("1902");
        reader.Article(first.Article.Key).Text.ShouldContain("1901");
    }

    [Fact]
    public async Task A_passage_is_the_slice_of_its_article()
    {
        var written = await WriteAsync(Draft("그는 항구를 열었다.", "It opened 😀 “late”."));

        using var session = _database.Read();
        var reader = new CoverageReader(session);
        var article = reader.Article(written.Article!.Key);
        reader.Passages(article).Select(p => p.Text).ShouldBe(["Title", "그는 항구를 열었다.", "It opened 😀 “late”."]);
        foreach (var passage in written.Passages)
        {
            reader.Passage(passage.Key).ShouldBe(passage);
            article.Text[passage.Start..passage.End].ShouldBe(passage.Text);
        }
    }

    [Fact]
    public async Task A_failed_write_leaves_nothing_behind()
    {
        await Should.ThrowAsync<InvalidOperationException>(() => _database.WriteAsync<int>(session =>
        {
            new ArticleWriter(session).Write(Draft("Lost."), Day);
            throw new InvalidOperationException();
        }, CancellationToken.None));

        using var session = _database.Read();
        new CoverageReader(session).Current("a").ShouldBeNull();
    }

    private Task<WrittenArticle> WriteAsync(ArticleDraft draft) =>
        _database.WriteAsync(session => new ArticleWriter(session).Write(draft, Day), CancellationToken.None);

    private static ArticleDraft Draft(params string[] sentences)
    {
        var line = System.Text.Json.JsonSerializer.Serialize(new { id = "a", title = "Title", lang = "en", source = "s", paragraphs = new[] { sentences } });
        return ((ReadOutcome.Read)JsonLinesReader.ReadLine(line, "test:1")).Draft;
    }
}
