using System.CommandLine;
using System.ComponentModel.DataAnnotations;
using Bot.Core.Answers.Model;
using Bot.Core.Coverage.Pack;
using Bot.Core.Storage;
using Bot.Settings;
using Microsoft.Data.Sqlite;

namespace Bot.Cli;

/// <summary>The one place where an exception becomes an exit code and a plain line on standard error.</summary>
internal static class ErrorBoundary
{
    /// <summary>How long a verb that is told to stop may take to undo what is half done; SQLite undoes the rest at the next start.</summary>
    private static readonly TimeSpan s_farewell = TimeSpan.FromSeconds(10);

    public static async Task<int> RunAsync(ParseResult parsed)
    {
        if (parsed.Errors.Count > 0)
        {
            await Console.Error.WriteLineAsync($"{Explain(parsed)} Run with --help to see what there is.");
            return ExitCode.Unusable;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = s_farewell });
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Failed;
        }
        catch (Exception fault) when (Explain(fault) is { } explained)
        {
            await Console.Error.WriteLineAsync(explained.Line.ReplaceLineEndings(" "));
            return explained.Code;
        }
    }

    private static string Explain(ParseResult parsed) => parsed switch
    {
        { CommandResult.Command: not RootCommand } => parsed.Errors[0].Message,
        { UnmatchedTokens: [] } => "No verb is given: begin with chat, or with ask and a question.",
        { UnmatchedTokens: [var verb] } when !verb.Contains(' ') => $"There is no verb '{verb}'.",
        { UnmatchedTokens: [var verb, ..] } => $"There is no verb '{verb}': a question goes behind ask.",
    };

    private static (string Line, int Code)? Explain(Exception fault) => fault switch
    {
        SettingsException or PackException or PromptException or ValidationException => (fault.Message, ExitCode.Unusable),
        StorageException => (fault.Message, ExitCode.Failed),
        SqliteException sqlite => (StorageFault.Explain(sqlite, DatabaseName()), ExitCode.Failed),
        IOException or UnauthorizedAccessException => (fault.Message, ExitCode.Failed),
        _ => Environment.GetEnvironmentVariable("BOT_DEBUG") is null
            ? ($"Something went wrong that should not: {fault.GetType().Name}: {fault.Message} (set BOT_DEBUG=1 to see where).", ExitCode.Failed)
            : null,
    };

    private static string DatabaseName()
    {
        try
        {
            return BotSettings.From(SettingsSource.Load()).Database;
        }
        catch (SettingsException)
        {
            return "";
        }
    }
}
