using System.Runtime.InteropServices;
using Bot.Settings;

namespace Bot.Terminal;

/// <summary>The lines of standard input. A read of it cannot be cancelled, but waiting for a line can.</summary>
internal sealed class StandardInput : IDisposable
{
    private readonly StreamReader _reader;

    private StandardInput(StreamReader reader) => _reader = reader;

    /// <exception cref="SettingsException">The process was started without standard input.</exception>
    public static StandardInput Open() => !IsClosed()
        ? new(new StreamReader(Console.OpenStandardInput(), TerminalConsole.Utf8))
        : throw new SettingsException("Standard input is closed, so there is nothing to read: pipe text in, or give < /dev/null for none.");

    /// <returns>null at the end.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled; a line may be lost.</exception>
    public Task<string?> ReadLineAsync(CancellationToken cancellationToken) =>
        Task.Run(_reader.ReadLine, cancellationToken).WaitAsync(cancellationToken);

    public void Dispose() => _reader.Dispose();

    // Where nothing was given as descriptor 0, the runtime's own first file gets it: one that is closed on exec, which nothing inherited is.
    private static bool IsClosed() => !OperatingSystem.IsWindows() && FileControl(0, GetDescriptorFlags) is -1 or CloseOnExec;

    // The same on Linux and macOS: https://man7.org/linux/man-pages/man2/fcntl.2.html
    private const int GetDescriptorFlags = 1;
    private const int CloseOnExec = 1;

    [DllImport("libc", EntryPoint = "fcntl")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int FileControl(int descriptor, int command);
}
