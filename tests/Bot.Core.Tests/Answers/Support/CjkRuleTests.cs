using Bot.Core.Answers.Support;
using Bot.Core.Coverage;

namespace Bot.Core.Tests.Answers.Support;

/// <summary>A case for each rule about Korean and Japanese sentences that tells a lie from what is said beside it.</summary>
public class CjkRuleTests
{
    [Theory]
    [InlineData("비용의 60%는 은행 대출로, 나머지는 정부 보조금으로 마련합니다 [1].", "비용의 60%는 정부 보조금으로, 나머지는 은행 대출로 마련한다.", SupportIssueKind.Binding)]
    [InlineData("기둥 8개에서 균열이 발견되었습니다 [1].", "Engineers found cracks in three of the eight pillars.", SupportIssueKind.Binding)]
    [InlineData("ひと月前には63人の感染が確認されていた[1]。", "The ministry confirmed 63 cases of measles, up from 12 a month earlier.", SupportIssueKind.Binding)]
    [InlineData("館長の小野寺薫さんは展示が人気だと話している[1]。", "学芸員の小野寺薫さんは展示が人気だと話している。", SupportIssueKind.Role)]
    [InlineData("飲み水の取水を2割減らす[1]。", "15日から農業用水の取水を2割減らすが、飲み水は制限しない。", SupportIssueKind.Role)]
    [InlineData("採決では48人が賛成した[1]。", "Parliament approved the tax by 61 votes to 48.", SupportIssueKind.Binding)]
    [InlineData("14人が救助されたが、けが人も出た[1]。", "Police said 14 miners were rescued. No one was injured.", SupportIssueKind.Polarity)]
    [InlineData("通訳者協会は、遅れは2秒未満だと説明しています[1]。", "The earpiece translates with a delay of less than two seconds, the company says.", SupportIssueKind.Attribution)]
    [InlineData("박도현은 남우주연상을 받았습니다 [1].", "박도현은 남우주연상을 놓쳤지만 관객상을 받았다.", SupportIssueKind.Role)]
    [InlineData("英国の競争当局は取引を承認した[1]。", "The deal needs the approval of the British competition authority.", SupportIssueKind.Hedge)]
    [InlineData("クマの出没が増えたために、ブナの実が不作になった[1]。", "市は、ブナの実の不作が原因だと説明している。", SupportIssueKind.Relation)]
    public void A_lie_is_held_back_for_what_is_wrong_in_it(string draft, string passage, SupportIssueKind kind) =>
        SupportCheck.Check(draft, [new CitedPassage(1, passage)], Lexicon.Empty).Sentences.SelectMany(s => s.Issues).ShouldContain(issue => issue.Kind == kind);

    [Theory]
    [InlineData("비용의 60%는 정부 보조금으로, 나머지는 은행 대출로 마련합니다 [1].", "비용의 60%는 정부 보조금으로, 나머지는 은행 대출로 마련한다.")]
    [InlineData("기둥 8개 가운데 3개에서 균열이 발견되었습니다 [1].", "Engineers found cracks in three of the eight pillars.")]
    [InlineData("採決では61人が賛成した[1]。", "Parliament approved the tax by 61 votes to 48.")]
    [InlineData("수확량이 5분의 1 줄었습니다 [1].", "Harvests fell by a fifth.")]
    [InlineData("밀은 1톤에 340리라에 팔립니다 [1].", "Wheat sells for 340 lira a tonne.")]
    [InlineData("売上高は18%増の156億ユーロだった[1]。", "Sales rose 18% to 15.6 billion euros.")]
    [InlineData("最も古いのは9世紀の本だ[1]。", "The oldest book is from the ninth century.")]
    public void What_the_passage_says_passes_in_other_words(string draft, string passage) =>
        SupportCheck.Check(draft, [new CitedPassage(1, passage)], Lexicon.Empty).Sentences.SelectMany(s => s.Issues).ShouldBeEmpty();
}
