using Bot.Core.Answers.Extractive.Cjk;
using Bot.Core.Coverage;
using Bot.Core.Coverage.Pack;

namespace Bot.Core.Tests.Answers.Extractive.Cjk;

public sealed class CjkDefinitionTests
{
    private static readonly Lexicon Words = Lexicon.Of(PackReader.Read("""
        title: {en: Pact}
        languages: [en, ko, ja]
        entities:
          - {id: arc, name: Arc Pact, type: Organization, aliases: {en: [trade pact], ko: [아크 협정], ja: [アーク協定]}}
        glossary:
          en: {bloc: [bloc, Arc Pact]}
        """, "pack.yaml"));

    [Theory]
    [InlineData("아크 협정이 뭐예요?", "아크 협정")]
    [InlineData("아크 협정이란 무엇인가요?", "아크 협정")]
    [InlineData("아크 협정이란?", "아크 협정")]
    [InlineData("ARC는 무엇입니까?", "ARC")]
    [InlineData("アーク協定とは何ですか？", "アーク協定")]
    [InlineData("アーク協定って何？", "アーク協定")]
    [InlineData("アーク協定とは？", "アーク協定")]
    public void What_something_is_is_asked(string question, string thing) => CjkDefinition.Asked(question).ShouldBe(thing);

    [Theory]
    [InlineData("시장은 무엇을 했나요?")]
    [InlineData("협정의 핵심 성과는 무엇이었나요?")]
    [InlineData("아크 협정은 언제 체결됐나요?")]
    [InlineData("市長は何を言いましたか？")]
    [InlineData("協定の成果は何でしたか？")]
    [InlineData("What is the Arc Pact?")]
    public void Another_question_is_not(string question) => CjkDefinition.Asked(question).ShouldBeNull();

    [Theory]
    [InlineData("The Arc Pact is a treaty of twelve states.", true)]
    [InlineData("Norway joined the Arc Pact, a treaty of twelve states.", true)]
    [InlineData("Joining the trade pact could raise exports.", true)]
    [InlineData("Norway sells more through the 12-member bloc.", true)]
    [InlineData("Norway wants to join the Arc Pact.", false)]
    [InlineData("The Arc Pact, he said, is dead.", false)]
    [InlineData("아크 협정은 12개국이 맺은 무역 협정이다.", true)]
    [InlineData("노르웨이는 아크 협정에 가입했다.", false)]
    [InlineData("アーク協定は12か国が結んだ貿易協定である。", true)]
    [InlineData("ノルウェーはアーク協定に加入した。", false)]
    public void A_passage_tells_what_it_is_or_only_mentions_it(string passage, bool isTold)
    {
        var entity = Words.Find("아크 협정")[0].Entity;

        CjkDefinition.IsTold(passage, "아크 협정", entity, Words).ShouldBe(isTold);
    }
}
