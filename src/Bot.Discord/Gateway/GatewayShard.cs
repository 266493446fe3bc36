using System.Text.Json;
using Bot.Discord.Client;
using Bot.Discord.Protocol;
using Bot.Discord.Rest;
using Microsoft.Extensions.Logging;

namespace Bot.Discord.Gateway;

/// <summary>Keeps one shard connected: resumes its session while that is possible, and begins another when it is not.</summary>
internal sealed partial class GatewayShard(
    int shard, int shards, DiscordOptions options, DiscordRest rest, IdentifyTurns turns, TimeProvider time, ILogger logger)
{
    /// <summary>Guilds, GuildMessages, DirectMessages: none of them privileged.
    /// https://discord.com/developers/docs/events/gateway#list-of-intents</summary>
    public const int Intents = (1 << 0) | (1 << 9) | (1 << 12);

    public const int MessageContentIntent = 1 << 15;

    private GatewaySession? _session;

    /// <param name="dispatch">Takes each event's type and data, in order.</param>
    /// <param name="disconnected">Told why the connection was lost.</param>
    /// <exception cref="DiscordStoppedException">Discord refuses the bot for good.</exception>
    public async Task RunAsync(Action<string, JsonElement> dispatch, Action<string> disconnected, CancellationToken cancellationToken)
    {
        for (var failures = 0; ;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            // The session is the same wherever the gateway is reached: where its own host fails, any other will do.
            var resumeUrl = failures == 0 ? _session?.ResumeUrl : null;
            var end = await ConnectAsync(resumeUrl, dispatch, cancellationToken);
            cancellationToken.ThrowIfCancellationRequested();
            if (end is ConnectionEnd.Stop stop)
            {
                throw new DiscordStoppedException(stop.Cause);
            }

            failures = end.Connected ? 0 : failures + 1;
            if (end is ConnectionEnd.Identify)
            {
                _session = null;
            }

            LogDisconnected(shard, end.Cause, _session is null ? "beginning a new session" : "resuming");
            disconnected(end.Cause);
            // A connection that worked is resumed at once; Discord wants one to five seconds before a new session.
            var wait = failures > 0 ? Backoff.After(failures)
                : end is ConnectionEnd.Identify ? TimeSpan.FromSeconds(1 + (4 * Random.Shared.NextDouble()))
                : TimeSpan.Zero;
            await Task.Delay(wait, time, cancellationToken);
        }
    }

    private async Task<ConnectionEnd> ConnectAsync(
        string? url, Action<string, JsonElement> dispatch, CancellationToken cancellationToken)
    {
        var maxConcurrency = 1;
        if (url is null)
        {
            try
            {
                var gateway = await rest.SendAsync(Route.GatewayBot, DiscordJson.Default.GatewayBot, cancellationToken);
                url = gateway.Url;
                maxConcurrency = gateway.SessionStartLimit?.MaxConcurrency ?? 1;
                await WaitForSessionStartAsync(gateway.SessionStartLimit, cancellationToken);
            }
            catch (DiscordException fault)
            {
                return new ConnectionEnd.Unreachable(fault.Message);
            }
        }

        var intents = Intents | (options.MessageContent ? MessageContentIntent : 0);
        using var connection = new GatewayConnection(options.Token, intents, shard, shards, _session, dispatch, time);
        try
        {
            return await connection.RunAsync(url, stop => turns.WaitAsync(shard, maxConcurrency, stop), cancellationToken);
        }
        finally
        {
            _session = connection.Session;
        }
    }

    private async Task WaitForSessionStartAsync(SessionStartLimit? limit, CancellationToken cancellationToken)
    {
        if (_session is null && limit is { Remaining: <= 0 })
        {
            LogNoSessionsLeft(limit.ResetAfter);
            await Task.Delay(TimeSpan.FromMilliseconds(limit.ResetAfter), time, cancellationToken);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Shard {Shard} lost its connection: {Cause} Now {Next}.")]
    private partial void LogDisconnected(int shard, string cause, string next);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Discord allows no more sessions for {Milliseconds} ms; waiting that long.")]
    private partial void LogNoSessionsLeft(long milliseconds);
}
