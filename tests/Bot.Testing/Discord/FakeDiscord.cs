using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Testing.Discord;

/// <summary>Discord on a loopback port, by its documentation: the REST API, the gateway, and the people who write and click.</summary>
public sealed class FakeDiscord : IAsyncDisposable
{
    public const string Token = "MTAw.fake.token";
    public const string BotId = "1000000000000000001";
    public const string ApplicationId = "1000000000000000002";
    public const int EphemeralFlag = 1 << 6;
    public const int SuppressEmbedsFlag = 1 << 2;

    public static readonly FakePerson Somebody = new("1000000000000000101", "somebody");
    public static readonly FakePerson Moderator = new("1000000000000000102", "moderator", Permissions: 1 << 5);
    public static readonly FakeChannel General = new("1000000000000000201", "1000000000000000200", 0);
    public static readonly FakeChannel Thread = new("1000000000000000202", "1000000000000000200", 11);
    public static readonly FakeChannel Direct = new("1000000000000000203", null, 1);

    private readonly WebApplication _app;
    private long _lastId;

    private FakeDiscord(WebApplication app, TimeProvider time)
    {
        _app = app;
        Time = time;
        Gateway = new FakeGateway(Signal);
        Rest = new FakeRest(this);
    }

    public Signal Signal { get; } = new();

    public FakeGateway Gateway { get; }

    public FakeRest Rest { get; }

    /// <summary>What <c>DISCORD_API_URL</c> is to be.</summary>
    public string ApiUrl { get; private set; } = "";

    internal TimeProvider Time { get; }

    /// <param name="time">The clock of rate limits and deadlines.</param>
    public static async Task<FakeDiscord> StartAsync(TimeProvider? time = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var fake = new FakeDiscord(app, time ?? TimeProvider.System);
        app.UseWebSockets();
        app.Map("/gateway", fake.Gateway.ServeAsync);
        fake.Rest.Map(app);
        await app.StartAsync();
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        fake.ApiUrl = $"{address}/api/v10";
        fake.Gateway.Url = $"{address.Replace("http://", "ws://", StringComparison.Ordinal)}/gateway";
        fake.Gateway.AddGuild(Guild());
        return fake;
    }

