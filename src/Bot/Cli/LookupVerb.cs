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
    /// <param name="withoutWords">What is said when no words are given; null where there must be some.</param>
    public static Command Create(
        string verb, string command, string description, string? parameter, Func<IServiceProvider, Reply>? withoutWords = null)
    {
        var words = new Argument<string[]>(parameter ?? "words")
        {
            Description = $"The {parameter}.",
            Arity = withoutWords is null ? ArgumentArity.OneOrMore : ArgumentArity.ZeroOrMore,
        };
        words.Validators.Add(given =>
        {
            UnknownOption.Refuse(given);
            if (given.Tokens.Count > 0 && given.Tokens.All(token => string.IsNullOrWhiteSpace(token.Value)))
            {
                given.AddError($"The {parameter} is blank: {(withoutWords is null ? "" : "leave it out for all, or ")}write it behind {verb}.");
            }
        });
        var json = new Option<bool>("--json") { Description = "Write the reply as one line of JSON." };
        var result = new Command(verb, description) { json };
        if (parameter is not null)
        {
            result.Add(words);
        }

        result.SetAction(async (parsed, cancellationToken) =>
        {
            await using var services = await Composition.StartAsync(SettingsSource.Load(), cancellationToken);
            var given = parameter is null ? [] : parsed.GetValue(words) ?? [];
            var reply = given.Length == 0 && withoutWords is not null
                ? withoutWords(services)
                : await services.GetRequiredService<CommandCatalogue>().ExecuteAsync(
                    new CommandInvocation(command, null, Arguments(parameter, given), null, new ConversationKey("terminal", verb, null), MayManage: true),
                    cancellationToken);
            if (reply is NoticeReply { IsError: true } refusal)
            {
                throw new SettingsException(refusal.Text);
            }

            await WriteAsync(reply, parsed.GetValue(json));
            return ExitCode.Done;
        });
        return result;
    }

    /// <summary>Writes a reply as people read it, or a lookup as a line of JSON.</summary>
    internal static async Task WriteAsync(Reply reply, bool json)
    {
        if (json && reply is LookupReply lookup)
        {
            await using var output = TerminalConsole.OpenOutput();
            await output.WriteLineAsync(LookupRow.Of(lookup).ToJson());
        }
        else
        {
            new TerminalRenderer(TerminalConsole.Create()).Write(reply);
        }
    }

    private static Dictionary<string, string> Arguments(string? parameter, string[] given) =>
        parameter is null ? [] : new() { [parameter] = string.Join(' ', given) };
}
