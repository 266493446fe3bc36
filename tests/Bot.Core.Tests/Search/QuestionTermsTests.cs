using Bot.Core.Search.Questions;

namespace Bot.Core.Tests.Search;

public sealed class QuestionTermsTests
{
    [Theory]
    [InlineData("When did the talks take place?", "talks")]
    [InlineData("In which town does the fair take place?", "town fair")]
    [InlineData("Who took office in the place of Lund?", "took office place lund")]
    public void What_takes_place_is_not_looked_for_by_these_words(string question, string terms) =>
        QuestionAnalyzer.Analyze(question, "en", []).Terms.Select(term => term.Text).ShouldBe(terms.Split(' '));
}
