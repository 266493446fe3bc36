using Bot.Core.Digests.Composition;
using Bot.Core.Digests.Delivery;
using Bot.Core.Storage;
using Bot.Core.Surfaces;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Bot.Core.Digests;

public static class DigestServices
{
    /// <summary>Adds subscriptions and what composes and delivers digests; a host runs the delivery over the <see cref="IChannelPoster"/>s
    /// that are registered.</summary>
    public static IServiceCollection AddDigests(this IServiceCollection services, DigestOptions options) => services
        .AddSingleton(options)
        .AddSingleton<DigestDefaults>()
        .AddSingleton<DigestSignal>()
        .AddSingleton<SubscriptionStore>()
        .AddSingleton<DigestComposer>()
        .AddSingleton<DigestWriter>()
        .AddSingleton<DigestCache>()
        .AddSingleton(provider => new DueDigests(
            provider.GetRequiredService<Database>(), provider.GetRequiredService<TimeProvider>(), SurfacesOf(provider)))
        .AddSingleton(provider => new DigestOutbox(
            provider.GetRequiredService<Database>(), provider.GetRequiredService<TimeProvider>(), options, SurfacesOf(provider)))
        .AddSingleton<DigestDelivery>()
        .AddSingleton<IHostedService, DigestService>();

    private static List<string> SurfacesOf(IServiceProvider provider) => [.. provider.GetServices<IChannelPoster>().Select(poster => poster.Surface)];
}
