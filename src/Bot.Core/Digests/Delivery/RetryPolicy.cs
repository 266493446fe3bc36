using Bot.Core.Surfaces;
using NodaTime;

namespace Bot.Core.Digests.Delivery;

/// <summary>Says what follows from how a try ended. Pure.</summary>
internal static class RetryPolicy
{
    /// <summary>How often the platform may refuse for a reason that does not heal, before the subscription is paused.</summary>
    public const int MostRefusals = 3;

    private static readonly Duration s_first = Duration.FromSeconds(15);
    private static readonly Duration s_longest = Duration.FromMinutes(30);

    // Somebody may see that the bot lacks a permission, and give it.
    private static readonly Duration s_afterRefusal = Duration.FromMinutes(10);

    // What was sent may still arrive, so it is looked for a little later.
    private static readonly Duration s_arrival = Duration.FromSeconds(30);

    public static DigestOutcome After(PostOutcome outcome, ClaimedPost post, Instant now) => outcome switch
    {
        Posted(var message) => new(DigestState.Posted, Message: message),
        NotPosted(var cause, Heals: true) => Again(post, now, cause, s_first),
        NotPosted(var cause, Heals: false) when post.Refusals + 1 < MostRefusals => Again(post, now, cause, s_afterRefusal) with { Refused = true },
        NotPosted(var cause, Heals: false) => new(DigestState.Failed, Cause: cause, Refused: true, Pauses: true),
        PostUnknown(var cause) => new(DigestState.Ambiguous, post.Tries == 0 ? now + s_arrival : Later(post, now, s_arrival) ?? now + s_arrival, cause),
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    public static DigestOutcome After(FindOutcome outcome, ClaimedPost post, Instant now) => outcome switch
    {
        PostFound(var message) => new(DigestState.Posted, Message: message),
        PostAbsent when now <= post.Due + DigestOutbox.LatestAfter => new(DigestState.Pending, now, DigestCause.NotArrived),
        PostAbsent => new(DigestState.Skipped, Cause: DigestCause.NotArrivedTooLate),
        // Nothing but its being found or missed ends the doubt; it is looked for until it would be too late to send.
        CannotLook(var cause) => new(DigestState.Ambiguous, Later(post, now, s_first), cause),
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    private static DigestOutcome Again(ClaimedPost post, Instant now, string cause, Duration atLeast) => Later(post, now, atLeast) is { } next
        ? new(DigestState.Pending, next, cause)
        : new(DigestState.Failed, Cause: $"{cause} Given up after six hours.");

    /// <summary>As long again as it has taken so far, up to half an hour; null when that would be too late.</summary>
    private static Instant? Later(ClaimedPost post, Instant now, Duration atLeast)
    {
        var since = now - post.Due;
        var wait = Duration.Max(atLeast, Duration.Min(since, s_longest));
        return now + wait <= post.Due + DigestOutbox.LatestAfter ? now + wait : null;
    }
}
