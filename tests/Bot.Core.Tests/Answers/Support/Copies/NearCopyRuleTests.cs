using Bot.Core.Answers.Support;
using Bot.Core.Coverage;
using Shouldly;

namespace Bot.Core.Tests.Answers.Support.Copies;

public class NearCopyRuleTests
{
    [Theory]
    [InlineData("The mayor of the town gave the key of the hall to the owner of the mill.", "The mayor of the mill gave the key of the hall to the owner of the town.")]
    [InlineData("In 1939, 1,300,000 people lived in Warsaw, but in 1945 only 420,000.", "In 1939, 420,000 people lived in Warsaw, but in 1945 only 1,300,000.")]
    [InlineData("The council raised parking fees in the centre and lowered bus fares in the suburbs.", "The council raised bus fares in the centre and lowered parking fees in the suburbs.")]
    [InlineData("The nurses praised the new ward, while the doctors doubted the budget.", "The doctors praised the new ward, while the nurses doubted the budget.")]
    [InlineData("The council rejected an amendment by Councillor Hale that would have moved the school.", "Councillor Hale rejected an amendment by the council that would have moved the school.")]
    [InlineData("The director told the court that he had warned headquarters about the plant in 2015.", "The director told the court that headquarters had warned him about the plant in 2015.")]
    [InlineData("백도현은 27일 준결승에서 후반 41분 결승골을 터뜨려 팀의 승리를 이끌었다.", "백도현은 27일 결승골에서 후반 41분 준결승을 터뜨려 팀의 승리를 이끌었다.")]
    [InlineData("회사 측은 원자재 가격 상승과 환율 변동을 이익 감소의 원인으로 꼽았다.", "회사 측은 원자재 가격 변동과 환율 상승을 이익 감소의 원인으로 꼽았다.")]
    [InlineData("大学は1974年の革命以降急速に新設が進み、それに伴い学生数も増加した。", "新設は1974年の革命以降急速に大学が進み、それに伴い学生数も増加した。")]
    [InlineData("太陽の光が届かない深海で、微生物が独自の生態系を築いていることは、学者を驚かせた。", "太陽の光が届かない深海で、生態系が独自の微生物を築いていることは、学者を驚かせた。")]
    public void Two_pieces_of_a_passage_do_not_change_places(string told, string said) => IsSupported(said, told).ShouldBeFalse();

    [Theory]
    [InlineData("The choir sang in Bonn, Trier and Mainz before the summer break.", "The choir sang in Mainz, Trier and Bonn before the summer break.")]
    [InlineData("The spray itself caused the losses in the orchards of the valley.", "The losses in the orchards of the valley were caused by the spray itself.")]
    [InlineData("Vantor, which is based in Dublin, bought the start-up Zeta for 90 million euros.", "Dublin-based Vantor bought the start-up Zeta for 90 million euros.")]
    [InlineData("On Tuesday the ministry opened the tunnel between Brask and Olm.", "The ministry opened the tunnel between Olm and Brask on Tuesday.")]
    [InlineData("법안은 찬성 170표로 국회를 통과했다.", "국회는 찬성 170표로 법안을 통과시켰다.")]
    [InlineData("市は13日、奈良で会議を開き、新しい計画を説明した。", "市は奈良で13日、会議を開き、新しい計画を説明した。")]
    public void What_is_told_in_another_order_says_the_same(string told, string said) => IsSupported(said, told).ShouldBeTrue();

    [Theory]
    [InlineData("Plants that lack water are considered to be at risk in more than half of the valleys.", "Plants that lack water are not considered to be at risk in more than half of the valleys.")]
    [InlineData("The society could not be free without a court, and its members required a charter.", "The society could be free without a court, and its members required a charter.")]
    [InlineData("재판부는 장 전 구청장이 초범이지만 범행을 부인했다고 지적했다.", "재판부는 장 전 구청장이 초범이지만 범행을 부인했다고 지적하지 않았다.")]
    [InlineData("島には2つの空港があるが、小型のプロペラ機でしか発着できない。", "島には2つの空港があるが、小型のプロペラ機で発着できる。")]
    public void A_denial_neither_comes_in_nor_falls_out(string told, string said) => IsSupported(said, told).ShouldBeFalse();

