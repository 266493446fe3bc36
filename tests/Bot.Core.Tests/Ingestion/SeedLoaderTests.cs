using Bot.Core.Coverage;
using Bot.Core.Ingestion;
using Bot.Core.Storage;

namespace Bot.Core.Tests.Ingestion;

public sealed class SeedLoaderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("seeds").FullName;
    private readonly Database _database;

    public SeedLoaderTests()
    {
        _database = Database.Open(Path.Combine(_folder, "bot.db"));
        Write("pack.yaml", "title:\n  en: Ports\n");
        Write("articles/strike.txt", "Port strike ends after a week\n\nDock crews returned to work on Monday after the owners raised wages by 6%.");
        Write("articles/many.jsonl", """
            {"id":"a","title":"Ships","paragraphs":[["The port handled 12 ships."]]}
            {"id":"b","title":"Mines","paragraphs":[["The mine closed in 2024."]]}
            """);
        Write("articles/page.md", "---\ntitle: Bridge opens\nurl: https://harbour.example/bridge\n---\n\nThe bridge opened on Sunday.");
    }

    public void Dispose()
    {
        _database.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task An_article_whose_file_is_gone_is_no_longer_answered_from()
    {
        (await LoadAsync()).ShouldBeEmpty();
        Held().ShouldBe(["Bridge opens", "Mines", "Port strike ends after a week", "Ships"]);
        Delete("articles/strike.txt", "articles/many.jsonl");

        var told = await LoadAsync();

        told.Select(gone => Path.GetFileName(gone.Source)).ShouldBe(["strike.txt", "many.jsonl"], ignoreOrder: true);
        told.ShouldAllBe(gone => gone.Error == "The file is gone: what it held is no longer answered from.");
        Held().ShouldBe(["Bridge opens"]);
        Indexed().ShouldBe(Passages());
        (await LoadAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task It_comes_back_with_its_file()
    {
        await LoadAsync();
        var text = File.ReadAllText(Path.Combine(_folder, "articles", "strike.txt"));
        Delete("articles/strike.txt");
        await LoadAsync();

        Write("articles/strike.txt", text);

        (await LoadAsync()).ShouldBeEmpty();
        Held().ShouldContain("Port strike ends after a week");
        Indexed().ShouldBe(Passages());
    }

    [Fact]
    public async Task A_file_that_is_renamed_keeps_its_article_where_that_names_its_address()
    {
        await LoadAsync();
        File.Move(Path.Combine(_folder, "articles", "page.md"), Path.Combine(_folder, "articles", "bridge.md"));

        await LoadAsync();

        Held().Count(headline => headline == "Bridge opens").ShouldBe(1);
        Indexed().ShouldBe(Passages());
    }

    [Fact]
    public async Task It_is_found_where_the_whole_folder_was_moved_before()
    {
        await LoadAsync();
        var moved = Directory.CreateTempSubdirectory("moved").FullName;
        try
        {
            Directory.Move(Path.Combine(_folder, "articles"), Path.Combine(moved, "articles"));
            File.Move(Path.Combine(_folder, "pack.yaml"), Path.Combine(moved, "pack.yaml"));
            File.Delete(Path.Combine(moved, "articles", "strike.txt"));

            await LoadAsync(moved);

            Held().ShouldNotContain("Port strike ends after a week");
        }
        finally
        {
            Directory.Delete(moved, recursive: true);
        }
    }

    [Fact]
    public async Task A_seed_that_was_removed_stays_out_although_its_file_is_saved_again()
    {
        await LoadAsync();
        await new ArticleRemoval(_database, TimeProvider.System).RemoveAsync(["strike"], CancellationToken.None);
        (await LoadAsync()).ShouldBeEmpty();

        Write("articles/strike.txt", "Port strike ends after a week\n\nDock crews returned to work on Monday after the owners raised wages by 7%.");
        var told = await LoadAsync();

        told.ShouldHaveSingleItem().Error.ShouldBe("The article strike was removed and stays out; ingest the file to bring it back.");
        (await LoadAsync()).ShouldBeEmpty();
        Held().ShouldBe(["Bridge opens", "Mines", "Ships"]);
        Indexed().ShouldBe(Passages());
    }

    private Task<IReadOnlyList<IngestionFailure>> LoadAsync(string? folder = null)
    {
        var pack = new LoadedPack();
        return new SeedLoader(_database, new IngestionPipeline(_database, TimeProvider.System, pack), pack).LoadAsync(folder ?? _folder, CancellationToken.None);
    }

    private List<string> Held()
    {
        using var session = _database.Read();
        using var select = session.Command("SELECT headline FROM article WHERE superseded_by IS NULL ORDER BY headline");
        return select.Query(row => row.Text(0));
    }

    private long Passages() => Number("SELECT count(*) FROM passage p JOIN article a ON a.article_key = p.article_key AND a.superseded_by IS NULL");

    private long Indexed() => Number("SELECT passages FROM search_total");

    private long Number(string sql)
    {
        using var session = _database.Read();
        using var select = session.Command(sql);
        return (long)select.Scalar()!;
    }

    private void Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private void Delete(params string[] names)
    {
        foreach (var name in names)
        {
            File.Delete(Path.Combine(_folder, name));
        }
    }
}
