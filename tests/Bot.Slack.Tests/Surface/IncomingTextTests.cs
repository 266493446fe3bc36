using Bot.Slack.Surface;

namespace Bot.Slack.Tests.Surface;

public sealed class IncomingTextTests
{
    [Theory]
    [InlineData("<@U0BOT> who met?", "who met?")]
    [InlineData("<@U0BOT|bot> fact cptpp", "fact cptpp")]
    [InlineData("what does <@U2|ann> say", "what does @ann say")]
    [InlineData("see <#C1|general> and <!channel> <!here|here>", "see #general and @channel here")]
    [InlineData("at <!date^1392734382^Posted {date}|Feb 18>", "at Feb 18")]
    [InlineData("read <https://a.example/x?a=1&amp;b=2>", "read https://a.example/x?a=1&b=2")]
    [InlineData("read <https://a.example|this>", "read this")]
    [InlineData("write <mailto:a@b.example|a@b.example>", "write a@b.example")]
    [InlineData("1 &lt; 2 &amp;&amp; 3 &gt; 2", "1 < 2 && 3 > 2")]
    [InlineData("hid\u200Bden\u202E", "hidden")]
    [InlineData("a < b and <unclosed", "a < b and <unclosed")]
    public void Slacks_markup_becomes_what_was_written(string text, string written) =>
        IncomingText.Read(text, "U0BOT").ShouldBe(written);

    [Theory]
    [InlineData("hi", false)]
    [InlineData("<@U2> hi", true)]
    [InlineData("<@U2> ask <@U0BOT>", false)]
    public void A_message_to_others_is_theirs(string text, bool others) => IncomingText.IsForOthers(text, "U0BOT").ShouldBe(others);
}
