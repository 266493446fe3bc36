using System.CommandLine;
using Bot.Core.Ingestion;
using Bot.Core.Text;
using Bot.Settings;
using Bot.Terminal;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Cli;

/// <summary><c>remove</c>: takes articles out of the coverage. A list of ids with an unknown one removes nothing.</summary>
internal static class RemoveVerb
{
    private const int Longest = 200;

    public static Command Create()
    {
        var ids = new Argument<string[]>("article-id")
        {
            Description = "The articles' ids, as sources shows them.",
            Arity = ArgumentArity.OneOrMore,
        };
        ids.Validators.Add(given =>
        {
            if (given.Tokens.Any(token => string.IsNullOrWhiteSpace(token.Value)))
            {
                given.AddError("One of the ids is blank: sources --all shows those that there are.");
            }

            UnknownOption.Refuse(given);
        });
        var json = new Option<bool>("--json") { Description = "Write one line of JSON that sums up what was removed." };
        var command = new Command(
            "remove", "Removes articles from the coverage: they are no longer found, quoted or listed. Seeds and feeds do not bring them back; ingest does.")
        {
            ids, json,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var services = await Composition.StartAsync(SettingsSource.Load(), cancellationToken);
            var outcome = await services.GetRequiredService<ArticleRemoval>().RemoveAsync(parsed.GetRequiredValue(ids), cancellationToken);
            var unknown = outcome is RemovalOutcome.Unknown(var names) ? names : [];
            foreach (var id in unknown)
            {
                await Console.Error.WriteLineAsync($"{Shown(id)}: {RemovalRow.Unknown(id).Error}".ReplaceLineEndings(" "));
            }

            await using var output = TerminalConsole.OpenOutput();
            if (parsed.GetValue(json))
            {
                await output.WriteLineAsync(RemovalRow.Of(outcome).ToJson());
            }
            else if (outcome is RemovalOutcome.Removed(var articles))
            {
                foreach (var article in articles)
                {
                    await output.WriteLineAsync(
                        $"removed {Shown(article.Id)}: “{Shown(article.Headline)}”, {Counted.Of(article.Passages, "passage")}, {Counted.Of(article.Facts, "fact")}".ReplaceLineEndings(" "));
                }
            }

            return unknown.Count == 0 ? ExitCode.Done : ExitCode.Failed;
        });
        return command;
    }

    private static string Shown(string untrusted) => UntrustedText.Clean(Graphemes.Truncate(untrusted, Longest));
}
