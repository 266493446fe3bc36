using System.Net;
using Bot.Core.Surfaces;
using Bot.Slack.Client;
using Bot.Slack.Http;
using Bot.Slack.SocketMode;
using Bot.Slack.WebApi;
using Bot.Testing.Slack;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Slack.Tests.Client;

/// <summary>The bot's own client over Socket Mode.</summary>
public sealed class SocketModeClientTests : SlackClientContract
{
    private protected override Task<ConnectedClient> ConnectAsync(FakeSlack slack)
    {
        var (client, http) = OwnClient.Create(new SlackOptions
        {
            BotToken = FakeSlack.BotToken,
            AppToken = FakeSlack.AppToken,
            ApiUrl = slack.ApiUrl,
        }, new HttpDeliveries());
        return Task.FromResult(new ConnectedClient(client, new OwnClient.Disposing(http, null)));
    }
}

/// <summary>The bot's own client over signed HTTP requests.</summary>
public sealed class HttpModeClientTests : SlackClientContract
{
    private protected override async Task<ConnectedClient> ConnectAsync(FakeSlack slack)
    {
        var options = new SlackOptions { BotToken = FakeSlack.BotToken, SigningSecret = FakeSlack.SigningSecret, ApiUrl = slack.ApiUrl };
        var deliveries = new HttpDeliveries();
        var endpoint = new SlackEndpoint(options, deliveries, TimeProvider.System);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        app.MapPost("/slack", endpoint.HandleAsync);
        await app.StartAsync();
        slack.RequestUrl = new Uri($"{app.Urls.First()}/slack");
        var (client, http) = OwnClient.Create(options, deliveries);
        return new ConnectedClient(client, new OwnClient.Disposing(http, app));
    }
}

internal static class OwnClient
{
    public static (SlackClient Client, HttpClient Http) Create(SlackOptions options, HttpDeliveries deliveries)
    {
        var (time, health, http) = (TimeProvider.System, new SurfaceHealth("slack"), SlackHttp.Create());
        var api = new WebApiClient(http, options, time, NullLogger<WebApiClient>.Instance);
        var sockets = new SocketModeReceiver(
            api, options, SocketModeTimings.Default, health, time, NullLogger<SocketModeReceiver>.Instance);
        return (new SlackClient(
            api, options, sockets, deliveries, new ChannelPacer(time, TimeSpan.FromTicks(1)), health, time, NullLogger<SlackClient>.Instance), http);
    }

    internal sealed class Disposing(HttpClient http, WebApplication? app) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            http.Dispose();
            if (app is not null)
            {
                await app.DisposeAsync();
            }
        }
    }
}
