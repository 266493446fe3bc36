using System.Globalization;
using System.Text.Json;
using Bot.Slack.Client;
using Bot.Slack.Deliveries;

namespace Bot.Slack.WebApi;

/// <summary>Reads channels (https://docs.slack.dev/reference/methods/conversations.history) and threads
/// (https://docs.slack.dev/reference/methods/conversations.replies).</summary>
internal static class History
{
    // "We recommend no more than 200 results at a time."
    private const string PageSize = "200";

    public static (string Method, Dictionary<string, string> Form) Request(string channel, string? threadTs, DateTimeOffset since, string? cursor)
    {
        var form = new Dictionary<string, string>
        {
            ["channel"] = channel,
            ["oldest"] = (since.ToUnixTimeMilliseconds() / 1000m).ToString("0.000000", CultureInfo.InvariantCulture),
            ["limit"] = PageSize,
            ["include_all_metadata"] = "true",
        };
        if (cursor is not null)
        {
            form["cursor"] = cursor;
        }

        if (threadTs is null)
        {
            return ("conversations.history", form);
        }

        form["ts"] = threadTs;
        return ("conversations.replies", form);
    }

    /// <param name="me">The bot's user id.</param>
    public static HistoryPage Read(JsonElement body, string me) => new(
        body.Member("messages", out var messages) && messages.ValueKind == JsonValueKind.Array
            ? [.. messages.EnumerateArray().Where(message => message.Text("ts") is not null).Select(message => Message(message, me))]
            : [],
        body.Text("response_metadata", "next_cursor") is { Length: > 0 } next ? next : null);

    private static PastMessage Message(JsonElement message, string me) => new(
        message.Text("ts")!,
        message.Text("user") == me,
        message.Text("metadata", "event_type") == MessageMetadata.KeyedPost ? message.Text("metadata", "event_payload", "key") : null);
}
