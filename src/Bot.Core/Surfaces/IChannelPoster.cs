using Bot.Core.Commands;
using Bot.Core.Conversations;

namespace Bot.Core.Surfaces;

/// <summary>Posts what the bot says unasked on one surface: a digest, a correction. One is registered for each surface that is on.
/// All members are thread-safe.</summary>
public interface IChannelPoster
{
    /// <summary><c>discord</c> or <c>slack</c>, as <see cref="Conversations.ConversationKey.Surface"/> has it.</summary>
    string Surface { get; }

    /// <summary>Posts a reply with its source and reminder.</summary>
    /// <param name="key">Names this post among all others, the same however often it is tried: 1 to 64 characters of
    /// <c>a–z 0–9 -</c>. The surface marks the post with it, so that the platform drops a second one where it can, and
    /// <see cref="FindAsync"/> finds it.</param>
    Task<PostOutcome> PostAsync(PostTarget target, Reply reply, string key, CancellationToken cancellationToken);

    /// <summary>Where a post goes that answers one of the bot's own messages in a conversation.</summary>
    PostTarget Answering(ConversationKey conversation, string message) => new(conversation.Channel, conversation.Thread, message);

    /// <summary>Looks in the channel for a post of the bot's own with this key, after a try whose end is not known.</summary>
    /// <param name="since">When it was tried first.</param>
    Task<FindOutcome> FindAsync(PostTarget target, string key, DateTimeOffset since, CancellationToken cancellationToken);
}

/// <summary>Where to post.</summary>
/// <param name="Channel">The platform's id of the channel.</param>
/// <param name="Thread">The platform's id of the thread in it, or null for the channel itself.</param>
/// <param name="ReplyTo">The message to reply to, or null.</param>
public sealed record PostTarget(string Channel, string? Thread = null, string? ReplyTo = null);

/// <summary>How posting ended.</summary>
public abstract record PostOutcome;

/// <param name="MessageId">The platform's id of the first message.</param>
public sealed record Posted(string MessageId) : PostOutcome;

/// <summary>The platform said no, or was not reached: nothing stands there.</summary>
/// <param name="Cause">What is wrong and how to mend it, in a sentence without secrets.</param>
/// <param name="Heals">Whether another try may succeed without anybody's doing: a rate limit, an outage.</param>
public sealed record NotPosted(string Cause, bool Heals) : PostOutcome;

/// <summary>It was sent and no answer came: it may stand there or not, and is not to be sent again blindly.</summary>
public sealed record PostUnknown(string Cause) : PostOutcome;

/// <summary>How looking for a post ended.</summary>
public abstract record FindOutcome;

public sealed record PostFound(string MessageId) : FindOutcome;

/// <summary>The channel was read and the post is not there.</summary>
public sealed record PostAbsent : FindOutcome;

/// <param name="Cause">Why the channel cannot be read, and how to mend it.</param>
public sealed record CannotLook(string Cause) : FindOutcome;
