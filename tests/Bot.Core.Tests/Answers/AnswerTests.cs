using Bot.Core.Answers;

namespace Bot.Core.Tests.Answers;

public sealed class AnswerTests
{
    private static readonly CoverageSearched Searched = new("Test", 1, ["A Paper"], new DateOnly(2026, 1, 20));

    private static readonly Reminder Remind = Reminder.In("en", aiGenerated: false);

    [Fact]
    public void An_answer_without_a_citation_cannot_be_built()
    {
        Should.Throw<ArgumentException>(() => Answer.Answered("q", "en", "text", 1, [], Searched, Remind, "extractive"));
        Should.Throw<ArgumentException>(() => Answer.Closest("q", "en", "text", 1, [], Searched, Remind, "extractive"));
    }

    [Fact]
    public void An_answer_without_coverage_or_reminder_cannot_be_built()
    {
        Should.Throw<ArgumentNullException>(() => Answer.Declined("q", "en", "text", 0, [], null!, Remind, "extractive"));
        Should.Throw<ArgumentNullException>(() => Answer.Declined("q", "en", "text", 0, [], Searched, null!, "extractive"));
        Should.Throw<ArgumentException>(() => Answer.Declined("q", "en", " ", 0, [], Searched, Remind, "extractive"));
    }

    [Fact]
    public void A_reminder_can_only_come_from_its_own_words()
    {
        typeof(Reminder).GetConstructors().ShouldBeEmpty();
        typeof(Answer).GetConstructors().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ko")]
    [InlineData("ja")]
    [InlineData("de")]
    public void Every_language_has_a_reminder(string language)
    {
        Reminder.In(language, true).Text.ShouldNotBeNullOrWhiteSpace();
        Reminder.In(language, false).Text.ShouldNotBe(Reminder.In(language, true).Text);
    }
}
