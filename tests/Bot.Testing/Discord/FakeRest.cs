using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Bot.Testing.Discord;

/// <summary>The REST API of the fake Discord.</summary>
public sealed class FakeRest
{
    private static readonly TimeSpan AcknowledgementDeadline = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan TokenLifetime = TimeSpan.FromMinutes(15);

    // "checked for uniqueness in the past few minutes"
    private static readonly TimeSpan NonceLifetime = TimeSpan.FromMinutes(5);

    private readonly FakeDiscord _discord;
    private readonly ConcurrentDictionary<string, FakeMessage> _messages = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, FakeInteraction> _interactions = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<FakeRequest> _requests = new();
    private readonly ConcurrentQueue<FakeMessage> _posted = new();

    internal FakeRest(FakeDiscord discord)
    {
        _discord = discord;
        Limits = new FakeRateLimits(discord.Time);
    }

    public FakeRateLimits Limits { get; }

    /// <summary>Takes the place of the usual response where it returns one.</summary>
    public Func<FakeRequest, FakeResponse?>? Interrupt { get; set; }

    /// <summary>Takes the place of the response to a request that was carried out all the same.</summary>
    public Func<FakeRequest, FakeResponse?>? LoseResponse { get; set; }

    /// <summary>Channels in which the bot may not write.</summary>
    public HashSet<string> ForbiddenChannels { get; } = [];

    /// <summary>Channels that the bot does not see.</summary>
    public HashSet<string> HiddenChannels { get; } = [];

    /// <summary>Channels whose history the bot may not read.</summary>
    public HashSet<string> UnreadableChannels { get; } = [];

    /// <summary>Channels that were deleted.</summary>
    public HashSet<string> DeletedChannels { get; } = [];

    /// <summary>Whether requests are kept in <see cref="Requests"/>; off where there are too many.</summary>
    public bool Records { get; set; } = true;

    public IReadOnlyCollection<FakeRequest> Requests => _requests;

    /// <summary>What the bot posted into channels, in order.</summary>
    public IReadOnlyList<FakeMessage> Posted => [.. _posted];

    public JsonArray? RegisteredCommands { get; private set; }

    public int Registrations { get; private set; }

    public long ApplicationFlags { get; set; }

    public string? InteractionsEndpointUrl { get; set; }

    /// <summary>The bot's post with this number, once it is there.</summary>
    /// <param name="number">From 1.</param>
    public async Task<FakeMessage> PostedAsync(int number = 1)
    {
        await _discord.Signal.UntilAsync(() => _posted.Count >= number, $"post {number} of the bot");
        return Posted[number - 1];
    }

    /// <summary>Puts a message into its channel's history.</summary>
    public void Add(FakeMessage message) => _messages[message.Id] = message;

    /// <summary>Deletes a message.</summary>
    public void Remove(FakeMessage message) => _messages.TryRemove(message.Id, out _);

    internal void Add(FakeInteraction interaction) => _interactions[interaction.Token] = interaction;

