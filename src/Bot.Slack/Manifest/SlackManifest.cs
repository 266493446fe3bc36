using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Core.Commands;
using YamlDotNet.Serialization;

namespace Bot.Slack.Manifest;

/// <summary>Writes the manifest that the Slack app is made from.</summary>
public static class SlackManifest
{
    /// <param name="title">Title of the coverage.</param>
    /// <param name="questions">Questions to begin with; the first four are offered.</param>
    /// <param name="address">The bot's public https address, which means HTTP mode; <c>/slack</c> is added where it has no path.
    /// Null means Socket Mode.</param>
    /// <returns>The manifest as YAML, or as JSON, with a line break at its end.</returns>
    /// <exception cref="ArgumentException"><paramref name="address"/> is no https address.</exception>
    public static string Write(CommandCatalogue catalogue, string title, IReadOnlyList<string> questions, Uri? address, bool json)
    {
        var manifest = JsonSerializer.SerializeToUtf8Bytes(
            AppManifest.Of(catalogue, title, questions, RequestUrl(address)), ManifestJson.Readable.AppManifest);
        return json
            ? System.Text.Encoding.UTF8.GetString(manifest) + "\n"
            : new SerializerBuilder().WithQuotingNecessaryStrings().WithIndentedSequences().Build().Serialize(ToYaml(JsonElement.Parse(manifest))!);
    }

    private static Uri? RequestUrl(Uri? address)
    {
        if (address is null)
        {
            return null;
        }

        return address.IsAbsoluteUri && address.Scheme == Uri.UriSchemeHttps
            ? address.AbsolutePath == "/" ? new Uri(address, "/slack") : address
            : throw new ArgumentException("Slack delivers to https addresses only, such as https://bot.example.com.", nameof(address));
    }

    private static object? ToYaml(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().ToDictionary(member => member.Name, member => ToYaml(member.Value)),
        JsonValueKind.Array => element.EnumerateArray().Select(ToYaml).ToList(),
        JsonValueKind.String => element.GetString(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };
}

[JsonSourceGenerationOptions]
[JsonSerializable(typeof(AppManifest))]
internal sealed partial class ManifestJson : JsonSerializerContext
{
    public static ManifestJson Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
