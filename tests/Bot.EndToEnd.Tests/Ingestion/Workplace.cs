using System.Diagnostics;

namespace Bot.EndToEnd.Tests.Ingestion;

/// <summary>A folder with a database of its own, in which the real executable is run.</summary>
internal sealed class Workplace : IDisposable
{
    private static readonly TimeSpan s_longestRun = TimeSpan.FromMinutes(2);

    public string Folder { get; } = Directory.CreateTempSubdirectory("bot-ingest").FullName;

    public string Database => Path.Combine(Folder, "data", "bot.db");

    public Dictionary<string, string> Environment { get; } = [];

    public string Write(string name, string text) => Write(name, System.Text.Encoding.UTF8.GetBytes(text));

    public string Write(string name, byte[] bytes)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    /// <summary>Runs the bot to its end.</summary>
    public Task<Run> RunAsync(params string[] arguments) => RunAsync(_ => { }, s_longestRun, arguments);

    /// <param name="adapt">Changes how it is started.</param>
    public async Task<Run> RunAsync(Action<ProcessStartInfo> adapt, TimeSpan limit, params string[] arguments)
    {
        using var process = Start(adapt, arguments);
        process.StandardInput.Close();
        using var stop = new CancellationTokenSource(limit);
        var output = process.StandardOutput.ReadToEndAsync(stop.Token);
        var error = process.StandardError.ReadToEndAsync(stop.Token);
        try
        {
            await process.WaitForExitAsync(stop.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"bot {string.Join(' ', arguments)} did not end within {limit}.");
        }

        return new(process.ExitCode, await output, await error);
    }

    /// <summary>Starts the bot with nothing to read; the caller ends it.</summary>
    public Process Start(params string[] arguments)
    {
        var process = Start(_ => { }, arguments);
        process.StandardInput.Close();
        return process;
    }

    /// <summary>Starts the bot; the caller ends it.</summary>
    /// <param name="adapt">Changes how it is started.</param>
    public Process Start(Action<ProcessStartInfo> adapt, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Bot.dll"), .. arguments])
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
        };
        start.Environment["BOT_DATABASE"] = Database;
        foreach (var name in (string[])["DISCORD_TOKEN", "SLACK_BOT_TOKEN", "SLACK_APP_TOKEN", "MODEL_BASE_URL", "BOT_SEEDS", "BOT_FETCH_ALLOW", "BOT_DEBUG"])
        {
            start.Environment.Remove(name);
        }

        foreach (var (name, value) in Environment)
        {
            start.Environment[name] = value;
        }

        adapt(start);
        return Process.Start(start)!;
    }

    public void Dispose()
    {
        foreach (var entry in Directory.EnumerateFileSystemEntries(Folder, "*", SearchOption.AllDirectories))
        {
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(entry, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            }
        }

        Directory.Delete(Folder, recursive: true);
    }
}

/// <summary>What a run of the bot said and ended with.</summary>
internal sealed record Run(int ExitCode, string Output, string Error)
{
    public IReadOnlyList<string> ErrorLines => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>One plain line, no stack trace.</summary>
    public string OneErrorLine()
    {
        ErrorLines.Count.ShouldBe(1, Error);
        Error.ShouldNotContain("   at ");
        Error.ShouldNotContain("Exception");
        return ErrorLines[0];
    }
}
