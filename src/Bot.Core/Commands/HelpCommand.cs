using Bot.Core.Answers;
using Bot.Core.Coverage;

namespace Bot.Core.Commands;

/// <summary>What the bot is and how to ask.</summary>
internal sealed class HelpCommand(LoadedPack pack, Func<IReadOnlyList<CommandDefinition>> commands)
{
    public CommandDefinition Definition => new(
        CommandCatalogue.HelpCommand,
        new("help", "도움말", "ヘルプ"),
        new("What the bot does and how to ask", "봇 소개와 질문하는 방법", "ボットの説明と質問の仕方"),
        [], [], Visibility.Private, Permission.Everyone, ExecuteAsync);

    private Task<Reply> ExecuteAsync(CommandInvocation invocation, CancellationToken cancellationToken)
    {
        var unknown = invocation[CommandCatalogue.UnknownArgument];
        var language = CommandLanguage.Of(invocation, unknown);
        var lines = commands().Select(command => $"/{command.Name}{Usage(command, language)} — {command.Description.In(language)}");
        return Task.FromResult<Reply>(unknown is null
            ? new NoticeReply(language, string.Join('\n', [Introduction.Of(pack.Current, language), "", .. lines, "", .. Introduction.Suggestions(pack.Current, language)]).TrimEnd())
            : new NoticeReply(language, string.Join('\n', [CommandNotices.NoSuchCommand(language, unknown), "", .. lines]), IsError: true));
    }

    private static string Usage(CommandDefinition command, string language) => command.Actions.Count > 0
        ? $" {string.Join('|', command.Actions.Select(action => action.Name))}"
        : string.Concat(command.Parameters.Where(parameter => !parameter.IsFlag).Select(parameter => $" <{parameter.Label.In(language)}>"));
}
