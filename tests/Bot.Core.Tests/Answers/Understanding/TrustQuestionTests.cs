using Bot.Core.Answers;
using Bot.Core.Answers.Understanding;
using Bot.Core.Language;
using Bot.Testing;

namespace Bot.Core.Tests.Answers.Understanding;

public sealed class TrustQuestionTests
{
    [Theory]
    [InlineData("Can I trust this article?")]
    [InlineData("Can I trust this?")]
    [InlineData("Is your information accurate?")]
    [InlineData("How reliable is the coverage?")]
    [InlineData("Could there be mistakes in the text?")]
    [InlineData("is this fake news")]
    [InlineData("이 기사 믿어도 되나요?")]
    [InlineData("이 내용은 정확한가요?")]
    [InlineData("기사에 틀린 내용이 있을 수 있나요?")]
    [InlineData("この記事は信用できますか？")]
    [InlineData("この内容は正確ですか？")]
    [InlineData("記事に間違いがある可能性は？")]
    public void A_question_about_how_far_an_article_can_be_believed_is_told(string question) => TrustQuestion.Of(question, LanguageDetector.Detect(question)).ShouldBe(TrustMatter.Errors);

    [Theory]
    [InlineData("Should I verify this?")]
    [InlineData("Do I have to check the source before sharing it?")]
    [InlineData("이 기사는 따로 확인해야 하나요?")]
    [InlineData("この記事は確認したほうがいいですか？")]
    public void A_question_about_checking_it_is_told(string question) => TrustQuestion.Of(question, LanguageDetector.Detect(question)).ShouldBe(TrustMatter.Verifying);

    [Theory]
    [InlineData("Is it true?")]
    [InlineData("Is that right?")]
    [InlineData("Who made the mistake?")]
    [InlineData("What is the right story?")]
    [InlineData("Can the union trust the company?")]
    [InlineData("Did the report find errors?")]
    [InlineData("Was the election fake?")]
    [InlineData("Trust")]
    [InlineData("정말이야?")]
    [InlineData("시장은 실수를 인정했나요?")]
    [InlineData("기사에 나온 회사는 어디인가요?")]
    [InlineData("本当ですか？")]
    [InlineData("市長は間違いを認めましたか？")]
    [InlineData("記事の内容は何ですか？")]
    public void A_question_about_what_an_article_says_is_none(string question) => TrustQuestion.Of(question, LanguageDetector.Detect(question)).ShouldBe(TrustMatter.None);

    [Theory]
    [InlineData("Can I rely on everything in this article being right?", "errors may occur")]
    [InlineData("Should I double-check this article?", "verifying")]
    [InlineData("이 기사 내용을 그대로 믿어도 되나요?", "errors may occur")]
    [InlineData("この記事の内容、そのまま信じて大丈夫？", "errors may occur")]
    public async Task What_an_article_says_of_its_own_reliability_is_quoted(string question, string quote)
    {
        using var coverage = await SeededCoverage.LoadAsync();

        var answer = (await coverage.Orchestrator().AnswerAsync(new Inquiry(question), CancellationToken.None)).Answer;

        answer.Status.ShouldBe(AnswerStatus.Answered);
        answer.Citations[0].Quote.ShouldContain(quote);
        answer.Citations.Count.ShouldBe(3);
    }

    [Fact]
    public async Task An_article_that_says_nothing_of_it_is_not_quoted()
    {
        using var coverage = await SeededCoverage.LoadAsync();
        await coverage.AddAsync("post", "en", "The council of Onhava approved a budget of 52 million euros on Tuesday night.");

        var answer = (await coverage.Orchestrator().AnswerAsync(new Inquiry("Can I trust this article?"), CancellationToken.None)).Answer;

        answer.Status.ShouldNotBe(AnswerStatus.Answered);
    }
}
