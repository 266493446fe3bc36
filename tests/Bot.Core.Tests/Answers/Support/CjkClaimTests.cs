using Bot.Core.Answers.Support;
using Bot.Core.Coverage;

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
    [InlineData("定期券の料金は据え置かれる。", "定期券の料金は据え置く。")]
    [InlineData("가람교는 D등급을 받았다.", "점검 결과 가람교의 안전 등급이 D등급으로 나왔다.")]
    public void What_a_passage_says_in_other_forms_is_supported(string claim, string passage) =>
        ClaimCheck.Check(claim, [new CitedPassage(1, passage)], Lexicon.Empty).Standing.ShouldBe(ClaimStanding.Supported);

    [Theory]
    [InlineData("가람교는 1978년에 지어졌다.", "점검 결과 가람교의 안전 등급이 D등급으로 나왔다.")]
    [InlineData("りんごの輸出先は台湾だ。", "China banned rare earth exports after remarks regarding the Taiwan Strait.")]
    public void What_a_passage_is_silent_on_is_not_in_the_coverage(string claim, string passage) =>
        ClaimCheck.Check(claim, [new CitedPassage(1, passage)], Lexicon.Empty).Standing.ShouldBe(ClaimStanding.NotInCoverage);
}
