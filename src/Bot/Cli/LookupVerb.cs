using System.CommandLine;
using Bot.Core.Commands;
using Bot.Core.Conversations;
using Bot.Settings;
using Bot.Terminal;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Cli;

/// <summary>The verbs that say what the chat commands of the same meaning say.</summary>
internal static class LookupVerb
{
    /// <param name="command">The command of the catalogue that it runs.</param>
    /// <param name="parameter">The parameter that takes the words, or null.</param>
    /// <param name="required">Whether there must be words.</param>
    public static Command Create(string verb, string command, string description, string? parameter, bool required = true)
    {
        var words = new Argument<string[]>(parameter ?? "words")
        {
            Description = parameter is null ? "" : $"The {parameter}.",
            Arity = required ? ArgumentArity.OneOrMore : ArgumentArity.ZeroOrMore,
        };
        var json = new Option<bool>("--json") { Description = "Write the reply as one line of JSON." };
        var result = new Command(verb, description) { json };
        if (parameter is not null)
        {
            result.Add(words);
        }

        result.SetAction(async (parsed, cancellationToken) =>
        {
            await using var services = await Composition.StartAsync(SettingsSource.Load(), cancellationToken);
            var arguments = new Dictionary<string, string>();
            if (parameter is not null && parsed.GetValue(words) is { Length: > 0 } given)
            {
                arguments[parameter] = string.Join(' ', given);
            }

            var reply = await services.GetRequiredService<CommandCatalogue>().ExecuteAsync(
                new CommandInvocation(command, null, arguments, null, new ConversationKey("terminal", verb, null), MayManage: true),
                cancellationToken);
            if (parsed.GetValue(json) && reply is LookupReply lookup)
            {
                await using var output = TerminalConsole.OpenOutput();
                await output.WriteLineAsync(LookupRow.Of(lookup).ToJson());
            }
            else
            {
                new TerminalRenderer(TerminalConsole.Create()).Write(reply);
            }

            return reply is NoticeReply { IsError: true } ? ExitCode.Failed : ExitCode.Done;
        });
        return result;
    }
}
