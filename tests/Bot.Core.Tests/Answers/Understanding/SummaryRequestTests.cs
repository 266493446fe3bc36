using Bot.Core.Answers.Understanding;
using Bot.Core.Language;

namespace Bot.Core.Tests.Answers.Understanding;

public sealed class SummaryRequestTests
{
    [Theory]
    [InlineData("Summarize the article")]
    [InlineData("Can you please summarise this story in three sentences?")]
    [InlineData("summary pls")]
    [InlineData("tl;dr")]
    [InlineData("In a nutshell, what's this story about?")]
    [InlineData("What are the key points?")]
    [InlineData("give me the gist of it")]
    [InlineData("What is this article about?")]
    [InlineData("What's the news?")]
    [InlineData("any news today?")]
    [InlineData("What's new?")]
    [InlineData("What is this about?")]
    [InlineData("기사 요약해줘")]
    [InlineData("세 줄로 요약해 주세요")]
    [InlineData("이 기사 핵심이 뭐야?")]
    [InlineData("무슨 내용이야?")]
    [InlineData("이 기사는 무엇에 관한 것인가요?")]
    [InlineData("오늘 뉴스 알려줘")]
    [InlineData("要約してください")]
    [InlineData("3行でまとめて")]
    [InlineData("この記事は何についてですか？")]
    [InlineData("どんな内容ですか")]
    [InlineData("最新ニュースは？")]
    public void Who_asks_what_the_coverage_is_about_asks_for_a_summary(string question) => SummaryRequest.Is(question, LanguageDetector.Detect(question), isFollowUp: false).ShouldBeTrue();

    [Theory]
    [InlineData("Summarize the strike")]
    [InlineData("What is the key point of the pact?")]
    [InlineData("What is the story of the treaties?")]
    [InlineData("When did the news come out?")]
    [InlineData("What are you about?")]
    [InlineData("What happened next?")]
    [InlineData("What happened in 2024?")]
    [InlineData("Who wrote the article?")]
    [InlineData("Why?")]
    [InlineData("")]
    [InlineData("파업 내용 요약해줘")]
    [InlineData("조약의 핵심이 뭐야?")]
    [InlineData("언제야?")]
    [InlineData("ストの概要は？")]
    [InlineData("条約のポイントは？")]
    [InlineData("いつですか？")]
    public void Who_asks_something_of_it_does_not(string question) => SummaryRequest.Is(question, LanguageDetector.Detect(question), isFollowUp: false).ShouldBeFalse();

    [Theory]
    [InlineData("What happened?", false)]
    [InlineData("What is it about?", false)]
    [InlineData("Summarize it", true)]
    public void In_a_thread_what_may_mean_the_last_answer_does(string question, bool asks) => SummaryRequest.Is(question, "en", isFollowUp: true).ShouldBe(asks);
}
