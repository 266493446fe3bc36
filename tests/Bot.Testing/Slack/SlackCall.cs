using System.Text.Json;

namespace Bot.Testing.Slack;

/// <summary>A call as the fake took it.</summary>
/// <param name="Method">The Web API's method, or <c>response_url</c>.</param>
/// <param name="Error">What was answered, or null for ok.</param>
public sealed record SlackCall(string Method, JsonElement Body, string? Error, DateTimeOffset At)
{
    /// <summary>A text member, or null.</summary>
    public string? this[string member] =>
        Body.ValueKind == JsonValueKind.Object && Body.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    /// <summary>The message's top-level text; empty where there is none.</summary>
    public string Text => this["text"] ?? "";

    public override string ToString() => $"{Method} {Error ?? "ok"} {this["channel"]} {this["text"]}";
}
