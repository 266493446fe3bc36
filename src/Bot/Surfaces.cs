using Bot.Settings;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Bot;

/// <summary>The chat surfaces whose tokens are set.</summary>
internal sealed class Surfaces
{
    private readonly List<Action<WebApplication>> _maps = [];
    private readonly List<string> _names = [];

    private Surfaces()
    {
    }

    /// <summary>Names of the surfaces that are on.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>Adds every surface that the settings turn on.</summary>
    /// <exception cref="SettingsException">A surface's settings cannot be used.</exception>
    public static Surfaces Add(IServiceCollection services, SettingsSource source) => new();

    /// <summary>Maps the endpoints that surfaces listen on.</summary>
    public void Map(WebApplication app) => _maps.ForEach(map => map(app));
}
