using System.ComponentModel.DataAnnotations;

namespace Bot.Core.Digests;

/// <summary>The settings of the digest.</summary>
public sealed class DigestOptions
{
    public static readonly TimeSpan DefaultLease = TimeSpan.FromSeconds(60);

    /// <summary>BOT_DIGEST_QUIET: whether a day without news gets a line that says so, or nothing.</summary>
    public bool QuietLine { get; init; }

    /// <summary>BOT_DIGEST_LEASE_SECONDS: how long a process keeps a digest to itself before another may take it over, as after a crash.
    /// A post that takes longer than half of it counts as unknown.</summary>
    [Range(typeof(TimeSpan), "00:00:02", "00:30:00", ErrorMessage = "BOT_DIGEST_LEASE_SECONDS: expected 2 to 1800.")]
    public TimeSpan Lease { get; init; } = DefaultLease;

    /// <summary>How many digests are sent at once.</summary>
    public int Parallel { get; init; } = 32;

    /// <summary>How long one try may take.</summary>
    public TimeSpan PostTimeout => Lease / 2;
}
