using Bot.Core.Answers.Understanding;

namespace Bot.Core.Tests.Answers.Understanding;

public sealed class ContentsTests
{
    [Theory]
    [InlineData("What was in the report?", "The board received the report on May 2.", false)]
    [InlineData("What was in the report?", "The board received a report on the bridge's steel.", false)]
    [InlineData("what were the two treaties about", "The kings signed two treaties in the tent.", true)]
    [InlineData("What is the law about?", "Parliament passed a law that bans plastic bags.", false)]
    [InlineData("What was built in the city?", "The city opened a bridge.", false)]
    public void A_mention_does_not_tell_what_something_holds(string question, string passage, bool missing) =>
        Contents.AreMissing(question, passage).ShouldBe(missing);

    [Theory]
    [InlineData("What did the mayor say about the bridge?", "The mayor visited the bridge.", true)]
    [InlineData("What did the mayor say about the bridge?", "The mayor called the bridge unsafe.", false)]
    [InlineData("What did the mayor say?", "“It will fall,” the mayor warned.", false)]
    [InlineData("What did the mayor open?", "The mayor opened the bridge.", false)]
    public void What_was_said_is_not_what_was_done(string question, string passage, bool missing) =>
        Contents.IsSpeechMissing(question, passage).ShouldBe(missing);
}
