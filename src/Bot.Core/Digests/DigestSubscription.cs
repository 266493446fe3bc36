using Bot.Core.Digests.Scheduling;
using NodaTime;

namespace Bot.Core.Digests;

/// <summary>A channel of a surface, as the platform names it.</summary>
public readonly record struct DigestChannel(string Surface, string Channel);

/// <summary>A channel that gets a digest.</summary>
/// <param name="Topic">What it is on; null for all of the coverage.</param>
/// <param name="Language">ISO 639-1 code of the digest's frame.</param>
/// <param name="Next">The next one; null while it is paused.</param>
/// <param name="Paused">Why it is paused and how to mend it, or null.</param>
/// <param name="Covered">The key of the newest article that the channel has been told of.</param>
public sealed record DigestSubscription(
    long Key, DigestChannel Channel, string? Topic, string Language, DigestSchedule Schedule, DueDate? Next, string? Paused, long Covered);
