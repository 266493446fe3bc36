using Bot.Core.Answers;

namespace Bot.Core.Commands;

/// <summary>Checks a claim against the coverage.</summary>
internal sealed class CheckCommand(Orchestrator orchestrator)
{
    public const string Claim = "claim";

    public CommandDefinition Definition => new(
        "check",
        new("check", "확인", "確認"),
        new("Check a claim against the coverage", "주장을 보도와 대조합니다", "主張を報道と照合します"),
        [
            new(Claim, new("claim", "주장", "主張"), new("A sentence to check", "확인할 문장", "確認する文"),
                Required: true, TakesRest: true, MaxLength: Orchestrator.MaxQuestionLength),
        ],
        [], Visibility.Private, Permission.Everyone, ExecuteAsync);

    private async Task<Reply> ExecuteAsync(CommandInvocation invocation, CancellationToken cancellationToken)
    {
        var trace = await orchestrator.AnswerAsync(new Inquiry(invocation[Claim]!, null, invocation.Language), cancellationToken);
        return new AnswerReply(trace.Answer);
    }
}
