using System.ComponentModel.DataAnnotations;
using Bot.Discord;

namespace Bot.Settings;

/// <summary>A setting that there is.</summary>
/// <param name="Read">What reads it and throws where it cannot be used; null where more than its own value tells.</param>
/// <param name="Feature">The setting that turns the feature on that it belongs to; null where it is always read.</param>
internal sealed record KnownSetting(string Name, Action<SettingsSource>? Read = null, string? Feature = null)
{
    private const string Model = "MODEL_BASE_URL";
    private const string Discord = "DISCORD_TOKEN";
    private const string Slack = "SLACK_BOT_TOKEN";

    public static IReadOnlyList<KnownSetting> All { get; } =
    [
        new("BOT_DATABASE", source => BotSettings.From(source)),
        new("BOT_SEEDS"),
        new("BOT_PROMPTS"),
        new("BOT_URLS", source => BotSettings.From(source)),
        new("BOT_FEEDS", source => FeedSettings.From(source)),
        new("BOT_FEED_MINUTES", source => FeedSettings.From(source)),
        new("BOT_CORRECTION_REPLIES", source => CorrectionSettings.From(source)),
        new("BOT_FETCH_ALLOW", source => FetchSettings.From(source)),
        new("BOT_DIGEST_QUIET", source => DigestSettings.From(source)),
        new("BOT_DIGEST_LEASE_SECONDS", source => DigestSettings.From(source)),
        new(Discord),
        new("DISCORD_API_URL", ReadDiscord, Discord),
        new("DISCORD_SHARDS", ReadDiscord, Discord),
        new("DISCORD_MESSAGE_CONTENT", ReadDiscord, Discord),
        new(Slack),
        // Without the bot's token it is an error, which Slack's own check tells.
        new("SLACK_APP_TOKEN"),
        new("SLACK_SIGNING_SECRET", Feature: Slack),
        new("SLACK_API_URL", source => SlackSettings.From(source)),
        new(Model),
        new("MODEL_API_KEY", Feature: Model),
        new("MODEL_NAME", Feature: Model),
        new("MODEL_TIMEOUT_SECONDS", source => ModelSettings.From(source), Model),
        new("MODEL_DAILY_TOKENS", source => ModelSettings.From(source), Model),
    ];

    // Turns every feature on, so that a setting is read whether or not its own is; nothing is ever called.
    private static readonly IReadOnlyDictionary<string, string> s_featuresOn =
        new Dictionary<string, string> { [Discord] = "any", [Model] = "http://localhost", ["MODEL_NAME"] = "any" };

    /// <summary>What is wrong with the setting's own value, or null.</summary>
    public string? Fault(SettingsSource source)
    {
        if (Read is null || source[Name] is not { } value)
        {
            return null;
        }

        try
        {
            Read(SettingsSource.Of(new Dictionary<string, string>(s_featuresOn) { [Name] = value }));
            return null;
        }
        catch (Exception fault) when (fault is SettingsException or ValidationException)
        {
            return fault.Message;
        }
    }

    private static void ReadDiscord(SettingsSource source) => DiscordOptions.Read(name => source[name]);
}
