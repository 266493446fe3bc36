using Bot.Core.Answers;
using Bot.Core.Answers.Model;
using Bot.Core.Commands;
using Bot.Core.Corrections;
using Bot.Core.Coverage;
using Bot.Core.Digests;
using Bot.Core.Ingestion;
using Bot.Core.Ingestion.Feeds;
using Bot.Core.Storage;
using Bot.Settings;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Bot;

/// <summary>The composition root: everything that the verbs use, put together once from the settings.</summary>
internal static class Composition
{
    /// <summary>Opens the store, brings it up to date with the seeds, and returns the services.</summary>
    /// <exception cref="SettingsException">A setting cannot be used.</exception>
    public static async Task<ServiceProvider> StartAsync(SettingsSource source, CancellationToken cancellationToken)
    {
        var services = Build(source);
        try
        {
            await LoadSeedsAsync(services, cancellationToken);
            return services;
        }
        catch
        {
            await services.DisposeAsync();
            throw;
        }
    }

    /// <summary>The services over the store as it is.</summary>
    /// <exception cref="SettingsException">A setting cannot be used.</exception>
    public static ServiceProvider Build(SettingsSource source) =>
        new ServiceCollection().AddBot(BotSettings.From(source), source).BuildServiceProvider();

    public static IServiceCollection AddBot(this IServiceCollection services, BotSettings settings, SettingsSource source)
    {
        services.TryAddSingleton(TimeProvider.System);
        if (ModelSettings.From(source) is { } model)
        {
            services.AddModel(model, settings.Prompts);
        }

        return services
            .AddLogging()
            .AddSingleton(settings)
            .AddSingleton(source)
            .AddStorage(settings.Database)
            .AddCoverage()
            .AddIngestion(FetchSettings.From(source))
            .AddFeeds(FeedSettings.From(source))
            .AddCorrections(CorrectionSettings.From(source))
            .AddAnswers()
            .AddCommands()
            .AddDigests(DigestSettings.From(source));
    }

    /// <summary>Loads what is new in the seeds folder; the first time, all of it. What cannot be read is named on standard error.</summary>
    public static async Task LoadSeedsAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var failed = await services.GetRequiredService<SeedLoader>().LoadAsync(
            services.GetRequiredService<BotSettings>().Seeds, cancellationToken);
        foreach (var (source, error) in failed)
        {
            await Console.Error.WriteLineAsync($"{source}: {error}".ReplaceLineEndings(" "));
        }
    }
}
