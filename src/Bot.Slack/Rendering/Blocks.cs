using System.Text.Json.Serialization;

namespace Bot.Slack.Rendering;

/// <summary>A Block Kit block: https://docs.slack.dev/reference/block-kit/blocks. Only what the bot shows is here.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(HeaderBlock), "header")]
[JsonDerivedType(typeof(SectionBlock), "section")]
[JsonDerivedType(typeof(ContextBlock), "context")]
[JsonDerivedType(typeof(DividerBlock), "divider")]
[JsonDerivedType(typeof(ActionsBlock), "actions")]
[JsonDerivedType(typeof(ContextActionsBlock), "context_actions")]
[JsonDerivedType(typeof(InputBlock), "input")]
internal abstract record Block;

/// <param name="Text">Plain, at most 150 characters.</param>
internal sealed record HeaderBlock(TextObject Text) : Block;

internal sealed record SectionBlock(TextObject Text) : Block;

/// <summary>Small grey lines.</summary>
/// <param name="Elements">At most 10.</param>
internal sealed record ContextBlock(IReadOnlyList<TextObject> Elements) : Block;

internal sealed record DividerBlock : Block;

/// <param name="Elements">At most 25.</param>
internal sealed record ActionsBlock(IReadOnlyList<ButtonElement> Elements) : Block;

/// <summary>Thumbs up and down under a message.</summary>
internal sealed record ContextActionsBlock(IReadOnlyList<FeedbackButtonsElement> Elements) : Block;

/// <summary>A field of a dialogue.</summary>
internal sealed record InputBlock(TextObject Label, TextInputElement Element, bool Optional) : Block;

/// <param name="Type"><c>mrkdwn</c> or <c>plain_text</c>.</param>
/// <param name="Verbatim">Keeps Slack from turning addresses and names in mrkdwn into links.</param>
internal sealed record TextObject(string Type, string Text, bool? Verbatim = null, bool? Emoji = null)
{
    /// <param name="text">With what is untrusted escaped.</param>
    public static TextObject Mrkdwn(string text) => new("mrkdwn", text, Verbatim: true);

    public static TextObject Plain(string text) => new("plain_text", text, Emoji: true);
}

/// <param name="Text">At most 75 characters.</param>
/// <param name="Value">At most 2,000 characters.</param>
/// <param name="AccessibilityLabel">What a screen reader says; at most 75 characters.</param>
internal sealed record ButtonElement(TextObject Text, string ActionId, string Value, string AccessibilityLabel)
{
    [JsonPropertyOrder(-1)]
    public string Type { get; } = "button";
}

internal sealed record FeedbackButtonsElement(string ActionId, FeedbackButton PositiveButton, FeedbackButton NegativeButton)
{
    [JsonPropertyOrder(-1)]
    public string Type { get; } = "feedback_buttons";
}

internal sealed record FeedbackButton(TextObject Text, string Value, string AccessibilityLabel);

internal sealed record TextInputElement(string ActionId, bool Multiline, int MaxLength)
{
    [JsonPropertyOrder(-1)]
    public string Type { get; } = "plain_text_input";
}

/// <summary>What a message says: blocks for people, and the same in full as text for notifications and screen readers.</summary>
internal sealed record MessageBody(string Text, IReadOnlyList<Block> Blocks);

/// <summary>The Home tab.</summary>
internal sealed record HomeView(IReadOnlyList<Block> Blocks)
{
    [JsonPropertyOrder(-1)]
    public string Type { get; } = "home";
}

/// <summary>A dialogue.</summary>
/// <param name="Title">At most 24 characters.</param>
/// <param name="PrivateMetadata">Comes back when it is sent.</param>
internal sealed record ModalView(
    string CallbackId, TextObject Title, TextObject Submit, TextObject Close, string PrivateMetadata, bool NotifyOnClose,
    IReadOnlyList<Block> Blocks)
{
    [JsonPropertyOrder(-1)]
    public string Type { get; } = "modal";
}
