using Bot.Core.Conversations;

namespace Bot.Core.Commands;

/// <summary>A command as somebody gave it.</summary>
/// <param name="Action">The sub-command, or null.</param>
/// <param name="Arguments">Values by parameter name; flags are <c>true</c> or <c>false</c>.</param>
/// <param name="Language">Language of the frame that the surface knows of (the client's locale), or null to go by the words given.</param>
/// <param name="Conversation">The thread it was given in.</param>
/// <param name="MayManage">Whether the surface has checked that the person may administer the server or workspace.</param>
public sealed record CommandInvocation(
    string Command,
    string? Action,
    IReadOnlyDictionary<string, string> Arguments,
    string? Language,
    ConversationKey Conversation,
    bool MayManage)
{
    /// <summary>The surface's id of whoever gave it, or null where it is of no matter. It is never stored.</summary>
    public string? Person { get; init; }

    /// <summary>The value of a parameter, or null where it is absent or blank.</summary>
    public string? this[string parameter] =>
        Arguments.TryGetValue(parameter, out var value) && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;

    public bool Flag(string parameter) => string.Equals(this[parameter], "true", StringComparison.OrdinalIgnoreCase);
}
