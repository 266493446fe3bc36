using System.Reflection;

namespace Bot.Core.Search.Ranking;

/// <summary>Reads the small tables that are part of the program.</summary>
internal static class Resource
{
    /// <summary>The lines of <c>Search/Ranking/NAME</c> without comments (#) and the heading.</summary>
    public static List<string> Lines(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Bot.Core.Search.Ranking.{name}")!;
        using var reader = new StreamReader(stream);
        var lines = new List<string>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                lines.Add(line);
            }
        }

        lines.RemoveAt(0);
        return lines;
    }
}
