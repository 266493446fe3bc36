using Bot.Core.Text;

namespace Bot.Core.Tests.Text;

public sealed class GraphemesTests
{
    [Theory]
    [InlineData("short", 10, "short")]
    [InlineData("one two three four", 10, "one two |three four")]
    [InlineData("First one. Second one.", 16, "First one. |Second one.")]
    [InlineData("line one\nline two", 12, "line one\n|line two")]
    [InlineData("첫째。둘째문장입니다", 6, "첫째。|둘째문장입니|다")]
    [InlineData("abcdefgh", 3, "abc|def|gh")]
    public void Text_is_split_at_the_best_border_within_the_limit(string text, int limit, string parts) =>
        string.Join('|', Graphemes.Split(text, limit)).ShouldBe(parts);

    [Fact]
    public void Clusters_are_never_cut()
    {
        var family = "👩‍👩‍👧";
        var parts = Graphemes.Split(string.Concat(Enumerable.Repeat(family, 20)), 20);

        parts.ShouldAllBe(part => part.Length <= 20);
        string.Concat(parts).Length.ShouldBe(20 * family.Length);
        parts.ShouldAllBe(part => part.Length % family.Length == 0);
    }

    [Fact]
    public void A_cluster_beyond_the_limit_is_cut_between_code_points()
    {
        var parts = Graphemes.Split("e" + new string('\u0301', 50), 10);

        parts.ShouldAllBe(part => part.Length <= 10);
        string.Concat(parts).Length.ShouldBe(51);
    }

    [Theory]
    [InlineData("fits", 4, "fits")]
    [InlineData("too long a text", 9, "too long…")]
    [InlineData("🏳️‍🌈🏳️‍🌈", 8, "🏳️‍🌈…")]
    public void A_long_text_is_truncated_with_an_ellipsis(string text, int limit, string expected) =>
        Graphemes.Truncate(text, limit).ShouldBe(expected);
}
