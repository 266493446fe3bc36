using Bot.Core.Answers.Understanding;

namespace Bot.Core.Tests.Answers.Understanding;

public sealed class FutureTenseTests
{
    [Theory]
    [InlineData("When will the mayor visit?", true)]
    [InlineData("When did the mayor visit?", false)]
    [InlineData("The bridge will open.", false)]
    [InlineData("시장은 언제 방문하나요?", true)]
    [InlineData("시장은 언제 방문합니까?", true)]
    [InlineData("시장은 언제 다시 올까요", true)]
    [InlineData("시장은 언제 방문했나요?", false)]
    [InlineData("시장은 언제 만났습니까?", false)]
    [InlineData("방문은 언제인가요?", false)]
    [InlineData("방문은 언제입니까?", false)]
    [InlineData("市長はいつ訪れますか？", true)]
    [InlineData("次はいつ会うのですか", true)]
    [InlineData("市長はいつ訪れましたか？", false)]
    [InlineData("訪問はいつですか？", false)]
    public void What_is_to_come_is_told_from_what_was(string question, bool future) => FutureTense.IsAsked(question).ShouldBe(future);
}
