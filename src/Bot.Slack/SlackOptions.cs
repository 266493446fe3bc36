using System.ComponentModel.DataAnnotations;

namespace Bot.Slack;

/// <summary>How deliveries come in.</summary>
public enum SlackMode
{
    /// <summary>No bot token: Slack is off.</summary>
    Off,

    /// <summary>Over a WebSocket that the bot opens; needs no public address.</summary>
    Socket,

    /// <summary>As signed HTTP requests to the bot's own web server.</summary>
    Http,
}

/// <summary>Slack's settings, named in messages as the user writes them.</summary>
public sealed class SlackOptions : IValidatableObject
{
    /// <summary><c>SLACK_BOT_TOKEN</c>: the bot user's token, <c>xoxb-…</c>.</summary>
    public string? BotToken { get; init; }

    /// <summary><c>SLACK_APP_TOKEN</c>: the app-level token with <c>connections:write</c>, <c>xapp-…</c>; turns Socket Mode on.</summary>
    public string? AppToken { get; init; }

    /// <summary><c>SLACK_SIGNING_SECRET</c>: what Slack signs its HTTP requests with; turns HTTP mode on where there is no app token.</summary>
    public string? SigningSecret { get; init; }

    /// <summary><c>SLACK_API_URL</c>: where the Web API's methods are.</summary>
    public Uri ApiUrl { get; init; } = new("https://slack.com/api/");

    public SlackMode Mode => (Has(BotToken), Has(AppToken), Has(SigningSecret)) switch
    {
        (false, _, _) => SlackMode.Off,
        (_, true, _) => SlackMode.Socket,
        (_, _, true) => SlackMode.Http,
        _ => SlackMode.Off,
    };

    /// <summary>A method's address, whether or not <see cref="ApiUrl"/> ends with a slash.</summary>
    internal Uri Method(string name) => new($"{ApiUrl.AbsoluteUri.TrimEnd('/')}/{name}");

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!Has(BotToken) && Has(AppToken))
        {
            yield return new("SLACK_APP_TOKEN is set but SLACK_BOT_TOKEN is not: copy the Bot User OAuth Token (xoxb-…) from the app's Install App page.");
        }

        if (Has(BotToken) && !Has(AppToken) && !Has(SigningSecret))
        {
            yield return new("SLACK_BOT_TOKEN is set, but neither SLACK_APP_TOKEN (Socket Mode) nor SLACK_SIGNING_SECRET (HTTP mode) is: set one of them.");
        }

        if (BotToken?.StartsWith("xapp-", StringComparison.Ordinal) == true)
        {
            yield return new("SLACK_BOT_TOKEN holds an app-level token (xapp-…): it needs the bot token (xoxb-…).");
        }

        if (AppToken?.StartsWith("xox", StringComparison.Ordinal) == true)
        {
            yield return new("SLACK_APP_TOKEN holds a bot or user token (xox…): it needs the app-level token (xapp-…).");
        }

        if (!ApiUrl.IsAbsoluteUri || ApiUrl.Scheme is not ("http" or "https"))
        {
            yield return new("SLACK_API_URL must be an http or https address, such as https://slack.com/api/.");
        }
    }

    private static bool Has(string? value) => !string.IsNullOrWhiteSpace(value);
}
