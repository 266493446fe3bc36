using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.Ingestion;

public static class IngestionServices
{
    /// <summary>Adds what takes articles in.</summary>
    public static IServiceCollection AddIngestion(this IServiceCollection services) => services
        .AddSingleton<ArticleSources>()
        .AddSingleton<IngestionPipeline>()
        .AddSingleton<SeedLoader>();
}
