using Bot.Core.Answers.Understanding;
using Bot.Core.Language;
using Bot.Core.Search.Questions;

namespace Bot.Core.Tests.Answers.Understanding;

public sealed class UnderstoodTests
{
    [Theory]
    [InlineData("Who opened the port?", "en", "", 1)]
    [InlineData("항구는 언제 열렸나요?", "ko", "항구,열렸", 1)]
    [InlineData("항구의 인구는 얼마인가요?", "ko", "항구", 0.5)]
    [InlineData("점심 메뉴 추천", "ko", "", 0)]
    [InlineData("港はいつ開かれましたか？", "ja", "港,開かれ", 1)]
    [InlineData("港の天気は？", "ja", "港", 0.5)]
    [InlineData("港に船は何隻ありますか", "ja", "港,船", 0.67)]
    [InlineData("CPTPP에 대해 알려줘", "ko", "", 1)]
    public void What_the_pack_does_not_know_counts_against_the_answer(string question, string language, string known, double share)
    {
        Understood.Share(question, language, Known(question, known)).ShouldBe(share, 0.01);
    }

    [Theory]
    [InlineData("항구는 어느 도시에 있나요?", false)]
    [InlineData("港はどの都市にありますか", false)]
    [InlineData("港でどのお寺を訪れましたか", true)]
    [InlineData("항구에서 어느 절을 방문했나요?", true)]
    public void What_is_asked_for_may_be_named_by_its_kind_alone(string question, bool isUnknown) =>
        Understood.AsksForUnknown(question, LanguageDetector.Detect(question), []).ShouldBe(isUnknown);

    [Theory]
    [InlineData("항구의 면적은 얼마인가요?", "항구", true)]
    [InlineData("항구는 얼마에 팔렸나요?", "항구,팔렸", false)]
    [InlineData("港の面積はいくらですか？", "港", true)]
    [InlineData("市長はいつ就任しましたか？", "市長", true)]
    [InlineData("市長はいつ就任しましたか？", "市長,就任", false)]
    [InlineData("시장은 언제 취임했나요?", "시장", true)]
    public void What_a_value_or_a_time_is_asked_of_must_be_known(string question, string known, bool isUnknown) =>
        Understood.AsksForUnknown(question, LanguageDetector.Detect(question), Known(question, known)).ShouldBe(isUnknown);

    private static List<QueryExpansion> Known(string question, string words) => [.. words.Split(',', StringSplitOptions.RemoveEmptyEntries)
        .Select(word => (Start: question.IndexOf(word, StringComparison.Ordinal), word.Length))
        .Select(span => new QueryExpansion(span.Start, span.Start + span.Length, ["x"], IsEntity: false))];
}