    [Theory]
    [InlineData("If the strike is not solved by Friday, prices in the capital will rise.", "Unless the strike is solved by Friday, prices in the capital will rise.")]
    [InlineData("The council has not yet approved the funding of the branch to the airport.", "The council has yet to approve the funding of the branch to the airport.")]
    public void A_denial_in_other_words_is_one(string told, string said) => IsSupported(said, told).ShouldBeTrue();

    [Theory]
    [InlineData("The cover of the first issue was taken by a student of the academy.", "The cover of the last issue was taken by a student of the academy.")]
    [InlineData("The granite is found east of the crest and north of the river Olm.", "The granite is found east of the crest and south of the river Olm.")]
    [InlineData("He went to the academy in Brask, where his father was a leaseholder.", "He went to the academy in Brask, where his mother was a leaseholder.")]
    [InlineData("The school helps the pupils because it is a stable place in the town.", "The school helps the pupils although it is a stable place in the town.")]
    [InlineData("영덕군 동북동쪽 21㎞ 해역에서 규모 3.4의 지진이 발생했다.", "영덕군 동북서쪽 21㎞ 해역에서 규모 3.4의 지진이 발생했다.")]
    [InlineData("選手は12勝で、チームの白星の半分以上を占めていた。", "選手は12勝で、チームの白星の半分以下を占めていた。")]
    public void A_word_does_not_stand_for_one_that_excludes_it(string told, string said) => IsSupported(said, told).ShouldBeFalse();

    [Theory]
    [InlineData("The leaves are often absent from the lower branches of the tree.", "The leaves are absent from the lower branches of the tree.")]
    [InlineData("Scenes usually from the New Testament were carved in a low relief.", "Scenes from the New Testament were carved in a low relief.")]
    [InlineData("Some of the mills on the river were closed after the flood of 1904.", "The mills on the river were closed after the flood of 1904.")]
    [InlineData("연구팀은 물속 미세플라스틱을 최대 94%까지 걸러내는 필터를 개발했다.", "연구팀은 물속 미세플라스틱을 94% 걸러내는 필터를 개발했다.")]
    [InlineData("統合が進み、電力会社はほぼ5社に収斂していった。", "統合が進み、電力会社は5社に収斂していった。")]
    public void A_limit_is_not_left_out(string told, string said) => IsSupported(said, told).ShouldBeFalse();

    [Theory]
    [InlineData("The leaves are often absent from the lower branches of the tree.", "The leaves are frequently absent from the lower branches of the tree.")]
    [InlineData("Some of the mills on the river were closed after the flood of 1904.", "Several of the mills on the river were closed after the flood of 1904.")]
    [InlineData("연구팀은 물속 미세플라스틱을 최대 94%까지 걸러내는 필터를 개발했다.", "연구팀은 물속 미세플라스틱을 94%까지 걸러내는 필터를 개발했다.")]
    public void A_limit_may_be_told_in_another_word(string told, string said) => IsSupported(said, told).ShouldBeTrue();

    [Fact]
    public void A_copy_does_not_leave_out_who_tells_it() =>
        IsSupported("하나전자는 두리반도체를 5000억 원에 인수한다.", "하나전자는 두리반도체를 5000억 원에 인수한다고 밝혔다.").ShouldBeFalse();

    [Theory]
    [InlineData("東浜大学の西本教授によると、最も古い面は1680年代に作られた可能性が高い。", "最も古い面は1680年代に作られた可能性が高い。", false)]
    [InlineData("統計局によると、失業率は3月に3.1%に下がり、過去最低となった。", "失業率は3月に3.1%に下がり、過去最低となった。", true)]
    [InlineData("조직위원회는 지난해보다 20% 많은 약 6만 명이 찾을 것으로 내다봤다.", "해안시는 지난해보다 20% 많은 약 6만 명이 찾을 것으로 내다봤다.", false)]
    [InlineData("연구원은 박물관이 해마다 지역 경제에 약 95억 원의 효과를 가져올 것으로 추산했다.", "이 연구원은 박물관이 해마다 지역 경제에 약 95억 원의 효과를 가져올 것으로 추산했다.", true)]
    public void Who_tells_it_stays_who_it_is(string told, string said, bool supported) => IsSupported(said, told).ShouldBe(supported);

    private static bool IsSupported(string said, string told) =>
        SupportCheck.Check(said[..^1] + " [1]" + said[^1], [new CitedPassage(1, told)], Lexicon.Empty).IsSupported;
}
