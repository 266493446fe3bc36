using DotNetEnv;
using Sprache;

namespace Bot.Settings;

/// <summary>Reads <c>.env</c>.</summary>
internal static class EnvironmentFile
{
    private const string Expected = "write one NAME=value a line, a value with blanks or # in quotes, and # before a comment.";

    /// <exception cref="SettingsException">A line is no setting. The message says which; what stands in the file may be secret and is not repeated.</exception>
    public static IReadOnlyDictionary<string, string> Read(string path)
    {
        try
        {
            // A later line wins, as in a shell.
            return Env.NoEnvVars().Load(path).GroupBy(pair => pair.Key).ToDictionary(group => group.Key, group => group.Last().Value);
        }
        catch (ParseException fault) when (fault.Position is { } position)
        {
            throw new SettingsException($"{path}, line {position.Line}, is no setting: {Expected}");
        }
        catch (Exception fault) when (fault is not (IOException or UnauthorizedAccessException))
        {
            throw new SettingsException($"{path} is malformed: {Expected}");
        }
    }
}
