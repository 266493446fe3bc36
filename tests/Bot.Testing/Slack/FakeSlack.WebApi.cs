using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Bot.Testing.Slack;

/// <summary>The methods of the Web API that are known here, with their errors: https://docs.slack.dev/reference/methods.</summary>
public sealed partial class FakeSlack
{
    private async Task CallAsync(HttpContext context, string method)
    {
        var body = await ReadAsync(context.Request);
        if (await FailAsync(context, method, body))
        {
            return;
        }

        var token = context.Request.Headers.Authorization.ToString().Replace("Bearer ", "", StringComparison.Ordinal);
        var isApp = method == "apps.connections.open";
        var error = (isApp, token) switch
        {
            (_, "") => "not_authed",
            (true, AppToken) or (false, BotToken) => null,
            (true, BotToken) or (false, AppToken) => "not_allowed_token_type",
            _ => "invalid_auth",
        };
        context.Response.Headers["x-oauth-scopes"] = isApp ? "connections:write" : string.Join(',', Scopes.Order());
        var answer = new JsonObject();
        error ??= Missing(method, body, answer) ?? Answer(method, body, answer);
        if (error == "ratelimited")
        {
            context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            context.Response.Headers.RetryAfter = "1";
        }

        await WriteAsync(context, method, body, error, answer);
    }

    /// <summary>The scope that a method needs; https://docs.slack.dev/reference/methods names it for each.</summary>
    private string? Missing(string method, JsonElement body, JsonObject answer)
    {
        var needed = method switch
        {
            "users.info" => "users:read",
            "assistant.threads.setSuggestedPrompts" => "assistant:write",
            "conversations.history" or "conversations.replies" => Text(body, "channel")?[0] switch
            {
                'G' => "groups:history",
                'D' => "im:history",
                _ => "channels:history",
            },
            _ when method.StartsWith("chat.", StringComparison.Ordinal) || method == "assistant.threads.setStatus" => "chat:write",
            _ => null,
        };
        if (needed is null)
        {
            return null;
        }

        ScopesUsed.TryAdd(needed, 0);
        answer["needed"] = needed;
        answer["provided"] = string.Join(',', Scopes);
        return Scopes.Contains(needed) ? null : "missing_scope";
    }

    private string? Answer(string method, JsonElement body, JsonObject answer)
    {
        switch (method)
        {
            case "auth.test":
                answer["url"] = "https://test.slack.com/";
                answer["team"] = "Test";
                answer["user"] = "bot";
                answer["team_id"] = "T0001";
                answer["user_id"] = BotUser;
                answer["bot_id"] = "B0001";
                return null;
            case "apps.connections.open":
                answer["url"] = NewTicket();
                return null;
            case "chat.postMessage":
                return ChannelError(body) ?? SlackLimits.OfMessage(body) ?? SlackLimits.OfMetadata(body) ?? RateError(body) ?? Stored(body, answer);
            case "conversations.history":
            case "conversations.replies":
                return ChannelError(body) ?? History(body, answer);
            case "chat.postEphemeral":
                return Text(body, "user") is null ? "user_not_in_channel" : ChannelError(body) ?? SlackLimits.OfMessage(body) ?? Posted(body, answer, "message_ts");
            case "chat.update":
                return Text(body, "ts") is null ? "message_not_found" : ChannelError(body) ?? SlackLimits.OfMessage(body) ?? Posted(body, answer, null);
            case "views.publish":
                return Text(body, "user_id") is null ? "invalid_arguments" : SlackLimits.OfView(body.GetProperty("view"));
            case "views.open":
                return TriggerError(Text(body, "trigger_id")) ?? SlackLimits.OfView(body.GetProperty("view"));
            case "assistant.threads.setStatus":
                return Text(body, "thread_ts") is null ? "invalid_thread_ts" : ChannelError(body, "channel_id");
            case "assistant.threads.setSuggestedPrompts":
                return body.GetProperty("prompts").GetArrayLength() is < 1 or > 4 ? "invalid_arguments" : ChannelError(body, "channel_id");
            case "users.info":
                answer["user"] = new JsonObject
                {
                    ["id"] = Text(body, "user"),
                    ["is_admin"] = Administrators.Contains(Text(body, "user") ?? ""),
                    ["is_owner"] = false,
                };
                return Text(body, "user") is null ? "user_not_found" : null;
            default:
                return "unknown_method";
        }
    }

    private string? ChannelError(JsonElement body, string member = "channel")
    {
        var id = Text(body, member);
        // A user's id stands for the direct messages with that user.
        var known = id is null ? null : Channels.TryGetValue(id, out var channel) ? channel : new FakeChannel(id);
        return known switch
        {
            null => "channel_not_found",
            { IsArchived: true } => "is_archived",
            { HasBot: false } => "not_in_channel",
            _ => null,
        };
    }

    private string? RateError(JsonElement body)
    {
        if (!EnforcesRateLimit)
        {
            return null;
        }

        var now = _time.GetUtcNow();
        var (tokens, at) = _posting.GetValueOrDefault(Text(body, "channel")!, (PostsInABurst, now));
        tokens = Math.Min(PostsInABurst, tokens + (now - at).TotalSeconds);
        _posting[Text(body, "channel")!] = (Math.Max(0, tokens - 1), now);
        return tokens < 1 ? "ratelimited" : null;
    }

    private string? TriggerError(string? id)
    {
        if (id is null || !_triggers.TryGetValue(id, out var trigger))
        {
            return "invalid_trigger_id";
        }

        _triggers[id] = (true, trigger.Made);
        return trigger.Used ? "exchanged_trigger_id" : _time.GetUtcNow() - trigger.Made > TimeSpan.FromSeconds(3) ? "expired_trigger_id" : null;
    }

    private string? Stored(JsonElement body, JsonObject answer)
    {
        var message = new JsonObject
        {
            ["type"] = "message",
            ["user"] = BotUser,
            ["bot_id"] = "B0001",
            ["text"] = Text(body, "text"),
            ["thread_ts"] = Text(body, "thread_ts"),
        };
        if (body.TryGetProperty("metadata", out var metadata))
        {
            message["metadata"] = JsonNode.Parse(metadata.GetRawText());
        }

        answer["channel"] = Text(body, "channel");
        answer["ts"] = Keep(Text(body, "channel")!, message);
        return null;
    }

    private static string? Posted(JsonElement body, JsonObject answer, string? tsMember)
    {
        answer["channel"] = Text(body, "channel");
        if (tsMember is not null)
        {
            answer[tsMember] = SlackPayload.NextTs();
        }

        return null;
    }
}
