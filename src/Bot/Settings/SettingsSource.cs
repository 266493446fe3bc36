using System.Collections;

namespace Bot.Settings;

/// <summary>Settings by name: the environment first, then <c>.env</c> in the working folder. A blank value is no value.</summary>
internal sealed class SettingsSource
{
    private readonly IReadOnlyDictionary<string, string> _environment;
    private readonly IReadOnlyDictionary<string, string> _file;

    private SettingsSource(IReadOnlyDictionary<string, string> environment, IReadOnlyDictionary<string, string> file) =>
        (_environment, _file) = (environment, file);

    /// <summary>The names that are given in the environment, whoever they are meant for.</summary>
    public IEnumerable<string> EnvironmentNames => _environment.Keys;

    /// <summary>The names that are given in <c>.env</c>.</summary>
    public IEnumerable<string> FileNames => _file.Keys;

    /// <exception cref="SettingsException">The file is malformed, or none.</exception>
    public static SettingsSource Load()
    {
        var path = Path.Combine(Environment.CurrentDirectory, ".env");
        if (Directory.Exists(path))
        {
            // What a container makes of a mounted file that is not there.
            throw new SettingsException($"{path} is a folder: put a file of settings in its place, or remove it.");
        }

        return new(
            Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().ToDictionary(pair => (string)pair.Key, pair => (string?)pair.Value ?? ""),
            File.Exists(path) ? EnvironmentFile.Read(path) : new Dictionary<string, string>());
    }

    /// <summary>These settings and no others.</summary>
    public static SettingsSource Of(IReadOnlyDictionary<string, string> settings) => new(settings, new Dictionary<string, string>());

    public string? this[string name] =>
        NotBlank(_environment.GetValueOrDefault(name)) ?? NotBlank(_file.GetValueOrDefault(name));

    /// <summary>The same settings, as if these were not given.</summary>
    public SettingsSource Without(IReadOnlyCollection<string> names) => new(Without(_environment, names), Without(_file, names));

    private static Dictionary<string, string> Without(IReadOnlyDictionary<string, string> settings, IReadOnlyCollection<string> names) =>
        settings.Where(pair => !names.Contains(pair.Key)).ToDictionary();

    private static string? NotBlank(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}
