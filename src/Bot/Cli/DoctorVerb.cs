using System.CommandLine;
using Bot.Core.Surfaces;
using Bot.Diagnostics;
using Bot.Settings;

namespace Bot.Cli;

/// <summary><c>doctor</c>: one line for each thing checked, with how to mend what fails.</summary>
internal static class DoctorVerb
{
    public static Command Create()
    {
        var command = new Command("doctor", "Checks settings, database, seeds, model (which is asked for one word), feeds, tokens and permissions.");
        command.SetAction(async (_, cancellationToken) =>
        {
            var healthy = true;
            await foreach (var diagnosis in Doctor.ExamineAsync(cancellationToken))
            {
                var (name, ok, finding, mend) = diagnosis;
                healthy &= ok;
                var verdict = !ok ? "FAIL" : diagnosis.IsWarning ? "warn" : "ok  ";
                await Console.Out.WriteLineAsync($"{verdict} {name}: {finding}{(mend is null ? "" : $" — {mend}")}".ReplaceLineEndings(" "));
            }

            return healthy ? ExitCode.Done : ExitCode.Failed;
        });
        return command;
    }
}
