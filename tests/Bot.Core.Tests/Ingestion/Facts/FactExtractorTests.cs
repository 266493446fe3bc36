using Bot.Core.Coverage;
using Bot.Core.Ingestion;
using Bot.Core.Ingestion.Facts;

namespace Bot.Core.Tests.Ingestion.Facts;

public sealed class FactExtractorTests
{
    // Value and unit, then what it measures.
    [Theory]
    [InlineData("Exports to China rose 5% last year.", "5 %: Exports to China")]
    [InlineData("The central bank raised its key rate by 0.25 percentage points.", "0.25 percentage point: key rate")]
    [InlineData("Inflation was 3.2% in May 2025.", "3.2 %: Inflation @2025-05")]
    [InlineData("The unemployment rate stood at about 4%.", "about 4 %: unemployment rate")]
    [InlineData("The ministry said that GDP growth slowed to 2.5%.", "2.5 %: GDP growth")]
    [InlineData("About 40% of the fleet was grounded.", "about 40 %: fleet")]
    [InlineData("Sales fell 3% in Europe and 7% in Asia.", "3 %: Sales | 7 %: Sales")]
    [InlineData("A survey found that 58% of residents support the ban, while 31% oppose it.", "58 %: residents support the ban | 31 %: oppose it")]
    [InlineData("The firm hired 1,200 engineers and closed two plants.", "1200 engineers: engineers | 2 plants: plants")]
    [InlineData("It was the third quake in ten days.", "3 #: quake | 10 days: days")]
    [InlineData("The treaty has 12 member states.", "12 states: member states")]
    [InlineData("The city planted 300 tonnes of rice.", "300 tonnes: tonnes of rice")]
    [InlineData("Workers won a 6% raise.", "6 %: raise")]
    [InlineData("In 2024, the port handled 12 million containers.", "12000000 containers: containers @2024")]
    [InlineData("The company cut its debt by $2 billion.", "2000000000 USD: debt")]
    [InlineData("Between 5 and 10 percent of voters are undecided.", "5..10 %: voters")]
    [InlineData("The bridge is 1,280 metres long.", "1280 metres: bridge")]
    [InlineData("Growth is projected at 3.1% for the region.", "3.1 %: Growth")]
    [InlineData("The port projected revenue of 40 million euros.", "40000000 EUR: revenue")]
    [InlineData("The housing project cost 5 million euros.", "5000000 EUR: housing project")]
    [InlineData("Ferry: daily; Ships: 1,204; Cargo (tonnes): 3.1 million", "1204: Ships | 3100000: Cargo (tonnes)")]
    public void Numbers_of_any_article_say_what_they_measure(string sentence, string expected)
    {
        var shown = Facts(sentence).Select(f => f.Quantity).OfType<Quantity>().Select(q =>
            $"{SeedFactsTests.Show(q).Split(" | ")[1]}: {q.Property}{(q.Observed is null ? "" : " @" + q.Observed)}");

        string.Join(" | ", shown).ShouldBe(expected);
    }

    [Fact]
    public void A_value_that_the_value_before_it_counts_measures_something() =>
        Facts("The second two are the largest, and the green one is the last.").Select(fact => fact.Quantity).OfType<Quantity>().ShouldAllBe(quantity => quantity.Property.Length > 0);

    [Theory]
    [InlineData("수출은 지난해보다 5% 늘었다.", "5 %: 수출은 지난해보다")]
    [InlineData("CPTPP 가입은 한국의 실질 GDP를 0.33~0.35% 끌어올릴 수 있다.", "0.33..0.35 %: CPTPP 가입은 한국의 실질 GDP")]
    [InlineData("일본은 희토류의 약 70%를 중국에서 수입한다.", "약 70 %: 일본은 희토류")]
    [InlineData("両国は14件の覚書に署名した。", "14 件: 覚書")]
    [InlineData("조선소는 지난해 85명을 새로 고용했다.", "85 명: 조선소")]
    [InlineData("지원자 200명 중 85명이 합격했다.", "200 명: 지원자 | 85 명: 합격했다")]
    [InlineData("港は昨年85人を採用した。", "85 人: 港")]
    [InlineData("日本はレアアースの約70%を中国から輸入している。", "約 70 %: 日本はレアアース")]
    public void Korean_and_Japanese_numbers_say_what_they_measure(string sentence, string expected)
    {
        var shown = Facts(sentence).Select(f => f.Quantity).OfType<Quantity>().Select(q =>
            $"{SeedFactsTests.Show(q).Split(" | ")[1]}: {q.Property}");

        string.Join(" | ", shown).ShouldBe(expected);
    }