    internal void Map(WebApplication app)
    {
        var api = app.MapGroup("/api/v10");
        Handle(api, "GET", "/gateway/bot", (_, _) => Ok(new JsonObject
        {
            ["url"] = _discord.Gateway.Url,
            ["shards"] = _discord.Gateway.RecommendedShards,
            ["session_start_limit"] = new JsonObject
            {
                ["total"] = 1_000,
                ["remaining"] = _discord.Gateway.SessionStartsLeft,
                ["reset_after"] = 3_600_000,
                ["max_concurrency"] = 1,
            },
        }));
        Handle(api, "GET", "/users/@me", (_, _) => Ok(new JsonObject { ["id"] = FakeDiscord.BotId, ["username"] = "bot", ["bot"] = true }));
        Handle(api, "GET", "/applications/@me", (_, _) => Ok(new JsonObject
        {
            ["id"] = FakeDiscord.ApplicationId,
            ["name"] = "A bot",
            ["flags"] = ApplicationFlags,
            ["interactions_endpoint_url"] = InteractionsEndpointUrl,
        }));
        Handle(api, "GET", "/applications/{application}/commands", (_, _) => Ok(RegisteredCommands?.DeepClone() ?? new JsonArray()));
        Handle(api, "PUT", "/applications/{application}/commands", (_, body) => Register(body));
        Handle(api, "POST", "/channels/{channel}/messages", (http, body) => Post(Value(http, "channel"), body));
        Handle(api, "GET", "/channels/{channel}/messages", (http, _) => History(Value(http, "channel"), http.Request.Query));
        Handle(api, "PATCH", "/channels/{channel}/messages/{message}", (http, body) => EditPost(Value(http, "message"), body));
        Handle(api, "POST", "/channels/{channel}/typing", (_, _) => new FakeResponse(204));
        Handle(api, "POST", "/interactions/{id}/{token}/callback", (http, body) => Acknowledge(Value(http, "id"), Value(http, "token"), body), open: true);
        Handle(api, "PATCH", "/webhooks/{application}/{token}/messages/{message}", (http, body) => EditReply(http, body), open: true);
        Handle(api, "DELETE", "/webhooks/{application}/{token}/messages/{message}", (http, _) => DeleteReply(http), open: true);
        Handle(api, "POST", "/webhooks/{application}/{token}", (http, body) => FollowUp(http, body), open: true);
    }

    private void Handle(
        IEndpointRouteBuilder api, string method, string route, Func<HttpContext, JsonNode, FakeResponse> handle, bool open = false) =>
        api.MapMethods(route, [method], async http =>
        {
            var body = http.Request.ContentLength > 0 || http.Request.Headers.ContainsKey("Transfer-Encoding")
                ? await JsonNode.ParseAsync(http.Request.Body)
                : null;
            var request = new FakeRequest(method, http.Request.Path.Value!["/api/v10".Length..], route, body);
            if (Records)
            {
                _requests.Enqueue(request);
            }

            FakeResponse response;
            if (Interrupt?.Invoke(request) is { } interruption)
            {
                response = interruption;
            }
            else if (!open && http.Request.Headers.Authorization != $"Bot {FakeDiscord.Token}")
            {
                response = Error(401, 0, "401: Unauthorized");
            }
            else
            {
                response = (open ? null : Limits.Enter(http.Response, method, route, (string?)http.Request.RouteValues["channel"] ?? ""))
                    ?? handle(http, body ?? new JsonObject());
            }

            await AnswerAsync(http.Response, LoseResponse?.Invoke(request) ?? response);
            _discord.Signal.Pulse();
        });

    private FakeResponse Register(JsonNode body)
    {
        if (FakeLimits.Commands(body) is { } fault)
        {
            return Error(400, 50035, fault);
        }

        RegisteredCommands = body.DeepClone().AsArray();
        Registrations++;
        return Ok(body.DeepClone());
    }

    private FakeResponse Post(string channel, JsonNode body)
    {
        if (Barred(channel) is { } barred)
        {
            return barred;
        }

        if (ForbiddenChannels.Contains(channel))
        {
            return Error(403, 50013, "Missing Permissions");
        }

        if (FakeLimits.Message(body) is { } fault)
        {
            return Error(400, fault.StartsWith("Cannot", StringComparison.Ordinal) ? 50006 : 50035, fault);
        }

        var nonce = (string?)body["nonce"];
        if ((bool?)body["enforce_nonce"] == true && Posted.FirstOrDefault(
            m => m.Nonce == nonce && m.ChannelId == channel && _discord.Time.GetUtcNow() - m.Created < NonceLifetime) is { } same)
        {
            return Ok(same.ToJson(null));
        }

        var message = new FakeMessage
        {
            Id = _discord.NextId(),
            ChannelId = channel,
            AuthorId = FakeDiscord.BotId,
            Created = _discord.Time.GetUtcNow(),
            Nonce = nonce,
            RepliesTo = (string?)body["message_reference"]?["message_id"],
        };
        Fill(message, body, privately: false);
        Add(message);
        _posted.Enqueue(message);
        return Ok(message.ToJson(null));
    }

