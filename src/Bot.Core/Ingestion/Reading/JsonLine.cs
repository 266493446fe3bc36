using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Core.Ingestion.Reading;

internal sealed record JsonLine(string? Id, string? Title, string? Lang, string? Source, IReadOnlyList<IReadOnlyList<string>?>? Paragraphs)
{
    /// <summary>What else stands in the line. The generated reader cannot initialise it.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Others { get; set; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(JsonLine))]
internal sealed partial class JsonLinesJson : JsonSerializerContext;
