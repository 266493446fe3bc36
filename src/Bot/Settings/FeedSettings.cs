using System.Globalization;
using Bot.Core.Ingestion.Feeds;

namespace Bot.Settings;

/// <summary>The settings of feeds.</summary>
internal static class FeedSettings
{
    /// <exception cref="SettingsException">A setting cannot be used.</exception>
    public static FeedOptions From(SettingsSource source)
    {
        try
        {
            return new FeedOptions { Addresses = FeedOptions.ParseAddresses(source["BOT_FEEDS"]), Interval = Interval(source["BOT_FEED_MINUTES"]) };
        }
        catch (FormatException fault)
        {
            throw new SettingsException($"BOT_FEEDS: {fault.Message}");
        }
    }

    private static TimeSpan Interval(string? setting) => setting is null ? new FeedOptions().Interval
        : int.TryParse(setting, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) && minutes is >= 1 and <= 1_440
            ? TimeSpan.FromMinutes(minutes)
            : throw new SettingsException($"BOT_FEED_MINUTES is '{setting}': expected a number from 1 to 1440.");
}
