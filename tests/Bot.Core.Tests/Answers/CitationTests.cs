using Bot.Core.Answers;

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

    private static Citation Cited(string publisher) =>
        new(1, "a", "A", publisher, null, null, null, new DateOnly(2026, 1, 20), "…", 0, 1, AiGenerated: false, null, 1);
}
