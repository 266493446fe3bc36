using Bot.Core.Answers.Understanding;

namespace Bot.Core.Tests.Answers.Understanding;

public sealed class GreetingTests
{
    [Theory]
    [InlineData("hi")]
    [InlineData("Hello there!")]
    [InlineData("Thanks, bye :)")]
    [InlineData("What can you do?")]
    [InlineData("안녕하세요!")]
    [InlineData("너 봇이야?")]
    [InlineData("こんにちは、何ができますか？")]
    public void A_message_that_only_greets_or_asks_for_the_bot_is_told(string message) => Greeting.Is(message).ShouldBeTrue();

    [Theory]
    [InlineData("Hello, when did they meet?")]
    [InlineData("Who are the leaders?")]
    [InlineData("What can you tell me about Nara?")]
    [InlineData("test results of the vaccine")]
    [InlineData("안녕, 두 정상은 언제 만났어?")]
    [InlineData("こんにちは、首脳会談はいつでしたか？")]
    [InlineData("?")]
    [InlineData("")]
    public void A_question_behind_a_greeting_is_a_question(string message) => Greeting.Is(message).ShouldBeFalse();
}
