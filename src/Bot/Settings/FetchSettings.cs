using Bot.Core.Ingestion.Fetching;

namespace Bot.Settings;

/// <summary>The settings of fetching.</summary>
internal static class FetchSettings
{
    /// <exception cref="SettingsException">BOT_FETCH_ALLOW names no network.</exception>
    public static FetchOptions From(SettingsSource source)
    {
        try
        {
            return new FetchOptions { Allowed = FetchOptions.ParseAllowed(source["BOT_FETCH_ALLOW"]) };
        }
        catch (FormatException fault)
        {
            throw new SettingsException($"BOT_FETCH_ALLOW: {fault.Message}");
        }
    }
}