    public async ValueTask DisposeAsync()
    {
        Gateway.Sever();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    /// <summary>A new id: the milliseconds since 2015 and a number that makes it unique.</summary>
    public string NextId()
    {
        var now = (Time.GetUtcNow().ToUnixTimeMilliseconds() - 1_420_070_400_000) << 22;
        lock (Rest)
        {
            _lastId = Math.Max(now, _lastId + 1);
            return _lastId.ToString(CultureInfo.InvariantCulture);
        }
    }

    /// <summary>Somebody writes a message.</summary>
    /// <param name="mentionsBot">Whether it mentions the bot, in front.</param>
    public FakeMessage Write(
        string text, FakeChannel? channel = null, FakePerson? author = null, bool mentionsBot = false, FakeMessage? repliesTo = null,
        Action<JsonObject>? change = null)
    {
        channel ??= General;
        author ??= Somebody;
        var message = new FakeMessage
        {
            Id = NextId(),
            ChannelId = channel.Id,
            AuthorId = author.Id,
            Created = Time.GetUtcNow(),
            Content = mentionsBot ? $"<@{BotId}> {text}" : text,
            RepliesTo = repliesTo?.Id,
        };
        var json = message.ToJson(channel.GuildId);
        json["author"] = Person(author);
        json["mentions"] = mentionsBot ? new JsonArray(new JsonObject { ["id"] = BotId, ["bot"] = true }) : new JsonArray();
        json["webhook_id"] = null;
        if (channel.GuildId is not null)
        {
            json["member"] = new JsonObject { ["roles"] = new JsonArray() };
        }

        if (repliesTo is not null)
        {
            json["referenced_message"] = repliesTo.ToJson(channel.GuildId);
        }

        change?.Invoke(json);
        Rest.Add(message);
        Gateway.Dispatch("MESSAGE_CREATE", json);
        return message;
    }

    /// <summary>Somebody runs a slash command.</summary>
    public FakeInteraction Command(
        string name, (string Name, object Value)[]? options = null, string? action = null, FakePerson? user = null, FakeChannel? channel = null)
    {
        var given = new JsonArray([.. (options ?? []).Select(o => Option(o.Name, o.Value))]);
        var data = new JsonObject
        {
            ["id"] = NextId(),
            ["name"] = name,
            ["type"] = 1,
            ["options"] = action is null ? given : new JsonArray(new JsonObject { ["name"] = action, ["type"] = 1, ["options"] = given }),
        };
        return Interact(2, data, user, channel);
    }

    /// <summary>Somebody picks a command from a message's menu.</summary>
    public FakeInteraction MessageCommand(string name, string text, FakePerson? user = null)
    {
        var target = NextId();
        var message = new JsonObject { ["id"] = target, ["content"] = text, ["embeds"] = new JsonArray(), ["type"] = 0 };
        return Interact(2, new JsonObject
        {
            ["id"] = NextId(),
            ["name"] = name,
            ["type"] = 3,
            ["target_id"] = target,
            ["resolved"] = new JsonObject { ["messages"] = new JsonObject { [target] = message } },
        }, user, null);
    }

    /// <summary>Somebody types into an option that completes.</summary>
    public FakeInteraction Type(string name, string option, string typed, FakePerson? user = null) => Interact(4, new JsonObject
    {
        ["id"] = NextId(),
        ["name"] = name,
        ["type"] = 1,
        ["options"] = new JsonArray(new JsonObject { ["name"] = option, ["type"] = 3, ["value"] = typed, ["focused"] = true }),
    }, user, null);

    /// <summary>Somebody presses a button under a message.</summary>
    public FakeInteraction Press(FakeMessage message, string buttonId, FakePerson? user = null, FakeChannel? channel = null) => Interact(
        3, new JsonObject { ["component_type"] = 2, ["custom_id"] = buttonId, ["id"] = 3 }, user, channel,
        more => more["message"] = message.ToJson((channel ?? General).GuildId));

    /// <summary>Somebody sends a form off.</summary>
    /// <param name="form">The interaction that the bot answered with the form.</param>
    public FakeInteraction Submit(FakeInteraction form, string text, FakePerson? user = null)
    {
        var field = (string)form.CallbackData!["components"]![0]!["component"]!["custom_id"]!;
        return Interact(5, new JsonObject
        {
            ["custom_id"] = (string)form.CallbackData["custom_id"]!,
            ["components"] = new JsonArray(new JsonObject
            {
                ["type"] = 18,
                ["id"] = 1,
                ["component"] = new JsonObject { ["type"] = 4, ["id"] = 2, ["custom_id"] = field, ["value"] = text },
            }),
        }, user, null);
    }

    private FakeInteraction Interact(int type, JsonObject data, FakePerson? user, FakeChannel? channel, Action<JsonObject>? change = null)
    {
        user ??= Somebody;
        channel ??= General;
        var interaction = new FakeInteraction(Signal)
        {
            Id = NextId(),
            Token = $"aW50-{Guid.NewGuid():N}",
            ChannelId = channel.Id,
            Type = type,
            Created = Time.GetTimestamp(),
        };
        var json = new JsonObject
        {
            ["id"] = interaction.Id,
            ["application_id"] = ApplicationId,
            ["type"] = type,
            ["token"] = interaction.Token,
            ["version"] = 1,
            ["data"] = data,
            ["channel_id"] = channel.Id,
            ["channel"] = channel.ToJson(),
            ["locale"] = user.Locale,
            ["context"] = channel.GuildId is null ? 1 : 0,
            ["entitlements"] = new JsonArray(),
            ["guild_id"] = channel.GuildId,
        };
        if (channel.GuildId is null)
        {
            json["user"] = Person(user);
        }
        else
        {
            json["member"] = new JsonObject { ["user"] = Person(user), ["roles"] = new JsonArray(), ["permissions"] = user.Permissions.ToString(CultureInfo.InvariantCulture) };
        }

        change?.Invoke(json);
        Rest.Add(interaction);
        Gateway.Dispatch("INTERACTION_CREATE", json);
        return interaction;
    }

    private static JsonObject Guild() => new()
    {
        ["id"] = General.GuildId,
        ["name"] = "A server",
        ["owner_id"] = "1000000000000000999",
        ["roles"] = new JsonArray(new JsonObject { ["id"] = General.GuildId, ["permissions"] = "1024" }),
        ["channels"] = new JsonArray(General.ToJson()),
        ["threads"] = new JsonArray(Thread.ToJson()),
        ["unavailable"] = false,
    };

    private static JsonObject Person(FakePerson person) =>
        new() { ["id"] = person.Id, ["username"] = person.Name, ["discriminator"] = "0", ["avatar"] = null };

    private static JsonObject Option(string name, object value) => value switch
    {
        bool flag => new JsonObject { ["name"] = name, ["type"] = 5, ["value"] = flag },
        _ => new JsonObject { ["name"] = name, ["type"] = 3, ["value"] = value.ToString() },
    };
}
