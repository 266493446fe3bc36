using Bot.Core.Answers;

namespace Bot.Core.Tests.Answers;

/// <summary>The reminder says of no quote that a model wrote it where none did.</summary>
public sealed class ReminderTests
{
    [Fact]
    public void Quotes_of_one_kind_are_not_told_apart()
    {
        Reminder.Of("en", [Cited(1, true), Cited(2, true)]).ShouldBe(Reminder.In("en", aiGenerated: true));
        Reminder.Of("en", [Cited(1, false)]).ShouldBe(Reminder.In("en", aiGenerated: false));
        Reminder.Of("en", []).ShouldBe(Reminder.In("en", aiGenerated: false));
    }

    [Theory]
    [InlineData("en", "[2]: quoted from an AI-generated article. All articles may contain errors. Please verify with the original source.")]
    [InlineData("de", "[2]: quoted from an AI-generated article. All articles may contain errors. Please verify with the original source.")]
    [InlineData("ko", "[2]: AI가 생성한 기사에서 인용했습니다. 모든 기사에 오류가 있을 수 있습니다. 원문 출처에서 확인하세요.")]
    [InlineData("ja", "[2]：AIが生成した記事からの引用です。どの記事にも誤りが含まれる可能性があります。元の情報源で確認してください。")]
    public void Where_only_some_are_of_a_model_they_are_named(string language, string text) =>
        Reminder.Of(language, [Cited(1, false), Cited(2, true), Cited(3, false)]).Text.ShouldBe(text);

    [Fact]
    public void Neighbours_are_named_as_a_range()
    {
        bool[] generated = [true, false, true, true, false, true, true, true, true];

        Reminder.Of("en", [.. generated.Select((ai, i) => Cited(i + 1, ai)).Reverse()]).Text.ShouldStartWith("[1][3][4][6]–[9]: quoted from");
    }

    private static Citation Cited(int marker, bool aiGenerated) =>
        new(marker, "a", "Headline", "Post", null, null, null, new DateOnly(2026, 1, 20), "It opened.", 0, 10, aiGenerated, null, marker);
}
