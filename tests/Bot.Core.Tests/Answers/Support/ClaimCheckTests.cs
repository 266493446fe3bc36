using Bot.Core.Answers.Support;
using Bot.Core.Coverage;

namespace Bot.Core.Tests.Answers.Support;

public class ClaimCheckTests
{
    private static readonly IReadOnlyList<CitedPassage> Summit =
    [
        new(1, "During his visit to Beijing on January 4, Lee signed 14 MOUs with Xi Jinping.", "President Lee Jae-myung visited Nara for a summit with Japan's PM Takaichi in Jan 2026."),
        new(2, "Following Takaichi's remarks regarding the Taiwan Strait, China retaliated by banning rare earth exports to Japan on January 6.", null, new DateOnly(2026, 1, 15)),
        new(3, "According to economic projections, joining the trade pact could boost South Korea's real annual GDP by 0.33% to 0.35%."),
        new(4, "However, the absence of a joint statement highlighted China's attempt to drive a wedge between Seoul and its trilateral partners by emphasizing shared historical grievances against Japanese militarism."),
    ];

    private static readonly IReadOnlyList<CitedPassage> Market =
    [
        new(1, "Solara's shares rose 21% in Frankfurt, while Northwind's fell 4.5%."),
        new(2, "The council rejected a proposal to add a bicycle lane, but it may vote on the plan again next year."),
        new(3, "Engineers replaced 212 steel cables, and inspectors approved the work in February."),
    ];

    [Theory]
    [InlineData("Lee signed 14 MOUs with Xi Jinping.", ClaimStanding.Supported, 1, null)]
    [InlineData("Lee signed fourteen MOUs with Xi on January 4", ClaimStanding.Supported, 1, null)]
    [InlineData("Lee signed 15 MOUs with Xi Jinping.", ClaimStanding.Contradicted, 1, "14 MOUs")]
    [InlineData("China banned rare earth exports to Japan on January 8.", ClaimStanding.Contradicted, 2, "January 6")]
    [InlineData("Japan banned rare earth exports to China on January 6.", ClaimStanding.Contradicted, 2, null)]
    [InlineData("China did not ban rare earth exports to Japan.", ClaimStanding.Contradicted, 2, null)]
    [InlineData("There was a joint statement.", ClaimStanding.Contradicted, 4, null)]
    [InlineData("Joining the trade pact will boost South Korea's GDP by 0.33% to 0.35%.", ClaimStanding.PartlySupported, 3, null)]
    [InlineData("South Korea joined the CPTPP.", ClaimStanding.NotInCoverage, null, null)]
    [InlineData("Brazil won the World Cup in a penalty shoot-out.", ClaimStanding.NotInCoverage, null, null)]
    [InlineData("이 대통령은 시진핑 주석과 양해각서 14건에 서명했다.", ClaimStanding.Supported, 1, null)]
    [InlineData("이 대통령은 시진핑 주석과 양해각서 15건에 서명했다.", ClaimStanding.Contradicted, 1, "14 MOUs")]
    [InlineData("일본은 중국에 대한 희토류 수출을 금지했다.", ClaimStanding.Contradicted, 2, null)]
    [InlineData("中国は1月6日、日本へのレアアース輸出を禁止した。", ClaimStanding.Supported, 2, null)]
    [InlineData("中国は1月8日、日本へのレアアース輸出を禁止した。", ClaimStanding.Contradicted, 2, "January 6")]
    public void A_claim_stands_or_falls_with_its_passage(string claim, ClaimStanding standing, int? marker, string? instead)
    {
        var verdict = ClaimCheck.Check(claim, Summit, Lexicons.Seed);

        verdict.Standing.ShouldBe(standing, string.Join("; ", verdict.Parts.SelectMany(p => p.Issues)));
        var part = verdict.Parts.ShouldHaveSingleItem();
        if (marker is not null)
        {
            part.Passage!.Marker.ShouldBe(marker.Value);
        }

        if (instead is not null)
        {
            part.Instead.ShouldBe(instead);
        }
    }

    [Theory]
    [InlineData("Solara's shares rose 21%.", ClaimStanding.Supported, null)]
    [InlineData("Solara's shares fell 21% in Frankfurt.", ClaimStanding.Contradicted, null)]
    [InlineData("Solara's shares rose 12% in Frankfurt.", ClaimStanding.Contradicted, "21%")]
    [InlineData("The council approved a proposal to add a bicycle lane.", ClaimStanding.Contradicted, "rejected")]
    [InlineData("Engineers replaced 221 steel cables.", ClaimStanding.Contradicted, "212 steel cables")]
    public void It_needs_no_pack(string claim, ClaimStanding standing, string? instead)
    {
        var verdict = ClaimCheck.Check(claim, Market, Lexicon.Empty);

        verdict.Standing.ShouldBe(standing, string.Join("; ", verdict.Parts.SelectMany(p => p.Issues)));
        if (instead is not null)
        {
            verdict.Parts[0].Instead.ShouldBe(instead);
        }
    }

    [Theory]
    [InlineData("Growers in the south lost none of their crop, while those in the north lost 40%.", ClaimStanding.Contradicted)]
    [InlineData("While growers in the north lost 40% of their harvest, those in the south lost nothing.", ClaimStanding.Contradicted)]
    [InlineData("While growers in the east lost nothing, those in the south lost 40% of their harvest.", ClaimStanding.Supported)]
    public void What_is_said_of_one_is_not_said_of_the_one_set_against_it(string passage, ClaimStanding standing) =>
        ClaimCheck.Check("Growers in the south lost 40%.", [new CitedPassage(1, passage)], Lexicon.Empty).Standing.ShouldBe(standing);

    [Fact]
    public void A_second_verb_keeps_the_first_ones_subject()
    {
        var verdict = ClaimCheck.Check("Solara rose 21% and replaced 212 steel cables.", Market, Lexicon.Empty);

        verdict.Parts.Select(p => p.Text).ShouldContain("Solara replaced 212 steel cables.");
        verdict.Standing.ShouldNotBe(ClaimStanding.Supported);
    }

    [Fact]
    public void Two_facts_of_two_passages_are_two_parts()
    {
        var verdict = ClaimCheck.Check("Engineers replaced 212 steel cables, and the council approved a bicycle lane.", Market, Lexicon.Empty);

        verdict.Standing.ShouldBe(ClaimStanding.Contradicted);
        verdict.Parts.Select(p => (p.Standing, p.Passage!.Marker)).ShouldBe([(ClaimStanding.Supported, 3), (ClaimStanding.Contradicted, 2)]);
    }

    [Fact]
    public void A_number_that_a_long_passage_does_not_hold_is_not_supported()
    {
        var passage = string.Join(' ', Market.Concat(Summit).Select(p => p.Text));

        ClaimCheck.Check("Engineers replaced 214 steel cables.", [new CitedPassage(1, passage)], Lexicon.Empty).Standing.ShouldNotBe(ClaimStanding.Supported);
        ClaimCheck.Check("Engineers replaced 212 steel cables.", [new CitedPassage(1, passage)], Lexicon.Empty).Standing.ShouldBe(ClaimStanding.Supported);
    }
}
