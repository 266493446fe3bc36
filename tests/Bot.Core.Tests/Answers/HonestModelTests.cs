using System.Text.Json;
using Bot.Core.Answers;
using Bot.Core.Answers.Evaluation;
using Bot.Core.Answers.Model;
using Bot.Core.Conversations;
using Bot.Core.Tests.Answers.Support;
using Bot.Testing;
using Bot.Testing.Model;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit.Abstractions;

namespace Bot.Core.Tests.Answers;

/// <summary>A model that phrases what it is given and nothing else costs no right answer.</summary>
public sealed class HonestModelTests(ITestOutputHelper output) : IAsyncLifetime
{
    private SeededCoverage _coverage = null!;

    public async Task InitializeAsync() => _coverage = await SeededCoverage.LoadAsync();

    public Task DisposeAsync()
    {
        _coverage.Dispose();
        return Task.CompletedTask;
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task An_honest_model_scores_no_lower_than_none(int passages)
    {
        var without = await ScoreAsync(null, "none");
        await using var server = await FakeModel.StartAsync(ModelReply.Honest(passages));
        var options = new ModelOptions { BaseUrl = server.BaseUrl, Name = "honest", DailyTokens = int.MaxValue };
        using var client = new OpenAIChatClient(options);
        var prompts = PhrasingPrompts.Load(Path.Combine(ArchitectureTests.RepositoryRoot(), "prompts"));
        using var composer = new ModelComposer(new ChatPhraser(client, prompts), options, TimeProvider.System, NullLogger<ModelComposer>.Instance);

        var with = await ScoreAsync(composer, "honest");

        output.WriteLine($"without a model {without.Right}, with one {with.Right}, of which phrased {with.Phrased}");
        with.Right.ShouldBeGreaterThanOrEqualTo(without.Right);
        with.Phrased.ShouldBeGreaterThan(0);
    }

    private async Task<(int Right, int Phrased)> ScoreAsync(ModelComposer? composer, string surface)
    {
        var (right, phrased) = (0, 0);
        var orchestrator = _coverage.Orchestrator(composer);
        foreach (var line in await File.ReadAllLinesAsync(Repository.Path("tests/Bot.Core.Tests/Answers/summit-questions.jsonl")))
        {
            var expected = JsonSerializer.Deserialize(line, ExpectedAnswerJson.Default.ExpectedAnswer)!;
            Answer? answer = null;
            foreach (var turn in expected.Asked)
            {
                answer = (await orchestrator.AnswerAsync(new Inquiry(turn, new ConversationKey(surface, "eval", expected.Id)), CancellationToken.None)).Answer;
            }

            var fault = AnswerScore.Fault(expected, answer!);
            right += fault is null ? 1 : 0;
            phrased += answer!.Engine == "honest" ? 1 : 0;
            if (fault is not null)
            {
                output.WriteLine($"{surface} {expected.Id}: {fault} ({answer.Engine})");
            }
        }

        return (right, phrased);
    }
}