    // The value as it is shown, then what it measures.
    [Theory]
    [InlineData("Mayor Ann Reyes, 71, won the vote by 14 to 9 on Monday.", "71: Mayor Ann Reyes | 14: won the vote | 9: won the vote")]
    [InlineData("A 30-year-old driver was arrested at 2:30 a.m. on Monday.", "30: year-old driver | 2:30 a.m.: driver was arrested")]
    [InlineData("The 12-member council met for three hours.", "12: member council | three hours: council met")]
    [InlineData("The bridge is 1.5 km long and cost €84 million.", "1.5 km: bridge | €84 million: bridge")]
    [InlineData("The total cost was $5 million.", "$5 million: total cost")]
    [InlineData("Sales rose 12% to $3.1 billion.", "12%: Sales | $3.1 billion: Sales")]
    [InlineData("The team won 3-2 in front of 41,000 fans.", "3: team won | 2: team won | 41,000: fans")]
    [InlineData("At least 5 people died and 20 were hurt.", "5: people | 20: were hurt")]
    [InlineData("Half of the voters, or 52%, oppose the plan.", "Half: voters | 52%: voters")]
    [InlineData("The city planted 5,000 trees, twice as many as in 2024.", "5,000: trees | twice: trees")]
    [InlineData("Interest rates stood at 3.5%, up 0.25 percentage points.", "3.5%: Interest rates | 0.25 percentage points: Interest rates")]
    [InlineData("Two of the four suspects are minors.", "Two: four suspects | four: suspects")]
    [InlineData("One in five residents rents.", "One: in five residents | five: residents")]
    [InlineData("The strike cost 10 million dollars a day.", "10 million dollars: strike")]
    [InlineData("Prices have doubled in ten years.", "doubled: Prices | ten: years")]
    [InlineData("71세의 앤 레예스 시장은 월요일 표결에서 14 대 9로 이겼다.", "71세: 앤 레예스 시장 | 14: 앤 레예스 시장은 월요일 표결 | 9: 앤 레예스 시장은 월요일 표결")]
    [InlineData("시는 24억 달러의 예산으로 주택 1200채를 짓기로 했다.", "24억 달러: 예산 | 1200채: 예산으로 주택")]
    [InlineData("12명으로 구성된 의회가 3시간 동안 회의했다.", "12명: 구성된 의회 | 3시간: 구성된 의회")]
    [InlineData("다리는 길이 1.5km이고 건설비는 8400만 유로였다.", "1.5km: 다리는 길이 | 8400만 유로: 건설비")]
    [InlineData("매출은 12% 늘어 31억 달러가 되었다.", "12%: 매출 | 31억 달러: 매출")]
    [InlineData("최소 5명이 숨지고 20명이 다쳤다.", "5명: 숨지고 | 20명: 다쳤다")]
    [InlineData("30대 운전자가 오전 2시 30분에 체포되었다.", "30대: 운전자 | 2시 30분: 운전자")]
    [InlineData("임대료는 5년간 매년 최대 3%까지 오른다.", "5년간: 임대료 | 3%: 임대료")]
    [InlineData("71歳のアン・レイエス市長は採決で14対9で勝った。", "71歳: アン・レイエス市長 | 14: アン・レイエス市長は採決 | 9: アン・レイエス市長は採決")]
    [InlineData("12人からなる議会は3時間にわたり会議を開いた。", "12人: 議会 | 3時間: 議会")]
    [InlineData("少なくとも5人が死亡し、20人が負傷した。", "5人: 死亡し | 20人: 負傷した")]
    [InlineData("売上高は12%増の31億ドルとなった。", "12%: 売上高 | 31億ドル: 売上高")]
    [InlineData("政策金利は3.5%で、0.25ポイント上がった。", "3.5%: 政策金利 | 0.25ポイント: 政策金利")]
    [InlineData("ストライキは5日間続き、1日1000万ドルの損失を出した。", "5日間: ストライキ | 1000万ドル: 損失")]
    [InlineData("第1段階は2027年に終わる。", "1: 段階")]
    public void A_label_is_no_scrap_of_the_sentence(string sentence, string expected) =>
        string.Join(" | ", Facts(sentence).Select(f => f.Quantity).OfType<Quantity>().Select(q => $"{q.Text}: {q.Property}")).ShouldBe(expected);

