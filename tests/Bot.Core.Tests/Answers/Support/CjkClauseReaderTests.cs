using Bot.Core.Answers.Support.Cjk.Syntax;

namespace Bot.Core.Tests.Answers.Support;

public class CjkClauseReaderTests
{
    [Theory]
    [InlineData("노조는 회사에 임금 인상을 요구했다.", "요구", "노조", "임금 인상", "회사")]
    [InlineData("항구 시장은 부두를 개인 기업에 팔았다.", "팔", "항구 시장", "부두", "개인 기업")]
    [InlineData("組合は会社に賃金の引き下げを求めた。", "求", "組合", "引き下げ", "会社")]
    [InlineData("東海電機は西山製作所を買収した。", "買収", "東海電機", "西山製作所", null)]
    public void Particles_say_who_does_what_to_whom(string text, string verb, string doer, string done, string? whom)
    {
        var clause = CjkClauseReader.Read(text)[^1];

        text[clause.Start..clause.End].ShouldBe(verb);
        Of(text, clause.Subject).ShouldBe(doer);
        Of(text, clause.Object).ShouldBe(done);
        Of(text, clause.Dative).ShouldBe(whom);
        clause.Form.ShouldBe(CjkForm.Final);
    }

    [Theory]
    [InlineData("다리가 홍수로 파괴되었다.", true)]
    [InlineData("홍수가 다리를 파괴했다.", false)]
    [InlineData("橋は洪水で破壊された。", true)]
    [InlineData("洪水が橋を破壊した。", false)]
    public void A_verb_is_passive_by_its_form(string text, bool passive) => CjkClauseReader.Read(text)[^1].Passive.ShouldBe(passive);

    [Fact]
    public void Whose_doing_is_told_inside_a_quotation_is_left_open()
    {
        const string Text = "사장은 주문을 받았다고 말했다.";

        var clauses = CjkClauseReader.Read(Text);

        clauses[0].Subject.ShouldBeNull();
        Of(Text, clauses[^1].Subject).ShouldBe("사장");
    }

    private static string? Of(string text, CjkPhrase? phrase) => phrase is null ? null : text[phrase.Start..phrase.End];
}
