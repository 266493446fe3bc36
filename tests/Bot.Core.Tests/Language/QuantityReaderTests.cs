using System.Globalization;
using Bot.Core.Language;

namespace Bot.Core.Tests.Language;

public class QuantityReaderTests
{
    // Value as "low" or "low..high", then the unit or noun, "#" for a rank, "~" "≥" "≤" for an approximator.
    [Theory]
    [InlineData("GDP by 0.33% to 0.35%.", "0.33..0.35 %")]
    [InlineData("With 20.8% of its trade tied to China and 15.3% to the U.S. in 2024", "20.8 % | 15.3 %")]
    [InlineData("Lee signed 14 MOUs with Xi", "14 MOUs")]
    [InlineData("Lee signed fourteen MOUs with Xi", "14 MOUs")]
    [InlineData("their fifth encounter in the eight months since", "5 encounter # | 8 month")]
    [InlineData("the 12-member bloc", "12 member")]
    [InlineData("a twelve-member bloc", "12 member")]
    [InlineData("imports roughly 70% of its rare earths", "70 % ~")]
    [InlineData("around 1,234,567 people", "1234567 person ~")]
    [InlineData("$1.2 billion deal", "1200000000 USD")]
    [InlineData("$5m and €3bn", "5000000 USD | 3000000000 EUR")]
    [InlineData("2 to 3 million barrels", "2000000..3000000 barrel")]
    [InlineData("between 5 and 10 percent", "5..10 %")]
    [InlineData("from 10% to 5%", "10 % | 5 %")]
    [InlineData("two-thirds of voters, a third of men, half of women", "0.6667 | 0.3333 | 0.5")]
    [InlineData("more than 300 troops, at least forty-two dead, up to 7 days", "300 troops ≥ | 42 dead ≥ | 7 day ≤")]
    [InlineData("one hundred and five new schools", "105 schools")]
    [InlineData("a dozen members; two dozen ships", "12 members | 24 ships")]
    [InlineData("hundreds of homes", "100..9999")]
    [InlineData("the 5th meeting and the twenty-first one", "5 meeting # | 21 one #")]
    [InlineData("by 2 percentage points", "2 percentage point")]
    [InlineData("COVID-19, the G7 and a Boeing B-52", "")]
    [InlineData("5G phones", "")]
    [InlineData("the Kestrel-3 probe at 3:12 a.m. and 5 p.m.", "3.12 o'clock | 17 o'clock")]
    [InlineData("one of the leaders and no one else", "")]
    [InlineData("in 2024 and on January 6", "")]
    [InlineData("2000 people", "2000 person")]
    [InlineData("twice a week", "2")]
    [InlineData("MOU 14건을 체결했다", "14 건")]
    [InlineData("열네 건의 양해각서", "14 건")]
    [InlineData("5번째 만남, 다섯 번째 만남", "5 번째 # | 5 번째 #")]
    [InlineData("취임 8개월 만에 두 정상은", "8 month | 2")]
    [InlineData("약 70%를 수입한다", "70 % ~")]
    [InlineData("0.33~0.35% 끌어올릴", "0.33..0.35 %")]
    [InlineData("1억 2천만 명, 3만 5,000명", "120000000 person | 35000 person")]
    [InlineData("회원국 12개국의 협정", "12 country")]
    [InlineData("14件の覚書、十四件の覚書", "14 件 | 14 件")]
    [InlineData("就任後８か月で5回目の会談", "8 month | 5 回目 #")]
    [InlineData("第５回首脳会談", "5 time #")]
    [InlineData("約70％を輸入", "70 % ~")]
    [InlineData("3兆5000億円", "3500000000000 JPY")]
    [InlineData("国内総生産を0.33%から0.35%押し上げる", "0.33..0.35 %")]
    [InlineData("統一地方選挙で一部が三菱を", "")]
    [InlineData("2천450억 원, 1만4천300대, 6천 명", "245000000000 KRW | 14300 vehicle | 6000 person")]
    [InlineData("1만7千600台、4千人", "17600 vehicle | 4000 person")]
    [InlineData("4만t에서 9만 톤, 86㏊", "40000 tonne | 90000 tonne | 86 hectare")]
    [InlineData("석 달, 넉 달 동안", "3 month | 4 month")]
    [InlineData("0.72명까지 떨어졌다", "0.72 person")]
    [InlineData("14 nautical miles, 48,000 square metres, a 9,500-cubic-metre tank, 30 sq km, 12 m²", "14 nautical mile | 48000 m² | 9500 m³ | 30 km² | 12 m²")]
    [InlineData("14해리, 1천200㎡, 9500세제곱미터, 30㎢", "14 nautical mile | 1200 m² | 9500 m³ | 30 km²")]
    [InlineData("14海里、1200平方メートル、9500立方メートル、30平方キロ", "14 nautical mile | 1200 m² | 9500 m³ | 30 km²")]
    [InlineData("8기가바이트 메모리, 3기압, 발전기 3기가", "8 GB | 3 atm | 3 기")]
    [InlineData("1인당 3권, 10인치", "1 person | 3 권 | 10 inch")]
    [InlineData("600여 명, 10여년", "600 person ≥ | 10 year ≥")]
    [InlineData("사흘 만에, 닷새 동안, 열흘간", "3 day | 5 day | 10 day")]
    [InlineData("少なくとも3日かかる、1日に最大80キロ", "3 day ≥ | 1 day | 80 kilo ≤")]
    public void Numbers_are_read_with_their_units(string text, string expected)
    {
        var read = QuantityReader.Read(text).Select(m => Show(m, text));
        string.Join(" | ", read).ShouldBe(expected);
    }

