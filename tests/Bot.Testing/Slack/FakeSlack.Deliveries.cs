using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Bot.Testing.Slack;

/// <summary>How Slack delivers: over a socket or to the bot's address, again and again until it is acknowledged.</summary>
public sealed partial class FakeSlack
{
    /// <summary>After a delivery that was not acknowledged Slack tries again at once, after a minute and after five
    /// (https://docs.slack.dev/apis/events-api#retries).</summary>
    public static readonly IReadOnlyList<TimeSpan> Retries = [TimeSpan.Zero, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5)];

    private static readonly TimeSpan AcknowledgementTime = TimeSpan.FromSeconds(3);

    private readonly HttpClient _http = new();
    private readonly HashSet<string> _tickets = [];
    private int _deafSockets;

    /// <summary>Every socket that was opened, also those that have ended.</summary>
    public Observed<FakeSocket> Sockets { get; } = new();

    /// <summary>Where HTTP deliveries go; null for Socket Mode.</summary>
    public Uri? RequestUrl { get; set; }

    /// <summary>Makes the next socket half-open: it says hello and then reads nothing, not even pings.</summary>
    public void MakeNextSocketDeaf() => Interlocked.Increment(ref _deafSockets);

    /// <summary>The newest socket that is open; waits for one.</summary>
    public async Task<FakeSocket> SocketAsync()
    {
        var opened = Sockets.All;
        return opened.LastOrDefault(s => s.IsOpen) ?? (await Sockets.WaitForAsync(opened.Count + 1))[^1];
    }

    /// <summary>Delivers once and waits for the acknowledgement.</summary>
    /// <returns>What the acknowledgement carried, or null for nothing.</returns>
    public async Task<string?> DeliverAsync(SlackPayload payload)
    {
        NoteScopes(payload);
        if (RequestUrl is { } url)
        {
            using var response = await PostAsync(url, payload, 0);
            response.EnsureSuccessStatusCode();
            var body = await response.Content.ReadAsStringAsync();
            return body.Length == 0 ? null : body;
        }

        var acknowledgement = await (await (await SocketAsync()).SendAsync(payload)).WaitAsync(TimeSpan.FromSeconds(20));
        return acknowledgement.TryGetProperty("payload", out var carried) ? carried.GetRawText() : null;
    }

    /// <summary>Delivers as Slack does, until it is acknowledged or the last try has failed.</summary>
    /// <returns>How many tries there were, and whether the last was acknowledged.</returns>
    public async Task<(int Tries, bool Acknowledged)> DeliverUntilAcknowledgedAsync(SlackPayload payload)
    {
        NoteScopes(payload);
        for (var retry = 0; ; retry++)
        {
            if (await TryDeliverAsync(payload, retry))
            {
                return (retry + 1, true);
            }

            if (retry == Retries.Count)
            {
                return (retry + 1, false);
            }

            if (Retries[retry] > TimeSpan.Zero)
            {
                await Task.Delay(Retries[retry], _time);
            }
        }
    }

    /// <summary>A request as Slack signs it.</summary>
    /// <param name="timestamp">Seconds since 1970; now where it is null.</param>
    public HttpRequestMessage Sign(Uri url, SlackPayload payload, string secret = SigningSecret, long? timestamp = null)
    {
        var body = payload.Type switch
        {
            "events_api" => payload.Body.ToJsonString(),
            "slash_commands" => string.Join('&', payload.Body.Select(m => $"{m.Key}={Uri.EscapeDataString(m.Value!.GetValue<string>())}")),
            _ => $"payload={Uri.EscapeDataString(payload.Body.ToJsonString())}",
        };
        return Sign(url, body, payload.Type == "events_api" ? "application/json" : "application/x-www-form-urlencoded", secret, timestamp);
    }

    /// <inheritdoc cref="Sign(Uri, SlackPayload, string, long?)"/>
    public HttpRequestMessage Sign(Uri url, string body, string contentType, string secret = SigningSecret, long? timestamp = null)
    {
        var at = (timestamp ?? _time.GetUtcNow().ToUnixTimeSeconds()).ToString(CultureInfo.InvariantCulture);
        var hash = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"v0:{at}:{body}"));
        var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new StringContent(body, Encoding.UTF8, contentType) };
        request.Headers.Add("X-Slack-Request-Timestamp", at);
        request.Headers.Add("X-Slack-Signature", $"v0={Convert.ToHexStringLower(hash)}");
        return request;
    }

    private async Task<bool> TryDeliverAsync(SlackPayload payload, int retry)
    {
        try
        {
            if (RequestUrl is { } url)
            {
                using var response = await PostAsync(url, payload, retry).WaitAsync(AcknowledgementTime, _time);
                return response.StatusCode == HttpStatusCode.OK;
            }

            var socket = await SocketAsync();
            var acknowledged = await socket.SendAsync(payload, retry, retry == 0 ? "" : "timeout");
            await acknowledged.WaitAsync(AcknowledgementTime, _time);
            return true;
        }
        catch (Exception fault) when (fault is TimeoutException or HttpRequestException or System.Net.WebSockets.WebSocketException)
        {
            return false;
        }
    }

    private async Task<HttpResponseMessage> PostAsync(Uri url, SlackPayload payload, int retry)
    {
        using var request = Sign(url, payload);
        if (retry > 0)
        {
            request.Headers.Add("X-Slack-Retry-Num", retry.ToString(CultureInfo.InvariantCulture));
            request.Headers.Add("X-Slack-Retry-Reason", "http_timeout");
        }

        return await _http.SendAsync(request);
    }

    /// <summary>The scope that an event needs; https://docs.slack.dev/reference/events names it for each.</summary>
    private void NoteScopes(SlackPayload payload)
    {
        var data = payload.Body["event"];
        var scope = (payload.Type, data?["type"]?.GetValue<string>(), data?["channel_type"]?.GetValue<string>()) switch
        {
            ("slash_commands", _, _) => "commands",
            (_, "app_mention", _) => "app_mentions:read",
            (_, "message", "im") => "im:history",
            (_, "message", "group") => "groups:history",
            (_, "message", _) => "channels:history",
            _ when payload.Body["type"]?.GetValue<string>() == "message_action" => "commands",
            _ => null,
        };
        if (scope is not null)
        {
            ScopesUsed.TryAdd(scope, 0);
        }
    }

    private string NewTicket()
    {
        var ticket = Guid.NewGuid().ToString("n");
        lock (_tickets)
        {
            _tickets.Add(ticket);
        }

        return $"{_app.Urls.First().Replace("http://", "ws://", StringComparison.Ordinal)}/link?ticket={ticket}&app_id=A0001";
    }

    private async Task LinkAsync(HttpContext context)
    {
        lock (_tickets)
        {
            // An address is good for one connection.
            if (!_tickets.Remove(context.Request.Query["ticket"].ToString()) || !context.WebSockets.IsWebSocketRequest)
            {
                context.Response.StatusCode = StatusCodes.Status401Unauthorized;
                return;
            }
        }

        var deaf = Interlocked.Exchange(ref _deafSockets, Math.Max(0, _deafSockets - 1)) > 0;
        using var webSocket = await context.WebSockets.AcceptWebSocketAsync();
        var socket = new FakeSocket(webSocket, Sockets.Count + 1);
        var connections = Sockets.All.Count(s => s.IsOpen) + 1;
        var running = socket.RunAsync(deaf, connections, _stopping.Token);
        Sockets.Add(socket);
        await running;
    }
}
