namespace Bot.Core.Commands;

/// <summary>The articles that are held, newest first.</summary>
internal sealed class SourcesCommand(SourceLookup sources)
{
    private const int Limit = 25;

    public CommandDefinition Definition => new(
        "sources",
        new("sources", "출처", "情報源"),
        new("Which articles the bot holds, and how they were made", "봇이 가진 기사와 작성 방식을 보여줍니다", "ボットが持つ記事とその作られ方を示します"),
        [], [], Visibility.Private, Permission.Everyone, ExecuteAsync);

    private Task<Reply> ExecuteAsync(CommandInvocation invocation, CancellationToken cancellationToken) =>
        Task.FromResult<Reply>(sources.Newest(CommandLanguage.Of(invocation, null), Limit));
}
