namespace Bot.Settings;

/// <summary>Settings by name: the environment first, then <c>.env</c> in the working folder. A blank value is no value.</summary>
internal sealed class SettingsSource
{
    private readonly IReadOnlyDictionary<string, string> _file;
    private readonly Func<string, string?> _environment;

    private SettingsSource(Func<string, string?> environment, IReadOnlyDictionary<string, string> file) =>
        (_environment, _file) = (environment, file);

    /// <exception cref="SettingsException">The file is malformed.</exception>
    public static SettingsSource Load() => Load(Environment.GetEnvironmentVariable, Path.Combine(Environment.CurrentDirectory, ".env"));

    /// <inheritdoc cref="Load()"/>
    internal static SettingsSource Load(Func<string, string?> environment, string path) =>
        new(environment, File.Exists(path) ? EnvironmentFile.Read(path) : new Dictionary<string, string>());

    public string? this[string name] =>
        NotBlank(_environment(name)) ?? (_file.TryGetValue(name, out var value) ? NotBlank(value) : null);

    private static string? NotBlank(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}
