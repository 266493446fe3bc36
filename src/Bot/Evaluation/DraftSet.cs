using System.Text.Json;
using Bot.Core.Answers.Support;
using Bot.Settings;

namespace Bot.Evaluation;

/// <summary>A set of labelled drafts, an object a line, as <see cref="SupportEvaluation.Read"/> describes it.</summary>
internal static class DraftSet
{
    /// <exception cref="SettingsException">A line is no such draft; the message names the line and what it lacks.</exception>
    public static IReadOnlyList<LabelledDraft> Read(FileInfo file)
    {
        foreach (var (number, row) in JsonRows.Read(file, "labelled draft", DraftSetJson.Default.JsonDocument))
        {
            using (row)
            {
                if (Flaw(row.RootElement) is { } flaw)
                {
                    throw JsonRows.Unusable(file, number, "labelled draft", flaw);
                }
            }
        }

        try
        {
            return SupportEvaluation.Read(File.ReadAllText(file.FullName));
        }
        catch (FormatException fault)
        {
            throw new SettingsException($"{file.FullName}, {fault.Message}");
        }
    }

    private static string? Flaw(JsonElement row)
    {
        if (row.ValueKind != JsonValueKind.Object)
        {
            return "it is no JSON object";
        }

        if (((string[])["draft", "passages"]).FirstOrDefault(key => !row.TryGetProperty(key, out _)) is { } missing)
        {
            return $"it lacks '{missing}'";
        }

        // By neither label, it would count as unfaithful.
        return !row.TryGetProperty("kind", out _) && !row.TryGetProperty("supported", out _) ? "it lacks 'kind' or 'supported'"
            : row.GetProperty("passages") is not { ValueKind: JsonValueKind.Array } passages ? "'passages' is no list"
            : passages.EnumerateArray().Any(passage => passage.ValueKind == JsonValueKind.Object && !passage.TryGetProperty("text", out _)) ? "a passage lacks 'text'"
            : null;
    }
}

[System.Text.Json.Serialization.JsonSerializable(typeof(JsonDocument))]
internal sealed partial class DraftSetJson : System.Text.Json.Serialization.JsonSerializerContext;
