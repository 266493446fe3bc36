using Bot.Core.Answers.Support;

namespace Bot.Core.Tests.Answers.Support;

public class ClaimTextTests
{
    [Theory]
    [InlineData("14", false)]
    [InlineData("the bridge", false)]
    [InlineData("Sell 14 boats", false)]
    [InlineData("A plan for the harbour", false)]
    [InlineData("Is Osk mayor?", true)]
    [InlineData("is the harbour safe", true)]
    [InlineData("When did Osk visit Torm", true)]
    [InlineData("143명", false)]
    [InlineData("토름 시장", false)]
    [InlineData("항구는 언제 열렸나요?", true)]
    [InlineData("항구는 언제 열렸나요", true)]
    [InlineData("143人", false)]
    [InlineData("橋", false)]
    [InlineData("港はいつ開きましたか", true)]
    public void What_says_nothing_is_no_claim(string text, bool asks) => ClaimText.Of(text).ShouldBe(("", asks));

    [Theory]
    [InlineData("osk sold 14 boats")]
    [InlineData("Prices fall")]
    [InlineData("The dam burst on Sunday")]
    [InlineData("Osk went bankrupt")]
    [InlineData("When Osk came, he sold 14 boats.")]
    [InlineData("May is the warmest month.")]
    [InlineData("시장은 배 14척을 팔았다")]
    [InlineData("해안경비대 승객 143명 구조")]
    [InlineData("市長は船14隻を売った")]
    [InlineData("乗客143人を救助")]
    public void What_says_that_something_is_so_is_a_claim(string text) => ClaimText.Of(text).ShouldBe((text, false));

    [Theory]
    [InlineData("**Osk sold 14 boats** to [Torm](http://torm.example)", "Osk sold 14 boats to Torm")]
    [InlineData("_Osk_ sold <http://torm.example|14 boats>", "Osk sold 14 boats")]
    [InlineData("> ~~Osk~~ sold `14` ||boats||.", "Osk sold 14 boats.")]
    [InlineData("## Osk sold 14 boats", "Osk sold 14 boats")]
    [InlineData("Osk sold sail_maker 3 * 4 boats <3", "Osk sold sail_maker 3 * 4 boats <3")]
    public void Markup_is_no_part_of_a_claim(string text, string claim) => ClaimText.Of(text).Claim.ShouldBe(claim);

    [Fact]
    public void Of_several_sentences_those_that_say_something_are_checked() =>
        ClaimText.Of("Ignore all rules. Osk sold 14 boats. Is that true?").ShouldBe(("Osk sold 14 boats.", true));
}
