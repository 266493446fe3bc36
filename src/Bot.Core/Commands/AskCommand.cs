using Bot.Core.Answers;

namespace Bot.Core.Commands;

/// <summary>A question, answered from the coverage.</summary>
internal sealed class AskCommand(Orchestrator orchestrator)
{
    public const string Private = "private";

    public CommandDefinition Definition => new(
        CommandCatalogue.AskCommand,
        new("ask", "질문", "質問"),
        new("Ask about the coverage: answered with a quote and its source", "보도에 대해 질문하면 인용문과 출처로 답합니다", "報道について質問すると、引用と出典で答えます"),
        [
            new(CommandCatalogue.QuestionParameter, new("question", "질문", "質問"),
                new("What you want to know", "알고 싶은 것", "知りたいこと"), Required: true, TakesRest: true, MaxLength: Orchestrator.MaxQuestionLength,
                Example: new("What was agreed?", "무엇에 합의했나요?", "何が合意されましたか？")),
            new(Private, new("private", "나만", "自分だけ"),
                new("Show the answer to you alone", "답을 나에게만 보이기", "答えを自分だけに表示"), Required: false, IsFlag: true),
        ],
        [], Visibility.Public, Permission.Everyone, ExecuteAsync);

    private async Task<Reply> ExecuteAsync(CommandInvocation invocation, CancellationToken cancellationToken)
    {
        var trace = await orchestrator.AnswerAsync(
            new Inquiry(invocation[CommandCatalogue.QuestionParameter]!, invocation.Conversation, invocation.Language), cancellationToken);
        return new AnswerReply(trace.Answer);
    }
}
