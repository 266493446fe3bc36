using System.CommandLine;
using System.Globalization;
using Bot.Core.Answers;
using Bot.Core.Answers.Evaluation;
using Bot.Evaluation;
using Bot.Settings;
using Bot.Terminal;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;

namespace Bot.Cli;

/// <summary><c>eval</c>: scores question sets and prints a table.</summary>
internal static class EvalVerb
{
    public static Command Create()
    {
        var sets = new Argument<FileInfo[]>("set")
        {
            Description = "A question set in JSON Lines: questions with what the answer must hold; or articles with questions, with questions that are out of their scope behind them.",
            Arity = new ArgumentArity(1, 2),
        };
        var command = new Command("eval", "Scores a question set and prints a table.") { sets };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var files = parsed.GetRequiredValue(sets);
            if (files.FirstOrDefault(file => !file.Exists) is { } missing)
            {
                throw new SettingsException(Directory.Exists(missing.FullName) ? $"{missing.FullName} is a folder: name a file of questions." : $"There is no question set {missing.FullName}.");
            }

            if (files.FirstOrDefault(file => File.ReadLines(file.FullName).All(string.IsNullOrWhiteSpace)) is { } empty)
            {
                throw new SettingsException($"The question set {empty.FullName} is empty.");
            }

            var source = SettingsSource.Load();
            if (HoldsArticles(files[0]))
            {
                Print(await new ArticleSetEvaluation(source).RunAsync(files[0], files.ElementAtOrDefault(1), cancellationToken));
                return ExitCode.Done;
            }

            if (files.Length > 1)
            {
                throw new SettingsException($"{files[1].FullName} goes behind a set of articles only: give one set of questions.");
            }

            await using var services = await Composition.StartAsync(source, cancellationToken);
            Print(await new QuestionSetEvaluation(services.GetRequiredService<Orchestrator>()).RunAsync(files[0], cancellationToken));
            return ExitCode.Done;
        });
        return command;
    }

    private static bool HoldsArticles(FileInfo file) =>
        File.ReadLines(file.FullName).First(line => !string.IsNullOrWhiteSpace(line)).Contains("\"paragraphs\"", StringComparison.Ordinal);

    private static void Print(IReadOnlyList<(ExpectedAnswer Expected, string? Fault)> scores)
    {
        var console = TerminalConsole.Create();
        foreach (var (expected, fault) in scores.Where(score => score.Fault is not null))
        {
            console.WriteLine($"{expected.Id} {expected.Kind} “{expected.Asked[^1]}”: {fault}");
        }

        var table = new Table().AddColumns("kind", "language", "right", "of");
        foreach (var group in scores.GroupBy(score => (score.Expected.Kind, score.Expected.Lang)))
        {
            table.AddRow(group.Key.Kind ?? "", group.Key.Lang ?? "", $"{group.Count(score => score.Fault is null)}", $"{group.Count()}");
        }

        table.AddRow("all", "", $"{scores.Count(score => score.Fault is null)}", $"{scores.Count}");
        console.Write(table);
    }

    private static void Print(ArticleSetScore score)
    {
        var (ranking, refusal) = (score.Ranking, score.Refusal);
        var table = new Table().AddColumns("set", "questions", "P@1", "MRR", "R@5", "R@10", "AUC", "answered", "falsely answered", "answered at 5% false");
        table.AddRow(score.Name, $"{ranking.Questions} + {refusal.Unanswerable}", Percent(ranking.PrecisionAt1),
            ranking.MeanReciprocalRank.ToString("0.000", CultureInfo.InvariantCulture), Percent(ranking.RecallAt5), Percent(ranking.RecallAt10),
            refusal.Unanswerable == 0 ? "–" : refusal.Auc.ToString("0.000", CultureInfo.InvariantCulture),
            Percent(refusal.Answered), refusal.Unanswerable == 0 ? "–" : Percent(refusal.FalselyAnswered),
            refusal.Unanswerable == 0 ? "–" : Percent(refusal.AnsweredAt5));
        TerminalConsole.Create().Write(table);
    }

    private static string Percent(double share) => (100 * share).ToString("0.0", CultureInfo.InvariantCulture);
}
