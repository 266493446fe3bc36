using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.Corrections;

public static class CorrectionServices
{
    /// <summary>Corrects answers for as long as the host runs, over the <see cref="Surfaces.IChannelPoster"/>s that are registered.</summary>
    public static IServiceCollection AddCorrections(this IServiceCollection services, CorrectionOptions options) => services
        .AddSingleton(options)
        .AddHostedService<CorrectionService>();
}
