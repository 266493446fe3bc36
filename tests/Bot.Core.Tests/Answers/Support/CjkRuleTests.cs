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
    [InlineData("해솔목재는 합판 공장을 두리은행으로부터 사들였다 [1].", "두리은행은 합판 공장을 해솔목재로부터 사들였다.", SupportIssueKind.Role)]
    [InlineData("골키퍼 한도윤이 북천 FC에서 남도 FC로 임대됐다 [1].", "골키퍼 한도윤이 임대로 남도 FC에서 북천 FC로 옮겼다.", SupportIssueKind.Role)]
    [InlineData("画家の朝比奈さんはアトリエを金沢から鎌倉へ移した[1]。", "画家の朝比奈さんは3年前にアトリエを鎌倉から金沢へ移した。", SupportIssueKind.Role)]
    [InlineData("県警は、店員から財布を奪ったとして、無職の男を逮捕した[1]。", "県警は、無職の男から財布を奪ったとして、店員の容疑者(31)を逮捕した。", SupportIssueKind.Role)]
    [InlineData("경매에서 백로도자를 산 사람은 없었고 동방갤러리가 도로 가져갔다 [1].", "경매에서 백로도자를 산 사람은 없었고 동양갤러리가 도로 가져갔다.", SupportIssueKind.Name)]
    [InlineData("港に観光船「あさなぎ」が着いた[1]。", "港に観光船「あさなみ」が着いた。", SupportIssueKind.Name)]
    [InlineData("火はストーブから燃え広がった[1]。", "消防は、火がストーブから燃え広がったとみて調べている。", SupportIssueKind.Hedge)]
    [InlineData("배관이 얼어 터졌다 [1].", "시설공단은 배관이 얼어 터진 것으로 보고 점검하고 있다.", SupportIssueKind.Hedge)]
    [InlineData("橋の掛け替え工事は2031年に完了した[1]。", "県は橋の掛け替え工事の2031年の完了を目指す。", SupportIssueKind.Hedge)]
    [InlineData("철도 회사는 여름에 요금을 올리겠다고 밝혔다 [1].", "The railway said a fare rise was possible in the summer.", SupportIssueKind.Hedge)]
    [InlineData("자전거 수출은 6.5% 늘었다 [1].", "자동차 수출은 2.1% 늘었고 자전거 수출은 6.5% 줄었다.", SupportIssueKind.Polarity)]
    [InlineData("営業費用は312億円だった[1]。", "営業収入は312億円、営業費用は290億円だった。", SupportIssueKind.Binding)]
    [InlineData("상인회는 구청에 답했다 [1].", "상인회는 구청에 답하지 않았다.", SupportIssueKind.Polarity)]
    [InlineData("町は旧校舎の売却を決め、買い手に引き渡した[1]。", "町は旧校舎の売却を断念した。", SupportIssueKind.Content)]
    [InlineData("그 다리는 1978년에 철거됐습니다 [1].", "The bridge opened in 1978; it was demolished in 2004.", SupportIssueKind.Binding)]
    [InlineData("올해 강수량은 관측 이래 가장 적었다 [1].", "올해 강수량은 관측 이래 세 번째로 적었다.", SupportIssueKind.Number)]
    [InlineData("運転手不足のため路線を減らした[1]。", "観光客が減り、車両不足のため路線を減らした。運転手の数は変わらない。", SupportIssueKind.Role)]
    [InlineData("組合の代表は、本社の移転は急ぐべきだったと批判した[1]。", "前社長の堀田氏は総会で、本社の移転は急ぐべきだったと批判した。組合の代表は反論している。", SupportIssueKind.Role)]
    [InlineData("市長は、ローラ・ベックが記録を隠したと非難した[1]。", "Campaigner Laura Beck accused the mayor of hiding the records.", SupportIssueKind.Role)]
    [InlineData("합병 전에 새 회사는 공장 두 곳을 닫았다 [1].", "Before the merger Tarvo was larger. After it the new company closed two plants.", SupportIssueKind.Relation)]
    [InlineData("娘のエレナはバイオリン奏者だ[1]。", "His daughter Elena, a cellist, played it in Vienna.", SupportIssueKind.Content)]
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
    [InlineData("회의는 오후 3시 20분쯤 끝났다 [1].", "회의는 오후 3시 20분께 끝났다.")]
    [InlineData("輸出は前年に比べ6.2%減って410億円となった[1]。", "輸出は前年比6.2%減の410億円だった。")]
    [InlineData("高橋美月(15)が優勝した[1]。", "15歳の高橋美月が優勝した。")]
    [InlineData("41세와 58세 여성 두 명이 구조됐다 [1].", "Two women, aged 41 and 58, were rescued.")]
    [InlineData("감염자는 한 주 전보다 줄었다 [1].", "감염자는 전주보다 줄었다.")]
    [InlineData("새 역이 문을 열었다 [1].", "지난달 새 역이 문을 열었다.")]
    [InlineData("응답자 320명 가운데 210명이 찬성했다 [1].", "응답자 320명 중 찬성 210명, 반대 110명이었다.")]
    [InlineData("매출은 3.3% 늘어난 2조500억 원, 순이익은 9.4% 증가한 1천200억 원이었다 [1].", "순이익이 1천200억 원으로 9.4% 늘었다고 밝혔다. 매출은 2조500억 원으로 3.3% 증가했다.")]
    [InlineData("29日から翌日にかけて雪が降った[1]。", "29日から30日にかけて雪が降った。")]
    [InlineData("男性は足を骨折した[1]。", "男性は転んで足の骨を折った。")]
    [InlineData("作品の一部は初めて公開される[1]。", "作品の一部は初公開となる。")]
    [InlineData("노동부는 실업률이 7%로 떨어졌다고 밝혔다 [1].", "Unemployment fell to 7%, the labour ministry said.")]
    [InlineData("野党のローラ・ベックは、市長が記録を隠したと非難した[1]。", "Opposition campaigner Laura Beck accused the mayor of hiding the records.")]
    public void What_the_passage_says_passes_in_other_words(string draft, string passage) =>
        SupportCheck.Check(draft, [new CitedPassage(1, passage)], Lexicon.Empty).Sentences.SelectMany(s => s.Issues).ShouldBeEmpty();
}
