using System.Reflection;

namespace Bot.Core.Search.Ranking;

/// <summary>Reads the small tables that are part of the program.</summary>
internal static class Resource
{
    /// <param name="name">As of <see cref="Lines"/>.</param>
    public static bool Has(string name) =>
        Array.Exists(Assembly.GetExecutingAssembly().GetManifestResourceNames(), resource => resource.EndsWith($".{name}", StringComparison.Ordinal));

    /// <summary>The lines of a file without comments (#) and the heading.</summary>
    /// <param name="name">Its name, which no other has, in whatever folder it stands.</param>
    public static List<string> Lines(string name)
    {
        var assembly = Assembly.GetExecutingAssembly();
        using var stream = assembly.GetManifestResourceStream(assembly.GetManifestResourceNames().Single(resource => resource.EndsWith($".{name}", StringComparison.Ordinal)))!;
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
