using System.Globalization;
using Bot.Testing.Discord;
using Bot.Testing.News;
using Bot.Testing.Slack;
using Microsoft.Data.Sqlite;

namespace Bot.EndToEnd.Tests.Digests;

/// <summary>A database, a fake Discord and a fake Slack, and as many real processes over them as a test wants.</summary>
internal sealed class DigestHouse : IAsyncDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(120);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("digest-house");

    private DigestHouse(FakeDiscord discord, FakeSlack slack, FakeNews news) => (Discord, Slack, News) = (discord, slack, news);

    public FakeDiscord Discord { get; }

    public FakeSlack Slack { get; }

    /// <summary>The publisher whose feed the bot polls; <see cref="PublishAsync"/> fills it.</summary>
    public FakeNews News { get; }

    /// <summary>How long a process keeps a digest to itself; after a crash, the next one waits for it to pass.</summary>
    public int LeaseSeconds { get; init; } = 60;

    private string DatabaseFile => Path.Combine(_folder.FullName, "bot.db");

    /// <summary>Opens a house whose database holds the seeds.</summary>
    public static async Task<DigestHouse> OpenAsync(int leaseSeconds = 60)
    {
        var house = new DigestHouse(await FakeDiscord.StartAsync(), await FakeSlack.StartAsync(), await FakeNews.StartAsync()) { LeaseSeconds = leaseSeconds };
        house.News.Rss("/feed");
        await house.RunAsync("digest", "--dry-run");
        return house;
    }

    /// <summary>Starts a bot on both surfaces.</summary>
    public BotProcess Serve() => BotProcess.Start(["serve"], Settings());

    /// <summary>Runs a verb to its end.</summary>
    /// <returns>What it wrote.</returns>
    public async Task<string> RunAsync(params string[] arguments)
    {
        await using var process = BotProcess.Start(arguments, Settings());
        (await process.ExitAsync()).ShouldBe(0, string.Join('\n', process.Lines));
        return string.Join('\n', process.Lines);
    }

    /// <summary>Publishes an article, or what it says now, and has the feed polled by a process of its own.</summary>
    public async Task PublishAsync(string headline, string[] paragraphs, string teaser)
    {
        News.Publish("/article", headline, paragraphs);
        News.Rss("/feed", new NewsEntry("/article", headline, teaser));
        await RunAsync("ingest", "--feeds");
    }

    /// <summary>Lets each subscription's next digest, that of the next day, be due now.</summary>
    public void TurnTheDay() =>
        Execute("UPDATE digest_subscription SET next_due = $now", ("$now", TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds()));

    /// <summary>Enters a subscription as if it had been made before, whose next digest is due at an instant; all of the coverage is new to it.</summary>
    public void Subscribe(string surface, string channel, DateTimeOffset due) => Execute(
        """
        INSERT INTO digest_subscription (surface, channel, topic, language, local_time, time_zone, days, created, next_date, next_due, covered)
        VALUES ($surface, $channel, '', 'en', '08:00', 'Etc/UTC', 127, 0, $date, $due, 0)
        """,
        ("$surface", surface), ("$channel", channel), ("$date", due.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        ("$due", due.ToUnixTimeMilliseconds()));

    public void Execute(string sql, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        using var connection = Connect();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value);
        }

        command.ExecuteNonQuery();
    }

    public long Count(string sql) => Keys(sql)[0];

    /// <summary>The first column of all rows.</summary>
    public IReadOnlyList<long> Keys(string sql)
    {
        using var connection = Connect();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var keys = new List<long>();
        while (reader.Read())
        {
            keys.Add(reader.GetInt64(0));
        }

        return keys;
    }

    /// <summary>Waits until a count in the database is reached; another process's writes give no signal, so it is looked at now and then.</summary>
    public async Task UntilAsync(string countSql, long count)
    {
        var start = TimeProvider.System.GetTimestamp();
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (Count(countSql) is var reached && reached != count)
        {
            TimeProvider.System.GetElapsedTime(start).ShouldBeLessThan(s_patience, $"{countSql} is {reached}, not {count}");
            await timer.WaitForNextTickAsync();
        }
    }

    /// <summary>The posts of the bot in a channel of either fake.</summary>
    public int PostsIn(string surface, string channel) => surface == "discord"
        ? Discord.Rest.Posted.Count(message => message.ChannelId == channel)
        : Slack.MessagesIn(channel).Count(message => (string?)message["user"] == FakeSlack.BotUser);

    public async ValueTask DisposeAsync()
    {
        await Discord.DisposeAsync();
        await Slack.DisposeAsync();
        await News.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    public Dictionary<string, string> Settings() => new()
    {
        ["BOT_DATABASE"] = DatabaseFile,
        ["BOT_DIGEST_LEASE_SECONDS"] = LeaseSeconds.ToString(CultureInfo.InvariantCulture),
        ["BOT_FEEDS"] = $"{News.Url}/feed",
        ["BOT_FETCH_ALLOW"] = "127.0.0.1",
        ["DISCORD_TOKEN"] = FakeDiscord.Token,
        ["DISCORD_API_URL"] = Discord.ApiUrl,
        ["SLACK_BOT_TOKEN"] = FakeSlack.BotToken,
        ["SLACK_APP_TOKEN"] = FakeSlack.AppToken,
        ["SLACK_API_URL"] = Slack.ApiUrl.AbsoluteUri,
    };

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = DatabaseFile, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }
}
