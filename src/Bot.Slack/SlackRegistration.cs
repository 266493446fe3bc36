using System.ComponentModel.DataAnnotations;
using Bot.Core.Answers;
using Bot.Core.Commands;
using Bot.Core.Storage;
using Bot.Core.Surfaces;
using Bot.Slack.Client;
using Bot.Slack.Http;
using Bot.Slack.SocketMode;
using Bot.Slack.Surface;
using Bot.Slack.WebApi;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bot.Slack;

/// <summary>Registers Slack. Needs <see cref="CommandCatalogue"/>, <see cref="AnswerLedger"/>, <see cref="Database"/> and a
/// <see cref="TimeProvider"/> in the container; takes <see cref="SuggestedQuestions"/> where it is there.</summary>
public static class SlackRegistration
{
    public const string SurfaceName = "slack";

    /// <summary>Adds the surface with its background service and a <see cref="SurfaceHealth"/> named <see cref="SurfaceName"/>.
    /// Without a bot token nothing is added.</summary>
    /// <exception cref="ValidationException">The settings do not fit each other; the message names the setting.</exception>
    public static IServiceCollection AddSlack(this IServiceCollection services, SlackOptions options)
    {
        Validator.ValidateObject(options, new ValidationContext(options), validateAllProperties: true);
        if (options.Mode == SlackMode.Off)
        {
            return services;
        }

        var health = new SurfaceHealth(SurfaceName);
        services.AddSingleton(options);
        services.AddSingleton(health);
        services.TryAddSingleton<SuggestedQuestions>(_ => _ => []);
        services.TryAddSingleton(SocketModeTimings.Default);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(provider => new ChannelPacer(provider.GetRequiredService<TimeProvider>(), ChannelPacer.DefaultInterval));
        services.AddSingleton(provider => new WebApiClient(
            SlackHttp.Create(), options, provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<WebApiClient>>()));
        // Its own health, not the last one that another surface registered.
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<SocketModeReceiver>(provider, health));
        services.AddSingleton<ISlackClient>(provider => ActivatorUtilities.CreateInstance<SlackClient>(provider, health));
        services.AddSingleton<HttpDeliveries>();
        services.AddSingleton<SlackEndpoint>();
        services.TryAddSingleton(_ => new WorkQueue());
        services.AddSingleton<DeliveryLog>();
        services.AddSingleton<ShareableReplies>();
        services.AddSingleton<BusyNotices>();
        services.AddSingleton<Posting>();
        services.AddSingleton<IChannelPoster, ChannelPoster>();
        services.AddSingleton<CommandRunner>();
        services.AddSingleton<MessageHandler>();
        services.AddSingleton<CommandHandler>();
        services.AddSingleton<ButtonHandler>();
        services.AddSingleton<HomeHandler>();
        services.AddSingleton<SlackAdapter>();
        services.AddSingleton<IHostedService>(provider => ActivatorUtilities.CreateInstance<SlackService>(provider, health));
        return services;
    }

    /// <summary>Maps <c>POST /slack</c> for HTTP mode; does nothing in the other modes.</summary>
    public static IEndpointRouteBuilder MapSlack(this IEndpointRouteBuilder endpoints)
    {
        if (endpoints.ServiceProvider.GetService<SlackEndpoint>() is { } endpoint
            && endpoints.ServiceProvider.GetRequiredService<SlackOptions>().Mode == SlackMode.Http)
        {
            endpoints.MapPost("/slack", endpoint.HandleAsync);
        }

        return endpoints;
    }
}
