using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Bot.Core.Digests;

namespace Bot.Settings;

/// <summary>The settings of the digest.</summary>
internal static class DigestSettings
{
    /// <exception cref="SettingsException">One of them cannot be used.</exception>
    public static DigestOptions From(SettingsSource source)
    {
        var options = new DigestOptions
        {
            QuietLine = source["BOT_DIGEST_QUIET"] switch
            {
                null or "silent" => false,
                "line" => true,
                var other => throw new SettingsException($"BOT_DIGEST_QUIET is '{other}': expected line or silent."),
            },
            Lease = source["BOT_DIGEST_LEASE_SECONDS"] is { } lease ? Seconds(lease) : DigestOptions.DefaultLease,
        };
        Validator.ValidateObject(options, new ValidationContext(options), validateAllProperties: true);
        return options;
    }

    /// <summary>Says so where a digest's sender may lose it to another process while a model still phrases it; else null.</summary>
    /// <exception cref="SettingsException">A setting cannot be used.</exception>
    public static string? ShortLease(SettingsSource source)
    {
        var lease = From(source).Lease;
        return ModelSettings.From(source) is { } model && lease <= model.Timeout
            ? $"BOT_DIGEST_LEASE_SECONDS is {lease.TotalSeconds:0} and MODEL_TIMEOUT_SECONDS {model.Timeout.TotalSeconds:0}: a digest may change hands while the model still phrases it. Make the lease longer."
            : null;
    }

    private static TimeSpan Seconds(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
        ? TimeSpan.FromSeconds(seconds)
        : throw new SettingsException($"BOT_DIGEST_LEASE_SECONDS is '{text}': expected 2 to 1800.");
}
