using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Slack.Rendering;
using Bot.Slack.SocketMode;
using Bot.Slack.WebApi;

namespace Bot.Slack;

/// <summary>The JSON of Slack: snake case, absent instead of null.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(EmptyRequest))]
[JsonSerializable(typeof(PostMessageRequest))]
[JsonSerializable(typeof(PostEphemeralRequest))]
[JsonSerializable(typeof(UpdateRequest))]
[JsonSerializable(typeof(RespondRequest))]
[JsonSerializable(typeof(PublishRequest))]
[JsonSerializable(typeof(OpenViewRequest))]
[JsonSerializable(typeof(SetStatusRequest))]
[JsonSerializable(typeof(SetPromptsRequest))]
[JsonSerializable(typeof(SocketAcknowledgement))]
[JsonSerializable(typeof(EphemeralText))]
[JsonSerializable(typeof(IReadOnlyList<MessageBody>))]
internal sealed partial class SlackJson : JsonSerializerContext
{
    /// <summary>As the generated default, but with letters of every language as they are.</summary>
    public static SlackJson Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}

/// <summary>What a slash command's acknowledgement may carry: a sentence for the person alone.</summary>
internal sealed record EphemeralText(string Text)
{
    public string ResponseType { get; } = "ephemeral";
}
