using Bot.Core.Coverage;
using Bot.Core.Language;

namespace Bot.Core.Tests.Language;

public class DateReaderTests
{
    [Theory]
    [InlineData("banned on January 6.", "--01-06")]
    [InlineData("banned on Jan. 6, 2026", "2026-01-06")]
    [InlineData("banned on 6 January", "--01-06")]
    [InlineData("the 6th of January 2026", "2026-01-06")]
    [InlineData("from January 13 to 14, 2026.", "2026-01-13..2026-01-14")]
    [InlineData("from 13 to 14 January 2026", "2026-01-13..2026-01-14")]
    [InlineData("January 13–14", "--01-13..--01-14")]
    [InlineData("January 13 and 14 in Nara", "--01-13..--01-14")]
    [InlineData("on January 13 and 14 MOUs", "--01-13")]
    [InlineData("December 30, 2025 to January 2, 2026", "2025-12-30..2026-01-02")]
    [InlineData("in Jan 2026", "2026-01")]
    [InlineData("in January", "--01")]
    [InlineData("they may march in May", "--05")]
    [InlineData("to the U.S. in 2024,", "2024")]
    [InlineData("the 1990s", "1990..1999")]
    [InlineData("2019-2021", "2019..2021")]
    [InlineData("2026-01-13", "2026-01-13")]
    [InlineData("2026. 1. 13.", "2026-01-13")]
    [InlineData("1월 6일", "--01-06")]
    [InlineData("2026년 1월 13일부터 14일까지", "2026-01-13..2026-01-14")]
    [InlineData("1월 13~14일", "--01-13..--01-14")]
    [InlineData("2026년 1월", "2026-01")]
    [InlineData("4~6월, 2025年8〜10月", "--04..--06 | 2025-08..2025-10")]
    [InlineData("少なくとも3日かかる、1日に最大80キロ", "")]
    [InlineData("2024년", "2024")]
    [InlineData("지난 13일", "---13")]
    [InlineData("1月6日", "--01-06")]
    [InlineData("１月６日", "--01-06")]
    [InlineData("一月六日", "--01-06")]
    [InlineData("2026年1月13日から14日まで", "2026-01-13..2026-01-14")]
    [InlineData("令和8年1月", "2026-01")]
    [InlineData("２０２６年", "2026")]
    [InlineData("8か月で", "")]
    [InlineData("14日間", "")]
    [InlineData("about 2000 people paid $2024", "")]
    [InlineData("2000 troops", "")]
    public void Dates_are_read_in_three_languages(string text, string expected) =>
        string.Join(" | ", DateReader.Read(text).Select(Show)).ShouldBe(expected);

    [Theory]
    [InlineData("January 6", "2026-01-14", "2026-01-06")]
    [InlineData("12월 20일", "2026-01-14", "2025-12-20")]
    [InlineData("December 20", "2026-07-01", "2026-12-20")]
    [InlineData("January 6, 2024", "2026-01-14", "2024-01-06")]
    [InlineData("다음 달 5일", "2026-12-19", "2027-01-05")]
    [InlineData("先月20日", "2026-01-14", "2025-12-20")]
    [InlineData("来年4月3日", "2026-10-30", "2027-04-03")]
    [InlineData("지난해 12월 20일", "2026-11-14", "2025-12-20")]
    public void A_missing_year_is_the_one_nearest_to_the_reference(string text, string reference, string expected) =>
        DateReader.Read(text, DateOnly.Parse(reference, System.Globalization.CultureInfo.InvariantCulture))
            .ShouldHaveSingleItem().Time.ShouldBe(new EventTime(expected, expected, DatePrecision.Day));

    [Fact]
    public void Offsets_cut_the_date_out_of_the_text()
    {
        const string Text = "met in Nara from January 13 to 14, 2026.";
        var date = DateReader.Read(Text).ShouldHaveSingleItem();
        Text[date.Start..date.End].ShouldBe("January 13 to 14, 2026");
        date.YearWritten.ShouldBeTrue();
    }

    private static string Show(DateMention m) => m.From == m.To ? m.From.ToString() : $"{m.From}..{m.To}";
}
