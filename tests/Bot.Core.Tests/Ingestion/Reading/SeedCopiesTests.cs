using Bot.Core.Coverage;
using Bot.Core.Ingestion;
using Bot.Core.Ingestion.Fetching;
using Bot.Core.Ingestion.Reading;
using Bot.Core.Storage;

namespace Bot.Core.Tests.Ingestion.Reading;

/// <summary>A person who ingests a seed's file means the article of the seed.</summary>
public sealed class SeedCopiesTests : IDisposable
{
    private const string Strike = "Port strike ends after a week\n\nDock crews returned to work on Monday after the owners raised wages by 6%.";

    private readonly string _folder = Directory.CreateTempSubdirectory("seeds").FullName;
    private readonly Database _database;

    public SeedCopiesTests()
    {
        _database = Database.Open(Path.Combine(_folder, "bot.db"));
        Write("seeds/pack.yaml", "title:\n  en: Ports\n");
        Write("seeds/articles/2026/strike.txt", Strike);
    }

    public void Dispose()
    {
        _database.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData("seeds/articles/2026/strike.txt")]
    [InlineData("elsewhere/copy.txt")]
    public async Task A_seed_that_is_held_is_held_already_when_its_text_is_ingested(string name)
    {
        await LoadAsync();

        var summary = await IngestAsync(Write(name, Strike));

        (summary.Articles, summary.Unchanged).ShouldBe((0, 1));
        Held().ShouldBe([("2026/strike", 1)]);
    }

    [Fact]
    public async Task A_seed_that_was_removed_comes_back_under_its_own_id()
    {
        await LoadAsync();
        await RemoveAsync();

        (await IngestAsync(Write("elsewhere/copy.txt", Strike))).Articles.ShouldBe(1);

        Held().ShouldBe([("2026/strike", 1)]);
        (await LoadAsync()).ShouldBeEmpty();
        Held().ShouldBe([("2026/strike", 1)]);
    }

    [Fact]
    public async Task A_seed_that_was_removed_and_then_changed_comes_back_under_its_own_id()
    {
        await LoadAsync();
        await RemoveAsync();
        var changed = Strike.Replace("6%", "7.5%", StringComparison.Ordinal);
        var file = Write("seeds/articles/2026/strike.txt", changed);
        (await LoadAsync()).ShouldHaveSingleItem().Error.ShouldContain("was removed and stays out");

        await IngestAsync(file);

        Held().ShouldBe([("2026/strike", 2)]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_copy_that_differs_in_blank_lines_only_is_the_seed(bool removed)
    {
        await LoadAsync();
        if (removed)
        {
            await RemoveAsync();
        }

        var summary = await IngestAsync(Write("elsewhere/copy.txt", $"{Strike}\n\n"));

        (summary.Unchanged, summary.Restored).ShouldBe(removed ? (0, 1) : (1, 0));
        Held().ShouldBe([("2026/strike", 1)]);
    }

    [Fact]
    public async Task A_copy_that_has_an_id_of_its_own_is_an_article_of_its_own()
    {
        await LoadAsync();

        await IngestAsync(Write("elsewhere/copy.md", $"---\nurl: https://harbour.example/strike\n---\n\n# {Strike}"));

        Held().Select(article => article.Id).ShouldBe(["2026/strike", "https://harbour.example/strike"]);
    }

    [Fact]
    public async Task A_text_of_the_same_length_is_an_article_of_its_own()
    {
        await LoadAsync();

        (await IngestAsync(Write("elsewhere/strike.txt", Strike.Replace("6%", "7%", StringComparison.Ordinal)))).Articles.ShouldBe(1);

        Held().Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_file_that_is_no_seed_any_longer_is_an_article_of_its_own()
    {
        await LoadAsync();
        File.Delete(Path.Combine(_folder, "seeds", "articles", "2026", "strike.txt"));
        await LoadAsync();

        await IngestAsync(Write("elsewhere/copy.txt", Strike));

        Held().ShouldHaveSingleItem().Id.ShouldStartWith("copy-");
    }

    private Task<IReadOnlyList<IngestionFailure>> LoadAsync()
    {
        var pack = new LoadedPack();
        return new SeedLoader(_database, new IngestionPipeline(_database, TimeProvider.System, pack), pack)
            .LoadAsync(Path.Combine(_folder, "seeds"), CancellationToken.None);
    }

    private async Task<IngestionSummary> IngestAsync(string file)
    {
        using var fetcher = new ArticleFetcher(new FetchOptions(), TimeProvider.System);
        var outcomes = new SourceReader(fetcher, new SeedCopies(_database)).ReadAsync([file], CancellationToken.None);
        return await new IngestionPipeline(_database, TimeProvider.System, new LoadedPack()).IngestAsync(outcomes, null, CancellationToken.None);
    }

    private async Task RemoveAsync() => (await new ArticleRemoval(_database, TimeProvider.System).RemoveAsync(["2026/strike"], CancellationToken.None))
        .ShouldBeOfType<RemovalOutcome.Removed>();

    private List<(string Id, int Revision)> Held()
    {
        using var session = _database.Read();
        using var select = session.Command("SELECT id, revision FROM article WHERE superseded_by IS NULL ORDER BY id");
        return select.Query(row => (row.Text(0), row.Int(1)));
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }
}
