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
            ? new NoticeReply(language, string.Join('\n', [Intro(language), "", .. lines, "", .. Suggestions(language).Select(question => $"• {question}")]).TrimEnd())
            : new NoticeReply(language, string.Join('\n', [CommandNotices.NoSuchCommand(language, unknown), "", .. lines]), IsError: true));
    }

    private string Intro(string language)
    {
        var title = pack.Current is { } current
            ? current.Title.TryGetValue(language, out var own) ? own : current.Title["en"]
            : "";
        return language switch
        {
            "ko" => $"저는 보도에 관한 질문에 답합니다: {title}. 가지고 있는 기사에서만 인용하고, 출처를 밝히며, 기사에 없는 것은 없다고 말합니다.",
            "ja" => $"報道についての質問に答えます：{title}。手元の記事だけから引用し、出典を示し、記事にないことは「ない」と言います。",
            _ => $"I answer questions about news coverage: {title}. I quote only from the articles I hold, name the source, and say so when they don't tell.",
        };
    }

    private IReadOnlyList<string> Suggestions(string language) =>
        pack.Current?.Suggestions is { } all && (all.TryGetValue(language, out var some) || all.TryGetValue("en", out some)) ? some : [];

    private static string Usage(CommandDefinition command, string language) => command.Actions.Count > 0
        ? $" {string.Join('|', command.Actions.Select(action => action.Name))}"
        : string.Concat(command.Parameters.Where(parameter => !parameter.IsFlag).Select(parameter => $" <{parameter.Label.In(language)}>"));
}
