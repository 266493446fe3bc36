namespace Bot.Cli;

/// <summary>What the process ends with; scripts rely on it.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    public const int Failed = 1;

    /// <summary>The arguments or the settings cannot be used.</summary>
    public const int Unusable = 2;
}
