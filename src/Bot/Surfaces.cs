using Bot.Core.Coverage;
using Bot.Discord;
using Bot.Settings;
using Bot.Slack;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Bot;

/// <summary>The chat surfaces whose tokens are set.</summary>
internal static class Surfaces
{
    /// <summary>Adds every surface that the settings turn on.</summary>
    /// <returns>Whether there is one.</returns>
    /// <exception cref="System.ComponentModel.DataAnnotations.ValidationException">A surface's settings cannot be used.</exception>
    public static bool AddSurfaces(this IServiceCollection services, SettingsSource source)
    {
        var discord = DiscordOptions.Read(name => source[name]);
        if (discord is not null)
        {
            services.AddDiscord(discord);
        }

        var slack = SlackSettings.From(source);
        services.AddSingleton<SuggestedQuestions>(provider => language => Suggestions(provider.GetRequiredService<LoadedPack>(), language));
        services.AddSlack(slack);
        return discord is not null || slack.Mode != SlackMode.Off;
    }

    /// <summary>Maps the endpoints that surfaces listen on.</summary>
    public static void MapSurfaces(this WebApplication app) => app.MapSlack();

    private static IReadOnlyList<string> Suggestions(LoadedPack pack, string language) =>
        pack.Current?.Suggestions is { } all && (all.TryGetValue(language, out var own) || all.TryGetValue("en", out own)) ? own : [];
}
