using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Bot.Testing.Slack;

/// <summary>Slack on the loopback interface, as its documentation describes it: the Web API with its limits, Socket Mode, and signed
/// HTTP deliveries. It fails on demand.</summary>
public sealed partial class FakeSlack : IAsyncDisposable
{
    public const string BotToken = "xoxb-fake";
    public const string AppToken = "xapp-fake";
    public const string SigningSecret = "8f742231b10e8888abcd99yyyzzz85a5";
    public const string BotUser = "U0BOT";

    private const int PostsInABurst = 5;

    private readonly WebApplication _app;
    private readonly TimeProvider _time;
    private readonly CancellationTokenSource _stopping = new();
    private readonly ConcurrentDictionary<string, ConcurrentQueue<SlackFault>> _faults = new();
    private readonly ConcurrentDictionary<string, (int Uses, DateTimeOffset Made)> _responseUrls = new();
    private readonly ConcurrentDictionary<string, (bool Used, DateTimeOffset Made)> _triggers = new();
    private readonly ConcurrentDictionary<string, (double Tokens, DateTimeOffset At)> _posting = new();
    private int _counter;

    private FakeSlack(WebApplication app, TimeProvider time) => (_app, _time) = (app, time);

    /// <summary>What <c>SLACK_API_URL</c> is set to.</summary>
    public Uri ApiUrl => new($"{_app.Urls.First()}/api/");

    /// <summary>Every call, in order.</summary>
    public Observed<SlackCall> Calls { get; } = new();

    /// <summary>What was posted for everyone or for one person, over whatever method; refused ones are not here.</summary>
    public Observed<SlackCall> Messages { get; } = new();

    /// <summary>Channels that are otherwise than the default: there, with the bot in it, not archived.</summary>
    public ConcurrentDictionary<string, FakeChannel?> Channels { get; } = new();

    /// <summary>What the bot token may do.</summary>
    public HashSet<string> Scopes { get; } =
    [
        "app_mentions:read", "assistant:write", "channels:history", "chat:write", "commands", "groups:history", "im:history", "users:read",
    ];

    /// <summary>The scopes that were needed so far.</summary>
    public ConcurrentDictionary<string, byte> ScopesUsed { get; } = new();

    /// <summary>Users whose <c>users.info</c> says that they administer the workspace.</summary>
    public ConcurrentBag<string> Administrators { get; } = [];

    /// <summary>Whether Slack's rate limit of about one post a second and channel is enforced.</summary>
    public bool EnforcesRateLimit { get; set; } = true;

    public static async Task<FakeSlack> StartAsync(TimeProvider? time = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(options => options.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        var slack = new FakeSlack(app, time ?? TimeProvider.System);
        app.UseWebSockets();
        app.MapPost("/api/{method}", slack.CallAsync);
        app.MapPost("/response/{id}", slack.RespondAsync);
        app.Map("/link", slack.LinkAsync);
        await app.StartAsync();
        return slack;
    }

    /// <summary>Makes the next call of a method fail; faults queue up.</summary>
    public void FailNext(string method, params ReadOnlySpan<SlackFault> faults)
    {
        var queue = _faults.GetOrAdd(method, _ => new());
        foreach (var fault in faults)
        {
            queue.Enqueue(fault);
        }
    }

    /// <summary>An address to answer an interaction at: five times, for 30 minutes.</summary>
    public Uri NewResponseUrl()
    {
        var id = $"r{Interlocked.Increment(ref _counter)}";
        _responseUrls[id] = (0, _time.GetUtcNow());
        return new Uri($"{_app.Urls.First()}/response/{id}");
    }

    /// <summary>A trigger to open a dialogue with: once, for three seconds.</summary>
    public string NewTrigger()
    {
        var id = $"t{Interlocked.Increment(ref _counter)}";
        _triggers[id] = (false, _time.GetUtcNow());
        return id;
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        foreach (var socket in Sockets.All)
        {
            socket.Cut();
        }

        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
        foreach (var socket in Sockets.All)
        {
            socket.Dispose();
        }

        _http.Dispose();
        _stopping.Dispose();
    }

    private async Task RespondAsync(HttpContext context, string id)
    {
        var body = await ReadAsync(context.Request);
        if (await FailAsync(context, "response_url", body))
        {
            return;
        }

        var error = !_responseUrls.TryGetValue(id, out var url) ? "no_service"
            : _time.GetUtcNow() - url.Made > TimeSpan.FromMinutes(30) ? "expired_url"
            : url.Uses >= 5 ? "used_url"
            : SlackLimits.OfMessage(body);
        if (error is null)
        {
            _responseUrls[id] = (url.Uses + 1, url.Made);
        }

        context.Response.StatusCode = error is null ? 200 : 404;
        await WriteAsync(context, "response_url", body, error, []);
    }

    private async Task<bool> FailAsync(HttpContext context, string method, JsonElement body)
    {
        if (!_faults.TryGetValue(method, out var queue) || !queue.TryDequeue(out var fault))
        {
            return false;
        }

        switch (fault)
        {
            case SlackFault.Error(var code):
                await WriteAsync(context, method, body, code, []);
                return true;
            case SlackFault.RateLimited(var after):
                context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
                if (after is { } wait)
                {
                    context.Response.Headers.RetryAfter = wait.TotalSeconds.ToString("0", CultureInfo.InvariantCulture);
                }

                await WriteAsync(context, method, body, "ratelimited", []);
                return true;
            case SlackFault.Status(var code):
                context.Response.StatusCode = code;
                Calls.Add(new(method, body, $"HTTP {code}", _time.GetUtcNow()));
                return true;
            case SlackFault.CutBehind:
                context.Items[nameof(SlackFault.CutBehind)] = true;
                return false;
            case SlackFault.Silence:
                Calls.Add(new(method, body, "silence", _time.GetUtcNow()));
                using (var gone = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, _stopping.Token))
                {
                    await Task.Delay(Timeout.Infinite, gone.Token).ContinueWith(_ => { }, TaskScheduler.Default);
                }

                return true;
            default:
                Calls.Add(new(method, body, "cut", _time.GetUtcNow()));
                context.Abort();
                return true;
        }
    }

    private async Task WriteAsync(HttpContext context, string method, JsonElement body, string? error, JsonObject answer)
    {
        answer["ok"] = error is null;
        if (error is not null)
        {
            answer["error"] = error;
        }

        if (context.Items.ContainsKey(nameof(SlackFault.CutBehind)))
        {
            context.Abort();
        }
        else
        {
            context.Response.ContentType = "application/json; charset=utf-8";
            await context.Response.WriteAsync(answer.ToJsonString());
        }

        var call = new SlackCall(method, body, error, _time.GetUtcNow());
        if (error is null && method is "chat.postMessage" or "chat.postEphemeral" or "response_url")
        {
            Messages.Add(call);
        }

        Calls.Add(call);
    }

    private static async Task<JsonElement> ReadAsync(HttpRequest request)
    {
        if (request.HasFormContentType)
        {
            var form = await request.ReadFormAsync();
            return JsonSerializer.SerializeToElement(form.ToDictionary(f => f.Key, f => f.Value.ToString()));
        }

        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        return body.Length == 0 ? JsonElement.Parse("{}") : JsonElement.Parse(body.ToArray());
    }

    private static string? Text(JsonElement body, string member) =>
        body.ValueKind == JsonValueKind.Object && body.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
