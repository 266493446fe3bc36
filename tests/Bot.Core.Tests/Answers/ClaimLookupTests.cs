using Bot.Core.Answers;
using Bot.Core.Answers.Support;
using Bot.Testing;

namespace Bot.Core.Tests.Answers;

public sealed class ClaimLookupTests : IAsyncLifetime
{
    private SeededCoverage _coverage = null!;

    public async Task InitializeAsync()
    {
        _coverage = await SeededCoverage.LoadAsync();
        await _coverage.AddAsync("post", "en", "Mayor Brandt signed 14 pacts with shipping companies.", "The flood closed 12 ports.");
        await _coverage.AddAsync("daily", "en", "In April, Brandt signed 15 pacts with shipping companies.", "The feast closed 15 ports.");
    }

    public Task DisposeAsync()
    {
        _coverage.Dispose();
        return Task.CompletedTask;
    }

    [Theory]
    [InlineData("Brandt signed 14 pacts.", "14 pacts", "15 pacts")]
    [InlineData("Brandt signed 15 pacts.", "15 pacts", "14 pacts")]
    public void What_one_article_bears_out_and_another_contradicts_is_told_with_both(string claim, string said, string instead)
    {
        var part = Check(claim);

        part.Standing.ShouldBe(ClaimStanding.Supported);
        part.Passage!.Text.ShouldContain(said);
        part.Other!.Instead.ShouldBe(instead);
        part.Other.Passage!.Text.ShouldContain(instead);
    }

    [Theory]
    [InlineData("The flood closed 12 ports.")]
    [InlineData("Brandt signed pacts.")]
    public void Another_article_on_something_else_contradicts_nothing(string claim) => Check(claim).Other.ShouldBeNull();

    [Fact]
    public async Task The_middle_of_a_quotation_is_no_fact()
    {
        await _coverage.AddAsync("gazette", "en", "“We left the mill. The owners burned the deeds. Nobody was paid,” Osk said.");

        Check("The owners burned the deeds.").Standing.ShouldBe(ClaimStanding.PartlySupported);
    }

    [Theory]
    [InlineData("한국은 CPTPP 회원국이 됐다", false)]
    [InlineData("韓国は2024年にCPTPPの加盟国になった", false)]
    [InlineData("한국의 대중 무역 비중은 15.3%다", false)]
    [InlineData("한국의 대중 무역 비중은 20.8%다", true)]
    public void What_the_passage_tells_of_another_is_not_borne_out_in_another_language(string claim, bool isSupported) => (Check(claim).Standing == ClaimStanding.Supported).ShouldBe(isSupported);

    [Theory]
    [InlineData("The rare earth ban dealt a heavy blow to South Korea.", false)]
    [InlineData("The rare earth ban dealt a heavy blow to Japan's high-tech manufacturing.", true)]
    [InlineData("Lee met Takaichi in Japan.", true)]
    public void A_name_that_only_the_headline_has_bears_nothing_out(string claim, bool isSupported) => (Check(claim).Standing == ClaimStanding.Supported).ShouldBe(isSupported);

    private ClaimPart Check(string claim) => new ClaimLookup(_coverage.Database, _coverage.Pack).Check(claim).Verdict.Parts.ShouldHaveSingleItem();
}
