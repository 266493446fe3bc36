using System.CommandLine;
using System.Text.Json;
using Bot.Core.Answers;
using Bot.Core.Answers.Evaluation;
using Bot.Core.Conversations;
using Bot.Settings;
using Bot.Terminal;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;

namespace Bot.Cli;

/// <summary><c>eval</c>: scores a question set and prints a table.</summary>
internal static class EvalVerb
{
    public static Command Create()
    {
        var set = new Argument<FileInfo>("set") { Description = "A question set in JSON Lines." };
        var command = new Command("eval", "Scores a question set and prints a table.") { set };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var file = parsed.GetRequiredValue(set);
            if (!file.Exists)
            {
                throw new SettingsException($"There is no question set {file.FullName}.");
            }

            await using var services = await Composition.StartAsync(SettingsSource.Load(), cancellationToken);
            var scores = await ScoreAsync(services.GetRequiredService<Orchestrator>(), Read(file), cancellationToken);
            Print(scores);
            return ExitCode.Done;
        });
        return command;
    }

    private static List<ExpectedAnswer> Read(FileInfo file)
    {
        var rows = new List<ExpectedAnswer>();
        foreach (var (line, number) in File.ReadLines(file.FullName).Select((line, index) => (line, index + 1)))
        {
            try
            {
                if (!string.IsNullOrWhiteSpace(line))
                {
                    rows.Add(JsonSerializer.Deserialize(line, ExpectedAnswerJson.Default.ExpectedAnswer)!);
                }
            }
            catch (JsonException fault)
            {
                throw new SettingsException($"{file.FullName}, line {number}, is no question: {fault.Message}");
            }
        }

        return rows;
    }

    private static async Task<List<(ExpectedAnswer Expected, string? Fault)>> ScoreAsync(
        Orchestrator orchestrator, List<ExpectedAnswer> rows, CancellationToken cancellationToken)
    {
        var scores = new List<(ExpectedAnswer, string?)>();
        foreach (var row in rows)
        {
            var conversation = new ConversationKey("terminal", "eval", row.Id);
            Answer? answer = null;
            foreach (var turn in row.Asked)
            {
                answer = (await orchestrator.AnswerAsync(new Inquiry(turn, conversation), cancellationToken)).Answer;
            }

            scores.Add((row, AnswerScore.Fault(row, answer!)));
        }

        return scores;
    }

    private static void Print(List<(ExpectedAnswer Expected, string? Fault)> scores)
    {
        var console = TerminalConsole.Create();
        foreach (var (expected, fault) in scores.Where(score => score.Fault is not null))
        {
            console.WriteLine($"{expected.Id} {expected.Kind} “{expected.Asked[^1]}”: {fault}");
        }

        var table = new Table().AddColumns("kind", "language", "right", "of");
        foreach (var group in scores.GroupBy(score => (score.Expected.Kind, score.Expected.Lang)))
        {
            table.AddRow(group.Key.Kind, group.Key.Lang, $"{group.Count(score => score.Fault is null)}", $"{group.Count()}");
        }

        table.AddRow("all", "", $"{scores.Count(score => score.Fault is null)}", $"{scores.Count}");
        console.Write(table);
    }
}
