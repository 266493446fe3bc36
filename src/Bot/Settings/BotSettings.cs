using System.ComponentModel.DataAnnotations;

namespace Bot.Settings;

/// <summary>The settings of the bot itself. Those of a surface or of the model are that feature's own.</summary>
internal sealed class BotSettings
{
    private const string Expected = "expected an address such as http://127.0.0.1:8787.";

    /// <summary>BOT_DATABASE: the SQLite file.</summary>
    [Required]
    public required string Database { get; init; }

    /// <summary>BOT_SEEDS: the folder of the coverage pack.</summary>
    [Required]
    public required string Seeds { get; init; }

    /// <summary>BOT_PROMPTS: the folder of the model's prompts.</summary>
    [Required]
    public required string Prompts { get; init; }

    /// <summary>BOT_URLS: where the HTTP endpoint listens.</summary>
    [Required]
    public required string Urls { get; init; }

    /// <exception cref="SettingsException">A setting cannot be used.</exception>
    public static BotSettings From(SettingsSource source)
    {
        var seeds = source["BOT_SEEDS"] ?? Path.Combine(AppContext.BaseDirectory, "seeds");
        var urls = source["BOT_URLS"] ?? "http://127.0.0.1:8787";
        foreach (var url in urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (UrlFault(url) is { } fault)
            {
                throw new SettingsException($"BOT_URLS is '{url}': {fault}");
            }
        }

        return new BotSettings
        {
            Database = DatabaseFile(source["BOT_DATABASE"]) ?? DefaultDatabase(source["BOT_SEEDS"]),
            Seeds = Path.GetFullPath(seeds),
            Prompts = Path.GetFullPath(source["BOT_PROMPTS"] ?? Path.Combine(AppContext.BaseDirectory, "prompts")),
            Urls = urls,
        };
    }

    /// <summary>The same settings over another database.</summary>
    public BotSettings WithDatabase(string path) => new() { Database = path, Seeds = Seeds, Prompts = Prompts, Urls = Urls };

    private static string? UrlFault(string url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) ? uri switch
    {
        { Scheme: "https" } => "it listens without TLS; put a proxy that speaks https in front of http://127.0.0.1:8787.",
        { Scheme: not "http" } or { AbsolutePath: not "/" } => Expected,
        // The server would take any other name for every address of the machine.
        { HostNameType: UriHostNameType.Dns, Host: not "localhost" } => "it listens at an address: write http://127.0.0.1:8787 for this machine alone, or http://0.0.0.0:8787 for all.",
        _ => null,
    } : Expected;

    private static string? DatabaseFile(string? path) => path is not null && (Path.EndsInDirectorySeparator(path) || Directory.Exists(path))
        ? throw new SettingsException($"BOT_DATABASE is '{path}': it is a folder; name a file in it, as in {Path.Combine(path, "bot.db")}.")
        : path;

    // Every pack has a store of its own, so that a second pack's answers do not come from the first.
    private static string DefaultDatabase(string? seeds)
    {
        var data = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        var folder = Path.Combine(data.Length > 0 ? data : AppContext.BaseDirectory, "coverage-bot");
        return Path.Combine(folder, seeds is null ? "bot.db" : $"{Path.GetFileName(Path.TrimEndingDirectorySeparator(seeds))}-{Fingerprint(seeds)}.db");
    }

    private static string Fingerprint(string path) =>
        Convert.ToHexStringLower(Core.Storage.ContentHash.Of(Path.GetFullPath(path)).AsSpan(0, 4));
}
