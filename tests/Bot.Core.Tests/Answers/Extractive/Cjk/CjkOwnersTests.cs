using Bot.Core.Answers.Extractive.Cjk;
using Bot.Core.Coverage;
using Bot.Core.Coverage.Pack;
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

    private static readonly Lexicon Countries = Lexicon.Of(PackReader.Read("""
        title: {en: Trade}
        languages: [en, ko, ja]
        entities:
          - {id: norway, name: Norway, type: Country, aliases: {ko: [노르웨이], ja: [ノルウェー]}}
          - {id: chile, name: Chile, type: Country, aliases: {ko: [칠레], ja: [チリ]}}
        """, "pack.yaml"));

    [Theory]
    [InlineData("ノルウェーへの輸出はどれだけ減りましたか？", "昨年のチリへの輸出は12%減った。", true)]
    [InlineData("노르웨이에 대한 수출은 얼마나 줄었나요?", "칠레에 대한 수출은 12% 줄었다.", true)]
    [InlineData("노르웨이에 대한 수출은 얼마나 줄었나요?", "칠레에 대한 수출은 12%, 노르웨이에 대한 수출은 3% 줄었다.", false)]
    [InlineData("노르웨이는 언제 가입했나요?", "협정에는 칠레와 페루가 있다.", false)]
    public void What_is_told_of_another_in_the_place_of_the_one_that_is_asked_of_answers_nothing(string text, string passage, bool isOthers) =>
        CjkOwners.AreOthers(QuestionAnalyzer.Analyze(text, LanguageDetector.Detect(text), []), passage, null, Countries).ShouldBe(isOthers);
}
