namespace Bot.Slack.Deliveries;

/// <summary>Something that Slack told the bot.</summary>
/// <param name="Keys">What identifies it over repeated deliveries; it is worked only if none of them has been seen.</param>
internal abstract record Delivery(IReadOnlyList<string> Keys);

/// <summary>Nothing to do: another app's message, an edit, a kind that the bot does not know.</summary>
internal sealed record Ignored(string Why) : Delivery([]);

/// <summary>How a message reached the bot.</summary>
internal enum MessageKind
{
    /// <summary>It names the bot.</summary>
    Mention,

    /// <summary>It stands in the direct messages between a person and the bot.</summary>
    Direct,

    /// <summary>It stands in a channel that the bot is in, and is for the bot only if the thread is the bot's.</summary>
    Channel,
}

/// <summary>A message as somebody wrote it.</summary>
/// <param name="ThreadTs">The root of the thread it is in, or null for one that is in no thread.</param>
/// <param name="Text">In Slack's markup.</param>
internal sealed record MessageDelivery(
    IReadOnlyList<string> Keys, MessageKind Kind, string Channel, string User, string Ts, string? ThreadTs, string Text)
    : Delivery(Keys)
{
    /// <summary>The thread that the answer belongs to: every message outside of one roots its own.</summary>
    public string Root => ThreadTs ?? Ts;
}

/// <param name="Command">With the slash, as the manifest registers it.</param>
internal sealed record SlashCommandDelivery(
    IReadOnlyList<string> Keys, string Command, string Text, string Channel, string User, Uri? ResponseUrl) : Delivery(Keys);

/// <summary>A press on a button.</summary>
/// <param name="MessageTs">The message that the button is in.</param>
/// <param name="ThreadTs">The thread that the message is in, or null.</param>
internal sealed record ButtonDelivery(
    IReadOnlyList<string> Keys, string Action, string Value, string? Channel, string User, string? MessageTs, string? ThreadTs,
    string? TriggerId, Uri? ResponseUrl) : Delivery(Keys);

/// <summary>A message shortcut, called on somebody's message.</summary>
/// <param name="Text">That message, in Slack's markup.</param>
internal sealed record ShortcutDelivery(
    IReadOnlyList<string> Keys, string Callback, string Text, string Channel, string User, Uri? ResponseUrl) : Delivery(Keys);

/// <summary>A dialogue that was sent or closed.</summary>
/// <param name="Metadata">What the bot had put into the dialogue.</param>
/// <param name="Input">What was typed; null when it was closed or left empty.</param>
internal sealed record ModalDelivery(IReadOnlyList<string> Keys, string Callback, string Metadata, string? Input, string User)
    : Delivery(Keys);

/// <summary>Somebody opened the bot's page.</summary>
/// <param name="Tab"><c>home</c>, or <c>messages</c> for the conversation with the bot.</param>
internal sealed record HomeDelivery(IReadOnlyList<string> Keys, string User, string Channel, string Tab) : Delivery(Keys);
