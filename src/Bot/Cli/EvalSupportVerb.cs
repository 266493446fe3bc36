using System.CommandLine;
using Bot.Core.Answers.Support;
using Bot.Core.Coverage;
using Bot.Evaluation;
using Bot.Settings;
using Bot.Terminal;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Cli;

/// <summary><c>eval-support</c>: scores the support check over labelled drafts and prints a table.</summary>
internal static class EvalSupportVerb
{
    public static Command Create()
    {
        var set = new Argument<FileInfo>("set") { Description = "Labelled drafts in JSON Lines." };
        var wrong = new Option<bool>("--wrong") { Description = "Lists the drafts that were judged otherwise than they are labelled." };
        var command = new Command("eval-support", "Scores the check of drafts against their passages and prints a table.") { set, wrong };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var file = parsed.GetRequiredValue(set);
            if (!file.Exists)
            {
                throw new SettingsException(Directory.Exists(file.FullName) ? $"{file.FullName} is a folder: name a file of drafts." : $"There is no set of drafts {file.FullName}.");
            }

            var drafts = DraftSet.Read(file);
            if (drafts.Count == 0)
            {
                throw new SettingsException($"The set of drafts {file.FullName} is empty.");
            }

            await using var services = await Composition.StartAsync(SettingsSource.Load(), cancellationToken);
            var evaluation = SupportEvaluation.Run(drafts, services.GetRequiredService<LoadedPack>().Lexicon);
            foreach (var (draft, report) in parsed.GetValue(wrong) ? evaluation.Wrong : [])
            {
                Console.WriteLine($"{draft.Id} {draft.Kind}: {draft.Draft}");
                Console.WriteLine($"    {string.Join("; ", report.Sentences.SelectMany(sentence => sentence.Issues))}");
            }

            Console.Write(evaluation.ToTable());
            return ExitCode.Done;
        });
        return command;
    }
}
