using Bot.Core.Answers;

namespace Bot.Core.Tests.Answers;

public sealed class CoverageTextTests
{
    [Theory]
    [InlineData("en", 0, "Searched: Harbour (9 articles from Post, Herald, last taken in on 2026-02-01).")]
    [InlineData("en", 2, "Searched: Harbour (9 articles from Post, Herald and 2 more, last taken in on 2026-02-01).")]
    [InlineData("ko", 2, "검색한 보도: Harbour (기사 9건, Post, Herald 외 2곳, 최근 수집일 2026-02-01).")]
    [InlineData("ja", 2, "検索した報道：Harbour（記事9件、Post、Heraldほか2社、最終取得日 2026-02-01）。")]
    public void Publishers_that_are_not_named_are_counted(string language, int more, string expected) =>
        CoverageText.Searched(language, new CoverageSearched("Harbour", 9, ["Post", "Herald"], new DateOnly(2026, 2, 1), more)).ShouldBe(expected);

    [Fact]
    public void A_publishers_name_that_is_far_too_long_is_cut() =>
        CoverageText.Searched("en", new CoverageSearched("Harbour", 1, [new string('x', 100_000)], new DateOnly(2026, 2, 1))).Length.ShouldBeLessThan(200);
}
