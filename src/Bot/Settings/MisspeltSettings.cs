namespace Bot.Settings;

/// <summary>Finds names that are no setting but were meant as one.</summary>
internal static class MisspeltSettings
{
    /// <summary>More letters than these are no slip in a name that begins like a setting.</summary>
    private const int MostSlips = 3;

    /// <summary>From this length on, a name that begins like none may have two slips: one word more or less of others' names is no more than that.</summary>
    private const int LongName = 12;

    private static readonly string[] s_prefixes = ["BOT_", "DISCORD_", "SLACK_", "MODEL_"];

    /// <returns>Each name with the setting it is most like, where one is like it. The environment is everybody's: a name there counts only when it is
    /// like a setting's.</returns>
    public static IEnumerable<(string Name, string? Nearest)> In(SettingsSource source) =>
        from name in source.FileNames.Concat(source.EnvironmentNames).Distinct().Order(StringComparer.Ordinal)
            // For those who mend the bot, not for those who run it.
        where name != "BOT_DEBUG" && !KnownSetting.All.Any(known => known.Name == name)
        let isOurs = source.FileNames.Contains(name) && s_prefixes.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
        let nearest = Nearest(name, isOurs)
        where isOurs || nearest is not null
        select (name, nearest);

    private static string? Nearest(string name, bool isOurs)
    {
        var written = name.ToUpperInvariant();
        var nearest = KnownSetting.All.MinBy(known => EditDistance.Between(known.Name, written))!.Name;
        var most = (isOurs, nearest.Length) switch
        {
            (true, _) => MostSlips,
            (_, >= LongName) => 2,
            _ => 1,
        };
        return EditDistance.Between(nearest, written) <= most ? nearest : null;
    }
}
