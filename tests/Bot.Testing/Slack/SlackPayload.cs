using System.Text.Json.Nodes;

namespace Bot.Testing.Slack;

/// <summary>Something that Slack delivers, in the forms of https://docs.slack.dev/apis/events-api and
/// https://docs.slack.dev/interactivity.</summary>
/// <param name="Type">The envelope's type in Socket Mode: <c>events_api</c>, <c>slash_commands</c> or <c>interactive</c>.</param>
public sealed record SlackPayload(string Type, JsonObject Body)
{
    private static int _counter;

    /// <summary>A timestamp that no other message has.</summary>
    public static string NextTs() => $"1769936400.{Interlocked.Increment(ref _counter):000000}";

    public static SlackPayload Event(JsonObject data, string? eventId = null) => new("events_api", new JsonObject
    {
        ["token"] = "legacy",
        ["team_id"] = "T0001",
        ["api_app_id"] = "A0001",
        ["event"] = data,
        ["type"] = "event_callback",
        ["event_id"] = eventId ?? $"Ev{Interlocked.Increment(ref _counter):0000000000}",
        ["event_time"] = 1769936400,
        ["authorizations"] = new JsonArray(new JsonObject { ["team_id"] = "T0001", ["user_id"] = FakeSlack.BotUser, ["is_bot"] = true }),
        ["is_ext_shared_channel"] = false,
        ["event_context"] = "4-abc",
    });

    /// <summary>Somebody names the bot.</summary>
    public static SlackPayload Mention(string channel, string text, string user = "U0007", string? ts = null, string? threadTs = null, string? eventId = null) =>
        Event(Message("app_mention", channel, $"<@{FakeSlack.BotUser}> {text}", user, ts, threadTs), eventId);

    /// <summary>A message in a channel that the bot is in, or, in one that begins with D, a direct message.</summary>
    public static SlackPayload MessageIn(
        string channel, string text, string user = "U0007", string? ts = null, string? threadTs = null, string? eventId = null)
    {
        var data = Message("message", channel, text, user, ts, threadTs);
        data["channel_type"] = channel[0] switch { 'D' => "im", 'G' => "group", _ => "channel" };
        return Event(data, eventId);
    }

    /// <summary>A message of an app.</summary>
    public static SlackPayload BotMessage(string channel, string text, string user, string? threadTs = null)
    {
        var data = Message("message", channel, text, user, null, threadTs);
        data["channel_type"] = channel[0] == 'D' ? "im" : "channel";
        data["bot_id"] = "B0099";
        data["app_id"] = "A0099";
        return Event(data);
    }

    public static SlackPayload HomeOpened(string user, string channel, string tab) => Event(new JsonObject
    {
        ["type"] = "app_home_opened",
        ["user"] = user,
        ["channel"] = channel,
        ["tab"] = tab,
        ["event_ts"] = NextTs(),
    });

    /// <param name="responseUrl">Made by <see cref="FakeSlack.NewResponseUrl"/>.</param>
    public static SlackPayload Command(string command, string text, string channel, Uri responseUrl, string user = "U0007") =>
        new("slash_commands", new JsonObject
        {
            ["token"] = "legacy",
            ["team_id"] = "T0001",
            ["team_domain"] = "test",
            ["channel_id"] = channel,
            ["channel_name"] = "general",
            ["user_id"] = user,
            ["user_name"] = "somebody",
            ["command"] = command,
            ["text"] = text,
            ["api_app_id"] = "A0001",
            ["is_enterprise_install"] = "false",
            ["response_url"] = responseUrl.AbsoluteUri,
            ["trigger_id"] = NewTrigger(),
        });

    /// <param name="threadTs">The thread that the message with the button is in.</param>
    public static SlackPayload Button(
        JsonNode action, string channel, string messageTs, Uri responseUrl, string triggerId, bool ephemeral = false,
        string? threadTs = null, string user = "U0007")
    {
        var body = Interaction("block_actions", user, triggerId);
        body["api_app_id"] = "A0001";
        body["container"] = new JsonObject
        {
            ["type"] = "message",
            ["message_ts"] = messageTs,
            ["channel_id"] = channel,
            ["is_ephemeral"] = ephemeral,
            ["thread_ts"] = threadTs,
        };
        body["channel"] = new JsonObject { ["id"] = channel, ["name"] = "general" };
        if (!ephemeral)
        {
            // Slack leaves the message out where it is ephemeral.
            body["message"] = new JsonObject { ["type"] = "message", ["ts"] = messageTs, ["thread_ts"] = threadTs, ["user"] = FakeSlack.BotUser };
        }

        body["response_url"] = responseUrl.AbsoluteUri;
        body["actions"] = new JsonArray(action);
        return new("interactive", body);
    }

    /// <summary>A message shortcut on somebody's message.</summary>
    public static SlackPayload Shortcut(string callback, string text, string channel, Uri responseUrl, string user = "U0007")
    {
        var body = Interaction("message_action", user, NewTrigger());
        body["callback_id"] = callback;
        body["message_ts"] = NextTs();
        body["channel"] = new JsonObject { ["id"] = channel, ["name"] = "general" };
        body["message"] = new JsonObject { ["type"] = "message", ["user"] = "U0008", ["ts"] = NextTs(), ["text"] = text };
        body["response_url"] = responseUrl.AbsoluteUri;
        return new("interactive", body);
    }

    /// <summary>A dialogue that was sent, with the text of its first field.</summary>
    public static SlackPayload Submission(JsonNode view, string? input, string user = "U0007")
    {
        var body = Interaction("view_submission", user, NewTrigger());
        body["view"] = ViewState(view, input);
        return new("interactive", body);
    }

    /// <summary>A dialogue that was closed.</summary>
    public static SlackPayload Closing(JsonNode view, string user = "U0007")
    {
        var body = Interaction("view_closed", user, NewTrigger());
        body.Remove("trigger_id");
        body["view"] = ViewState(view, null);
        body["is_cleared"] = false;
        return new("interactive", body);
    }

    private static string NewTrigger() => $"trigger.{Interlocked.Increment(ref _counter)}";

    private static JsonObject Message(string type, string channel, string text, string user, string? ts, string? threadTs)
    {
        ts ??= NextTs();
        var data = new JsonObject
        {
            ["type"] = type,
            ["user"] = user,
            ["ts"] = ts,
            ["client_msg_id"] = Guid.NewGuid().ToString(),
            ["text"] = text,
            ["team"] = "T0001",
            ["channel"] = channel,
            ["event_ts"] = ts,
        };
        if (threadTs is not null)
        {
            data["thread_ts"] = threadTs;
        }

        return data;
    }

    private static JsonObject Interaction(string type, string user, string triggerId) => new()
    {
        ["type"] = type,
        ["team"] = new JsonObject { ["id"] = "T0001", ["domain"] = "test" },
        ["user"] = new JsonObject { ["id"] = user, ["username"] = "somebody", ["team_id"] = "T0001" },
        ["token"] = "legacy",
        ["trigger_id"] = triggerId,
        ["is_enterprise_install"] = false,
        ["enterprise"] = null,
    };

    private static JsonObject ViewState(JsonNode view, string? input)
    {
        var state = (JsonObject)view.DeepClone();
        var element = state["blocks"]![0]!["element"]!["action_id"]!.GetValue<string>();
        state["id"] = $"V{Interlocked.Increment(ref _counter)}";
        state["state"] = new JsonObject
        {
            ["values"] = new JsonObject { ["abc"] = new JsonObject { [element] = new JsonObject { ["type"] = "plain_text_input", ["value"] = input } } },
        };
        return state;
    }
}
