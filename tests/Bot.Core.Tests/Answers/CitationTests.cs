using Bot.Core.Answers;
using Bot.Core.Coverage;

namespace Bot.Core.Tests.Answers;

public sealed class CitationTests
{
    [Theory]
    [InlineData("発行元不明", "en", "publisher not stated")]
    [InlineData("publisher not stated", "ko", "발행처 미상")]
    [InlineData("발행처 미상", "ja", "発行元不明")]
    [InlineData("publisher not stated", "en", "publisher not stated")]
    [InlineData("Harbour Post", "ja", "Harbour Post")]
    public void That_no_publisher_is_named_is_told_in_the_readers_language(string stored, string language, string told) =>
        Cited(stored).In(language).Publisher.ShouldBe(told);

    [Fact]
    public void An_answer_cites_in_its_own_language() =>
        Answer.Answered("?", "en", "“…” [1]", 1, [Cited("発行元不明")], new("", 1, [], null), Reminder.In("en", aiGenerated: false), "extractive")
            .Citations.ShouldHaveSingleItem().Publisher.ShouldBe("publisher not stated");

    [Theory]
    [InlineData("2026-01-13T23:30:00-05:00", "2026-01-13")]
    [InlineData("2026-01-13 09:00", "2026-01-13")]
    [InlineData("2026-01-13", "2026-01-13")]
    [InlineData("2026-01", "2026-01")]
    [InlineData(null, null)]
    public void A_day_is_cited_and_not_the_second(string? published, string? cited)
    {
        var article = new Article(
            1, "a", 1, null, "Harbour Post", "A", null, null, "en", published, new DateOnly(2026, 1, 20), DigitalSourceType.Unknown, null, "A");

        Citation.Of(1, article, new Passage(1, 1, PassageKind.Headline, null, 0, 0, 0, 1, "A")).Published.ShouldBe(cited);
    }

    private static Citation Cited(string publisher) =>
        new(1, "a", "A", publisher, null, null, null, new DateOnly(2026, 1, 20), "…", 0, 1, AiGenerated: false, null, 1);
}
