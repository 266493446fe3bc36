using Bot.Cli;
using Bot.Core.Corrections;
using Bot.Core.Ingestion.Feeds;
using Bot.Core.Surfaces;
using Bot.Settings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bot.Http;

/// <summary>The long-running process.</summary>
internal static class Server
{
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(SettingsSource source, CancellationToken cancellationToken)
    {
        var settings = BotSettings.From(source);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders().AddSimpleConsole(console => console.SingleLine = true)
            // A failed start is told once, in a plain line, by the error boundary.
            .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        builder.WebHost.UseUrls(settings.Urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        builder.Services.AddBot(settings, source).AddFeedService().AddCorrectionService();
        var anySurface = builder.Services.AddSurfaces(source);
        await using var app = builder.Build();
        app.MapHealth();
        app.MapSurfaces();
        await Composition.LoadSeedsAsync(app.Services, cancellationToken);
        if (DigestSettings.ShortLease(source) is { } shortLease)
        {
            ServerLog.Setting(app.Logger, shortLease);
        }

        if (!anySurface)
        {
            ServerLog.NoSurface(app.Logger);
        }

        await app.StartAsync(cancellationToken);
        await app.WaitForShutdownAsync(cancellationToken);
        return app.Services.GetServices<SurfaceHealth>().Any(health => !health.State.IsHealthy) ? ExitCode.Failed : ExitCode.Done;
    }
}
