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
    [InlineData("Lund met Berg in Osk and signed three pacts with her.", false)]
    [InlineData("Lund met Berg in Osk and signed three pacts with Falk.", true)]
    [InlineData("Lund met Falk in Osk and signed three pacts with him.", false)]
    public void A_pronoun_in_the_second_part_of_a_claim_means_whom_the_first_names(string claim, bool supported)
    {
        IReadOnlyList<CitedPassage> passages = [new(1, "Lund met Berg in Osk on Monday."), new(2, "During a visit to Tarn, Lund signed three pacts with Falk.")];

        (ClaimCheck.Check(claim, passages, Lexicons.Seed).Standing == ClaimStanding.Supported).ShouldBe(supported);
    }

    [Theory]
    [InlineData("Lee met Takaichi in Nara on January 13.", ClaimStanding.PartlySupported)]
    [InlineData("Lee met Takaichi in Nara on January 16.", ClaimStanding.Contradicted)]
    [InlineData("Lee met Takaichi in Nara from January 13 to 14, 2026.", ClaimStanding.Supported)]
    public void A_date_within_what_a_passage_gives_is_not_contradicted(string claim, ClaimStanding standing) =>
        ClaimCheck.Check(claim, Article, Lexicons.Seed).Standing.ShouldBe(standing);

    private const string Headline = "Lee Jae-myung Japan-South Korea Summit 2026: A Test of Pragmatic Diplomacy";

    private static readonly IReadOnlyList<CitedPassage> Article =
    [
        new(1, "South Korean President Lee Jae-myung met with Japanese Prime Minister Takaichi Sanae in Nara from January 13 to 14, 2026.", $"{Headline}\nThey shook hands, but the fists remain clenched."),
        new(2, "This marked their fifth encounter in the eight months since Lee took office, signaling a robust revival of \"shuttle diplomacy\" amid sharpening regional tensions.",
            $"{Headline}\nSouth Korean President Lee Jae-myung met with Japanese Prime Minister Takaichi Sanae in Nara from January 13 to 14, 2026."),
        new(3, "Tokyo spared no effort in its display of hospitality.", Headline),
        new(4, "Takaichi invited Lee to her hometown and personally greeted him outside his accommodation, a breach of standard protocol that underscored the summit's importance.", $"{Headline}\nTokyo spared no effort in its display of hospitality."),
        new(5, "With 20.8% of its trade tied to China and 15.3% to the U.S. in 2024, diversifying its portfolio via the 12-member bloc is seen as a strategic necessity.",
            $"{Headline}\nAccording to economic projections, joining the trade pact could boost South Korea's real annual GDP by 0.33% to 0.35%."),
        new(6, "The summit unfolded against a backdrop of deteriorating ties between Beijing and Tokyo.", Headline),
        new(7, "Following Takaichi's remarks regarding the Taiwan Strait, China retaliated by banning rare earth exports to Japan on January 6.", $"{Headline}\nThe summit unfolded against a backdrop of deteriorating ties between Beijing and Tokyo."),
        new(8, "Since Japan imports roughly 70% of its rare earths from China, this move dealt a heavy blow to its high-tech manufacturing sector.",
            $"{Headline}\nFollowing Takaichi's remarks regarding the Taiwan Strait, China retaliated by banning rare earth exports to Japan on January 6."),
        new(9, "During his visit to Beijing on January 4, Lee signed 14 MOUs with Xi Jinping.", Headline),
        new(10, "However, the absence of a joint statement highlighted China's attempt to drive a wedge between Seoul and its trilateral partners by emphasizing shared historical grievances against Japanese militarism.",
            $"{Headline}\nDuring his visit to Beijing on January 4, Lee signed 14 MOUs with Xi Jinping."),
    ];

    [Theory]
    [InlineData("China banned rare earth exports to South Korea", ClaimStanding.NotInCoverage)]
    [InlineData("Takaichi visited Beijing on January 4", ClaimStanding.NotInCoverage)]
    [InlineData("China and South Korea issued a joint statement", ClaimStanding.NotInCoverage)]
    [InlineData("China accounts for 15.3% of South Korea's trade", ClaimStanding.Contradicted)]
    [InlineData("Lee signed 14 MOUs in Beijing and a joint statement was issued", ClaimStanding.PartlySupported)]
    [InlineData("Lee and Takaichi issued a joint statement", ClaimStanding.NotInCoverage)]
    [InlineData("Lee visited Beijing after the summit", ClaimStanding.NotInCoverage)]
    [InlineData("Japan imports 70% of its rare earths from China", ClaimStanding.PartlySupported)]
    [InlineData("Lee met Takaichi five times in eight months", ClaimStanding.Supported)]
    [InlineData("Xi is the president of South Korea", ClaimStanding.NotInCoverage)]
    [InlineData("South Korea is a member of the CPTPP", ClaimStanding.NotInCoverage)]
    [InlineData("The CPTPP has 12 members including South Korea", ClaimStanding.NotInCoverage)]
    [InlineData("The summit took place in Tokyo", ClaimStanding.NotInCoverage)]
    [InlineData("The ban is over", ClaimStanding.NotInCoverage)]
    [InlineData("The summit was a failure", ClaimStanding.NotInCoverage)]
    [InlineData("Lee hit Takaichi", ClaimStanding.NotInCoverage)]
    [InlineData("Taiwan is part of China", ClaimStanding.NotInCoverage)]
    [InlineData("李在明は高市を殴った", ClaimStanding.NotInCoverage)]
    [InlineData("The summit took place in Nara", ClaimStanding.Supported)]
    [InlineData("Tokyo spared no effort", ClaimStanding.Supported)]
    [InlineData("Takaichi is Japan's prime minister", ClaimStanding.Supported)]
    [InlineData("高市は日本の首相である", ClaimStanding.Supported)]
    [InlineData("다카이치는 일본 총리다", ClaimStanding.Supported)]
    public void A_passage_about_something_else_neither_contradicts_nor_supports(string claim, ClaimStanding standing)
    {
        var verdict = ClaimCheck.Check(claim, Article, Lexicons.Seed);

        verdict.Standing.ShouldBe(standing, string.Join("; ", verdict.Parts.SelectMany(p => p.Issues)));
    }

    [Theory]
    [InlineData("Lee met Takaichi in Tokyo", 1, "Nara")]
    [InlineData("Lee signed 14 MOUs in Tokyo", 9, "Beijing")]
    [InlineData("이재명은 도쿄에서 다카이치를 만났다", 1, "Nara")]
    [InlineData("李在明は東京で覚書14件に署名した", 9, "Beijing")]
    [InlineData("20.8% of Japan's trade is tied to China", 5, "South Korea's trade")]
    [InlineData("China banned rare earth imports from Japan", 7, "exports")]
    [InlineData("Lee is the prime minister of Japan", 1, null)]
    [InlineData("Takaichi is the South Korean President", 1, null)]
    [InlineData("이재명은 일본 총리다", 1, null)]
    [InlineData("Takaichi invited Lee to his hometown", 4, null)]
    [InlineData("Japan retaliated against China", 7, null)]
    public void The_same_event_told_otherwise_is_contradicted_by_its_own_passage(string claim, int marker, string? instead)
    {
        var verdict = ClaimCheck.Check(claim, Article, Lexicons.Seed);

        verdict.Standing.ShouldBe(ClaimStanding.Contradicted, string.Join("; ", verdict.Parts.SelectMany(p => p.Issues)));
        verdict.Parts[0].Passage!.Marker.ShouldBe(marker);
        verdict.Parts[0].Instead.ShouldBe(instead ?? verdict.Parts[0].Passage!.Text);
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
