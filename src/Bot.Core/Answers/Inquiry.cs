using Bot.Core.Conversations;

namespace Bot.Core.Answers;

/// <summary>A question as it came in.</summary>
/// <param name="Text">As it was typed, without the mention of the bot.</param>
/// <param name="Conversation">The thread it was asked in, for follow-ups; null for one that stands alone.</param>
/// <param name="Locale">The language of the person's client, used for the frame where the question's own cannot be told; or null.</param>
public sealed record Inquiry(string Text, ConversationKey? Conversation = null, string? Locale = null);
