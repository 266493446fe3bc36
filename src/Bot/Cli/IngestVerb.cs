using System.CommandLine;
using Bot.Core.Ingestion;
using Bot.Core.Ingestion.Feeds;
using Bot.Diagnostics;
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
        var feeds = new Option<bool>("--feeds") { Description = "Poll the feeds of the pack and of BOT_FEEDS once, due or not, with the entries that failed before." };
        var json = new Option<bool>("--json") { Description = "End with one line of JSON that sums up what was done." };
        var command = new Command("ingest", "Adds articles to the coverage.") { sources, feeds, json };
        command.Validators.Add(parsed =>
        {
            var named = parsed.GetValue(sources) ?? [];
            if (named.Length == 0 && !parsed.GetValue(feeds))
            {
                parsed.AddError("Name a file, a folder or an address, or say --feeds.");
            }
            else if (named.Any(string.IsNullOrWhiteSpace))
            {
                parsed.AddError("One of the sources is blank: name a file, a folder or an address.");
            }
        });
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var services = await Composition.StartAsync(SettingsSource.Load(), cancellationToken);
            var ingestion = services.GetRequiredService<SourceIngestion>();
            var done = 0;
            IngestionSummary summary;
            IReadOnlyList<FeedReport> reports;
            try
            {
                (summary, reports) = await WithProgressAsync(
                    progress => ingestion.IngestAsync(parsed.GetValue(sources) ?? [], progress, cancellationToken), count => done = count);
                if (parsed.GetValue(feeds))
                {
                    var polled = await PollAsync(services.GetRequiredService<FeedPoller>(), cancellationToken);
                    summary = polled.Aggregate(summary, (sum, report) => sum + report.Summary);
                    reports = [.. reports, .. polled];
                }
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                await Console.Error.WriteLineAsync($"Stopped after {Counted.Of(done, "article")}, which stay; the same ingest again goes on with the rest.");
                return ExitCode.Failed;
            }

            if (parsed.GetValue(feeds) && services.GetRequiredService<FeedPoller>().Addresses.Count == 0)
            {
                await Console.Error.WriteLineAsync("No feed was polled: the pack names none, and BOT_FEEDS is not set.");
            }

            foreach (var (source, note) in summary.Notes)
            {
                await Console.Error.WriteLineAsync($"{source}: note: {note}".ReplaceLineEndings(" "));
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
                foreach (var report in reports.Where(report => report.Error is null || report.Entries > 0))
                {
                    await Console.Out.WriteLineAsync($"{report.Address}: {FeedChecks.Describe(report)}.");
                }

                await Console.Out.WriteLineAsync(
                    $"{Counted.Of(summary.Articles, "article")} taken in ({summary.Revised} revised{(summary.Restored > 0 ? $", {summary.Restored} back again" : "")}), {summary.Unchanged} held already, {Counted.Of(summary.Passages, "passage")}, {Counted.Of(summary.Facts, "fact")}, {summary.Failed.Count} failed.");
            }

            return summary.Failed.Count == 0 ? ExitCode.Done : ExitCode.Failed;
        });
        return command;
    }

    private static async Task<IReadOnlyList<FeedReport>> PollAsync(FeedPoller poller, CancellationToken cancellationToken)
    {
        var reports = new List<FeedReport>();
        foreach (var address in poller.Addresses)
        {
            reports.Add(await poller.PollAllAsync(address, cancellationToken));
        }

        return reports;
    }

    /// <summary>Shows a running count on standard error, so that standard output stays clean; none where it is no terminal.</summary>
    /// <param name="count">Told how many articles are done.</param>
    private static async Task<T> WithProgressAsync<T>(Func<IProgress<int>, Task<T>> work, Action<int> count)
    {
        if (Console.IsErrorRedirected)
        {
            return await work(new ImmediateProgress(count));
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return await console.Status().StartAsync("Reading…", context => work(new ImmediateProgress(done =>
        {
            count(done);
            context.Status($"{Counted.Of(done, "article")} done…");
        })));
    }

    private sealed class ImmediateProgress(Action<int> report) : IProgress<int>
    {
        public void Report(int value) => report(value);
    }
}
