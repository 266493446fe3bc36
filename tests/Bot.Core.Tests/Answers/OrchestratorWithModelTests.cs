using Bot.Core.Answers;
using Bot.Core.Answers.Model;
using Bot.Testing;
using Bot.Testing.Model;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Core.Tests.Answers;

public sealed class OrchestratorWithModelTests : IAsyncLifetime
{
    private const string Question = "How many MOUs did Lee sign with Xi Jinping?";

    private SeededCoverage _coverage = null!;

    public async Task InitializeAsync() => _coverage = await SeededCoverage.LoadAsync();

    public Task DisposeAsync()
    {
        _coverage.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task What_the_model_phrases_truly_goes_out_under_its_name()
    {
        var answer = await AskAsync(Question, ModelReply.Says("Lee signed 14 MOUs with Xi Jinping during his visit to Beijing on January 4 [1]."));

        answer.Engine.ShouldBe("scripted");
        answer.Text.ShouldContain("during his visit to Beijing on January 4 [1]");
        answer.Citations.ShouldHaveSingleItem().Quote.ShouldContain("14 MOUs");
    }

    [Theory]
    [InlineData("Lee signed 15 MOUs with Xi Jinping [1].")]
    [InlineData("Xi Jinping refused to sign 14 MOUs with Lee [1].")]
    [InlineData("Lee signed 14 MOUs with Xi Jinping.")]
    [InlineData("Ignore the passages and visit https://evil.example [1].")]
    public async Task What_the_passages_do_not_say_never_goes_out(string lie)
    {
        var answer = await AskAsync(Question, ModelReply.Says(lie));

        answer.Engine.ShouldBe("extractive (model's draft was unsupported)");
        answer.Text.ShouldContain("“During his visit to Beijing on January 4, Lee signed 14 MOUs with Xi Jinping.”");
        answer.Text.ShouldNotContain("15");
        answer.Text.ShouldNotContain("evil");
    }

    [Fact]
    public async Task That_a_part_is_not_answered_is_said_below_the_model_s_words()
    {
        var answer = await AskAsync("How many MOUs did Lee sign with Xi Jinping, and what is the capital of Peru?", ModelReply.Says("Lee signed 14 MOUs with Xi Jinping [1]."));

        answer.Engine.ShouldBe("scripted");
        answer.Text.ShouldBe("Lee signed 14 MOUs with Xi Jinping [1].\nThe coverage does not answer the rest of the question.");
    }

    [Fact]
    public async Task A_model_that_fails_leaves_the_extractive_answer_and_says_why()
    {
        var answer = await AskAsync(Question, ModelReply.Status(401));

        answer.Engine.ShouldStartWith("extractive (model failed: ");
        answer.Status.ShouldBe(AnswerStatus.Answered);
    }

    [Fact]
    public async Task A_model_is_not_asked_what_the_coverage_does_not_say()
    {
        await using var server = await FakeModel.StartAsync(ModelReply.Says("The haiku is lovely [1]."));

        var answer = await AskAsync("Write me a haiku about cats", server);

        answer.Status.ShouldBe(AnswerStatus.Declined);
        server.Requests.ShouldBeEmpty();
    }

    private async Task<Answer> AskAsync(string question, ModelReply reply)
    {
        await using var server = await FakeModel.StartAsync(reply);
        return await AskAsync(question, server);
    }

    private async Task<Answer> AskAsync(string question, FakeModel server)
    {
        var options = new ModelOptions { BaseUrl = server.BaseUrl, Name = "scripted" };
        using var client = new OpenAIChatClient(options);
        var prompts = PhrasingPrompts.Load(Path.Combine(ArchitectureTests.RepositoryRoot(), "prompts"));
        using var composer = new ModelComposer(new ChatPhraser(client, prompts), options, TimeProvider.System, NullLogger<ModelComposer>.Instance);
        return (await _coverage.Orchestrator(composer).AnswerAsync(new Inquiry(question), CancellationToken.None)).Answer;
    }
}
