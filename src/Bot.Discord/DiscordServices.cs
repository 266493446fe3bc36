using System.Net;
using Bot.Core.Answers;
using Bot.Core.Commands;
using Bot.Core.Storage;
using Bot.Core.Surfaces;
using Bot.Discord.Adapter;
using Bot.Discord.Client;
using Bot.Discord.Posting;
using Bot.Discord.Rest;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bot.Discord;

public static class DiscordServices
{
    /// <summary>Runs the bot on Discord as a hosted service, and registers its <see cref="SurfaceHealth"/>. It needs a
    /// <see cref="CommandCatalogue"/>, an <see cref="AnswerLedger"/>, a <see cref="Database"/> and logging.</summary>
    public static IServiceCollection AddDiscord(this IServiceCollection services, DiscordOptions options)
    {
        var health = new SurfaceHealth("discord");
        services.AddSingleton(health);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(options);
        services.AddSingleton<Threads>();
        services.AddSingleton<WorkQueue>();
        services.AddSingleton<Responder>();
        services.AddSingleton<InteractionPlanner>();
        services.AddSingleton<Intake>();
        services.AddSingleton<CommandRegistration>();
        services.AddSingleton<IChannelPoster, ChannelPoster>();
        services.AddSingleton<IDiscordClient>(provider => new DiscordClient(
            options,
            new DiscordRest(CreateHttp(), options, provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<DiscordRest>>()),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<DiscordClient>>()));
        services.AddSingleton<IHostedService>(provider => ActivatorUtilities.CreateInstance<DiscordSurface>(provider, health));
        return services;
    }

    internal static HttpClient CreateHttp() => new(new SocketsHttpHandler
    {
        AutomaticDecompression = DecompressionMethods.All,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        ConnectTimeout = TimeSpan.FromSeconds(5),
        UseCookies = false,
    })
    {
        Timeout = TimeSpan.FromSeconds(15),
        DefaultRequestVersion = HttpVersion.Version20,
        DefaultVersionPolicy = HttpVersionPolicy.RequestVersionOrLower,
        // https://discord.com/developers/docs/reference#user-agent
        DefaultRequestHeaders = { { "User-Agent", "DiscordBot (https://discord.com/developers, 1.0)" } },
    };
}
