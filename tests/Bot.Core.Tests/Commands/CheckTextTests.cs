using Bot.Core.Answers.Support;
using Bot.Core.Commands;
using Shouldly;
using Xunit;

namespace Bot.Core.Tests.Commands;

public sealed class CheckTextTests
{
    private static readonly CitedPassage Passage = new(1, "With roughly 20.8% of its oil bought from Norway and 15.3% from Sweden, the town could save millions.", null);

    [Theory]
    [InlineData("en", "the passage does not say “Denmark”")]
    [InlineData("ko", "구절에 없는 내용: “Denmark”")]
    [InlineData("ja", "引用にない内容：「Denmark」")]
    public void What_the_passage_lacks_is_named_before_what_it_is_less_sure_of(string language, string finding) =>
        CheckText.Finding(language, Part(ClaimStanding.NotInCoverage, new(SupportIssueKind.Hedge, "20.8%", "roughly 20.8%"), new(SupportIssueKind.Name, "Denmark")))
            .ShouldBe(finding);

    [Fact]
    public void A_lost_hedge_is_told_with_the_softer_words_where_they_are_few()
    {
        CheckText.Finding("en", Part(ClaimStanding.PartlySupported, new SupportIssue(SupportIssueKind.Hedge, "20.8%", "roughly 20.8%"))).ShouldBe("the passage says “roughly 20.8%”");
        CheckText.Finding("en", Part(ClaimStanding.PartlySupported, new SupportIssue(SupportIssueKind.Hedge, "will save", Passage.Text))).ShouldBe("the passage does not say “will save” as a fact");
    }

    [Fact]
    public void Of_a_figure_that_goes_with_something_else_only_the_figure_is_named() =>
        CheckText.Finding("en", new ClaimPart("", ClaimStanding.Contradicted, Passage, [], "20.8% – the town", Passage.Text)).ShouldBe("the passage says otherwise of “20.8%”");

    [Fact]
    public void Nothing_is_said_of_what_cannot_be_told() =>
        CheckText.Finding("en", Part(ClaimStanding.NotInCoverage, new(SupportIssueKind.Undecided, "The town is rich."), new(SupportIssueKind.Attribution, "The town is rich.")))
            .ShouldBe("the nearest passage");

    [Theory]
    [InlineData("en", false, "“The vote was put off until May”")]
    [InlineData("en", true, "question")]
    [InlineData("ko", false, "“표결은 5월로 연기되었다”")]
    [InlineData("ko", true, "질문")]
    [InlineData("ja", false, "「採決は5月に延期された」")]
    [InlineData("ja", true, "質問")]
    public void What_is_no_claim_is_told_what_one_looks_like(string language, bool asks, string said) => CheckText.NoClaim(language, asks).ShouldContain(said);

    private static ClaimPart Part(ClaimStanding standing, params SupportIssue[] issues) => new("", standing, Passage, issues, null, null);
}
