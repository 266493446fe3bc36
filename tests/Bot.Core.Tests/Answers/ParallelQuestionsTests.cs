using System.Text.Json;
using Bot.Core.Answers;
using Bot.Testing;

namespace Bot.Core.Tests.Answers;

public sealed class ParallelQuestionsTests : IAsyncLifetime
{
    private const int Threads = 8;

    private SeededCoverage _coverage = null!;

    public async Task InitializeAsync() => _coverage = await SeededCoverage.LoadAsync();

    public Task DisposeAsync()
    {
        _coverage.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Questions_asked_at_once_are_answered_like_those_asked_one_by_one()
    {
        string[] questions = [.. await QuestionsAsync()];
        var orchestrator = _coverage.Orchestrator();
        var start = new Barrier(Threads);

        // The first to ask fill what is kept of passages, all at once; each thread begins elsewhere.
        var asked = await Task.WhenAll(Enumerable.Range(0, Threads).Select(thread => Task.Factory.StartNew(
            () =>
            {
                start.SignalAndWait();
                return Enumerable.Range(0, questions.Length).Select(i => (i + (thread * questions.Length / Threads)) % questions.Length)
                    .Select(i => (Index: i, Said: Say(orchestrator, questions[i]))).OrderBy(answer => answer.Index).Select(answer => answer.Said).ToArray();
            },
            CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)));

        var alone = questions.Select(question => Say(orchestrator, question)).ToArray();
        alone.Distinct().Count().ShouldBeGreaterThan(questions.Length / 4);
        foreach (var answers in asked)
        {
            answers.ShouldBe(alone);
        }
    }

    private static string Say(Orchestrator orchestrator, string question)
    {
        var answer = orchestrator.AnswerAsync(new Inquiry(question), CancellationToken.None).GetAwaiter().GetResult().Answer;
        return $"{answer.Status} {answer.Confidence:R} {answer.Text}\n{string.Join('\n', answer.Citations.Select(citation => $"{citation.PassageKey} {citation.Quote}"))}";
    }

    private static async Task<IEnumerable<string>> QuestionsAsync()
    {
        var path = Path.Combine(ArchitectureTests.RepositoryRoot(), "tests", "Bot.Core.Tests", "Answers", "summit-questions.jsonl");
        return (await File.ReadAllLinesAsync(path)).Select(line => JsonDocument.Parse(line).RootElement)
            .Select(row => row.TryGetProperty("question", out var question) ? question.GetString() : null).OfType<string>();
    }
}
