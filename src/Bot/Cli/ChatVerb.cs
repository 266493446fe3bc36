using System.Collections.Frozen;
using System.CommandLine;
using Bot.Core.Commands;
using Bot.Core.Conversations;
using Bot.Settings;
using Bot.Terminal;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Cli;

/// <summary><c>chat</c>: the terminal as a chat surface. A line is a question or a command; /quit or the end of input ends it.</summary>
internal static class ChatVerb
{
    private static readonly FrozenSet<string> s_goodbyes =
        FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "quit", "exit", "q", "bye", "종료", "終了");

    public static Command Create()
    {
        var command = new Command("chat", "Talk with the bot here: questions, and commands such as /fact cptpp. /quit or Ctrl+D ends it.");
        command.SetAction(async (_, cancellationToken) =>
        {
            using var input = StandardInput.Open();
            await using var services = await Composition.StartAsync(SettingsSource.Load(), cancellationToken);
            var catalogue = services.GetRequiredService<CommandCatalogue>();
            var renderer = new TerminalRenderer(TerminalConsole.Create());
            var conversation = new ConversationKey("terminal", "chat", null);
            if (!Console.IsInputRedirected)
            {
                renderer.Write(await catalogue.ExecuteAsync(catalogue.Read("/help", null, conversation, true), cancellationToken));
            }

            while (true)
            {
                if (!Console.IsInputRedirected)
                {
                    await Console.Out.WriteAsync("\n> ");
                }

                var line = await input.ReadLineAsync(cancellationToken);
                if (line is null || s_goodbyes.Contains(line.Trim().TrimStart('/')))
                {
                    return ExitCode.Done;
                }

                if (!string.IsNullOrWhiteSpace(line))
                {
                    renderer.Write(await catalogue.ExecuteAsync(catalogue.Read(line, null, conversation, mayManage: true), cancellationToken));
                }
            }
        });
        return command;
    }
}
