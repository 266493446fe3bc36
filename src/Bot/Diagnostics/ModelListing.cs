using System.Net.Http.Headers;
using System.Text.Json;
using Bot.Core.Answers.Model;
using Bot.Core.Text;
using Bot.Settings;

namespace Bot.Diagnostics;

/// <summary>What a model's server says of the models it has (<c>GET /models</c>, https://platform.openai.com/docs/api-reference/models/list).</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Names">Empty where the server lists none, or none that can be read.</param>
internal sealed record ModelListing(int Status, IReadOnlyList<string> Names)
{
    private const int MostNamed = 3;
    private const int LongestName = 80;
    private const int LongestReply = 8 * 1024 * 1024;

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(5);

    /// <exception cref="HttpRequestException">The server cannot be reached.</exception>
    /// <exception cref="OperationCanceledException">It does not answer.</exception>
    public static async Task<ModelListing> ReadAsync(ModelOptions model, CancellationToken cancellationToken)
    {
        // A redirect would take the key to a host that nobody configured.
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = s_patience, MaxResponseContentBufferSize = LongestReply };
        var address = new UriBuilder(model.BaseUrl) { Path = $"{model.BaseUrl.AbsolutePath.TrimEnd('/')}/models" };
        using var request = new HttpRequestMessage(HttpMethod.Get, address.Uri);
        request.Headers.Authorization = model.ApiKey is null ? null : new AuthenticationHeaderValue("Bearer", model.ApiKey);
        using var response = await http.SendAsync(request, cancellationToken);
        return new((int)response.StatusCode, response.IsSuccessStatusCode ? Read(await response.Content.ReadAsByteArrayAsync(cancellationToken)) : []);
    }

    /// <summary>Whether a name is listed. Servers leave out what goes without saying: Ollama the tag "latest", others the folder in front.</summary>
    public bool Holds(string name) => Names.Any(listed => listed == name || listed == $"{name}:latest" || listed.EndsWith($"/{name}", StringComparison.Ordinal));

    /// <summary>Those that are most like a name, or, where none is, the first.</summary>
    public string Near(string name)
    {
        var near = Names.Where(listed => IsLike(listed, name)).OrderBy(listed => EditDistance.Between(listed, name)).Take(MostNamed).ToList();
        return near.Count > 0
            ? $"did you mean {string.Join(" or ", near)}?"
            : $"it lists {string.Join(", ", Names.Take(MostNamed))}{(Names.Count > MostNamed ? $" and {Names.Count - MostNamed} more" : "")}";
    }

    private static bool IsLike(string listed, string name) =>
        listed.Contains(name, StringComparison.OrdinalIgnoreCase) || name.Contains(listed, StringComparison.OrdinalIgnoreCase)
        || EditDistance.Between(listed.ToLowerInvariant(), name.ToLowerInvariant()) <= Math.Max(1, name.Length / 4);

    private static List<string> Read(byte[] reply)
    {
        try
        {
            using var document = JsonDocument.Parse(reply);
            return document.RootElement is { ValueKind: JsonValueKind.Object } root && root.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Array
                ? [.. data.EnumerateArray().Select(NameOf).OfType<string>()]
                : [];
        }
        catch (JsonException)
        {
            // A page that something else serves there; asking the model itself tells more.
            return [];
        }
    }

    private static string? NameOf(JsonElement model) =>
        model.ValueKind == JsonValueKind.Object && model.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String && id.GetString() is { Length: > 0 and <= LongestName } name
            ? UntrustedText.Clean(name)
            : null;
}
