using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bot.Testing.Slack;

/// <summary>The messages of the channels: https://docs.slack.dev/reference/methods/conversations.history.</summary>
public sealed partial class FakeSlack
{
    private readonly ConcurrentDictionary<string, List<JsonObject>> _history = new();
    private int _kept;

    /// <summary>What stands in a channel, the oldest first.</summary>
    public IReadOnlyList<JsonObject> MessagesIn(string channel)
    {
        var messages = _history.GetOrAdd(channel, _ => []);
        lock (messages)
        {
            return [.. messages];
        }
    }

    /// <summary>Somebody writes in a channel, and nobody is told.</summary>
    /// <returns>The message's ts.</returns>
    public string Write(string channel, string text, string user = "U0009", JsonNode? metadata = null)
    {
        var message = new JsonObject { ["type"] = "message", ["user"] = user, ["text"] = text };
        if (metadata is not null)
        {
            message["metadata"] = metadata.DeepClone();
        }

        return Keep(channel, message);
    }

    /// <summary>Deletes a message.</summary>
    public void Delete(string channel, string ts)
    {
        var messages = _history.GetOrAdd(channel, _ => []);
        lock (messages)
        {
            messages.RemoveAll(message => (string?)message["ts"] == ts);
        }
    }

    private string Keep(string channel, JsonObject message)
    {
        var ts = string.Create(CultureInfo.InvariantCulture, $"{_time.GetUtcNow().ToUnixTimeSeconds()}.{Interlocked.Increment(ref _kept):000000}");
        message["ts"] = ts;
        var messages = _history.GetOrAdd(channel, _ => []);
        lock (messages)
        {
            messages.Add(message);
        }

        return ts;
    }

    /// <summary>A page of a channel without its threads, the newest first, or of a thread, the oldest first; its root comes always.</summary>
    private string? History(JsonElement body, JsonObject answer)
    {
        var root = Text(body, "ts");
        var all = MessagesIn(Text(body, "channel")!);
        if (root is not null && all.Count > 0 && all.All(m => (string?)m["ts"] != root && (string?)m["thread_ts"] != root))
        {
            return "thread_not_found";
        }

        var oldest = decimal.Parse(Text(body, "oldest") ?? "0", CultureInfo.InvariantCulture);
        var limit = int.Parse(Text(body, "limit") ?? "100", CultureInfo.InvariantCulture);
        if (limit is < 1 or > 999)
        {
            return "invalid_limit";
        }

        var skip = int.Parse(Text(body, "cursor")?.Replace("next:", "", StringComparison.Ordinal) ?? "0", CultureInfo.InvariantCulture);
        var fitting = root is null
            ? all.Where(m => m["thread_ts"] is null && At(m) > oldest).Reverse()
            : all.Where(m => (string?)m["ts"] == root || ((string?)m["thread_ts"] == root && At(m) > oldest));
        var page = fitting.Skip(skip).Take(limit).Select(m => m.DeepClone()).ToList();
        if (Text(body, "include_all_metadata") != "true")
        {
            foreach (var message in page.Where(m => m["metadata"] is not null))
            {
                message["metadata"]!.AsObject().Remove("event_payload");
            }
        }

        var more = fitting.Skip(skip + limit).Any();
        answer["messages"] = new JsonArray([.. page]);
        answer["has_more"] = more;
        answer["response_metadata"] = new JsonObject { ["next_cursor"] = more ? $"next:{skip + limit}" : "" };
        return null;
    }

    private static decimal At(JsonObject message) => decimal.Parse((string)message["ts"]!, CultureInfo.InvariantCulture);
}