    /// <summary>The page of messages that follows an id, the newest first; nonces are not kept.</summary>
    private FakeResponse History(string channel, IQueryCollection query)
    {
        if (Barred(channel) is { } barred)
        {
            return barred;
        }

        var limit = int.Parse(query["limit"].FirstOrDefault() ?? "50", CultureInfo.InvariantCulture);
        if (limit is < 1 or > 100)
        {
            return Error(400, 50035, "limit: int value should be between 1 and 100.");
        }

        // "If the current user is missing the READ_MESSAGE_HISTORY permission in the channel, then no messages will be returned."
        var messages = UnreadableChannels.Contains(channel) ? [] : _messages.Values.Where(m => m.ChannelId == channel && !m.Ephemeral);
        var after = ulong.Parse(query["after"].FirstOrDefault() ?? "0", CultureInfo.InvariantCulture);
        return Ok(new JsonArray(
        [
            .. messages.Select(m => (Id: ulong.Parse(m.Id, CultureInfo.InvariantCulture), Message: m)).Where(m => m.Id > after)
                .OrderBy(m => m.Id).Take(limit).Reverse().Select(m => m.Message.ToJson(null)),
        ]));
    }

    private FakeResponse? Barred(string channel) =>
        DeletedChannels.Contains(channel) ? Error(404, 10003, "Unknown Channel")
            : HiddenChannels.Contains(channel) ? Error(403, 50001, "Missing Access")
            : null;

    private FakeResponse EditPost(string id, JsonNode body) =>
        !_messages.TryGetValue(id, out var message) ? Error(404, 10008, "Unknown Message")
            : message.AuthorId != FakeDiscord.BotId ? Error(403, 50005, "Cannot edit a message authored by another user")
            : Edit(message, body);

    private FakeResponse Acknowledge(string id, string token, JsonNode body)
    {
        if (!_interactions.TryGetValue(token, out var interaction) || interaction.Id != id)
        {
            return Error(404, 10062, "Unknown interaction");
        }

        var after = _discord.Time.GetElapsedTime(interaction.Created);
        lock (interaction)
        {
            if (interaction.CallbackType is not null)
            {
                return Error(400, 40060, "Interaction has already been acknowledged.");
            }

            if (after > AcknowledgementDeadline)
            {
                return Error(404, 10062, "Unknown interaction");
            }

            var type = (int)body["type"]!;
            var data = body["data"] ?? new JsonObject();
            var fault = type switch
            {
                4 => FakeLimits.Message(data),
                5 => null,
                8 when interaction.Type == 4 => FakeLimits.Choices(data),
                9 when interaction.Type is 2 or 3 => FakeLimits.Form(data),
                _ => $"type: {type} is no answer to an interaction of type {interaction.Type}.",
            };
            if (fault is not null)
            {
                return Error(400, 50035, fault);
            }

            interaction.CallbackData = data.DeepClone();
            interaction.AcknowledgedAfter = after;
            if (type is 4 or 5)
            {
                var message = Reply(interaction);
                var flags = (int?)data["flags"] ?? 0;
                message.Flags = flags;
                if (type == 4)
                {
                    Fill(message, data, (flags & FakeDiscord.EphemeralFlag) != 0);
                }

                interaction.Loading = type == 5;
                interaction.Original = message;
            }

            interaction.CallbackType = type;
        }

        return new FakeResponse(204);
    }

    private FakeResponse EditReply(HttpContext http, JsonNode body)
    {
        if (Find(http, out var interaction) is { } gone)
        {
            return gone;
        }

        var id = Value(http, "message");
        var message = id == "@original" ? interaction!.Original : interaction!.FollowUps.FirstOrDefault(m => m.Id == id) ?? (interaction.Original?.Id == id ? interaction.Original : null);
        if (message is null)
        {
            return Error(404, 10008, "Unknown Message");
        }

        var response = Edit(message, body);
        if (response.Status == 200 && message == interaction.Original)
        {
            interaction.Loading = false;
        }

        return response;
    }

