using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.Ingestion.Feeds;

public static class FeedServices
{
    /// <summary>Adds what polls feeds; <see cref="AddFeedService"/> makes it run by itself.</summary>
    public static IServiceCollection AddFeeds(this IServiceCollection services, FeedOptions options) => services
        .AddSingleton(options)
        .AddSingleton<FeedPoller>();

    /// <summary>Polls the feeds whenever they are due.</summary>
    public static IServiceCollection AddFeedService(this IServiceCollection services) => services.AddHostedService<FeedService>();
}
