using Bot.Discord.Protocol;

namespace Bot.Discord.Client;

/// <summary>A message to post: plain text or an embed. There are no mentions in it: every post forbids them.</summary>
/// <param name="Text">Plain message text, or null when there is an embed.</param>
/// <param name="Private">Whether only the person who interacted sees it.</param>
internal sealed record OutgoingMessage(string? Text, Embed? Embed, IReadOnlyList<Button> Buttons, bool Private);

/// <param name="Id">What comes back when it is pressed; at most 100 characters.</param>
internal sealed record Button(string Id, string Label, string? Emoji = null);
