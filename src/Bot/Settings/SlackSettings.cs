using Bot.Slack;

namespace Bot.Settings;

/// <summary>The settings of Slack by their names.</summary>
internal static class SlackSettings
{
    /// <exception cref="SettingsException">SLACK_API_URL is no address.</exception>
    public static SlackOptions From(SettingsSource source)
    {
        var url = source["SLACK_API_URL"] ?? "https://slack.com/api/";
        return Uri.TryCreate(url, UriKind.Absolute, out var api) && api.Scheme is "http" or "https"
            ? new SlackOptions
            {
                BotToken = source["SLACK_BOT_TOKEN"],
                AppToken = source["SLACK_APP_TOKEN"],
                SigningSecret = source["SLACK_SIGNING_SECRET"],
                ApiUrl = api,
            }
            : throw new SettingsException($"SLACK_API_URL is '{url}': expected an address such as https://slack.com/api/.");
    }
}
