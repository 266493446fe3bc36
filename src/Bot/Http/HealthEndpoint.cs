using System.Text.Json.Serialization;
using Bot.Core.Answers;
using Bot.Core.Coverage;
using Bot.Core.Surfaces;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Bot.Http;

/// <summary><c>GET /health</c>: 200 when the store answers and every configured surface is connected, else 503 with the causes.</summary>
internal static class HealthEndpoint
{
    public static void MapHealth(this WebApplication app) => app.MapGet("/health", (HttpContext context) =>
    {
        var services = context.RequestServices;
        var coverage = ((CoverageStatus)services.GetService(typeof(CoverageStatus))!).Count();
        var surfaces = ((IEnumerable<SurfaceHealth>)services.GetService(typeof(IEnumerable<SurfaceHealth>))!)
            .Select(health => new SurfaceRow(health.Name, health.State.IsHealthy, health.State.Cause)).ToList();
        var healthy = surfaces.All(surface => surface.Healthy);
        return TypedResults.Json(
            new HealthRow(healthy ? "ok" : "unhealthy", coverage.Articles, surfaces), HealthJson.Default.HealthRow,
            statusCode: healthy ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    });
}

internal sealed record HealthRow(string Status, int Articles, IReadOnlyList<SurfaceRow> Surfaces);

internal sealed record SurfaceRow(string Name, bool Healthy, string? Cause);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(HealthRow))]
internal sealed partial class HealthJson : JsonSerializerContext;
