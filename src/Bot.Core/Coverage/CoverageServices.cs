using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.Coverage;

public static class CoverageServices
{
    /// <summary>Adds what tells of the coverage as a whole.</summary>
    public static IServiceCollection AddCoverage(this IServiceCollection services) => services
        .AddSingleton<LoadedPack>();
}
