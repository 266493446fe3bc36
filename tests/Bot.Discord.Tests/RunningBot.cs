using System.Collections.Concurrent;
using Bot.Core.Answers;
using Bot.Core.Surfaces;
using Bot.Testing.Discord;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bot.Discord.Tests;

/// <summary>The whole surface, connected to a fake Discord.</summary>
internal sealed class RunningBot : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private RunningBot(FakeDiscord discord, TestCoverage coverage, TestCatalogue catalogue, ServiceProvider services, TestLog log) =>
        (Discord, Coverage, Catalogue, _services, Log) = (discord, coverage, catalogue, services, log);

    public FakeDiscord Discord { get; }

    public TestCoverage Coverage { get; }

    public TestCatalogue Catalogue { get; }

    public TestLog Log { get; }

    public SurfaceHealth Health => _services.GetRequiredService<SurfaceHealth>();

    /// <summary>Starts the bot and waits until it is connected.</summary>
    /// <param name="prepare">Changes the fake before the bot starts.</param>
    /// <param name="connects">Whether it is expected to connect.</param>
    public static async Task<RunningBot> StartAsync(
        Action<FakeDiscord>? prepare = null, TimeProvider? time = null, bool messageContent = false, int? shards = null, bool connects = true)
    {
        var discord = await FakeDiscord.StartAsync(time);
        prepare?.Invoke(discord);
        var coverage = await TestCoverage.CreateAsync();
        var bot = Start(discord, coverage, time, messageContent, shards);
        if (connects)
        {
            await discord.Gateway.ConnectedAsync();
            await discord.Signal.UntilAsync(() => bot.Health.State.IsHealthy, "the bot to be healthy");
        }

        return bot;
    }

    public static RunningBot Start(
        FakeDiscord discord, TestCoverage coverage, TimeProvider? time = null, bool messageContent = false, int? shards = null)
    {
        var catalogue = new TestCatalogue(coverage) { Began = discord.Signal.Pulse };
        var log = new TestLog(discord.Signal);
        var services = new ServiceCollection()
            .AddLogging(logging => logging.AddProvider(log).SetMinimumLevel(LogLevel.Debug))
            .AddSingleton(time ?? TimeProvider.System)
            .AddSingleton(coverage.Database)
            .AddSingleton<AnswerLedger>()
            .AddSingleton(_ => catalogue.Create())
            .AddDiscord(new DiscordOptions { Token = FakeDiscord.Token, ApiUrl = discord.ApiUrl, MessageContent = messageContent, Shards = shards })
            .BuildServiceProvider();
        var bot = new RunningBot(discord, coverage, catalogue, services, log);
        bot.Health.Changed += _ => discord.Signal.Pulse();
        foreach (var service in services.GetServices<IHostedService>())
        {
            service.StartAsync(CancellationToken.None).GetAwaiter().GetResult();
        }

        return bot;
    }

    /// <summary>Stops the bot, and leaves Discord and the store.</summary>
    public async Task StopAsync()
    {
        foreach (var service in _services.GetServices<IHostedService>())
        {
            await service.StopAsync(CancellationToken.None);
        }

        await _services.DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await Discord.DisposeAsync();
        Coverage.Dispose();
    }
}

/// <summary>Keeps what was logged.</summary>
internal sealed class TestLog(Signal signal) : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> _lines = new();

    public IReadOnlyCollection<string> Lines => _lines;

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        _lines.Enqueue($"{logLevel}: {formatter(state, exception)} {exception?.GetType().Name} {exception?.Message}".TrimEnd());
        signal.Pulse();
    }

    public void Dispose()
    {
    }
}
