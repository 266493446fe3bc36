using System.Text.Json.Serialization;

namespace Bot.Core.Ingestion.Reading;

internal sealed record JsonLine(string? Id, string? Title, string? Lang, string? Source, IReadOnlyList<IReadOnlyList<string>?>? Paragraphs);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(JsonLine))]
internal sealed partial class JsonLinesJson : JsonSerializerContext;
