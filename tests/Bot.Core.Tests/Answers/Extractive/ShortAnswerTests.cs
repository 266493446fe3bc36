using Bot.Core.Answers.Extractive;
using Bot.Core.Answers.Support;
using Bot.Core.Coverage;
using Bot.Core.Language;
using Bot.Core.Search.Questions;

namespace Bot.Core.Tests.Answers.Extractive;

public sealed class ShortAnswerTests
{
    [Theory]
    [InlineData("When did the port open?", "The port opened on May 3, 1901.", "May 3, 1901")]
    [InlineData("How many ships sank?", "In the storm 14 ships and 3 barges sank.", "14 ships")]
    [InlineData("How many sailors drowned?", "In the storm 14 ships sank.", null)]
    [InlineData("How much of the grain goes to Norway?", "Of the grain, 20% goes to Sweden and 15% to Norway.", "15%")]
    [InlineData("How often did they meet?", "It was their fifth meeting in eight months.", null)]
    [InlineData("Why did the port open?", "The port opened on May 3, 1901.", null)]
    public void A_figure_is_set_in_front_only_where_it_is_what_was_asked_for(string question, string quote, string? expected)
    {
        ShortAnswer.Find(QuestionAnalyzer.Analyze(question, LanguageDetector.Detect(question), []), new CitedPassage(1, quote), Lexicon.Empty).ShouldBe(expected);
    }
}