    private FakeResponse DeleteReply(HttpContext http)
    {
        if (Find(http, out var interaction) is { } gone)
        {
            return gone;
        }

        if (interaction!.Original is null || Value(http, "message") != "@original")
        {
            return Error(404, 10008, "Unknown Message");
        }

        interaction.Original = null;
        return new FakeResponse(204);
    }

    private FakeResponse FollowUp(HttpContext http, JsonNode body)
    {
        if (Find(http, out var interaction) is { } gone)
        {
            return gone;
        }

        if (FakeLimits.Message(body) is { } fault)
        {
            return Error(400, 50035, fault);
        }

        // The first follow-up of a deferred reply takes its place, and its privacy.
        var message = interaction!.Loading && interaction.Original is { } original ? original : Reply(interaction);
        var privately = message == interaction.Original ? message.Ephemeral : (((int?)body["flags"] ?? 0) & FakeDiscord.EphemeralFlag) != 0;
        Fill(message, body, privately);
        if (message == interaction.Original)
        {
            interaction.Loading = false;
        }
        else
        {
            interaction.FollowUps.Add(message);
        }

        return Ok(message.ToJson(null));
    }

    private FakeResponse? Find(HttpContext http, out FakeInteraction? interaction)
    {
        if (!_interactions.TryGetValue(Value(http, "token"), out interaction) || interaction.CallbackType is null)
        {
            return Error(404, 10015, "Unknown Webhook");
        }

        return _discord.Time.GetElapsedTime(interaction.Created) > TokenLifetime ? Error(401, 50027, "Invalid Webhook Token") : null;
    }

    private FakeMessage Reply(FakeInteraction interaction)
    {
        var message = new FakeMessage { Id = _discord.NextId(), ChannelId = interaction.ChannelId, AuthorId = FakeDiscord.BotId, InteractionId = interaction.Id };
        Add(message);
        return message;
    }

    private static FakeResponse Edit(FakeMessage message, JsonNode body)
    {
        if (FakeLimits.Message(body) is { } fault)
        {
            return Error(400, 50035, fault);
        }

        Fill(message, body, message.Ephemeral);
        message.Edits++;
        return Ok(message.ToJson(null));
    }

    private static void Fill(FakeMessage message, JsonNode body, bool privately)
    {
        var flags = (int?)body["flags"] ?? 0;
        message.Content = (string?)body["content"] ?? "";
        // "Do not include any embeds when serializing this message": the flag takes the bot's own embeds, too.
        message.Embeds = (flags & FakeDiscord.SuppressEmbedsFlag) != 0 ? [] : body["embeds"]?.DeepClone().AsArray() ?? [];
        message.Components = body["components"]?.DeepClone().AsArray() ?? [];
        message.Flags = (flags & ~FakeDiscord.EphemeralFlag) | (privately ? FakeDiscord.EphemeralFlag : 0);
        var mentions = body["allowed_mentions"]?["parse"]?.AsArray();
        var pings = message.Content.Contains("@everyone", StringComparison.Ordinal) || message.Content.Contains("@here", StringComparison.Ordinal) || message.Content.Contains("<@", StringComparison.Ordinal);
        message.Pinged |= pings && mentions is not { Count: 0 };
    }

    private static async Task AnswerAsync(HttpResponse http, FakeResponse response)
    {
        if (response == FakeResponse.Dropped)
        {
            http.HttpContext.Abort();
            return;
        }

        http.StatusCode = response.Status;
        foreach (var (name, value) in response.Headers ?? new Dictionary<string, string>())
        {
            http.Headers[name] = value;
        }

        if (response.Status != 204)
        {
            http.ContentType = response.Body.StartsWith('<') ? "text/html" : "application/json";
            await http.WriteAsync(response.Body);
        }
    }

    private static string Value(HttpContext http, string name) => (string)http.Request.RouteValues[name]!;

    private static FakeResponse Ok(JsonNode body) => new(200, body.ToJsonString());

    private static FakeResponse Error(int status, int code, string message) =>
        new(status, JsonSerializer.Serialize(new { message, code }));
}
