using NodaTime;

namespace Bot.Core.Digests;

/// <summary>How far the digest of one date has come. The store keeps the numbers.</summary>
public enum DigestState
{
    /// <summary>To be sent, for the first time or again.</summary>
    Pending = 0,

    /// <summary>Handed to the platform. Found so with nobody at it, its sender has died and nobody knows whether it stands there.</summary>
    Sending = 1,

    Posted = 2,

    /// <summary>There was nothing new, so nothing was posted.</summary>
    Quiet = 3,

    /// <summary>The bot was not there at its time, nor within the hours after.</summary>
    Skipped = 4,

    /// <summary>It was sent and may stand there or not: it is looked for, and never sent again before that.</summary>
    Ambiguous = 5,

    /// <summary>Given up.</summary>
    Failed = 6,
}

/// <summary>The digest of one local date, as the outbox holds it.</summary>
/// <param name="Cause">Why it is not posted, or null.</param>
/// <param name="NextTry">When it is tried or looked for again; null when nothing is left to do.</param>
/// <param name="Window">What it told of; null before it was composed.</param>
public sealed record DigestPost(
    LocalDate Date, Instant Due, DigestState State, Instant? NextTry, string? Cause, string? Message, CoverageWindow? Window);

/// <summary>The articles that a digest tells of: those with a key behind <paramref name="After"/>, up to <paramref name="UpTo"/>.
/// Articles are keyed in the order in which they were taken in.</summary>
public readonly record struct CoverageWindow(long After, long UpTo)
{
    public bool IsEmpty => UpTo <= After;
}
