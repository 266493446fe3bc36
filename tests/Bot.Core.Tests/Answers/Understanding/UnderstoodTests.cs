using Bot.Core.Answers.Understanding;
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
        var expansions = known.Split(',', StringSplitOptions.RemoveEmptyEntries)
            .Select(word => (Start: question.IndexOf(word, StringComparison.Ordinal), word.Length))
            .Select(span => new QueryExpansion(span.Start, span.Start + span.Length, ["x"], IsEntity: false)).ToList();

        Understood.Share(question, language, expansions).ShouldBe(share, 0.01);
    }

    [Theory]
    [InlineData("항구는 어느 도시에 있나요?", false)]
    [InlineData("港はどの都市にありますか", false)]
    [InlineData("港でどのお寺を訪れましたか", true)]
    [InlineData("항구에서 어느 절을 방문했나요?", true)]
    public void What_is_asked_for_may_be_named_by_its_kind_alone(string question, bool isUnknown) =>
        Understood.AsksForUnknown(question, []).ShouldBe(isUnknown);
}
