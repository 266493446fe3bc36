using Bot.Core.Answers;
using Bot.Testing;

namespace Bot.Core.Tests.Answers.Extractive;

public sealed class HolderTests : IAsyncLifetime
{
    private SeededCoverage _coverage = null!;

    public async Task InitializeAsync() => _coverage = await SeededCoverage.LoadAsync();

    public Task DisposeAsync()
    {
        _coverage.Dispose();
        return Task.CompletedTask;
    }

    [Theory]
    [InlineData("Who is the president of Japan?", false)]
    [InlineData("Who is the prime minister of South Korea?", false)]
    [InlineData("Who is the foreign minister of Japan?", false)]
    [InlineData("Who is the president of South Korea?", true)]
    [InlineData("Who is the prime minister of Japan?", true)]
    public async Task The_holder_of_an_office_elsewhere_is_no_answer(string question, bool isAnswered) =>
        ((await AskAsync(question)).Status == AnswerStatus.Answered).ShouldBe(isAnswered);

    [Theory]
    [InlineData("The mayor met Onhava's bishop, Ilse Brandt.", false)]
    [InlineData("Mayor Ilse Brandt of Velm opened the harbour of Onhava.", false)]
    [InlineData("Mayor Ilse Brandt of Onhava opened the harbour of Velm.", true)]
    [InlineData("The song \"Shot by the Mayor\" was played in Onhava.", false)]
    [InlineData("\"The mayor of Onhava is asleep,\" said Ilse Brandt.", false)]
    public async Task A_place_or_a_name_beside_another_office_is_none_of_this_one(string sentence, bool isAnswered)
    {
        await _coverage.AddAsync("post", "en", sentence);

        ((await AskAsync("Who is the mayor of Onhava?")).Status == AnswerStatus.Answered).ShouldBe(isAnswered);
    }

    [Fact]
    public async Task What_only_asks_answers_nothing()
    {
        await _coverage.AddAsync("post", "en", "Is the bridge of Onhava safe?");

        (await AskAsync("Is the bridge of Onhava safe?")).Status.ShouldNotBe(AnswerStatus.Answered);
    }

    [Fact]
    public async Task What_has_all_the_words_goes_before_what_has_not_the_name()
    {
        await _coverage.AddAsync("post", "en", "Aster Corp employs 300 people in Onhava.", "Aster Corp was founded in 1988.", "Onhava was founded in 1307.");

        (await AskAsync("When was Onhava founded?")).Text.ShouldStartWith("**1307**");
    }

    private async Task<Answer> AskAsync(string question) => (await _coverage.Orchestrator().AnswerAsync(new Inquiry(question), CancellationToken.None)).Answer;
}
