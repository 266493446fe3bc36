using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.Corrections;

public static class CorrectionServices
{
    /// <summary>Adds what tells of corrections to answers; <see cref="AddCorrectionService"/> makes them.</summary>
    public static IServiceCollection AddCorrections(this IServiceCollection services, CorrectionOptions options) => services
        .AddSingleton(options)
        .AddSingleton<UncorrectedAnswers>();

    /// <summary>Corrects answers for as long as the host runs, over the <see cref="Surfaces.IChannelPoster"/>s that are registered.</summary>
    public static IServiceCollection AddCorrectionService(this IServiceCollection services) => services.AddHostedService<CorrectionService>();
}
