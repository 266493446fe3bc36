using Bot.Core.Answers;
using Bot.Core.Answers.Understanding;
using Bot.Core.Conversations;
using Bot.Core.Coverage;
using Bot.Core.Coverage.Pack;

namespace Bot.Core.Tests.Answers.Understanding;

public sealed class CjkFollowUpTests
{
    private static readonly Lexicon Words = Lexicon.Of(PackReader.Read("""
        title: {en: Towns}
        languages: [en, ko, ja]
        entities:
          - {id: dale, name: Marta Dale, type: Person, aliases: {en: [Dale], ko: [데일], ja: [デイル]}}
          - {id: rost, name: Jon Rost, type: Person, aliases: {en: [Rost], ko: [로스트], ja: [ロスト]}}
          - {id: vik, name: Vik, type: Place, aliases: {ko: [비크], ja: [ビーク]}}
        """, "pack.yaml"));

    [Theory]
    [InlineData("데일은 언제 항구를 방문했나요?", "그녀는 무엇을 지시했나요?", "데일은 무엇을 지시했나요?")]
    [InlineData("로스트는 언제 항구를 방문했나요?", "그가 누구를 만났나요?", "로스트가 누구를 만났나요?")]
    [InlineData("데일은 언제 비크를 방문했나요?", "거기서 누구를 만났나요?", "비크에서 누구를 만났나요?")]
    [InlineData("여객선 바다호는 언제 건조됐나요?", "그 배에서 몇 명이 숨졌나요?", "여객선 바다호에서 몇 명이 숨졌나요?")]
    [InlineData("여객선 바다호는 언제 건조됐나요?", "그건 어디에 있나요?", "여객선 바다호는 어디에 있나요?")]
    [InlineData("시장은 누구인가요?", "그는 언제 당선됐나요?", "시장은 언제 당선됐나요?")]
    [InlineData("When did Dale visit the harbour?", "그녀는 무엇을 지시했나요?", "데일은 무엇을 지시했나요?")]
    [InlineData("デイルはいつ港を訪れましたか？", "彼女は何を指示しましたか？", "デイルは何を指示しましたか？")]
    [InlineData("デイルはいつビークを訪れましたか？", "そこで誰と会いましたか？", "ビークで誰と会いましたか？")]
    [InlineData("ノルド号はいつ建造されましたか？", "その船で何人が死亡しましたか？", "ノルド号で何人が死亡しましたか？")]
    [InlineData("ノルド号はいつ建造されましたか？", "それは何人を乗せましたか？", "ノルド号は何人を乗せましたか？")]
    public void A_pronoun_gets_the_name_that_it_stands_for(string before, string question, string resolved) => Readings(before, question).ShouldBe([resolved]);

    [Theory]
    [InlineData("하람시 예산은 얼마인가요?", "도담은요?", "도담 예산은 얼마인가요?")]
    [InlineData("하람시 예산은 얼마인가요?", "그럼 인구는요?", "하람시 인구는 얼마인가요?")]
    [InlineData("하람시 예산은 얼마인가요?", "부산은요?", "부산 예산은 얼마인가요?")]
    [InlineData("예산은 얼마인가요?", "비크는요?", "비크 예산은 얼마인가요?")]
    [InlineData("予算はいくらですか？", "ビークは？", "ビークの予算はいくらですか？")]
    [InlineData("하람대교는 언제 개통했나요?", "도담대교는?", "도담대교는 언제 개통했나요?")]
    [InlineData("데일은 언제 당선됐나요?", "로스트는요?", "로스트는 언제 당선됐나요?")]
    [InlineData("東波都の予算はいくらですか？", "西波は？", "西波の予算はいくらですか？")]
    [InlineData("東波都の予算はいくらですか？", "じゃあ人口は？", "東波都の人口はいくらですか？")]
    [InlineData("東波橋はいつ開通しましたか？", "西波橋はどうですか？", "西波橋はいつ開通しましたか？")]
    [InlineData("東波市の工場では何人が働いていますか？", "西波市は？", "西波市の工場では何人が働いていますか？")]
    [InlineData("東波市の工場はいつ閉鎖されますか？", "浜松は？", "浜松の工場はいつ閉鎖されますか？")]
    public void A_bare_topic_asks_the_last_question_of_another(string before, string question, string resolved) => Readings(before, question).ShouldBe([resolved]);

    [Theory]
    [InlineData("도담 공장은 언제 문을 닫나요?", "몇 명이 일해요?", "도담 공장은 몇 명이 일해요?")]
    [InlineData("東波の工場はいつ閉鎖されますか？", "何人が働いていますか？", "東波の工場は何人が働いていますか？")]
    public void A_short_question_about_nothing_is_asked_of_the_last_topic_or_as_it_stands(string before, string question, string resolved) => Readings(before, question).ShouldBe([resolved, question]);

    [Theory]
    [InlineData("노르웨이는 언제 어업을 금지했나요?", "Why?", "노르웨이는 왜 어업을 금지했나요?")]
    [InlineData("会談はいつ行われましたか？", "Where?", "会談はどこで行われましたか？")]
    public void A_bare_question_word_is_asked_in_the_language_of_the_thread(string before, string question, string resolved) => Readings(before, question)[0].ShouldBe(resolved);

    [Theory]
    [InlineData("데일과 로스트는 언제 만났나요?", "그는 무엇을 지시했나요?")]
    [InlineData("데일은 언제 당선됐나요?", "그 다음은요?")]
    [InlineData("데일은 언제 당선됐나요?", "그런데 비크에서 누가 다쳤나요?")]
    [InlineData("데일은 언제 당선됐나요?", "그게 언제인가요?")]
    [InlineData("デイルはいつ当選しましたか？", "その次は？")]
    [InlineData("デイルはいつ当選しましたか？", "それはいつでしたか？")]
    [InlineData("デイルはいつ当選しましたか？", "ビークで誰が負傷しましたか？")]
    [InlineData("加盟国は何か国ですか？", "GDPへの効果は？")]
    [InlineData("하람시 예산은 얼마인가요?", "수출에 대한 영향은요?")]
    [InlineData("When was Dale elected?", "Why?")]
    public void What_leaves_open_whom_it_means_is_left_to_the_rules_for_every_language(string before, string question) =>
        CjkFollowUp.Resolve(question, before, Words).ShouldBeNull();

    [Theory]
    [InlineData("그는 무엇을 했나요?")]
    [InlineData("부산은요?")]
    [InlineData("日本は？")]
    [InlineData("왜요?")]
    public void Without_a_thread_a_question_is_as_it_was_asked(string question) => FollowUp.Readings(question, [], Words).ShouldBe([question]);

    private static IReadOnlyList<string> Readings(string before, string question) => FollowUp.Readings(question, [new Turn(before, AnswerStatus.Answered, [])], Words);
}
