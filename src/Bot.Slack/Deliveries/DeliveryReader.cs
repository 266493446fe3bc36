using System.Text.Json;

namespace Bot.Slack.Deliveries;

/// <summary>Reads Slack's payloads. What is missing, unknown or of another type than documented makes an <see cref="Ignored"/>,
/// never an exception: Slack adds to its payloads at any time.</summary>
internal static class DeliveryReader
{
    /// <summary>An <c>event_callback</c>: https://docs.slack.dev/apis/events-api/.</summary>
    public static Delivery ReadEvent(JsonElement payload)
    {
        if (!payload.Member("event", out var data))
        {
            return new Ignored("no event");
        }

        var eventId = payload.Text("event_id");
        return data.Text("type") switch
        {
            "app_mention" => Message(eventId, data, MessageKind.Mention),
            "message" => Message(eventId, data, data.Text("channel_type") == "im" ? MessageKind.Direct : MessageKind.Channel),
            "app_home_opened" when data.Text("user") is { } user => new HomeDelivery(
                Keys(eventId), user, data.Text("channel") ?? "", data.Text("tab") ?? "home"),
            var type => new Ignored($"event {type}"),
        };
    }

    /// <summary>A slash command's fields, by name.</summary>
    /// <param name="id">What identifies the delivery where it has no trigger.</param>
    public static Delivery ReadCommand(Func<string, string?> field, string? id) =>
        field("command") is { } command && field("user_id") is { } user && field("channel_id") is { } channel
            ? new SlashCommandDelivery(
                Keys(field("trigger_id") ?? id), command, field("text") ?? "", channel, user, Address(field("response_url")))
            : new Ignored("a command without its fields");

    /// <summary>An interaction: https://docs.slack.dev/interactivity/handling-user-interaction.</summary>
    public static Delivery ReadInteraction(JsonElement payload, string? id)
    {
        var user = payload.Text("user", "id");
        var keys = Keys(payload.Text("trigger_id") ?? id);
        if (user is null)
        {
            return new Ignored("an interaction without a user");
        }

        return payload.Text("type") switch
        {
            "block_actions" => Button(payload, keys, user),
            "message_action" when payload.Text("channel", "id") is { } channel => new ShortcutDelivery(
                keys, payload.Text("callback_id") ?? "", payload.Text("message", "text") ?? "", channel, user,
                Address(payload.Text("response_url"))),
            "view_submission" => Modal(payload, keys, user, submitted: true),
            // A closed view has no trigger.
            "view_closed" => Modal(payload, Keys(payload.Text("view", "id") is { } view ? $"closed {view}" : id), user, submitted: false),
            var type => new Ignored($"interaction {type}"),
        };
    }

    private static Delivery Message(string? eventId, JsonElement data, MessageKind kind)
    {
        // Edits, deletions, joins and the like carry a subtype; these three are messages that a person wrote.
        if (data.Text("subtype") is not (null or "thread_broadcast" or "file_share" or "me_message") and var subtype)
        {
            return new Ignored($"message {subtype}");
        }

        if (data.Text("bot_id") is not null || data.Member("bot_profile", out _))
        {
            return new Ignored("another app's message");
        }

        return data.Text("user") is { } user && data.Text("channel") is { } channel && data.Text("ts") is { } ts
            ? new MessageDelivery(
                [.. Keys(eventId), $"message {channel} {ts}"], kind, channel, user, ts, data.Text("thread_ts"), data.Text("text") ?? "")
            : new Ignored("a message without its fields");
    }

    private static Delivery Button(JsonElement payload, IReadOnlyList<string> keys, string user)
    {
        if (!payload.Member("actions", out var actions) || actions.ValueKind != JsonValueKind.Array || actions.GetArrayLength() == 0)
        {
            return new Ignored("no action");
        }

        var action = actions[0];
        return action.Text("action_id") is { } id
            ? new ButtonDelivery(
                keys, id, action.Text("value") ?? "", payload.Text("channel", "id") ?? payload.Text("container", "channel_id"), user,
                payload.Text("message", "ts") ?? payload.Text("container", "message_ts"),
                payload.Text("message", "thread_ts") ?? payload.Text("container", "thread_ts"),
                payload.Text("trigger_id"), Address(payload.Text("response_url")))
            : new Ignored("an action without an id");
    }

    private static ModalDelivery Modal(JsonElement payload, IReadOnlyList<string> keys, string user, bool submitted)
    {
        string? input = null;
        if (submitted && payload.Member("view", out var view) && view.Member("state", out var state) && state.Member("values", out var values)
            && values.ValueKind == JsonValueKind.Object)
        {
            input = values.EnumerateObject().SelectMany(block => block.Value.ValueKind == JsonValueKind.Object
                ? block.Value.EnumerateObject().Select(element => element.Value.Text("value")) : []).FirstOrDefault(text => text is not null);
        }

        return new(keys, payload.Text("view", "callback_id") ?? "", payload.Text("view", "private_metadata") ?? "", input, user);
    }

    private static IReadOnlyList<string> Keys(string? id) => id is null ? [] : [id];

    private static Uri? Address(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address : null;
}
