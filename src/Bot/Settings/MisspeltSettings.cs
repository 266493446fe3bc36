namespace Bot.Settings;

/// <summary>Finds names that are no setting but were meant as one.</summary>
internal static class MisspeltSettings
{
    /// <summary>More letters than these are no slip.</summary>
    private const int MostSlips = 3;

    private static readonly string[] s_prefixes = ["BOT_", "DISCORD_", "SLACK_", "MODEL_"];

    /// <returns>Each name with the setting it is most like, where one is like it.</returns>
    public static IEnumerable<(string Name, string? Nearest)> In(SettingsSource source) =>
        from name in source.FileNames.Concat(source.EnvironmentNames).Distinct().Order(StringComparer.Ordinal)
        where s_prefixes.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            // For those who mend the bot, not for those who run it.
            && name != "BOT_DEBUG" && !KnownSetting.All.Any(known => known.Name == name)
        select (name, Nearest(name));

    private static string? Nearest(string name)
    {
        var nearest = KnownSetting.All.MinBy(known => Distance(known.Name, name.ToUpperInvariant()))!.Name;
        return Distance(nearest, name.ToUpperInvariant()) <= MostSlips ? nearest : null;
    }

    /// <summary>How many letters have to be put in, left out or changed (Levenshtein).</summary>
    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var before = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                (before, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, before + (one[i - 1] == other[j - 1] ? 0 : 1)));
            }
        }

        return row[^1];
    }
}
