using Bot.Core.Answers.Support;
using Bot.Core.Coverage;
using Bot.Core.Coverage.Pack;

namespace Bot.Core.Tests.Answers.Support;

/// <summary>Claims in Korean and Japanese against a passage of their own language.</summary>
public sealed class CjkClaimTests
{
    [Theory]
    [InlineData("버스 노선 15개가 우회 운행한다.", "버스 노선 12개가 우회 운행한다.", "12개")]
    [InlineData("音楽会は来年春に始まる。", "音楽会は来年秋に始まり、三日間続く。", "秋")]
    [InlineData("けが人は3人だった。", "けが人は2人だった。", "2人")]
    [InlineData("花火大会は中止された。", "花火大会は予定どおり行われた。", null)]
    [InlineData("患者の負担は増える見込みだ。", "患者の負担は増えない見込みだ。", null)]
    [InlineData("김 위원장은 결과에 만족한다고 말했다.", "김 위원장은 결과에 만족하지 않는다고 말했다.", null)]
    public void What_a_passage_says_otherwise_contradicts_with_what_it_says(string claim, string passage, string? instead)
    {
        var verdict = ClaimCheck.Check(claim, [new CitedPassage(1, passage)], Lexicon.Empty);

        verdict.Standing.ShouldBe(ClaimStanding.Contradicted, string.Join("; ", verdict.Parts.SelectMany(part => part.Issues)));
        verdict.Parts[0].Instead.ShouldBe(instead ?? passage);
    }

    [Theory]
    [InlineData("청람시의 인구는 지난해 5% 줄었다.", "청람시의 인구는 지난해 5% 늘었다.")]
    [InlineData("青海市の人口は昨年5%減った。", "青海市の人口は昨年5%増えた。")]
    [InlineData("주가는 3% 떨어졌다.", "주가는 3% 상승했다.")]
    [InlineData("회사는 특허 소송에서 패소했다.", "회사는 특허 소송에서 승소했다.")]
    [InlineData("会社は特許訴訟で敗訴した。", "会社は特許訴訟で勝訴した。")]
    [InlineData("의원들은 예산안에 반대했다.", "의원들은 예산안에 찬성했다.")]
    [InlineData("輸出は減った。", "輸出は増え、輸入は減った。")]
    [InlineData("시는 다리를 철거했다.", "시는 다리를 설치했다.")]
    [InlineData("市は信号機を撤去した。", "市は信号機を設置した。")]
    public void The_other_direction_contradicts(string claim, string passage) =>
        ClaimCheck.Check(claim, [new CitedPassage(1, passage)], Lexicon.Empty).Standing.ShouldBe(ClaimStanding.Contradicted);

    [Theory]
    [InlineData("서림시의 이수진 시장은 15일 새 병원을 열었다.", "청람시의 김민수 시장은 15일 새 병원을 열었다.")]
    [InlineData("대구 공장은 6월 30일 문을 닫는다.", "부산 공장은 6월 30일 문을 닫는다.")]
    [InlineData("2024년 청람 산불로 주택 31채가 탔다.", "2021년 청람 산불로 주택 24채가 탔다.")]
    [InlineData("2024年の青海の山火事で住宅31棟が焼けた。", "2021年の青海の山火事で住宅24棟が焼けた。")]
    [InlineData("붕괴 사고의 사망자는 12명이다.", "붕괴 사고의 사망자가 15명으로 늘었다.")]
    [InlineData("崩落事故の死者は12人だ。", "崩落事故の死者は15人に増えた。")]
    public void Another_one_another_event_and_an_earlier_count_do_not_contradict(string claim, string passage) =>
        ClaimCheck.Check(claim, [new CitedPassage(1, passage)], Lexicon.Empty).Standing.ShouldBeOneOf(ClaimStanding.PartlySupported, ClaimStanding.NotInCoverage);

    [Theory]
    [InlineData("이수진 시장은 15일 새 병원을 열었다.", "청람시의 김민수 시장은 15일 새 병원을 열었다.")]
    [InlineData("룬드는 오슬로를 방문했다.", "During his visit to Oslo in May, Berg signed a treaty with Lund.")]
    [InlineData("룬드는 나라를 방문했다.", "During his visit to Oslo in May, Berg signed a treaty with Lund.")]
    public void Who_did_not_do_it_is_not_supported(string claim, string passage) =>
        ClaimCheck.Check(claim, [new CitedPassage(1, passage)], Lexicon.Empty).Standing.ShouldBeOneOf(ClaimStanding.PartlySupported, ClaimStanding.NotInCoverage);

    [Theory]
    [InlineData("定期券の料金は据え置かれる。", "定期券の料金は据え置く。")]
    [InlineData("가람교는 D등급을 받았다.", "점검 결과 가람교의 안전 등급이 D등급으로 나왔다.")]
    public void What_a_passage_says_in_other_forms_is_supported(string claim, string passage) =>
        ClaimCheck.Check(claim, [new CitedPassage(1, passage)], Lexicon.Empty).Standing.ShouldBe(ClaimStanding.Supported);

    [Theory]
    [InlineData("가람교는 1978년에 지어졌다.", "점검 결과 가람교의 안전 등급이 D등급으로 나왔다.")]
    [InlineData("りんごの輸出先は台湾だ。", "China banned rare earth exports after remarks regarding the Taiwan Strait.")]
    public void What_a_passage_is_silent_on_is_not_in_the_coverage(string claim, string passage) =>
        ClaimCheck.Check(claim, [new CitedPassage(1, passage)], Lexicon.Empty).Standing.ShouldBe(ClaimStanding.NotInCoverage);

