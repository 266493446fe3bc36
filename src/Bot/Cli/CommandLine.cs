using System.CommandLine;

namespace Bot.Cli;

/// <summary>The executable's verbs.</summary>
internal static class CommandLine
{
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public static Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("Answers questions about news coverage, only from the articles it holds, and cites every answer.")
        {
            ServeVerb.Create(),
            IngestVerb.Create(),
        };
        // Questions may begin with @: no response files.
        var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        return ErrorBoundary.RunAsync(parsed);
    }
}
