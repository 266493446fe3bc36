using Bot.Core.Answers.Extractive.Cjk;
using Bot.Core.Coverage;
using Bot.Core.Language;
using Bot.Core.Search.Questions;

namespace Bot.Core.Tests.Answers.Extractive.Cjk;

public sealed class CjkOwnersTests
{
    [Theory]
    [InlineData("도담 예산은 얼마인가요?", "하람시 예산은 48조 원이다.", null, true)]
    [InlineData("西波の予算はいくらですか？", "東波都の予算は8兆円だ。", null, true)]
    [InlineData("도담 예산은 얼마인가요?", "도담시 예산은 48조 원이다.", null, false)]
    [InlineData("도담 예산은 얼마인가요?", "올해 예산은 48조 원이다.", null, false)]
    [InlineData("도담 예산은 얼마인가요?", "하람시 예산은 48조 원이다.", "도담 의회", false)]
    [InlineData("예산은 얼마인가요?", "하람시 예산은 48조 원이다.", null, false)]
    [InlineData("西波の予算はいくらですか？", "今年の予算は8兆円だ。", null, false)]
    [InlineData("도담 예산은 얼마인가요?", "The budget of Haram is 48 trillion won.", null, false)]
    public void What_is_told_of_another_place_answers_nothing(string text, string passage, string? context, bool isOthers)
    {
        var question = QuestionAnalyzer.Analyze(text, LanguageDetector.Detect(text), []);

        CjkOwners.AreOthers(question, passage, context, Lexicon.Empty).ShouldBe(isOthers);
    }
}
