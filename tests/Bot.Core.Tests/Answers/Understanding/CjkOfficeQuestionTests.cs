using Bot.Core.Answers.Understanding;

namespace Bot.Core.Tests.Answers.Understanding;

public sealed class CjkOfficeQuestionTests
{
    [Theory]
    [InlineData("시장은 누구인가요?", "시장", "", false)]
    [InlineData("하람 시장은 누구예요?", "시장", "하람", false)]
    [InlineData("하람시의 현재 시장은 누구입니까?", "시장", "하람시", false)]
    [InlineData("누가 하람 시장이에요?", "시장", "하람", false)]
    [InlineData("시장 이름이 뭐예요?", "시장", "", false)]
    [InlineData("전 시장은 누구인가요?", "시장", "", true)]
    [InlineData("부시장은 누구인가요?", "시장", "", true)]
    [InlineData("하람도지사는 누구?", "도지사", "하람", false)]
    [InlineData("市長は誰ですか？", "市長", "", false)]
    [InlineData("波戸市の市長は誰？", "市長", "波戸市", false)]
    [InlineData("今の市長の名前は何ですか？", "市長", "", false)]
    [InlineData("誰が市長ですか？", "市長", "", false)]
    [InlineData("前市長は誰ですか？", "市長", "", true)]
    [InlineData("次期社長は誰ですか？", "社長", "", true)]
    public void Who_holds_an_office_is_asked_after(string question, string office, string of, bool isLess)
    {
        var asked = CjkOfficeQuestion.In(question);

        asked.ShouldNotBeNull();
        (asked.Office, string.Join(' ', asked.Of), asked.IsLess).ShouldBe((office, of, isLess));
    }

    [Theory]
    [InlineData("시장은 언제 당선됐나요?")]
    [InlineData("김민수는 누구인가요?")]
    [InlineData("시장이 누구를 만났나요?")]
    [InlineData("누가 시장을 만났나요?")]
    [InlineData("시장은 무엇을 했나요?")]
    [InlineData("市長は誰と会いましたか？")]
    [InlineData("誰が市長に会いましたか？")]
    [InlineData("田中さんは誰ですか？")]
    [InlineData("市長は何を言いましたか？")]
    [InlineData("Who is the mayor?")]
    public void Who_does_something_is_not(string question) => CjkOfficeQuestion.In(question).ShouldBeNull();
}
