using System.Globalization;
using Bot.EndToEnd.Tests.Ingestion;
using Bot.Testing.News;
using Microsoft.Data.Sqlite;

namespace Bot.EndToEnd.Tests.Feeds;

/// <summary>Kills real processes in the middle of a poll, while every article of the feed is being revised.</summary>
public sealed class KilledPollTests : IDisposable
{
    private const int Articles = 6;

    // KILL_ROUNDS=50 for more.
    private static readonly int Rounds = int.Parse(Environment.GetEnvironmentVariable("KILL_ROUNDS") ?? "4", CultureInfo.InvariantCulture);

    private readonly Workplace _place = new();
    private readonly Random _random = new(20260114);

    public void Dispose() => _place.Dispose();

    [Fact]
    public async Task Every_revision_is_there_whole_with_its_corrections_or_not_at_all_and_nothing_is_lost()
    {
        await using var news = await FakeNews.StartAsync();
        _place.Environment["BOT_FEEDS"] = news.Url + "/feed";
        _place.Environment["BOT_FETCH_ALLOW"] = "127.0.0.1";
        _place.Environment["BOT_SEEDS"] = Path.GetDirectoryName(_place.Write("seeds/pack.yaml", "title:\n  en: Ports\n"))!;
        _place.Write("seeds/articles/first.md", "# A first report\n\nThe port has been there for long.\n");
        Publish(news, version: 0);
        (await _place.RunAsync("ingest", "--feeds")).ExitCode.ShouldBe(0);

        var killed = 0;
        for (var version = 1; version <= Rounds; version++)
        {
            Publish(news, version);
            killed += await KillDuringPollAsync(news) ? 1 : 0;
            ShouldBeWhole();
        }

        killed.ShouldBeGreaterThan(Rounds / 2, "The rounds must hit processes that are at work.");
        var last = await _place.RunAsync("ingest", "--feeds");
        last.ExitCode.ShouldBe(0, last.Error);
        ShouldBeWhole();
        Number($"SELECT count(*) FROM article WHERE superseded_by IS NULL AND text LIKE '%handled {Rounds + 2} ships%'").ShouldBe(Articles);
        Number("SELECT count(*) FROM article WHERE superseded_by IS NULL").ShouldBe(Articles + 1);
    }

    private static void Publish(FakeNews news, int version)
    {
        for (var i = 0; i < Articles; i++)
        {
            news.Publish($"/{i}", $"Report of port {i}", [$"Port {i} handled {version + 2} ships in March 2026.", $"Port {i} lies in the bay of number {i * 7}."]);
        }

        news.Rss("/feed", [.. Enumerable.Range(0, Articles).Select(i => new NewsEntry($"/{i}", $"Report {i}", $"Version {version}."))]);
    }

    /// <returns>Whether the process was still at work.</returns>
    private async Task<bool> KillDuringPollAsync(FakeNews news)
    {
        var before = news.Requests.Count;
        using var process = _place.Start("ingest", "--feeds");
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!process.HasExited && news.Requests.Count == before)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(2), patience.Token);
        }

        // Somewhere in the poll; where is left to chance on purpose. The pages take half a second each.
        await Task.Delay(TimeSpan.FromMilliseconds(_random.Next((Articles * 500) + 300)), patience.Token);
        var atWork = !process.HasExited;
        process.Kill();
        await process.WaitForExitAsync(patience.Token);
        return atWork;
    }

    private void ShouldBeWhole()
    {
        Number("SELECT count(*) FROM pragma_foreign_key_check").ShouldBe(0);
        Number("SELECT count(*) FROM article a WHERE (SELECT count(*) FROM passage p WHERE p.article_key = a.article_key) < 2").ShouldBe(0);
        // Each passage of an old revision lives on in the new one, or was withdrawn; and its facts hold no longer.
        Number("""
            SELECT count(*) FROM passage p JOIN article a USING (article_key)
            WHERE a.superseded_by IS NOT NULL
                AND NOT EXISTS (SELECT 1 FROM passage_successor s WHERE s.passage_key = p.passage_key)
                AND NOT EXISTS (SELECT 1 FROM correction c WHERE c.old_passage = p.passage_key)
            """).ShouldBe(0);
        Number("SELECT count(*) FROM fact f JOIN passage p USING (passage_key) JOIN article a USING (article_key) WHERE a.superseded_by IS NOT NULL AND f.rank = 0")
            .ShouldBe(0);
        Number("SELECT count(*) FROM article a WHERE a.revision > 1 AND NOT EXISTS (SELECT 1 FROM correction c WHERE c.article_key = a.article_key)").ShouldBe(0);
        Number("SELECT count(*) FROM article WHERE superseded_by IS NULL").ShouldBe(Number("SELECT articles FROM search_total"));
    }

    private long Number(string sql)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = _place.Database, Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }
}
