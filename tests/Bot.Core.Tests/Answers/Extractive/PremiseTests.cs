using Bot.Core.Answers.Extractive;
using Bot.Core.Answers.Support;
using Bot.Core.Coverage;

namespace Bot.Core.Tests.Answers.Extractive;

public sealed class PremiseTests
{
    [Theory]
    [InlineData("Why did Norway ban salmon exports to Sweden?", true)]
    [InlineData("Why did Sweden ban salmon exports to Norway?", false)]
    [InlineData("When did Sweden ban salmon exports to Norway?", false)]
    [InlineData("When was the ban announced?", false)]
    [InlineData("Why didn't Sweden ban salmon exports?", true)]
    [InlineData("Who banned salmon exports?", false)]
    [InlineData("Did Norway ban salmon exports to Sweden?", false)]
    [InlineData("How much salmon did Sweden ban?", false)]
    [InlineData("In which month did the dispute take place?", false)]
    [InlineData("노르웨이는 왜 스웨덴에 연어 수출을 금지했나요?", true)]
    [InlineData("노르웨이가 스웨덴에 연어 수출을 금지한 것은 언제입니까?", true)]
    [InlineData("스웨덴이 노르웨이에 연어 수출을 금지한 것은 언제입니까?", false)]
    [InlineData("스웨덴이 노르웨이에 연어 수출을 금지한 건 언제예요?", false)]
    [InlineData("ノルウェーがスウェーデンへのサケの輸出を禁止したのはいつですか？", true)]
    [InlineData("スウェーデンがノルウェーへのサケの輸出を禁止したのはいつですか？", false)]
    public void A_question_that_turns_the_passage_round_is_told(string question, bool contradicted)
    {
        var passage = new CitedPassage(1, "After the dispute over quotas, Sweden retaliated by banning salmon exports to Norway on May 3.");

        (Premise.Judge(question, passage, new SourceReader(Lexicon.Empty)) == PremiseStanding.Contradicted).ShouldBe(contradicted);
    }

    [Theory]
    [InlineData("How many loaves did the bakery sell?", "The bakery sold 9,400 loaves in May, up from 6,100 in April.")]
    [InlineData("What share of the bill did the county pay?", "The state paid 60% of the bill, the county 25% and the town 15%.")]
    [InlineData("What did the museum buy?", "The museum, which had not bought a painting for years, bought a lute in May.")]
    [InlineData("In what year did the expedition fail to reach the pole?", "The expedition set out for the pole in 1902, but failed to reach it.")]
    [InlineData("How did schools cover their costs?", "Schools covered their costs with fees, though the fees did not cover repairs.")]
    public void What_the_passage_holds_is_not_called_taken_for_granted(string question, string passage) =>
        Premise.Judge(question, new CitedPassage(1, passage), new SourceReader(Lexicon.Empty)).ShouldNotBe(PremiseStanding.Contradicted);
}
