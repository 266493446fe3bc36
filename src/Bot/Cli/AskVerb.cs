using System.CommandLine;
using System.Diagnostics;
using System.Text.Json;
using Bot.Core.Answers;
using Bot.Core.Commands;
using Bot.Core.Conversations;
using Bot.Core.Coverage;
using Bot.Settings;
using Bot.Terminal;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Cli;

/// <summary><c>ask</c>: one answer, or a row for each line of standard input.</summary>
internal static class AskVerb
{
    public static Command Create()
    {
        var question = new Argument<string[]>("question")
        {
            Description = "The question; with --json, - reads questions from standard input, one a line.",
            Arity = ArgumentArity.OneOrMore,
        };
        var json = new Option<bool>("--json") { Description = "Write the answer as one line of JSON." };
        var top = new Option<int>("--top") { Description = "With --json: add the N best passages, whatever the status." };
        var explain = new Option<bool>("--explain") { Description = "Show what was searched for, the language, the names known to the pack and, where a model phrases, every draft with what the support check found." };
        top.Validators.Add(result =>
        {
            // The value itself cannot be asked for: it throws where the word is no number.
            if (result.Tokens is [var token] && !(int.TryParse(token.Value, out var number) && number is >= 0 and <= 100))
            {
                result.AddError("--top takes a number from 0 to 100.");
            }
        });
        question.Validators.Add(result =>
        {
            if (result.Tokens.All(token => string.IsNullOrWhiteSpace(token.Value)))
            {
                result.AddError("The question is blank: write it behind ask.");
            }

            UnknownOption.Refuse(result);
        });
        var command = new Command("ask", "Answers a question.") { question, json, top, explain };
        command.Validators.Add(result =>
        {
            if (result.GetResult(top) is not null && !result.GetValue(json))
            {
                result.AddError("--top goes with --json.");
            }
            else if (result.GetValue(explain) && result.GetValue(json))
            {
                result.AddError("--explain goes without --json.");
            }
        });
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var words = parsed.GetRequiredValue(question);
            var asJson = parsed.GetValue(json);
            if (words is ["-"] && !asJson)
            {
                throw new SettingsException("'ask -' reads questions from standard input, which goes with --json only: ask --json -");
            }

            var inquiry = new Inquiry(string.Join(' ', words));
            if (Orchestrator.Unanswerable(inquiry) is { } refusal)
            {
                throw new SettingsException(refusal);
            }

            using var input = words is ["-"] ? StandardInput.Open() : null;
            await using var services = await Composition.StartAsync(SettingsSource.Load(), cancellationToken);
            var orchestrator = services.GetRequiredService<Orchestrator>();
            if (input is not null)
            {
                await AnswerLinesAsync(orchestrator, input, parsed.GetValue(top), cancellationToken);
            }
            else if (asJson)
            {
                var asked = new AskedQuestion("1", [inquiry.Text]);
                await Console.Out.WriteLineAsync(await AnswerAsync(orchestrator, asked, parsed.GetValue(top), cancellationToken));
            }
            else
            {
                var trace = await orchestrator.AnswerAsync(inquiry, cancellationToken);
                new TerminalRenderer(TerminalConsole.Create()).Write(new AnswerReply(trace.Answer));
                if (parsed.GetValue(explain))
                {
                    await Console.Out.WriteLineAsync(Explanation.Of(trace, services.GetRequiredService<LoadedPack>().Lexicon));
                }
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static async Task AnswerLinesAsync(Orchestrator orchestrator, StandardInput input, int top, CancellationToken cancellationToken)
    {
        await using var output = TerminalConsole.OpenOutput();
        for (var number = 1; await input.ReadLineAsync(cancellationToken) is { } line; number++)
        {
            if (AskedQuestion.Read(line, number) is { } asked)
            {
                await output.WriteLineAsync(await AnswerAsync(orchestrator, asked, top, cancellationToken));
                await output.FlushAsync(cancellationToken);
            }
        }
    }

    private static async Task<string> AnswerAsync(
        Orchestrator orchestrator, AskedQuestion asked, int top, CancellationToken cancellationToken)
    {
        ConversationKey? conversation = asked.Turns.Count > 1 ? new("terminal", "ask", asked.Id) : null;
        foreach (var earlier in asked.Turns.SkipLast(1))
        {
            await orchestrator.AnswerAsync(new Inquiry(earlier, conversation), cancellationToken);
        }

        var started = Stopwatch.GetTimestamp();
        var trace = await orchestrator.AnswerAsync(new Inquiry(asked.Turns[^1], conversation), cancellationToken, top);
        var elapsed = Stopwatch.GetElapsedTime(started);
        if (conversation is { } ended)
        {
            orchestrator.Forget(ended);
        }

        var ranked = top > 0
            ? trace.Best.Select(passage => new RankedRow(passage.ArticleId, passage.Quote, Math.Round(passage.Score, 6))).ToList()
            : null;
        return AnswerRow.Of(asked.Id, trace.Answer, elapsed, ranked).ToJson();
    }
}
