using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;

namespace Bot.EndToEnd.Tests.Ingestion;

/// <summary>Kills real processes in the middle of <c>ingest</c>, at random points of their writing.</summary>
public sealed class KilledIngestTests : IDisposable
{
    private const int Articles = 3_000;
    private const int PassagesOfEach = 4;
    private const int QuantitiesOfEach = 2;
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    // Fifty rounds take minutes on a busy machine; KILL_ROUNDS=50 runs them.
    private static readonly int s_rounds = int.Parse(Environment.GetEnvironmentVariable("KILL_ROUNDS") ?? "6", CultureInfo.InvariantCulture);

    private readonly Workplace _place = new();
    private readonly Random _random = new(20260113);

    public void Dispose() => _place.Dispose();

    [Fact]
    public async Task Every_article_is_there_whole_or_not_at_all_and_the_rerun_converges()
    {
        var file = _place.Write("in.jsonl", Lines());
        var killed = 0;
        for (var round = 0; round < s_rounds; round++)
        {
            killed += await KillDuringIngestAsync(file) ? 1 : 0;
            if (File.Exists(_place.Database) && ShouldBeWhole() == Articles)
            {
                // Everything is in: the next round begins anew.
                Directory.Delete(Path.GetDirectoryName(_place.Database)!, recursive: true);
            }
        }

        killed.ShouldBeGreaterThan(s_rounds / 2, "The rounds must hit processes that are at work.");
        (await _place.RunAsync("ingest", file)).ExitCode.ShouldBe(0);
        ShouldBeWhole().ShouldBe(Articles);
        (await _place.RunAsync("ingest", file)).Output.ShouldStartWith($"0 articles taken in (0 revised), {Articles} held already");
    }

    /// <returns>Whether the process was still at work.</returns>
    private async Task<bool> KillDuringIngestAsync(string file)
    {
        using var process = _place.Start("ingest", file);
        var log = _place.Database + "-wal";
        using var patience = new CancellationTokenSource(s_patience);
        var before = Length(log);
        while (!process.HasExited && Length(log) == before)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(2), patience.Token);
        }

        // Somewhere in the writing; where is left to chance on purpose.
        await Task.Delay(TimeSpan.FromMilliseconds(_random.Next(700)), patience.Token);
        var atWork = !process.HasExited;
        process.Kill();
        await process.WaitForExitAsync(patience.Token);
        return atWork;
    }

    /// <summary>Checks every table against the others.</summary>
    /// <returns>The number of articles of the file that are there.</returns>
    private long ShouldBeWhole()
    {
        using var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = _place.Database, Pooling = false }.ToString());
        connection.Open();
        if (Number(connection, "SELECT count(*) FROM sqlite_master WHERE name = 'search_total'") == 0)
        {
            return 0;
        }

        Text(connection, "PRAGMA integrity_check").ShouldBe("ok");
        Number(connection, "SELECT count(*) FROM pragma_foreign_key_check").ShouldBe(0);
        Number(connection, $"""
            SELECT count(*) FROM article a WHERE a.id LIKE 'killed-%' AND (
                (SELECT count(*) FROM passage p WHERE p.article_key = a.article_key) <> {PassagesOfEach}
                OR (SELECT count(*) FROM passage p JOIN fact f USING (passage_key) JOIN quantity q USING (fact_key) WHERE p.article_key = a.article_key) <> {QuantitiesOfEach}
                OR (SELECT count(*) FROM article_terms t WHERE t.article_key = a.article_key) <> 1)
            """).ShouldBe(0);
        Number(connection, "SELECT count(*) FROM article").ShouldBe(Number(connection, "SELECT articles FROM search_total"));
        Number(connection, "SELECT count(*) FROM passage WHERE kind <> 4").ShouldBe(Number(connection, "SELECT passages FROM search_total"));
        return Number(connection, "SELECT count(*) FROM article WHERE id LIKE 'killed-%'");
    }

    private static string Lines()
    {
        var lines = new StringBuilder();
        for (var i = 0; i < Articles; i++)
        {
            lines.Append(CultureInfo.InvariantCulture, $"{{\"id\":\"killed-{i}\",\"title\":\"Report {i}\",\"paragraphs\":[[\"The port handled {i + 2} ships in March 2026.\",\"Prices rose by {i + 1}%.\"],[\"Nobody knows why.\"]]}}\n");
        }

        return lines.ToString();
    }

    private static long Length(string path) => File.Exists(path) ? new FileInfo(path).Length : 0;

    private static long Number(SqliteConnection connection, string sql) => (long)Scalar(connection, sql);

    private static string Text(SqliteConnection connection, string sql) => (string)Scalar(connection, sql);

    private static object Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar()!;
    }
}
