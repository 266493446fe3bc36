using System.Text.Json;

namespace Bot.EndToEnd.Tests.Ingestion;

/// <summary>What <c>remove</c> takes out stays out, until it is ingested again.</summary>
public sealed class RemoveTests : IDisposable
{
    private const string Question = "How much were wages raised?";

    private static readonly string Seed = Directory.GetFiles(Path.Combine(Repository.Root, "seeds", "articles")).Single();

    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public async Task An_article_is_removed_by_the_id_that_sources_shows_and_comes_back_when_it_is_ingested()
    {
        var file = _place.Write("strike.txt", "Port workers end a strike\n\nDock crews returned to work on Monday after the owners raised wages by 6%.");
        await _place.RunAsync("ingest", file);
        (await _place.RunAsync("ask", Question)).Output.ShouldContain("by 6%");
        var id = await IdAsync("Port workers end a strike");
        (await _place.RunAsync("sources")).Output.ShouldContain($"  id: {id}\n");

        var run = await _place.RunAsync("remove", id);

        run.ExitCode.ShouldBe(0);
        run.Output.ShouldBe($"removed {id}: “Port workers end a strike”, 2 passages, 2 facts\n");
        (await _place.RunAsync("ask", Question)).Output.ShouldNotContain("6%");
        (await _place.RunAsync("numbers")).Output.ShouldNotContain("6%");
        (await _place.RunAsync("ingest", file)).ExitCode.ShouldBe(0);
        (await _place.RunAsync("ask", Question)).Output.ShouldContain("by 6%");
    }

    [Fact]
    public async Task A_seed_that_is_removed_does_not_come_back_at_the_next_start()
    {
        var id = await IdAsync("Lee Jae-myung Japan-South Korea Summit 2026: A Test of Pragmatic Diplomacy");

        var row = JsonDocument.Parse((await _place.RunAsync("remove", id, "--json")).Output).RootElement;

        row.GetProperty("removed")[0].GetProperty("articleId").GetString().ShouldBe(id);
        row.GetProperty("failed").GetArrayLength().ShouldBe(0);
        (await _place.RunAsync("sources")).Output.ShouldContain("No article is held yet.");

        (await _place.RunAsync("ingest", Seed)).Output.ShouldContain("1 article taken in (0 revised, 1 back again), 0 held already");
        (await IdAsync("Lee Jae-myung Japan-South Korea Summit 2026: A Test of Pragmatic Diplomacy")).ShouldBe(id);
        (await _place.RunAsync("ingest", Seed)).Output.ShouldContain("0 articles taken in (0 revised), 1 held already");
    }

    [Fact]
    public async Task An_id_that_is_none_is_told_with_how_to_list_ids_and_nothing_is_removed()
    {
        var id = await IdAsync("Lee Jae-myung Japan-South Korea Summit 2026: A Test of Pragmatic Diplomacy");

        var run = await _place.RunAsync("remove", "nosuch", id);

        run.ExitCode.ShouldBe(1);
        run.Output.ShouldBeEmpty();
        run.OneErrorLine().ShouldBe("nosuch: No article has this id, so nothing was removed: sources --all shows the ids.");
        (await _place.RunAsync("sources")).Output.ShouldContain(id);
    }

    [Fact]
    public async Task Sources_shows_all_articles_where_that_is_asked_for()
    {
        await _place.RunAsync("ingest", _place.Write("many.jsonl", string.Join('\n', Enumerable.Range(1, 30).Select(i =>
            $$"""{"id":"ship-{{i}}","title":"Report {{i}}","source":"Post","paragraphs":[["The port handled {{i}} ships."]]}"""))));

        (await _place.RunAsync("sources")).Output.ShouldContain("Only the newest 25 are shown.");
        var all = await _place.RunAsync("sources", "--all");
        all.Output.ShouldContain("  id: ship-1\n");
        all.Output.ShouldContain("  id: 000_");
        all.Output.ShouldNotContain("Only the newest");
    }

    [Fact]
    public async Task Names_that_are_far_too_long_are_cut_where_they_are_shown()
    {
        // A letter with its mark is never parted.
        var name = string.Concat(Enumerable.Repeat("Ha\u0301", 500_000));
        await _place.RunAsync("ingest", _place.Write("long.jsonl",
            $$"""{"id":"long","title":"{{name}}","source":"{{name}}","section":"{{name}}","paragraphs":[["The port handled 5 ships."]]}"""));

        var sources = (await _place.RunAsync("sources")).Output;
        sources.Length.ShouldBeLessThan(20_000);
        sources.ShouldContain("…");
        sources.ShouldNotContain("a…");
        var removed = (await _place.RunAsync("remove", "long")).Output;
        removed.Length.ShouldBeLessThan(500);
        removed.ShouldContain("…”, 2 passages");
        removed.ShouldNotContain("a…");
    }

    private async Task<string> IdAsync(string headline) =>
        JsonDocument.Parse((await _place.RunAsync("sources", "--json")).Output).RootElement.GetProperty("items").EnumerateArray()
            .Select(item => item.GetProperty("citation")).Single(citation => citation.GetProperty("headline").GetString() == headline)
            .GetProperty("articleId").GetString()!;
}
