using Microsoft.Data.Sqlite;

namespace Bot.EndToEnd.Tests.Ingestion;

/// <summary>A database that cannot be used is named with what to do about it, and nothing that it held is lost.</summary>
public sealed class BrokenStoreTests : IDisposable
{
    private const string Question = "How much could joining the CPTPP raise South Korea's GDP?";

    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public async Task A_file_that_is_no_database_is_named()
    {
        _place.Write("data/bot.db", "This is a letter, not a database, and it is long enough to be looked at as one by anybody who reads the first page.");

        var run = await _place.RunAsync("ask", Question);

        run.ExitCode.ShouldBe(1);
        run.OneErrorLine().ShouldBe($"The file {_place.Database} is not a database: move it away, or set BOT_DATABASE to another file.");
    }

    [Fact]
    public async Task A_damaged_database_is_named()
    {
        (await _place.RunAsync("ask", Question)).ExitCode.ShouldBe(0);
        await using (var stream = new FileStream(_place.Database, FileMode.Open))
        {
            // The header stays, the pages behind it are noise.
            stream.Position = 100;
            var noise = new byte[stream.Length - 100];
            new Random(1).NextBytes(noise);
            await stream.WriteAsync(noise);
        }

        var run = await _place.RunAsync("ask", Question);

        run.ExitCode.ShouldBe(1);
        run.OneErrorLine().ShouldContain("is damaged");
    }

    [Theory]
    [InlineData("ask", Question)]
    [InlineData("serve")]
    public async Task A_folder_in_the_place_of_the_database_is_an_unusable_setting(params string[] arguments)
    {
        Directory.CreateDirectory(_place.Database);

        var run = await _place.RunAsync(arguments);

        run.ExitCode.ShouldBe(2);
        run.OneErrorLine().ShouldBe($"BOT_DATABASE is '{_place.Database}': it is a folder; name a file in it, as in {_place.Database}/bot.db.");
    }

    [Fact]
    public async Task A_folder_that_is_not_there_yet_is_no_file_either()
    {
        _place.Environment["BOT_DATABASE"] = "new/";

        (await _place.RunAsync("ask", Question)).ExitCode.ShouldBe(2);
    }

    [Fact]
    public async Task A_database_locked_by_another_process_is_named_and_keeps_what_it_holds()
    {
        (await _place.RunAsync("ask", Question)).ExitCode.ShouldBe(0);
        var article = _place.Write("a.txt", "Port workers end a strike\n\nDock crews returned to work on Monday after the owners raised wages by 6%.");
        await using (var other = Open(SqliteOpenMode.ReadWrite))
        {
            await using var hold = other.BeginTransaction(deferred: false);

            var run = await _place.RunAsync("ingest", article);

            run.ExitCode.ShouldBe(1);
            run.OneErrorLine().ShouldContain("is locked by another process");
            // Reading needs no lock.
            (await _place.RunAsync("ask", Question)).Output.ShouldContain("0.33% to 0.35%");
        }

        (await _place.RunAsync("ingest", article)).Output.ShouldStartWith("1 article taken in");
    }

    [Fact]
    public async Task A_place_where_nothing_can_be_written_is_named()
    {
        // Nobody, root included, can make a file there.
        _place.Environment["BOT_DATABASE"] = "/proc/bot.db";

        var run = await _place.RunAsync("ask", Question);

        run.ExitCode.ShouldBe(1);
        run.OneErrorLine().ShouldContain("/proc/bot.db");
    }

    private SqliteConnection Open(SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = _place.Database, Mode = mode, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }
}
