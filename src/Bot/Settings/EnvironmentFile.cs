using DotNetEnv;

namespace Bot.Settings;

/// <summary>Reads <c>.env</c>.</summary>
internal static class EnvironmentFile
{
    /// <exception cref="SettingsException">A line is no setting.</exception>
    public static IReadOnlyDictionary<string, string> Read(string path)
    {
        try
        {
            // A later line wins, as in a shell.
            return Env.NoEnvVars().Load(path).GroupBy(pair => pair.Key).ToDictionary(group => group.Key, group => group.Last().Value);
        }
        catch (Exception fault) when (fault is not IOException)
        {
            throw new SettingsException($"{path} is malformed: {fault.Message.ReplaceLineEndings(" ")} Write one NAME=value a line.");
        }
    }
}
