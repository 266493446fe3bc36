using System.Diagnostics;
using System.Globalization;
using Bot.Core.Answers;
using Bot.Core.Commands;
using Bot.Core.Coverage;
using Bot.Core.Digests;
using Bot.Core.Ingestion;
using Bot.Core.Ingestion.Fetching;
using Bot.Core.Storage;
using Bot.Discord;
using Bot.Testing.Discord;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bot.Benchmarks.Discord;

/// <summary>Drives slash commands at the bot over a fake Discord in the same process, in a burst and at a steady rate, and says how
/// long they waited for their acknowledgement. Discord gives up after three seconds.</summary>
internal static class DiscordLoad
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan SteadyTarget = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <param name="options"><c>--burst N</c> interactions at once, <c>--rate N</c> a second for ten seconds.</param>
    /// <returns>0 when every target is met.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> options)
    {
        var burst = Number(options, "--burst", 10_000);
        var rate = Number(options, "--rate", 500);
        Console.WriteLine($"{"",-34}{"offered",9}{"acked",9}{"busy",9}{"p50 ms",9}{"p99 ms",9}{"max ms",9}{"heap MB",9}");
        var passed = await MeasureAsync($"{rate}/s for 10 s, 1000 users", 1_000, (discord, users) => SteadyAsync(discord, users, rate), SteadyTarget);
        passed &= await MeasureAsync($"burst of {burst}, 1 user", 1, (discord, users) => BurstAsync(discord, users, burst), Deadline);
        passed &= await MeasureAsync($"burst of {burst}, 1000 users", 1_000, (discord, users) => BurstAsync(discord, users, burst), Deadline);
        Console.WriteLine(passed ? "All targets are met." : "A target is missed.");
        return passed ? 0 : 1;
    }

    private static async Task<bool> MeasureAsync(
        string name, int users, Func<FakeDiscord, IReadOnlyList<FakePerson>, Task<List<FakeInteraction>>> drive, TimeSpan p99Target)
    {
        await using var discord = await FakeDiscord.StartAsync();
        discord.Rest.Records = false;
        var folder = Directory.CreateTempSubdirectory("discord-load");
        await using var bot = Compose(discord, folder.FullName);
        await bot.GetRequiredService<SeedLoader>().LoadAsync(Seeds(), CancellationToken.None);
        var hosted = bot.GetServices<IHostedService>().ToList();
        foreach (var service in hosted)
        {
            await service.StartAsync(CancellationToken.None);
        }

        await discord.Gateway.ConnectedAsync();
        await discord.Command("numbers").ReplyAsync();

        var people = Enumerable.Range(0, users).Select(i => new FakePerson($"{1_100_000_000_000_000_000 + i}", $"user {i}")).ToList();
        var interactions = await drive(discord, people);
        await WaitAsync(interactions);
        var heap = GC.GetTotalMemory(forceFullCollection: false) / 1e6;
        foreach (var service in hosted)
        {
            await service.StopAsync(CancellationToken.None);
        }


        var waits = interactions.Select(i => i.AcknowledgedAfter).OfType<TimeSpan>().Order().ToList();
        var busy = interactions.Count(i => i.CallbackType == 4);
        var (p50, p99, max) = (At(waits, 0.5), At(waits, 0.99), At(waits, 1));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{name,-34}{interactions.Count,9}{waits.Count,9}{busy,9}{p50.TotalMilliseconds,9:0}{p99.TotalMilliseconds,9:0}{max.TotalMilliseconds,9:0}{heap,9:0}"));
        await bot.DisposeAsync();
        folder.Delete(recursive: true);
        return waits.Count == interactions.Count && max <= Deadline && p99 <= p99Target;
    }

    private static Task<List<FakeInteraction>> BurstAsync(FakeDiscord discord, IReadOnlyList<FakePerson> users, int count) =>
        Task.FromResult(Enumerable.Range(0, count).Select(i => Ask(discord, users[i % users.Count])).ToList());

    private static async Task<List<FakeInteraction>> SteadyAsync(FakeDiscord discord, IReadOnlyList<FakePerson> users, int rate)
    {
        var interactions = new List<FakeInteraction>();
        var clock = Stopwatch.StartNew();
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (clock.Elapsed < TimeSpan.FromSeconds(10) && await tick.WaitForNextTickAsync())
        {
            while (interactions.Count < rate * Math.Min(10, clock.Elapsed.TotalSeconds))
            {
                interactions.Add(Ask(discord, users[interactions.Count % users.Count]));
            }
        }

        return interactions;
    }

    private static FakeInteraction Ask(FakeDiscord discord, FakePerson user) =>
        discord.Command("ask", [("question", "How much could joining the CPTPP raise GDP?")], user: user);

    // Until each is acknowledged and what was accepted is answered; what never is shows as missing.
    private static async Task WaitAsync(List<FakeInteraction> interactions)
    {
        var clock = Stopwatch.StartNew();
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (interactions.Any(i => i.Messages.Count == 0) && clock.Elapsed < Patience && await tick.WaitForNextTickAsync())
        {
        }
    }

    private static ServiceProvider Compose(FakeDiscord discord, string folder) => new ServiceCollection()
        .AddLogging(logging => logging.SetMinimumLevel(LogLevel.None))
        .AddSingleton(TimeProvider.System)
        .AddStorage(Path.Combine(folder, "bot.db"))
        .AddCoverage()
        .AddIngestion(new FetchOptions())
        .AddAnswers()
        .AddCommands()
        .AddDigests(new DigestOptions())
        .AddDiscord(new DiscordOptions { Token = FakeDiscord.Token, ApiUrl = discord.ApiUrl })
        .BuildServiceProvider();

    private static string Seeds()
    {
        var folder = AppContext.BaseDirectory;
        while (!Directory.Exists(Path.Combine(folder, "seeds", "articles")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("There is no seeds folder above this program.");
        }

        return Path.Combine(folder, "seeds");
    }

    private static TimeSpan At(List<TimeSpan> sorted, double share) =>
        sorted.Count == 0 ? TimeSpan.MaxValue : sorted[Math.Min(sorted.Count - 1, (int)(share * sorted.Count))];

    private static int Number(IReadOnlyList<string> options, string name, int otherwise)
    {
        var at = options.ToList().IndexOf(name);
        return at >= 0 && at + 1 < options.Count ? int.Parse(options[at + 1], CultureInfo.InvariantCulture) : otherwise;
    }
}
