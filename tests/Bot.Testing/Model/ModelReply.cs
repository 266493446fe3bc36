using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace Bot.Testing.Model;

/// <summary>One scripted reply of a <see cref="FakeModel"/>.</summary>
public abstract partial class ModelReply
{
    /// <summary>Says a text, streamed word by word where the request asks for a stream.</summary>
    public static ModelReply Says(string text) => new Text(_ => text, Streams: true);

    /// <summary>Says a text in one JSON document, whatever the request asks for, as some local servers do.</summary>
    public static ModelReply SaysAtOnce(string text) => new Text(_ => text, Streams: false);

    /// <summary>Phrases an answer out of the passages of the prompt: the first ones word for word, each with its marker.</summary>
    public static ModelReply Honest(int passages = 1) => new Text(request => Phrase(request, passages), Streams: true);

    /// <summary>Does what the prompt's text orders, as a model that cannot tell material from instructions does.</summary>
    public static ModelReply Obeys(string order, string otherwise) =>
        new Text(request => request.Messages("user").Contains(order, StringComparison.OrdinalIgnoreCase) ? otherwise : Phrase(request, 1), Streams: true);

    /// <summary>An HTTP error with a JSON body as OpenAI writes it.</summary>
    public static ModelReply Status(int status) => new Raw(status, "application/json", """{"error":{"message":"scripted","type":"error","code":null}}""");

    /// <summary>A body that is no answer, with status 200.</summary>
    public static ModelReply Body(string contentType, string body) => new Raw(200, contentType, body);

    /// <summary>Never answers.</summary>
    public static ModelReply Silence() => new Hang(null);

    /// <summary>Streams a beginning and then nothing more.</summary>
    public static ModelReply Stalls(string beginning) => new Hang(beginning);

    /// <summary>Streams a beginning and ends in the middle of an event.</summary>
    public static ModelReply Cut(string beginning) => new Drop(beginning);

    /// <summary>Streams a piece over and over.</summary>
    public static ModelReply Endless(string piece) => new Forever(piece);

    internal abstract Task WriteAsync(HttpContext http, ModelRequest request, CancellationToken cancellationToken);

    private static string Phrase(ModelRequest request, int passages) => string.Join(' ', PassageLine().Matches(request.Messages("user"))
        .Take(passages)
        .Select(match => $"{match.Groups["text"].Value.TrimEnd('.', '。')} [{match.Groups["marker"].Value}]."));

    private static string Chunk(string? content, string? finish) => new JsonObject
    {
        ["id"] = "chatcmpl-1",
        ["object"] = "chat.completion.chunk",
        ["created"] = 1,
        ["model"] = "fake",
        ["choices"] = new JsonArray(new JsonObject
        {
            ["index"] = 0,
            ["delta"] = content is null ? new JsonObject() : new JsonObject { ["role"] = "assistant", ["content"] = content },
            ["finish_reason"] = finish,
        }),
    }.ToJsonString();

    private static async Task SendAsync(HttpContext http, string data, CancellationToken cancellationToken)
    {
        await http.Response.WriteAsync($"data: {data}\n\n", cancellationToken);
        await http.Response.Body.FlushAsync(cancellationToken);
    }

    private static void BeginStream(HttpContext http) => http.Response.ContentType = "text/event-stream";

    [GeneratedRegex(@"^\[(?<marker>[0-9]+)\] (?<text>.+)$", RegexOptions.Multiline)]
    private static partial Regex PassageLine();

    private sealed class Text(Func<ModelRequest, string> text, bool Streams) : ModelReply
    {
        internal override async Task WriteAsync(HttpContext http, ModelRequest request, CancellationToken cancellationToken)
        {
            var reply = text(request);
            if (!Streams || request.Body["stream"]?.GetValue<bool>() != true)
            {
                http.Response.ContentType = "application/json";
                await http.Response.WriteAsync(new JsonObject
                {
                    ["id"] = "chatcmpl-1",
                    ["object"] = "chat.completion",
                    ["created"] = 1,
                    ["model"] = "fake",
                    ["choices"] = new JsonArray(new JsonObject
                    {
                        ["index"] = 0,
                        ["message"] = new JsonObject { ["role"] = "assistant", ["content"] = reply },
                        ["finish_reason"] = "stop",
                    }),
                    ["usage"] = new JsonObject { ["prompt_tokens"] = 100, ["completion_tokens"] = 50, ["total_tokens"] = 150 },
                }.ToJsonString(), cancellationToken);
                return;
            }

            BeginStream(http);
            foreach (var word in Word().Matches(reply).Select(match => match.Value))
            {
                await SendAsync(http, Chunk(word, null), cancellationToken);
            }

            await SendAsync(http, Chunk(null, "stop"), cancellationToken);
            await SendAsync(http, "[DONE]", cancellationToken);
        }
    }

    private sealed class Raw(int status, string contentType, string body) : ModelReply
    {
        internal override async Task WriteAsync(HttpContext http, ModelRequest request, CancellationToken cancellationToken)
        {
            http.Response.StatusCode = status;
            http.Response.ContentType = contentType;
            await http.Response.WriteAsync(body, cancellationToken);
        }
    }

    private sealed class Hang(string? beginning) : ModelReply
    {
        internal override async Task WriteAsync(HttpContext http, ModelRequest request, CancellationToken cancellationToken)
        {
            if (beginning is not null)
            {
                BeginStream(http);
                await SendAsync(http, Chunk(beginning, null), cancellationToken);
            }

            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
        }
    }

    private sealed class Drop(string beginning) : ModelReply
    {
        internal override async Task WriteAsync(HttpContext http, ModelRequest request, CancellationToken cancellationToken)
        {
            BeginStream(http);
            await SendAsync(http, Chunk(beginning, null), cancellationToken);
            // Half an event, and the body is over.
            await http.Response.WriteAsync("data: {\"id\":\"chatc", cancellationToken);
        }
    }

    private sealed class Forever(string piece) : ModelReply
    {
        internal override async Task WriteAsync(HttpContext http, ModelRequest request, CancellationToken cancellationToken)
        {
            BeginStream(http);
            // Bounded all the same: no test reads more than this.
            for (var i = 0; i < 100_000; i++)
            {
                await SendAsync(http, Chunk(piece, null), cancellationToken);
            }
        }
    }

    [GeneratedRegex(@"\s*\S+")]
    private static partial Regex Word();
}
