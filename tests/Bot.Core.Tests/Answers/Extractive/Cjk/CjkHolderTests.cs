using Bot.Core.Answers.Extractive.Cjk;
using Bot.Core.Answers.Understanding;
using Bot.Core.Coverage;
using Bot.Core.Coverage.Pack;
using Bot.Core.Language;
using Bot.Core.Search.Questions;

namespace Bot.Core.Tests.Answers.Extractive.Cjk;

public sealed class CjkHolderTests
{
    private static readonly Lexicon Names = Lexicon.Of(PackReader.Read("""
        title: {en: Towns}
        languages: [en, ko, ja]
        entities:
          - {id: vik, name: Vik, type: Place, aliases: {ko: [비크], ja: [ビーク]}}
          - {id: moss, name: Moss, type: Place, aliases: {ko: [모스], ja: [モス]}}
          - {id: dale, name: Marta Dale, type: Person, aliases: {en: [Dale], ko: [데일], ja: [デイル]}}
          - {id: chile, name: Chile, type: Country, aliases: {ko: [칠레], ja: [チリ]}}
          - {id: peru, name: Peru, type: Country, aliases: {ko: [페루], ja: [ペルー]}}
          - {id: lima, name: Rosa Lima, type: Person, represents: peru, aliases: {en: [Lima, Peruvian President], ko: [페루 대통령]}}
        glossary:
          ko: {시장: [mayor], 대통령: [President]}
          ja: {市長: [mayor], 大統領: [President]}
        """, "pack.yaml"));

    [Theory]
    [InlineData("시장은 누구인가요?", "박서연 시장은 다리를 점검했다.", "박서연")]
    [InlineData("시장은 누구인가요?", "시장 박서연은 다리를 점검했다.", "박서연")]
    [InlineData("시장은 누구인가요?", "안나 린드 시장은 다리를 점검했다.", "안나 린드")]
    [InlineData("시장은 누구인가요?", "데일 시장은 다리를 점검했다.", "데일")]
    [InlineData("비크 시장은 누구인가요?", "비크의 박서연 시장은 다리를 점검했다.", "박서연")]
    [InlineData("비크 시장은 누구인가요?", "박서연 비크 시장은 다리를 점검했다.", "박서연")]
    [InlineData("비크 시장은 누구인가요?", "박서연은 비크 시장이다.", "박서연")]
    [InlineData("전 시장은 누구인가요?", "박서연 전 시장은 다리를 점검했다.", "박서연")]
    [InlineData("市長は誰ですか？", "木島市長は橋を点検した。", "木島")]
    [InlineData("市長は誰ですか？", "アンナ・リンド市長は橋を点検した。", "アンナ・リンド")]
    [InlineData("市長は誰ですか？", "市長の木島葉子氏は橋を点検した。", "木島葉子")]
    [InlineData("ビークの市長は誰ですか？", "ビークの木島市長は橋を点検した。", "木島")]
    [InlineData("ビークの市長は誰ですか？", "木島氏はビークの市長だ。", "木島")]
    [InlineData("前市長は誰ですか？", "木島前市長は橋を点検した。", "木島")]
    [InlineData("비크 시장은 누구인가요?", "Mayor Marta Dale of Vik opened the bridge.", "Marta")]
    [InlineData("ビークの市長は誰ですか？", "Anna Lind, the mayor of Vik, opened the bridge.", "Lind")]
    [InlineData("페루 대통령은 누구인가요?", "President Rosa Lima visited Chile.", "Rosa Lima")]
    public void A_passage_names_who_holds_the_office(string question, string passage, string name) => NameIn(question, passage).ShouldBe(name);

    [Theory]
    [InlineData("시장은 누구인가요?", "시장은 다리를 점검했다.")]
    [InlineData("시장은 누구인가요?", "신임 시장은 다리를 점검했다.")]
    [InlineData("시장은 누구인가요?", "박서연은 시장을 만났다.")]
    [InlineData("시장은 누구인가요?", "박서연 전 시장은 다리를 점검했다.")]
    [InlineData("시장은 누구인가요?", "박서연 부시장은 다리를 점검했다.")]
    [InlineData("시장은 누구인가요?", "박서연 시장 후보는 다리를 점검했다.")]
    [InlineData("비크 시장은 누구인가요?", "박서연 모스 시장은 비크를 방문했다.")]
    [InlineData("비크 시장은 누구인가요?", "모스의 박서연 시장은 비크를 방문했다.")]
    [InlineData("비크 시장은 누구인가요?", "박서연 시장은 다리를 점검했다.")]
    [InlineData("비크 시장은 누구인가요?", "비크에서 불이 나 12명이 숨졌다.")]
    [InlineData("市長は誰ですか？", "市長は橋を点検した。")]
    [InlineData("市長は誰ですか？", "木島前市長は橋を点検した。")]
    [InlineData("市長は誰ですか？", "木島副市長は橋を点検した。")]
    [InlineData("市長は誰ですか？", "木島氏は市長と会った。")]
    [InlineData("ビークの市長は誰ですか？", "モスの木島市長はビークを訪れた。")]
    [InlineData("ビークの市長は誰ですか？", "モス市長はビークを訪れた。")]
    [InlineData("ビークの市長は誰ですか？", "木島市長は橋を点検した。")]
    [InlineData("비크 시장은 누구인가요?", "Mayor Marta Dale of Moss visited Vik.")]
    [InlineData("ビークの市長は誰ですか？", "The mayor of Vik opened the bridge.")]
    [InlineData("비크 시장은 누구인가요?", "Former mayor Marta Dale left Vik.")]
    [InlineData("칠레 대통령은 누구인가요?", "President Rosa Lima visited Chile.")]
    public void A_passage_that_names_none_or_that_of_another_does_not(string question, string passage) => NameIn(question, passage).ShouldBeNull();

    [Theory]
    [InlineData("비크 시장은 누구인가요?", "박서연 시장은 다리를 점검했다.", "비크 다리 점검", true)]
    [InlineData("ビークの市長は誰ですか？", "木島市長は橋を点検した。", "ビークの橋を点検", true)]
    [InlineData("비크 시장은 누구인가요?", "박서연 시장은 다리를 점검했다.", "모스 다리 점검", false)]
    public void Of_which_place_may_stand_around_it(string question, string passage, string context, bool isNamed) => (NameIn(question, passage, context) is not null).ShouldBe(isNamed);

    private static string? NameIn(string text, string passage, string? context = null)
    {
        var language = LanguageDetector.Detect(text);
        var question = QuestionAnalyzer.Analyze(text, language, Expansions.Of(text, language, Names));
        return CjkHolder.NameIn(question, CjkOfficeQuestion.In(text).ShouldNotBeNull(), passage, context, Names);
    }
}
