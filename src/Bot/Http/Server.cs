using System.Net.Sockets;
using Bot.Cli;
using Bot.Core.Corrections;
using Bot.Core.Ingestion.Feeds;
using Bot.Core.Surfaces;
using Bot.Settings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
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
            .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None)
            // Six lines a request: what asks for /health every few seconds would fill the log.
            .AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
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

        foreach (var surface in app.Services.GetServices<SurfaceHealth>())
        {
            surface.Changed += state => Tell(app.Logger, surface.Name, state);
        }

        await ListenAsync(app, settings.Urls, cancellationToken);
        await app.WaitForShutdownAsync(cancellationToken);
        return await FarewellAsync(app.Services.GetServices<SurfaceHealth>());
    }

    /// <summary>A stop that was asked for is no failure, also while a platform cannot be reached; that one had refused the bot for good is.</summary>
    private static async Task<int> FarewellAsync(IEnumerable<SurfaceHealth> surfaces)
    {
        var stopped = surfaces.Where(surface => surface.State.IsStopped).ToList();
        foreach (var surface in stopped)
        {
            await Console.Error.WriteLineAsync($"{surface.Name} had stopped: {surface.State.Cause}".ReplaceLineEndings(" "));
        }

        return stopped.Count == 0 ? ExitCode.Done : ExitCode.Failed;
    }

    private static void Tell(ILogger logger, string surface, SurfaceState state)
    {
        // What stopped for good is told by the surface itself.
        if (state is { IsHealthy: false, IsStopped: false, Cause: { } cause })
        {
            ServerLog.Unhealthy(logger, surface, cause);
        }
    }

    private static async Task ListenAsync(WebApplication app, string urls, CancellationToken cancellationToken)
    {
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (IOException fault) when (fault.InnerException is AddressInUseException)
        {
            throw new IOException($"BOT_URLS is '{urls}': another program listens there, perhaps another serve: stop it, or set BOT_URLS to another port.", fault);
        }
        catch (SocketException fault) when (fault.SocketErrorCode is SocketError.AddressNotAvailable)
        {
            throw new SettingsException($"BOT_URLS is '{urls}': this machine has no such address; http://127.0.0.1:8787 is this machine alone, http://0.0.0.0:8787 all of its addresses.");
        }
        catch (SocketException fault) when (fault.SocketErrorCode is SocketError.AccessDenied)
        {
            throw new SettingsException($"BOT_URLS is '{urls}': this user may not listen there; take a port from 1024 on.");
        }
    }
}
