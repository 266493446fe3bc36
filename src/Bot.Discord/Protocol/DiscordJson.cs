using System.Text.Json.Serialization;

namespace Bot.Discord.Protocol;

/// <summary>Reads and writes the protocol's objects without reflection. Unknown members are passed over.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(GatewayPayload))]
[JsonSerializable(typeof(Hello))]
[JsonSerializable(typeof(IdentifyPayload))]
[JsonSerializable(typeof(ResumePayload))]
[JsonSerializable(typeof(Ready))]
[JsonSerializable(typeof(GatewayBot))]
[JsonSerializable(typeof(Guild))]
[JsonSerializable(typeof(RoleEvent))]
[JsonSerializable(typeof(ThreadList))]
[JsonSerializable(typeof(Message))]
[JsonSerializable(typeof(IReadOnlyList<Message>))]
[JsonSerializable(typeof(Interaction))]
[JsonSerializable(typeof(MessageBody))]
[JsonSerializable(typeof(InteractionCallback))]
[JsonSerializable(typeof(IReadOnlyList<ApplicationCommand>))]
[JsonSerializable(typeof(IReadOnlyList<RegisteredCommand>))]
[JsonSerializable(typeof(ApiError))]
[JsonSerializable(typeof(HeartbeatFrame))]
internal sealed partial class DiscordJson : JsonSerializerContext;

/// <summary>A heartbeat; its sequence is null, not absent, before the first event.</summary>
internal sealed record HeartbeatFrame(int Op, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] long? D);

/// <summary>What Discord says of a request that it refuses.</summary>
/// <param name="RetryAfter">Seconds to wait; only with status 429.</param>
internal sealed record ApiError(int? Code, string? Message, double? RetryAfter, bool? Global);
