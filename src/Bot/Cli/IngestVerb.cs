using System.CommandLine;
using Bot.Core.Ingestion;
using Bot.Core.Ingestion.Feeds;
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
            Arity = ArgumentArity.ZeroOrMore,
        };
        var feeds = new Option<bool>("--feeds") { Description = "Poll the feeds of the pack and of BOT_FEEDS once, due or not." };
        var json = new Option<bool>("--json") { Description = "End with one line of JSON that sums up what was done." };
        var command = new Command("ingest", "Adds articles to the coverage.") { sources, feeds, json };
        command.Validators.Add(parsed =>
        {
            if (parsed.GetValue(sources) is not { Length: > 0 } && !parsed.GetValue(feeds))
            {
                parsed.AddError("Name a file, a folder or an address, or say --feeds.");
            }
        });
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var services = await Composition.StartAsync(SettingsSource.Load(), cancellationToken);
            var pipeline = services.GetRequiredService<IngestionPipeline>();
            var outcomes = services.GetRequiredService<SourceReader>().ReadAsync(parsed.GetValue(sources) ?? [], cancellationToken);
            var summary = await WithProgressAsync(progress => pipeline.IngestAsync(outcomes, progress, cancellationToken));
            if (parsed.GetValue(feeds))
            {
                summary = await PollAsync(services.GetRequiredService<FeedPoller>(), summary, cancellationToken);
            }

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

    private static async Task<IngestionSummary> PollAsync(FeedPoller poller, IngestionSummary summary, CancellationToken cancellationToken)
    {
        foreach (var address in poller.Addresses)
        {
            var report = await poller.PollAsync(address, null, cancellationToken);
            summary += report.Ingested;
            IReadOnlyList<IngestionFailure> failed = report.Error is { } error ? [new(address, error), .. report.Skipped] : report.Skipped;
            summary = summary with { Failed = [.. summary.Failed, .. failed] };
        }

        return summary;
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
