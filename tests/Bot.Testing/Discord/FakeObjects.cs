using System.Text.Json.Nodes;

namespace Bot.Testing.Discord;

/// <summary>Somebody on the fake Discord.</summary>
/// <param name="Permissions">Bit field in the server, as interactions carry it.</param>
public sealed record FakePerson(string Id, string Name, string Locale = "en-US", ulong Permissions = 0);

/// <summary>A channel, thread or direct message.</summary>
/// <param name="Type">0 text channel, 1 direct message, 11 public thread.</param>
public sealed record FakeChannel(string Id, string? GuildId, int Type)
{
    public JsonObject ToJson() => new() { ["id"] = Id, ["type"] = Type, ["guild_id"] = GuildId };
}

/// <summary>A request that the bot made.</summary>
/// <param name="Route">The path without its ids.</param>
public sealed record FakeRequest(string Method, string Path, string Route, JsonNode? Body);

/// <summary>A response that a test puts in place of the usual one.</summary>
public sealed record FakeResponse(int Status, string Body = "", IReadOnlyDictionary<string, string>? Headers = null)
{
    /// <summary>No response: the connection breaks off.</summary>
    public static FakeResponse Dropped { get; } = new(0);
}

/// <summary>A message that is stored, as a reader would see it.</summary>
public sealed class FakeMessage
{
    public required string Id { get; init; }

    public required string ChannelId { get; init; }

    public required string AuthorId { get; init; }

    public DateTimeOffset Created { get; init; }

    public string Content { get; set; } = "";

    public JsonArray Embeds { get; set; } = [];

    public JsonArray Components { get; set; } = [];

    public int Flags { get; set; }

    public string? RepliesTo { get; init; }

    public string? Nonce { get; init; }

    /// <summary>The interaction that it answers, or null.</summary>
    public string? InteractionId { get; init; }

    public int Edits { get; set; }

    /// <summary>Whether a mention in it reached anybody.</summary>
    public bool Pinged { get; set; }

    public bool Ephemeral => (Flags & FakeDiscord.EphemeralFlag) != 0;

    /// <summary>Everything that a reader sees of it, joined by line breaks.</summary>
    public string Text => string.Join('\n', new[] { Content }.Concat(Embeds.SelectMany(EmbedTexts)).Where(text => text.Length > 0));

    public string? Footer => Embeds.Count > 0 ? (string?)Embeds[0]!["footer"]?["text"] : null;

    public IEnumerable<string> ButtonIds => Components
        .SelectMany(row => row!["components"]?.AsArray() ?? []).Select(button => (string?)button!["custom_id"]).OfType<string>();

    public JsonObject ToJson(string? guildId) => new()
    {
        ["id"] = Id,
        ["channel_id"] = ChannelId,
        ["guild_id"] = guildId,
        ["type"] = RepliesTo is null ? 0 : 19,
        ["author"] = new JsonObject { ["id"] = AuthorId, ["username"] = "somebody", ["bot"] = AuthorId == FakeDiscord.BotId },
        ["content"] = Content,
        ["embeds"] = new JsonArray([.. Embeds.Select(ReceivedEmbed)]),
        ["components"] = Components.DeepClone(),
        ["flags"] = Flags,
        ["message_reference"] = RepliesTo is null ? null : new JsonObject { ["message_id"] = RepliesTo, ["type"] = 0 },
        ["interaction_metadata"] = InteractionId is null ? null : new JsonObject { ["id"] = InteractionId, ["type"] = 2 },
        ["timestamp"] = "2026-02-01T09:00:00.000000+00:00",
    };

    // Discord sends embeds back with members that nobody set.
    private static JsonNode ReceivedEmbed(JsonNode? embed)
    {
        var received = embed!.DeepClone();
        received["type"] = "rich";
        received["content_scan_version"] = 0;
        return received;
    }

    private static IEnumerable<string> EmbedTexts(JsonNode? embed) =>
    [
        (string?)embed!["title"] ?? "",
        (string?)embed["description"] ?? "",
        .. (embed["fields"]?.AsArray() ?? []).Select(field => $"{field!["name"]}\n{field["value"]}"),
        (string?)embed["footer"]?["text"] ?? "",
    ];
}

/// <summary>An interaction and what the bot made of it.</summary>
public sealed class FakeInteraction(Signal signal)
{
    public required string Id { get; init; }

    public required string Token { get; init; }

    public required string ChannelId { get; init; }

    public required int Type { get; init; }

    public required long Created { get; init; }

    /// <summary>4 message, 5 deferred, 8 suggestions, 9 form; null before the acknowledgement.</summary>
    public int? CallbackType { get; set; }

    public JsonNode? CallbackData { get; set; }

    public TimeSpan? AcknowledgedAfter { get; set; }

    /// <summary>The message that the acknowledgement promised or brought; null where it was taken back or there is none.</summary>
    public FakeMessage? Original { get; set; }

    /// <summary>Whether the original still only says that the bot is thinking.</summary>
    public bool Loading { get; set; }

    public List<FakeMessage> FollowUps { get; } = [];

    /// <summary>What the person or the channel sees of it.</summary>
    public IReadOnlyList<FakeMessage> Messages => [.. Original is { } original && !Loading ? [original] : Array.Empty<FakeMessage>(), .. FollowUps];

    public IReadOnlyList<string> Choices => [.. (CallbackData?["choices"]?.AsArray() ?? []).Select(choice => (string)choice!["value"]!)];

    public Task AcknowledgedAsync() => signal.UntilAsync(() => CallbackType is not null, $"the acknowledgement of interaction {Id}");

    /// <summary>The reply, once there is one.</summary>
    public async Task<FakeMessage> ReplyAsync()
    {
        await signal.UntilAsync(() => Messages.Count > 0, $"a reply to interaction {Id}");
        return Messages[0];
    }
}
