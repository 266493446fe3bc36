using System.Text.Json;

namespace Bot.Discord.Protocol;

// What the gateway sends and takes: https://discord.com/developers/docs/events/gateway-events.
// Members that we do not use are left out, and all but the few that a frame makes no sense without may be absent or null.

/// <summary>A frame in either direction: operation, data, sequence number, event name.</summary>
internal sealed record GatewayPayload(int Op, JsonElement D, long? S, string? T);

internal sealed record Hello(int HeartbeatInterval);

internal sealed record IdentifyPayload(int Op, Identify D);

internal sealed record Identify(string Token, int Intents, ConnectionProperties Properties, IReadOnlyList<int> Shard);

internal sealed record ConnectionProperties(string Os, string Browser, string Device);

internal sealed record ResumePayload(int Op, Resume D);

internal sealed record Resume(string Token, string SessionId, long Seq);

internal sealed record Ready(string SessionId, string? ResumeGatewayUrl, User User, Application Application);

internal sealed record GatewayBot(string Url, int? Shards, SessionStartLimit? SessionStartLimit);

/// <param name="ResetAfter">Milliseconds until <paramref name="Remaining"/> is filled up again.</param>
internal sealed record SessionStartLimit(int Remaining, long ResetAfter, int MaxConcurrency);

internal sealed record Application(string Id, string? Name, long? Flags, string? InteractionsEndpointUrl);

internal sealed record User(string Id, string? Username, bool? Bot);

internal sealed record Guild(
    string Id, string? OwnerId, IReadOnlyList<Role>? Roles, IReadOnlyList<Channel>? Threads, bool? Unavailable);

internal sealed record Role(string Id, string? Permissions);

internal sealed record RoleEvent(string GuildId, Role? Role, string? RoleId);

internal sealed record Channel(string Id, int? Type, string? GuildId);

internal sealed record ThreadList(string GuildId, IReadOnlyList<Channel>? Threads);
