using System.Net;
using Bot.Core.Answers;
using Bot.Core.Storage;
using Bot.Core.Surfaces;
using Bot.Slack.SocketMode;
using Bot.Slack.Surface;
using Bot.Slack.WebApi;
using Bot.Testing.Slack;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Slack.Tests;

/// <summary>The whole of Bot.Slack in a host of its own, over a fake Slack and a real database.</summary>
internal sealed class SlackHarness : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("slack-test").FullName;
    private readonly SlackMode _mode;
    private readonly TimeProvider _time;
    private readonly WorkQueue? _queue;
    private readonly TimeSpan _pace;
    private readonly SocketModeTimings _timings;
    private WebApplication? _app;

    private SlackHarness(FakeSlack slack, SlackMode mode, TimeProvider time, WorkQueue? queue, TimeSpan pace, SocketModeTimings timings) =>
        (Slack, _mode, _time, _queue, _pace, _timings) = (slack, mode, time, queue, pace, timings);

    public FakeSlack Slack { get; }

    public TestCoverage Coverage { get; } = new();

    public SurfaceHealth Health => _app!.Services.GetRequiredService<SurfaceHealth>();

    public Database Database => _app!.Services.GetRequiredService<Database>();

    /// <summary>Where HTTP deliveries would go.</summary>
    public Uri Address => new($"{_app!.Urls.First()}/slack");

    /// <summary>Everything that was logged.</summary>
    public Observed<string> Log { get; } = new();

    /// <param name="pace">How far apart posts into a channel are; null for next to nothing, with a workspace that has no limit.</param>
    /// <param name="prepare">What the workspace is to do before the bot comes.</param>
    public static async Task<SlackHarness> StartAsync(
        SlackMode mode = SlackMode.Socket, TimeProvider? time = null, WorkQueue? queue = null, TimeSpan? pace = null,
        Action<FakeSlack>? prepare = null, bool connected = true, SocketModeTimings? timings = null)
    {
        time ??= TimeProvider.System;
        var harness = new SlackHarness(
            await FakeSlack.StartAsync(time), mode, time, queue, pace ?? TimeSpan.FromTicks(1), timings ?? SocketModeTimings.Default);
        harness.Slack.EnforcesRateLimit = pace is not null;
        prepare?.Invoke(harness.Slack);
        await harness.StartBotAsync(connected);
        return harness;
    }

    /// <summary>Starts the bot on the same database and waits until it is connected.</summary>
    public async Task StartBotAsync(bool connected = true)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Debug).AddProvider(new ObservedLog(Log));
        builder.WebHost.ConfigureKestrel(options => options.Listen(IPAddress.Loopback, 0));
        builder.Services.AddSingleton(_time);
        builder.Services.AddSingleton(_ => Database.Open(Path.Combine(_folder, "bot.db")));
        builder.Services.AddSingleton<AnswerLedger>();
        builder.Services.AddSingleton(_ => Coverage.Catalogue);
        builder.Services.AddSingleton(_timings);
        builder.Services.AddSingleton(new ChannelPacer(_time, _pace));
        builder.Services.AddSingleton<SuggestedQuestions>(_ => [TestCoverage.Question, "Who organised it?"]);
        if (_queue is not null)
        {
            builder.Services.AddSingleton(_queue);
        }

        builder.Services.AddSlack(new SlackOptions
        {
            BotToken = FakeSlack.BotToken,
            AppToken = _mode == SlackMode.Socket ? FakeSlack.AppToken : null,
            SigningSecret = _mode == SlackMode.Http ? FakeSlack.SigningSecret : null,
            ApiUrl = Slack.ApiUrl,
        });
        _app = builder.Build();
        _app.MapSlack();
        var database = Database;
        using (var session = database.Read())
        using (var held = session.Command("SELECT count(*) FROM article"))
        {
            if (held.Scalar() is 0L)
            {
                await TestCoverage.StoreAsync(database);
            }
        }

        var healthy = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Health.Changed += state =>
        {
            if (state.IsHealthy)
            {
                healthy.TrySetResult();
            }
        };
        await _app.StartAsync();
        if (_mode == SlackMode.Http)
        {
            Slack.RequestUrl = Address;
        }

        if (connected)
        {
            await healthy.Task.WaitAsync(TimeSpan.FromSeconds(20));
        }
    }

    /// <summary>Stops the bot; the workspace and the database stay.</summary>
    public async Task StopBotAsync()
    {
        if (_app is not null)
        {
            await _app.StopAsync();
            await _app.DisposeAsync();
            _app = null;
        }
    }

    /// <summary>Waits until the surface is unhealthy and gives the cause.</summary>
    public async Task<string> UnhealthyAsync()
    {
        var seen = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        Health.Changed += state =>
        {
            if (!state.IsHealthy)
            {
                seen.TrySetResult(state.Cause!);
            }
        };
        return Health.State is { IsHealthy: false, Cause: { } cause } && cause != "starting"
            ? cause
            : await seen.Task.WaitAsync(TimeSpan.FromSeconds(20));
    }

    public async ValueTask DisposeAsync()
    {
        Coverage.Slow.TrySetResult();
        await StopBotAsync();
        await Slack.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private sealed class ObservedLog(Observed<string> log) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            log.Add($"{logLevel}: {formatter(state, exception)} {exception?.Message}");

        public void Dispose()
        {
        }
    }
}
