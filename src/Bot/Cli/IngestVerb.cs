using System.CommandLine;
using Bot.Core.Ingestion;
using Bot.Core.Ingestion.Reading;
using Bot.Settings;
using Bot.Terminal;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;

namespace Bot.Cli;

/// <summary><c>ingest</c>: adds articles. A bad one is named and skipped; the rest goes in.</summary>
internal static class IngestVerb
{
    public static Command Create()
    {
        var sources = new Argument<string[]>("sources")
        {
            Description = "Files (text, Markdown, HTML, feeds, JSON Lines), folders or addresses.",
            Arity = ArgumentArity.OneOrMore,
        };
        var json = new Option<bool>("--json") { Description = "End with one line of JSON that sums up what was done." };
        var command = new Command("ingest", "Adds articles to the coverage.") { sources, json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var services = await Composition.StartAsync(SettingsSource.Load(), cancellationToken);
            var pipeline = services.GetRequiredService<IngestionPipeline>();
            var outcomes = services.GetRequiredService<SourceReader>().ReadAsync(parsed.GetRequiredValue(sources), cancellationToken);
            var summary = await WithProgressAsync(progress => pipeline.IngestAsync(outcomes, progress, cancellationToken));
            foreach (var (source, error) in summary.Failed)
            {
                await Console.Error.WriteLineAsync($"{source}: {error}".ReplaceLineEndings(" "));
            }

            if (parsed.GetValue(json))
            {
                await using var output = TerminalConsole.OpenOutput();
                await output.WriteLineAsync(IngestionRow.Of(summary).ToJson());
            }
            else
            {
                await Console.Out.WriteLineAsync(
                    $"{summary.Articles} articles taken in ({summary.Revised} of them revised), {summary.Unchanged} held already, {summary.Passages} passages, {summary.Facts} facts, {summary.Failed.Count} failed.");
            }

            return summary.Failed.Count == 0 ? ExitCode.Done : ExitCode.Failed;
        });
        return command;
    }

    /// <summary>Shows a running count on standard error, so that standard output stays clean; none where it is no terminal.</summary>
    private static async Task<T> WithProgressAsync<T>(Func<IProgress<int>?, Task<T>> work)
    {
        if (Console.IsErrorRedirected)
        {
            return await work(null);
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return await console.Status().StartAsync("Reading…", context =>
            work(new ImmediateProgress(done => context.Status($"{done:N0} articles done…"))));
    }

    private sealed class ImmediateProgress(Action<int> report) : IProgress<int>
    {
        public void Report(int value) => report(value);
    }
}
