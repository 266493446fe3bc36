using Bot.Core.Storage;
using NodaTime;
using NodaTime.Text;

namespace Bot.Core.Digests.Delivery;

/// <summary>A row of the outbox that this process holds the lease of.</summary>
/// <param name="Token">The fencing token: what is recorded under it counts only while nobody has claimed the row since.</param>
/// <param name="Tries">How often it was handed to the platform.</param>
/// <param name="Refusals">How often the platform refused it for a reason that does not heal by itself.</param>
/// <param name="FirstSent">When it was first handed to the platform, or null.</param>
internal sealed record ClaimedPost(
    long Key, long Token, DigestSubscription Subscription, LocalDate Date, Instant Due, DigestState State, int Tries, int Refusals, Instant? FirstSent)
{
    /// <summary>Names this digest among all posts, the same in every process: <c>digest-2026-02-01-1f4c9cffffb5</c>.</summary>
    public string Name
    {
        get
        {
            var (surface, channel) = Subscription.Channel;
            var place = Convert.ToHexStringLower(ContentHash.Of(surface, channel, Subscription.Topic).AsSpan(0, 6));
            return $"digest-{LocalDatePattern.Iso.Format(Date)}-{place}";
        }
    }
}

/// <summary>How a try at a digest ended, as the outbox records it.</summary>
/// <param name="NextTry">When to try or look again; null when it is settled.</param>
/// <param name="Refused">Whether the platform refused it for a reason that does not heal by itself.</param>
/// <param name="Pauses">Whether the subscription is paused with <paramref name="Cause"/>.</param>
internal sealed record DigestOutcome(
    DigestState State, Instant? NextTry = null, string? Cause = null, string? Message = null, CoverageWindow? Window = null,
    bool Refused = false, bool Pauses = false);