    [Theory]
    [InlineData("The tower could open in 2030.", Modality.Projected, null)]
    [InlineData("According to the ministry, the river rose.", Modality.Attributed, "the ministry")]
    [InlineData("The plan is widely seen as a retreat.", Modality.Attributed, null)]
    [InlineData("The mayor said the bridge was safe.", Modality.Attributed, "The mayor")]
    [InlineData("\"We are ready,\" said Jane Doe.", Modality.Attributed, "Jane Doe")]
    [InlineData("The harbour froze in January.", Modality.Asserted, null)]
    [InlineData("The parade took place on May 3.", Modality.Asserted, null)]
    [InlineData("외교부에 따르면 회담은 13일 열렸다.", Modality.Attributed, "외교부")]
    [InlineData("政府によると、会談は13日に行われた。", Modality.Attributed, "政府")]
    [InlineData("成長率は5%になる見通しだ。", Modality.Projected, null)]
    public void Hedges_and_sources_are_read(string sentence, Modality modality, string? source)
    {
        var fact = Facts(sentence)[0];

        fact.Modality.ShouldBe(modality);
        fact.AttributedTo.ShouldBe(source);
    }

    [Fact]
    public void Dates_without_a_year_take_it_from_the_day_of_publication()
    {
        Times("The vote is on January 6.", published: "2025-12-20").ShouldBe(["2026-01-06..2026-01-06"]);
        Times("The vote was on December 28.", published: "2026-01-02T08:00:00+09:00").ShouldBe(["2025-12-28..2025-12-28"]);
    }

    [Fact]
    public void Dates_without_a_year_take_it_from_the_articles_own_dates()
    {
        Times("The treaty dates from 1965. Talks began on March 3, 2024. They ended on April 9. A pact followed on May 1 to 3, 2024.")
            .ShouldBe(["1965..1965", "2024-03-03..2024-03-03", "2024-04-09..2024-04-09", "2024-05-01..2024-05-03"]);
    }

    [Fact]
    public void Dates_that_no_year_can_be_told_for_are_no_event()
    {
        Facts("The vote is on January 6.").ShouldHaveSingleItem().Kind.ShouldBe(FactKind.Statement);
    }

    [Fact]
    public void Intentions_are_plans()
    {
        Facts("The ministers agreed to meet again.").ShouldHaveSingleItem().Kind.ShouldBe(FactKind.Plan);
        Facts("She will visit Oslo on June 2, 2027.").ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            f => f.Kind.ShouldBe(FactKind.Plan),
            f => f.Modality.ShouldBe(Modality.Projected),
            f => f.Time!.Start.ShouldBe("2027-06-02"));
    }

    [Fact]
    public void Subject_is_a_name_of_the_sentence()
    {
        Facts("On Monday the Riga City Council voted.").Single().Subject.ShouldBe("Riga City Council");
        Facts("Anna Berzina left.").Single().Subject.ShouldBe("Anna Berzina");
        Facts("Nobody left.").Single().Subject.ShouldBeNull();
    }

    private static IReadOnlyList<FactDraft> Facts(string text, string? published = null) => FactExtractor.Extract(
        Articles.FromText("A Headline for the Test\n\n" + text + "\n\nSome closing words follow here so that there is prose.") with { Published = published },
        Lexicon.Empty).Facts.Where(f => !f.Statement.StartsWith("Some closing", StringComparison.Ordinal)).ToList();

    private static IEnumerable<string> Times(string text, string? published = null) =>
        Facts(text, published).Select(f => f.Time).OfType<EventTime>().Select(t => $"{t.Start}..{t.End}");
}
