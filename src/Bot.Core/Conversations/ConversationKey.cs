namespace Bot.Core.Conversations;

/// <summary>One thread on one surface.</summary>
/// <param name="Surface"><c>discord</c>, <c>slack</c>, <c>terminal</c>.</param>
/// <param name="Channel">The surface's channel id.</param>
/// <param name="Thread">The thread in it, or null where the channel is the thread.</param>
public readonly record struct ConversationKey(string Surface, string Channel, string? Thread);
