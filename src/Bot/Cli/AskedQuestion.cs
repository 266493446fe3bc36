using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Cli;

/// <summary>A line of <c>ask --json -</c>: plain text, <c>{"id","question"}</c>, or <c>{"id","turns":[…]}</c>, of which the last is answered.</summary>
/// <param name="Turns">At least one.</param>
internal sealed record AskedQuestion(string Id, IReadOnlyList<string> Turns)
{
    /// <returns>null for a blank line.</returns>
    public static AskedQuestion? Read(string line, int number)
    {
        if (string.IsNullOrWhiteSpace(line))
        {
            return null;
        }

        var fallback = number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (line.AsSpan().TrimStart().StartsWith("{"))
        {
            try
            {
                if (JsonSerializer.Deserialize(line, AskedQuestionJson.Default.Line) is { } row)
                {
                    IReadOnlyList<string> turns = row.Turns is { Count: > 0 } given ? [.. given.Select(turn => turn ?? "")] : [row.Question ?? ""];
                    return new(row.Id is { ValueKind: not JsonValueKind.Null } id ? id.ToString() : fallback, turns);
                }
            }
            catch (JsonException)
            {
                // Not JSON after all: somebody's question begins with a brace.
            }
        }

        return new(fallback, [line]);
    }

    internal sealed record Line(JsonElement? Id, string? Question, IReadOnlyList<string?>? Turns);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(AskedQuestion.Line))]
internal sealed partial class AskedQuestionJson : JsonSerializerContext;
