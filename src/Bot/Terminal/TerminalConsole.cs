using System.Text;
using Spectre.Console;

namespace Bot.Terminal;

/// <summary>Standard output, always UTF-8 without a byte order mark.</summary>
internal static class TerminalConsole
{
    public static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static IAnsiConsole Create()
    {
        Console.OutputEncoding = Utf8;
        // Spectre leaves colours out by itself where NO_COLOR is set.
        return AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = Console.IsOutputRedirected ? AnsiSupport.No : AnsiSupport.Detect,
            Out = new AnsiConsoleOutput(Console.Out),
        });
    }

    public static StreamWriter OpenOutput() => new(Console.OpenStandardOutput(), Utf8, bufferSize: 64 * 1024);
}
