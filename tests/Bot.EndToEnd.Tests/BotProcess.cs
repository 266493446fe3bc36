using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace Bot.EndToEnd.Tests;

/// <summary>The real executable in a folder of its own, with nothing set but what a test sets.</summary>
internal sealed class BotProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static readonly string[] Prefixes = ["BOT_", "DISCORD_", "SLACK_", "MODEL_"];

    private readonly Process _process;
    private readonly DirectoryInfo _folder;
    private readonly ConcurrentQueue<string> _lines = new();
    private readonly SemaphoreSlim _arrived = new(0);

    private BotProcess(Process process, DirectoryInfo folder) => (_process, _folder) = (process, folder);

    /// <summary>What it wrote to standard output and standard error.</summary>
    public IReadOnlyCollection<string> Lines => _lines;

    public static BotProcess Start(IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string> settings)
    {
        var folder = Directory.CreateTempSubdirectory("bot-end-to-end");
        var start = new ProcessStartInfo("dotnet", [Executable(), .. arguments])
        {
            WorkingDirectory = folder.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var inherited in start.Environment.Keys.Where(IsSetting).ToList())
        {
            start.Environment.Remove(inherited);
        }

        start.Environment["BOT_DATABASE"] = Path.Combine(folder.FullName, "bot.db");
        start.Environment["BOT_URLS"] = "http://127.0.0.1:0";
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        var process = new Process { StartInfo = start };
        var bot = new BotProcess(process, folder);
        process.OutputDataReceived += (_, line) => bot.Take(line.Data);
        process.ErrorDataReceived += (_, line) => bot.Take(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return bot;
    }

    /// <summary>Waits until it has written a line that holds a text; one reader at a time.</summary>
    public async Task LineAsync(string text)
    {
        while (!_lines.Any(line => line.Contains(text, StringComparison.Ordinal)))
        {
            if (!await _arrived.WaitAsync(Patience))
            {
                throw new TimeoutException($"The bot never wrote “{text}”.");
            }
        }
    }

    /// <summary>Waits until it ends by itself.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> ExitAsync()
    {
        using var limit = new CancellationTokenSource(Patience);
        await _process.WaitForExitAsync(limit.Token);
        return _process.ExitCode;
    }

    /// <summary>Ends it as an operating system does, and waits.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> StopAsync()
    {
        if (!_process.HasExited)
        {
            using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
            await kill.WaitForExitAsync();
        }

        return await ExitAsync();
    }

    /// <summary>Ends it as a crash does, at once and without a word.</summary>
    public async Task KillAsync()
    {
        _process.Kill(entireProcessTree: true);
        await ExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            await StopAsync();
        }
        finally
        {
            if (!_process.HasExited)
            {
                _process.Kill(entireProcessTree: true);
            }

            _process.Dispose();
            _folder.Delete(recursive: true);
        }
    }

    private void Take(string? line)
    {
        if (line is not null)
        {
            _lines.Enqueue(line);
            _arrived.Release();
        }
    }

    private static bool IsSetting(string name) => Prefixes.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal));

    // The projects' outputs lie side by side: artifacts/bin/<project>/<configuration>.
    private static string Executable()
    {
        var configuration = Path.GetFileName(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        return Path.Combine(Repository.Root, "artifacts", "bin", "Bot", configuration, "Bot.dll");
    }
}