    [Theory]
    [InlineData("시장은 월요일 주민을 해고했다.", "시장은 월요일 주민 12명을 만났다.")]
    [InlineData("배에서 12명이 구조됐다.", "배에 불이 나 12명이 숨졌다.")]
    [InlineData("船で12人が救助された。", "船で火災が起き、12人が死亡した。")]
    [InlineData("배에서 12명이 체포됐다.", "배에서 12명이 대피했다.")]
    public void What_becomes_of_people_is_no_small_word(string claim, string passage) =>
        ClaimCheck.Check(claim, [new CitedPassage(1, passage)], Lexicon.Empty).Standing.ShouldNotBe(ClaimStanding.Supported);

    [Theory]
    [InlineData("공장은 직원 300명을 해고했다.", "공장은 지난달 직원 300명을 해고했다.")]
    [InlineData("배에서 12명이 구조됐다.", "배에서 12명이 다친 채 구조됐다.")]
    [InlineData("배에서 12명이 숨졌다.", "배에 불이 나 12명이 숨졌다.")]
    public void What_a_passage_says_becomes_of_people_is_supported(string claim, string passage) =>
        ClaimCheck.Check(claim, [new CitedPassage(1, passage)], Lexicon.Empty).Standing.ShouldBe(ClaimStanding.Supported);

    private static readonly Lexicon Pact = Lexicon.Of(PackReader.Read("""
        title: {en: Pact}
        languages: [en, ko, ja]
        entities:
          - {id: norway, name: Norway, type: Country, aliases: {ko: [노르웨이], ja: [ノルウェー]}}
          - {id: chile, name: Chile, type: Country, aliases: {ko: [칠레], ja: [チリ]}}
          - {id: berg, name: Anna Berg, type: Person, aliases: {en: [Berg], ko: [베르그], ja: [ベルグ]}}
          - {id: arc, name: Arc Pact, type: Organization, aliases: {en: [pact], ko: [아크 협정], ja: [アーク協定]}}
        glossary:
          ko: {가입: [join, joining], 회원국: [member]}
          ja: {加入: [join, joining], 加盟国: [member]}
        """, "pack.yaml"));

    [Theory]
    [InlineData("노르웨이는 아크 협정에 가입했다.", "Economists say joining the pact could raise Norway's exports.", ClaimStanding.NotInCoverage)]
    [InlineData("ノルウェーはアーク協定に加入した。", "Economists say joining the pact could raise Norway's exports.", ClaimStanding.NotInCoverage)]
    [InlineData("노르웨이는 아크 협정에 가입했다.", "Norway joined the pact in May.", ClaimStanding.Supported)]
    [InlineData("ノルウェーはアーク協定に加入した。", "Norway joined the pact in May.", ClaimStanding.Supported)]
    public void Who_may_gain_by_what_he_does_has_not_done_it(string claim, string passage, ClaimStanding standing) => Standing(claim, passage).ShouldBe(standing);

    [Theory]
    [InlineData("노르웨이는 아크 협정 회원국이다.", "Its trade may grow through the 12-member pact.", false)]
    [InlineData("ノルウェーはアーク協定の加盟国だ。", "Its trade may grow through the 12-member pact.", false)]
    [InlineData("노르웨이는 아크 협정 회원국이다.", "Norway is a member of the pact.", true)]
    [InlineData("ノルウェーはアーク協定の加盟国だ。", "Norway is a member of the pact.", true)]
    public void Who_stands_beside_members_is_none(string claim, string passage, bool isMember) =>
        (Standing(claim, passage) == ClaimStanding.Supported).ShouldBe(isMember);

    private static ClaimStanding Standing(string claim, string passage) => ClaimCheck.Check(claim, [new CitedPassage(1, passage, "Norway weighs its trade")], Pact).Standing;

    [Theory]
    [InlineData("津市の工場は10月に閉鎖される。", "岡崎市の工場は10月に閉鎖する。", "東海電機は津市の工場を7月に閉鎖する。", false)]
    [InlineData("岡崎市の工場は10月に閉鎖される。", "岡崎市の工場は10月に閉鎖する。", "東海電機は津市の工場を7月に閉鎖する。", true)]
    [InlineData("東海電機は10月に工場を閉鎖する。", "同社は10月に工場を閉鎖する。", "東海電機は津市にある。", true)]
    [InlineData("부산 공장은 9월 15일 문을 닫는다.", "대구 공장은 9월 15일 문을 닫는다.", "한울자동차는 부산 공장을 6월 30일 폐쇄한다.", false)]
    public void What_stands_around_a_passage_names_no_other_owner_for_what_it_tells(string claim, string passage, string around, bool isSupported) =>
        (ClaimCheck.Check(claim, [new CitedPassage(1, passage, around)], Lexicon.Empty).Standing == ClaimStanding.Supported).ShouldBe(isSupported);

    [Theory]
    [InlineData("베르그는 노르웨이를 방문했다.")]
    [InlineData("ベルグはノルウェーを訪問した。")]
    public void Another_aim_of_the_same_one_does_not_contradict(string claim) =>
        ClaimCheck.Check(claim, [new CitedPassage(1, "Anna Berg visited Chile on Monday.")], Pact).Standing.ShouldBeOneOf(ClaimStanding.PartlySupported, ClaimStanding.NotInCoverage);
}
