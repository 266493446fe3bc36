using Bot.Core.Answers.Support;
using Bot.Core.Tests.Answers.Support.Grammar;

namespace Bot.Core.Tests.Answers.Support;

public class ClaimContradictionTests
{
    [Theory]
    [InlineData("Police said that 12 people died.", "15 people died.")]
    [InlineData("The owners want Osk to leave the board.", "Osk did not leave the board.")]
    [InlineData("The engineer expected the pump to fail.", "The pump did not fail.")]
    [InlineData("Critics accuse the bank of hiding the deeds.", "The bank did not hide the deeds.")]
    [InlineData("Is the pier sound?", "The pier is not sound.")]
    [InlineData("\"The clerk sold 14 boats,\" Brandt said.", "The clerk sold 15 boats.")]
    public void What_is_only_said_hoped_or_asked_contradicts_nothing(string passage, string claim) => ReportReachTests.Check(passage, claim).ShouldBeOneOf(ClaimStanding.NotInCoverage, ClaimStanding.PartlySupported);

    [Theory]
    [InlineData("The storm killed 12 people, and police said the harbour was closed.", "The storm killed 15 people.")]
    [InlineData("Police said that 12 people died.", "Police said that 15 people died.")]
    [InlineData("The clerk sold 14 boats.", "The clerk sold 15 boats.")]
    [InlineData("Brandt visited Osk in Velm.", "Osk visited Brandt.")]
    [InlineData("The pier is sound.", "The pier is not sound.")]
    [InlineData("The harbour will reopen on Thursday.", "The harbour will reopen on Friday.")]
    public void What_is_told_as_a_fact_or_claimed_as_said_contradicts(string passage, string claim) => ReportReachTests.Check(passage, claim).ShouldBe(ClaimStanding.Contradicted);

    [Fact]
    public void Another_aim_of_the_same_doer_contradicts_nothing() =>
        ReportReachTests.Check("Brandt visited Velm for talks with Norway's bishop.", "Brandt visited Norway.").ShouldBeOneOf(ClaimStanding.NotInCoverage, ClaimStanding.PartlySupported);
}
