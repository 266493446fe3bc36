using Bot.Slack.Client;
using Bot.Slack.Rendering;

namespace Bot.Slack.WebApi;

internal sealed record EmptyRequest;

/// <summary>What every message of the bot has in common: Slack makes no preview, no mention and no link of what it says.</summary>
internal abstract record MessageRequest(string Text, IReadOnlyList<Block> Blocks)
{
    public bool UnfurlLinks { get; }

    public bool UnfurlMedia { get; }

    public bool LinkNames { get; }

    public string Parse { get; } = "none";
}

internal sealed record PostMessageRequest(
    string Channel, string? ThreadTs, string Text, IReadOnlyList<Block> Blocks, MessageMetadata? Metadata) : MessageRequest(Text, Blocks);

/// <summary>What a message carries that readers do not see: https://docs.slack.dev/messaging/message-metadata.</summary>
internal sealed record MessageMetadata(string EventType, KeyPayload EventPayload)
{
    public const string KeyedPost = "coverage_post";

    public static MessageMetadata? Of(string? key) => key is null ? null : new(KeyedPost, new(key));
}

internal sealed record KeyPayload(string Key);

internal sealed record PostEphemeralRequest(string Channel, string User, string? ThreadTs, string Text, IReadOnlyList<Block> Blocks)
    : MessageRequest(Text, Blocks);

internal sealed record UpdateRequest(string Channel, string Ts, string Text, IReadOnlyList<Block> Blocks)
    : MessageRequest(Text, Blocks);

internal sealed record RespondRequest(string ResponseType, string? ThreadTs, string Text, IReadOnlyList<Block> Blocks)
    : MessageRequest(Text, Blocks)
{
    public bool ReplaceOriginal { get; }
}

internal sealed record PublishRequest(string UserId, HomeView View);

internal sealed record OpenViewRequest(string TriggerId, ModalView View);

internal sealed record SetStatusRequest(string ChannelId, string ThreadTs, string Status);

internal sealed record SetPromptsRequest(string ChannelId, string Title, IReadOnlyList<SuggestedPrompt> Prompts);
