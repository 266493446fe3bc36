using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Bot.Settings;

namespace Bot.Evaluation;

/// <summary>Reads JSON Lines, an object a line; blank lines are left out.</summary>
internal static class JsonRows
{
    /// <param name="what">What a row is, for the message of one that is none.</param>
    /// <returns>Each row with the number of its line.</returns>
    /// <exception cref="SettingsException">A line is no such row.</exception>
    public static IEnumerable<(int Number, T Row)> Read<T>(FileInfo file, string what, JsonTypeInfo<T> type)
        where T : class
    {
        foreach (var (line, number) in File.ReadLines(file.FullName).Select((line, index) => (line, index + 1)))
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return (number, Parse(line, type, out var flaw) ?? throw Unusable(file, number, what, flaw));
            }
        }
    }

    public static SettingsException Unusable(FileInfo file, int number, string what, string why) =>
        new($"{file.FullName}, line {number}, is no {what}: {why}.");

    private static T? Parse<T>(string line, JsonTypeInfo<T> type, out string flaw)
        where T : class
    {
        flaw = "it is null";
        try
        {
            return JsonSerializer.Deserialize(line, type);
        }
        catch (JsonException fault)
        {
            // Its line is that within the row, which is always the first.
            flaw = fault.Message.Split(" Path: ")[0].Split(" LineNumber: ")[0].TrimEnd('.');
            return null;
        }
    }
}
