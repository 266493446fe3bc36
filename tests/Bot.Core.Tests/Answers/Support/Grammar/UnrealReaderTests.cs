using Bot.Core.Answers.Support;

namespace Bot.Core.Tests.Answers.Support.Grammar;

public class UnrealReaderTests
{
    [Theory]
    [InlineData("Osk dreamed that the pier burned.", "The pier burned.")]
    [InlineData("Osk imagined that the dyke burst.", "The dyke burst.")]
    [InlineData("Osk doubts the dyke burst.", "The dyke burst.")]
    [InlineData("In the film, the storm destroys Torm.", "The storm destroyed Torm.")]
    [InlineData("In a satirical column, the bishop sold the harbour.", "The bishop sold the harbour.")]
    [InlineData("The novel tells how a storm sank the ferry.", "A storm sank the ferry.")]
    [InlineData("The notice reads: the bank lost the deeds.", "The bank lost the deeds.")]
    [InlineData("The poster reads \"Torm Oil heals wounds and makes you young\".", "Torm Oil heals wounds.")]
    [InlineData("In Osk's view, the pump broke.", "The pump broke.")]
    [InlineData("In the eyes of the owners, the pump broke.", "The pump broke.")]
    [InlineData("The pump broke, in her opinion.", "The pump broke.")]
    [InlineData("The scheme would double the rent of the stalls.", "The rent of the stalls doubled.")]
    [InlineData("The plan would double the rent of the stalls.", "The plan doubled the rent of the stalls.")]
    [InlineData("If the dyke breaks, the village of Torm floods.", "The village of Torm floods.")]
    [InlineData("Close the harbour.", "The harbour is closed.")]
    [InlineData("Do not open the vault.", "The vault is open.")]
    [InlineData("Was the vault open?", "The vault was open.")]
    public void What_is_only_imagined_asked_or_ordered_is_no_fact(string passage, string claim) => ReportReachTests.Check(passage, claim).ShouldBeOneOf(ClaimStanding.NotInCoverage, ClaimStanding.PartlySupported);

    [Theory]
    [InlineData("In the film industry, wages fell in May.", "Wages fell in May.")]
    [InlineData("In the film, the storm destroys Torm.", "In the film, the town of Torm is destroyed by the storm.")]
    [InlineData("The film \"The Night That Fell Down\" won the prize.", "The film \"The Night That Fell Down\" won the prize.")]
    [InlineData("The film \"The Night That Fell Down\" won the prize in Torm.", "The film \"The Night That Fell Down\" won the prize.")]
    [InlineData("In view of the storm, the harbour closed.", "The harbour closed.")]
    [InlineData("The rent of the stalls doubled.", "The rent of the stalls doubled.")]
    [InlineData("Osk doubts the figures and ordered an audit.", "Osk ordered an audit.")]
    [InlineData("It is not false that the tower fell.", "The tower fell.")]
    [InlineData("If the pier was old, its owner was young.", "Its owner was young.")]
    [InlineData("State workers closed the harbour.", "The harbour was closed.")]
    [InlineData("Police closed the harbour.", "The harbour was closed.")]
    public void What_only_looks_so_is_a_fact(string passage, string claim) => ReportReachTests.Check(passage, claim).ShouldBe(ClaimStanding.Supported);

    [Theory]
    [InlineData("The rumour that Osk will retire is false.", "Osk will not retire.", ClaimStanding.Supported)]
    [InlineData("The rumour that Osk will retire is false.", "Osk will retire.", ClaimStanding.Contradicted)]
    [InlineData("It is a myth that the pier burned.", "The pier did not burn.", ClaimStanding.Supported)]
    [InlineData("The claim that the pier burned has been debunked.", "The pier did not burn.", ClaimStanding.Supported)]
    [InlineData("It is not true that the bridge is unsafe.", "The bridge is unsafe.", ClaimStanding.PartlySupported)]
    public void What_is_called_untrue_is_denied(string passage, string claim, ClaimStanding standing) => ReportReachTests.Check(passage, claim).ShouldBe(standing);

    [Theory]
    [InlineData("The rumour that Osk will retire is spreading.", "Osk will not retire.")]
    [InlineData("The rumour that Osk will retire is spreading.", "Osk will retire.")]
    [InlineData("The rumour that Osk will retire is not false.", "Osk will not retire.")]
    public void A_rumour_alone_speaks_neither_for_nor_against(string passage, string claim) => ReportReachTests.Check(passage, claim).ShouldBeOneOf(ClaimStanding.NotInCoverage, ClaimStanding.PartlySupported);
}
