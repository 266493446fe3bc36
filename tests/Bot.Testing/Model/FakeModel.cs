using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Testing.Model;

/// <summary>A request that the fake got.</summary>
/// <param name="Body">The JSON body.</param>
/// <param name="Authorization">The Authorization header, or null.</param>
public sealed record ModelRequest(JsonNode Body, string? Authorization)
{
    /// <summary>The text of the messages of one role, joined.</summary>
    public string Messages(string role) => string.Join('\n', Body["messages"]!.AsArray()
        .Where(message => message!["role"]!.GetValue<string>() == role)
        .Select(message => message!["content"] is JsonArray parts ? string.Concat(parts.Select(p => p!["text"])) : message["content"]!.GetValue<string>()));
}

/// <summary>An OpenAI-compatible server on loopback (POST /v1/chat/completions, https://platform.openai.com/docs/api-reference/chat),
/// which plays a scripted reply for each request, the last one again and again.</summary>
public sealed class FakeModel : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<ModelReply> _script = new();
    private readonly CancellationTokenSource _stopping = new();
    private ModelReply _last = ModelReply.Honest();

    private FakeModel(WebApplication app) => _app = app;

    /// <summary>What <c>MODEL_BASE_URL</c> is to be.</summary>
    public Uri BaseUrl { get; private set; } = null!;

    public ConcurrentQueue<ModelRequest> Requests { get; } = new();

    /// <summary>What <c>GET /v1/models</c> lists; null where the server has no such thing.</summary>
    public IReadOnlyList<string>? Models { get; set; }

    /// <summary>The only key that is taken; null where all are.</summary>
    public string? Key { get; set; }

    /// <summary>Starts on a free port of 127.0.0.1.</summary>
    public static async Task<FakeModel> StartAsync(params ModelReply[] script)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var fake = new FakeModel(builder.Build());
        fake.Play(script);
        fake._app.MapPost("/v1/chat/completions", fake.ReplyAsync);
        fake._app.MapGet("/v1/models", fake.List);
        await fake._app.StartAsync();
        var address = fake._app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        fake.BaseUrl = new Uri($"{address}/v1");
        return fake;
    }

    /// <summary>Appends replies to the script.</summary>
    public void Play(params ModelReply[] script)
    {
        foreach (var reply in script)
        {
            _script.Enqueue(reply);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _app.DisposeAsync();
        _stopping.Dispose();
    }

    private IResult List(HttpContext http)
    {
        if (Key is not null && http.Request.Headers.Authorization != $"Bearer {Key}")
        {
            return TypedResults.Unauthorized();
        }

        return Models is null ? TypedResults.NotFound() : TypedResults.Text(
            new JsonObject { ["object"] = "list", ["data"] = new JsonArray([.. Models.Select(id => new JsonObject { ["id"] = id, ["object"] = "model" })]) }.ToJsonString(),
            "application/json");
    }

    private async Task ReplyAsync(HttpContext http)
    {
        using var body = await JsonDocument.ParseAsync(http.Request.Body);
        var request = new ModelRequest(JsonNode.Parse(body.RootElement.GetRawText())!, http.Request.Headers.Authorization);
        Requests.Enqueue(request);
        _last = _script.TryDequeue(out var next) ? next : _last;
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, _stopping.Token);
        try
        {
            await _last.WriteAsync(http, request, gone.Token);
        }
        catch (OperationCanceledException)
        {
            // The client gave up, or the test is over.
        }
        catch (IOException)
        {
            // The client closed the connection.
        }
    }
}
