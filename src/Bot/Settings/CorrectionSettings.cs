using Bot.Core.Corrections;

namespace Bot.Settings;

/// <summary>The settings of corrections.</summary>
internal static class CorrectionSettings
{
    /// <exception cref="SettingsException">A setting cannot be used.</exception>
    public static CorrectionOptions From(SettingsSource source) => new()
    {
        Replies = source["BOT_CORRECTION_REPLIES"]?.ToLowerInvariant() switch
        {
            null or "on" or "true" or "1" => true,
            "off" or "false" or "0" => false,
            var other => throw new SettingsException($"BOT_CORRECTION_REPLIES is '{other}': expected on or off."),
        },
    };
}
