using Bot.Core.Answers.Understanding;
using Bot.Core.Language;

namespace Bot.Core.Tests.Answers.Understanding;

public sealed class SourceQuestionTests
{
    [Theory]
    [InlineData("Is the article AI generated?")]
    [InlineData("Is this AI-generated?")]
    [InlineData("Was this article written by a human?")]
    [InlineData("Who published the article?")]
    [InlineData("When was this story published?")]
    [InlineData("What is your source?")]
    [InlineData("Who is the author of this article?")]
    [InlineData("이 기사는 AI가 쓴 건가요?")]
    [InlineData("이 기사는 누가 썼나요?")]
    [InlineData("기사는 언제 발행되었나요?")]
    [InlineData("출처가 어디인가요?")]
    [InlineData("이 기사는 인공지능이 작성했습니까?")]
    [InlineData("この記事はAIが書いたの？")]
    [InlineData("この記事は誰が書きましたか？")]
    [InlineData("この記事はAIによって生成されたものですか？")]
    [InlineData("記事はいつ公開されましたか？")]
    [InlineData("情報源は何ですか？")]
    public void A_question_about_the_source_itself_is_told(string question) => SourceQuestion.Is(question, LanguageDetector.Detect(question)).ShouldBeTrue();

    [Theory]
    [InlineData("What does the article say about AI?")]
    [InlineData("What is the source of the tension?")]
    [InlineData("Who wrote the joint statement?")]
    [InlineData("When was it published?")]
    [InlineData("Who made this?")]
    [InlineData("What is the story?")]
    [InlineData("Is AI mentioned in the article?")]
    [InlineData("Which newspaper published the story about the minister?")]
    [InlineData("Why?")]
    [InlineData("기사에서 AI 규제는 어떻게 되나요?")]
    [InlineData("자금의 출처는 어디인가요?")]
    [InlineData("공동성명은 누가 작성했나요?")]
    [InlineData("이 기사는 무엇에 관한 것인가요?")]
    [InlineData("資金の出所はどこですか？")]
    [InlineData("共同声明は誰が書きましたか？")]
    [InlineData("この記事は何についてですか？")]
    [InlineData("記事によると会談はいつですか？")]
    public void A_question_about_what_an_article_says_is_none(string question) => SourceQuestion.Is(question, LanguageDetector.Detect(question)).ShouldBeFalse();
}
