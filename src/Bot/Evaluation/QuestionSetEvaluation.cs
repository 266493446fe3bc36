using Bot.Core.Answers;
using Bot.Core.Answers.Evaluation;
using Bot.Core.Conversations;
using Bot.Settings;

namespace Bot.Evaluation;

/// <summary>Asks the questions of a set that says what each answer must hold, over the store as it is.</summary>
internal sealed class QuestionSetEvaluation(Orchestrator orchestrator)
{
    /// <returns>Each question with what is wrong with its answer, or null.</returns>
    /// <exception cref="SettingsException">A line is no question.</exception>
    public async Task<IReadOnlyList<(ExpectedAnswer Expected, string? Fault)>> RunAsync(FileInfo file, CancellationToken cancellationToken)
    {
        var scores = new List<(ExpectedAnswer, string?)>();
        foreach (var expected in Read(file))
        {
            var conversation = new ConversationKey("terminal", "eval", expected.Id);
            Answer? answer = null;
            foreach (var turn in expected.Asked)
            {
                answer = (await orchestrator.AnswerAsync(new Inquiry(turn, conversation), cancellationToken)).Answer;
            }

            scores.Add((expected, AnswerScore.Fault(expected, answer!)));
        }

        return scores;
    }

    private static IEnumerable<ExpectedAnswer> Read(FileInfo file)
    {
        foreach (var (number, expected) in JsonRows.Read(file, "question", ExpectedAnswerJson.Default.ExpectedAnswer))
        {
            yield return expected.Flaw() is { } flaw ? throw JsonRows.Unusable(file, number, "question", flaw) : expected;
        }
    }
}
