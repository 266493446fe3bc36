using Bot.Core.Answers;
using Bot.Core.Conversations;
using Bot.Testing;

namespace Bot.Core.Tests.Answers;

public sealed class HurriedQuestionTests : IAsyncLifetime
{
    private SeededCoverage _coverage = null!;

    public async Task InitializeAsync() => _coverage = await SeededCoverage.LoadAsync();

    public Task DisposeAsync()
    {
        _coverage.Dispose();
        return Task.CompletedTask;
    }

    [Theory]
    [InlineData("HOW MANY MOUS WERE SIGNED IN BEIJING???", "**14 MOUs**")]
    [InlineData("wHeN dId lEe MeEt TaKaIcHi", "**January 13 to 14, 2026**")]
    [InlineData("Tell us when Lee met Takaichi.", "**January 13 to 14, 2026**")]
    [InlineData("I read that Lee visited Beijing. When was that?", "**January 4**")]
    public async Task However_it_is_typed_it_is_answered(string question, string start)
    {
        var answer = await AskAsync(question);

        answer.Status.ShouldBe(AnswerStatus.Answered);
        answer.Text.ShouldStartWith(start);
    }

    [Theory]
    [InlineData("이 대통령의 방일은 언제였나요?", "Beijing")]
    [InlineData("李在明大統領が来日したのはいつ？", "Beijing")]
    [InlineData("이 대통령의 방중은 언제였나요?", "Nara")]
    public async Task A_visit_to_another_country_is_not_dated(string question, string other) => (await AskAsync(question)).Citations[0].Quote.ShouldNotContain(other);

    [Theory]
    [InlineData("How many countries attended the summit?")]
    [InlineData("How much of Japan's trade is with China?")]
    public async Task A_value_of_another_thing_is_not_set_in_front(string question) => (await AskAsync(question)).Text.ShouldNotContain("**");

    [Fact]
    public async Task What_bids_the_reader_is_not_quoted_before_what_tells() =>
        (await AskAsync("How did the rare earth ban affect Japan?")).Citations[0].Quote.ShouldNotStartWith("Explore");

    [Fact]
    public async Task A_name_that_was_taken_for_another_is_told()
    {
        (await AskAsync("How many MOUs did Lee sign with Xi Jinpng?")).Text.ShouldEndWith("\nI read “Jinpng” as “Jinping”.");
        (await AskAsync("How many MOUs did Lee sgin with Xi Jinping?")).Text.ShouldNotContain("I read");
    }

    [Fact]
    public async Task What_the_article_does_not_name_is_not_answered_of_another() =>
        (await AskAsync("What percentage of South Korea's trade is tied to the European Union?")).Status.ShouldNotBe(AnswerStatus.Answered);

    [Theory]
    [InlineData("Summarize the rare earth ban", "Since Japan imports roughly 70%")]
    [InlineData("tldr of the trade pact please", "A pivotal outcome")]
    public async Task A_topic_is_summed_up_by_what_is_told_of_it(string question, string quote)
    {
        var answer = await AskAsync(question);

        answer.Status.ShouldBe(AnswerStatus.Answered);
        answer.Citations.ShouldContain(citation => citation.Quote.StartsWith(quote, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_does_not_name_the_topic_is_no_summary_of_it()
    {
        await _coverage.AddAsync("post", "en", "The council of Onhava approved a budget of 52 million euros.", "The bridge over the Velm fjord is 900 metres long.", "A fire closed the school of Onhava for nine days.");

        (await AskAsync("Summarize Velm")).Citations.ShouldHaveSingleItem().Quote.ShouldContain("Velm");
    }

    [Fact]
    public async Task A_topic_that_no_article_has_is_not_summed_up() =>
        (await AskAsync("Summarize the dockers' strike")).Status.ShouldNotBe(AnswerStatus.Answered);

    [Fact]
    public async Task A_summary_tells_what_no_reader_is_asked_or_bidden_to_do()
    {
        await _coverage.AddAsync("post", "en", "Is the mayor of Onhava about to leave her office at the town hall?", "Subscribe to our newsletter and never miss a story about the harbour.", "The council of Onhava approved a budget of 52 million euros on Tuesday night.");
        await AskAsync("What did the council of Onhava approve?", "s");

        (await AskAsync("Summarize the article", "s")).Citations.ShouldHaveSingleItem().Quote.ShouldStartWith("The council");
    }

    [Fact]
    public async Task Who_was_told_of_is_meant_by_the_pronoun_behind()
    {
        await AskAsync("Who signed 14 MOUs with Xi Jinping?", "p");

        (await AskAsync("When did he take office?", "p")).Citations[0].Quote.ShouldContain("since Lee took office");
    }

    private async Task<Answer> AskAsync(string question, string? thread = null) =>
        (await _coverage.Orchestrator().AnswerAsync(new Inquiry(question) { Conversation = thread is null ? null : new ConversationKey("terminal", thread, null) }, CancellationToken.None)).Answer;
}
