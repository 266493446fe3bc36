using Bot.Core.Answers.Understanding;
using Bot.Core.Language;

namespace Bot.Core.Tests.Answers.Understanding;

public sealed class CjkSummaryRequestTests
{
    [Theory]
    [InlineData("오늘의 뉴스")]
    [InlineData("주요 뉴스")]
    [InlineData("뉴스 알려줘")]
    [InlineData("뉴스 없어?")]
    [InlineData("뉴스")]
    [InlineData("무슨 일이 있었어?")]
    [InlineData("요약해봐")]
    [InlineData("요약 좀 해주라")]
    [InlineData("3줄요약 ㄱㄱ")]
    [InlineData("한마디로 정리하면?")]
    [InlineData("간추려 줘")]
    [InlineData("가장 최근 기사는?")]
    [InlineData("ニュースは？")]
    [InlineData("ニュース")]
    [InlineData("何があった？")]
    [InlineData("何があったの？")]
    [InlineData("何が起きた？")]
    [InlineData("要するに何？")]
    [InlineData("ざっくり教えて")]
    [InlineData("三行で")]
    [InlineData("ポイントを教えて")]
    [InlineData("主なニュースを教えてください")]
    public void Who_asks_what_the_coverage_is_about_asks_for_a_summary(string question) => Asks(question).ShouldBeTrue();

    [Theory]
    [InlineData("요약하지 마")]
    [InlineData("요약하지 말아줘")]
    [InlineData("요약 말고")]
    [InlineData("요약은 필요 없어")]
    [InlineData("要約しないで")]
    [InlineData("要約するな")]
    [InlineData("まとめないで")]
    [InlineData("要約はいらない")]
    public void Who_wants_none_does_not(string question) => Asks(question).ShouldBeFalse();

    [Theory]
    [InlineData("시장에게 무슨 일이 있었어?")]
    [InlineData("공장 뉴스 있어?")]
    [InlineData("뭐예요?")]
    [InlineData("몇 줄이야?")]
    [InlineData("工場で何が起きた？")]
    [InlineData("市長のポイントを教えて")]
    [InlineData("何行？")]
    [InlineData("教えて")]
    public void Who_asks_something_of_it_does_not(string question) => Asks(question).ShouldBeFalse();

    [Theory]
    [InlineData("무슨 일이 있었어?", false)]
    [InlineData("何があった？", false)]
    [InlineData("세 줄로 요약해줘", true)]
    [InlineData("三行で", true)]
    public void In_a_thread_what_may_mean_the_last_answer_does_not(string question, bool asks) => Asks(question, isFollowUp: true).ShouldBe(asks);

    private static bool Asks(string question, bool isFollowUp = false) => SummaryRequest.Is(question, LanguageDetector.Detect(question), isFollowUp);
}
