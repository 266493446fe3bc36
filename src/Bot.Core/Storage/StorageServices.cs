using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.Storage;

public static class StorageServices
{
    /// <summary>Adds the <see cref="Database"/>, opened at its first use.</summary>
    public static IServiceCollection AddStorage(this IServiceCollection services, string path) =>
        services.AddSingleton(_ => Database.Open(path));
}
