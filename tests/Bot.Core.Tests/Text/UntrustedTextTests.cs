using Bot.Core.Text;

namespace Bot.Core.Tests.Text;

public sealed class UntrustedTextTests
{
    [Theory]
    [InlineData("plain text, 2026: 0.33%", "plain text, 2026: 0.33%")]
    [InlineData("safe\u202Egnp.exe", "safegnp.exe")]
    [InlineData("a\u2066b\u2069c\u061Cd\u200Ee", "abcde")]
    [InlineData("pay\u200Bpal \uFEFFco\u00ADop \u2060x", "paypal coop x")]
    [InlineData("tag\U000E0041\U000E0042s", "tags")]
    [InlineData("bell\u0007 null\0 c1\u0090", "bell null c1")]
    [InlineData("a\u200Db", "ab")]
    [InlineData("\u3164blank\uFFA0", "blank")]
    [InlineData("one\r\ntwo\rthree\u2028four", "one\ntwo\nthree\nfour")]
    public void What_spoofs_or_cannot_be_seen_is_taken_out(string text, string clean) => UntrustedText.Clean(text).ShouldBe(clean);

    [Theory]
    [InlineData("👩‍👩‍👧 and 🏳️‍🌈 and ❤️‍🔥")]
    [InlineData("👍🏽 1️⃣ ☎️")]
    [InlineData("한국어 \u1112\u1161\u11AB \u1160\u11A8")]
    [InlineData("葛\U000E0100城市、東京。")]
    [InlineData("می\u200Cخواهم")]
    [InlineData("é e\u0301 tab\there")]
    public void What_letters_and_emoji_need_stays(string text) => UntrustedText.Clean(text).ShouldBe(text);

    [Fact]
    public void Half_a_surrogate_pair_is_replaced() =>
        UntrustedText.Clean("cut " + '\uD83D' + " off").ShouldBe("cut \uFFFD off");

    [Fact]
    public void A_pile_of_marks_is_cut_down() =>
        UntrustedText.Clean("Z" + new string('\u0300', 500) + "algo").ShouldBe("Z" + new string('\u0300', 6) + "algo");
}
