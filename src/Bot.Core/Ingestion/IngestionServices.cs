using Bot.Core.Ingestion.Fetching;
using Bot.Core.Ingestion.Reading;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.Ingestion;

public static class IngestionServices
{
    /// <summary>Adds what takes articles in.</summary>
    public static IServiceCollection AddIngestion(this IServiceCollection services, FetchOptions fetching) => services
        .AddSingleton(fetching)
        .AddSingleton<ArticleFetcher>()
        .AddSingleton<SeedCopies>()
        .AddSingleton<SourceReader>()
        .AddSingleton<IngestionPipeline>()
        .AddSingleton<SourceIngestion>()
        .AddSingleton<ArticleRemoval>()
        .AddSingleton<SeedLoader>();
}
