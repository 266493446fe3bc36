using System.Text.Json;

namespace Bot.Testing.Slack;

/// <summary>Slack's documented limits on messages and views: https://docs.slack.dev/reference/block-kit/blocks and
/// https://docs.slack.dev/reference/methods/chat.postMessage.</summary>
internal static class SlackLimits
{
    /// <returns>Slack's error, or null for a message that it takes.</returns>
    public static string? OfMessage(JsonElement body)
    {
        var text = Text(body, "text");
        var blocks = body.TryGetProperty("blocks", out var list) && list.ValueKind == JsonValueKind.Array ? list : default;
        if (string.IsNullOrEmpty(text) && (blocks.ValueKind != JsonValueKind.Array || blocks.GetArrayLength() == 0))
        {
            return "no_text";
        }

        if (text?.Length > 40_000)
        {
            return "msg_too_long";
        }

        return blocks.ValueKind == JsonValueKind.Array && !Blocks(blocks, 50) ? "invalid_blocks" : null;
    }

    /// <returns>Slack's error, or null for metadata that it takes: https://docs.slack.dev/messaging/message-metadata.</returns>
    public static string? OfMetadata(JsonElement body) =>
        !body.TryGetProperty("metadata", out var metadata) ? null
            : Text(metadata, "event_type") is not { Length: > 0 } || !metadata.TryGetProperty("event_payload", out var payload)
                || payload.ValueKind != JsonValueKind.Object ? "invalid_metadata_format"
            : metadata.GetRawText().Length > 8_000 ? "metadata_too_large"
            : null;

    /// <returns>Slack's error, or null for a view that it takes.</returns>
    public static string? OfView(JsonElement view)
    {
        if (!view.TryGetProperty("blocks", out var blocks) || !Blocks(blocks, 100))
        {
            return "invalid_arguments";
        }

        return Text(view, "type") switch
        {
            "home" => null,
            "modal" => Plain(view, "title", 24) && Plain(view, "submit", 24, optional: true) && Plain(view, "close", 24, optional: true)
                && (Text(view, "callback_id")?.Length ?? 0) <= 255 && (Text(view, "private_metadata")?.Length ?? 0) <= 3_000
                ? null
                : "invalid_arguments",
            _ => "invalid_arguments",
        };
    }

    private static bool Blocks(JsonElement blocks, int most)
    {
        var ids = blocks.EnumerateArray().Select(block => Text(block, "block_id")).Where(id => id is not null).ToList();
        return blocks.GetArrayLength() <= most && ids.Distinct().Count() == ids.Count && blocks.EnumerateArray().All(Block);
    }

    private static bool Block(JsonElement block) => Text(block, "type") switch
    {
        "header" => Plain(block, "text", 150),
        "section" => AnyText(block, "text", 3_000),
        "divider" => true,
        "context" => Elements(block, 10, element => Text(element, "type") is "mrkdwn" or "plain_text"
            && Text(element, "text") is { Length: >= 1 and <= 3_000 }),
        "actions" => Elements(block, 25, Button),
        "context_actions" => Elements(block, 5, Feedback),
        "input" => Plain(block, "label", 2_000) && block.TryGetProperty("element", out var input)
            && Text(input, "type") == "plain_text_input" && (Text(input, "action_id")?.Length ?? 0) <= 255
            && (!input.TryGetProperty("max_length", out var max) || max.GetInt32() is >= 1 and <= 3_000),
        _ => false,
    };

    private static bool Button(JsonElement button) =>
        Text(button, "type") == "button" && Plain(button, "text", 75) && Labelled(button)
        && Text(button, "action_id") is { Length: >= 1 and <= 255 } && (Text(button, "value")?.Length ?? 0) <= 2_000;

    private static bool Feedback(JsonElement element) =>
        Text(element, "type") == "feedback_buttons" && (Text(element, "action_id")?.Length ?? 0) <= 255
        && ((string[])["positive_button", "negative_button"]).All(name => element.TryGetProperty(name, out var button)
            && Plain(button, "text", 75) && Labelled(button) && Text(button, "value") is { Length: <= 2_000 });

    private static bool Labelled(JsonElement button) => (Text(button, "accessibility_label")?.Length ?? 0) <= 75;

    private static bool Elements(JsonElement block, int most, Func<JsonElement, bool> fits) =>
        block.TryGetProperty("elements", out var elements) && elements.ValueKind == JsonValueKind.Array
        && elements.GetArrayLength() >= 1 && elements.GetArrayLength() <= most && elements.EnumerateArray().All(fits);

    private static bool AnyText(JsonElement owner, string name, int most) =>
        owner.TryGetProperty(name, out var text) && Text(text, "type") is "mrkdwn" or "plain_text"
        && Text(text, "text") is { Length: >= 1 } value && value.Length <= most;

    private static bool Plain(JsonElement owner, string name, int most, bool optional = false) =>
        owner.TryGetProperty(name, out var text)
            ? Text(text, "type") == "plain_text" && Text(text, "text") is { Length: >= 1 } value && value.Length <= most
            : optional;

    private static string? Text(JsonElement owner, string name) =>
        owner.ValueKind == JsonValueKind.Object && owner.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