    [Fact]
    public void Offsets_cut_the_written_value_out_of_the_text()
    {
        const string Text = "could boost GDP by ０.３３％ to 0.35% a year";
        var only = QuantityReader.Read(Text).ShouldHaveSingleItem();
        only.Written(Text).ShouldBe("０.３３％ to 0.35%");
        (only.Low, only.High, only.Unit).ShouldBe((0.33m, 0.35m, "%"));
    }

    private static string Show(QuantityMention m, string text)
    {
        var value = m.Low == m.High ? Number(m.Low) : $"{Number(m.Low)}..{Number(m.High)}";
        var noun = m.Unit ?? m.Noun(text);
        return string.Join(' ', new[]
        {
            value,
            m.Ordinal && m.HasNoun && m.Unit is not "time" ? m.Noun(text) : m.Unit == "time" && m.Ordinal ? (text.Contains('目') ? m.Noun(text) : "time") : noun,
            m.Ordinal ? "#" : null,
            m.Approximation switch { Approximation.About => "~", Approximation.AtLeast => "≥", Approximation.AtMost => "≤", _ => null },
        }.Where(s => s is not null));
    }

    private static string Number(decimal value) => Math.Round(value, 4).ToString("0.####", CultureInfo.InvariantCulture);

    [Theory]
    [InlineData("午後5時半", 17.3)]
    [InlineData("오후 5시 반", 17.3)]
    [InlineData("2年半ぶり", 2.5)]
    [InlineData("1시간 반 동안", 1.5)]
    [InlineData("3年半ばに", 3)]
    public void A_half_behind_a_unit_belongs_to_the_value(string text, double expected) =>
        QuantityReader.Read(text, []).ShouldHaveSingleItem().Low.ShouldBe((decimal)expected);

    [Theory]
    [InlineData("hundred")]
    [InlineData("hundred hundreds")]
    [InlineData("million")]
    [InlineData("9")]
    [InlineData("9割")]
    [InlineData("일")]
    [InlineData("十")]
    [InlineData("一億")]
    [InlineData("9兆")]
    public void A_number_larger_than_can_be_reckoned_with_does_no_harm(string part)
    {
        var joined = string.Concat(Enumerable.Repeat(part, 50));
        var spaced = string.Join(' ', Enumerable.Repeat(part, 50));
        QuantityReader.Read($"{joined} people, {spaced} people, {joined}건, {joined}人, {new string('9', 28)}割", []).Count.ShouldBeLessThanOrEqualTo(joined.Length * 6);
    }
}
