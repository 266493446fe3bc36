using Microsoft.Extensions.Logging;

namespace Bot.Http;

internal static partial class ServerLog
{
    [LoggerMessage(Level = LogLevel.Warning, Message =
        "No surface is configured: only the HTTP endpoint runs. Set DISCORD_TOKEN for Discord, or SLACK_BOT_TOKEN with SLACK_APP_TOKEN for Slack, in the environment or in .env; see README.md.")]
    public static partial void NoSurface(ILogger logger);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Surface} is not connected: {Cause}")]
    public static partial void Unhealthy(ILogger logger, string surface, string cause);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Finding}")]
    public static partial void Setting(ILogger logger, string finding);
}
