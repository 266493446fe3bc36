using Bot.Core.Answers.Support;
using Bot.Core.Coverage;
using Shouldly;

namespace Bot.Core.Tests.Answers.Support;

/// <summary>The same fact in the order and with the joints of another writer, and the lie that looks like it.</summary>
public class ParaphraseTests
{
    [Theory]
    [InlineData("A turning point was Rask's declared readiness to join the pact.", "A turning point was his declared readiness to join the pact.", "A turning point was his declared refusal to join the pact.")]
    [InlineData("A jury on Friday ordered Osk Foods to pay 3 million euros to its workers.", "A jury ordered Osk Foods on Friday to pay 3 million euros to its workers.", "Osk Foods ordered a jury on Friday to pay 3 million euros to its workers.")]
    [InlineData("The council rejected a proposal by the Green Party to add a bridge.", "The council turned down a Green Party proposal to add a bridge.", "The Green Party turned down a council proposal to add a bridge.")]
    [InlineData("Berg won both earlier races, most recently in Oslo in May.", "Berg won both earlier races, the most recent one in Oslo in May.", "Berg won both earlier races, the most recent one in Bergen in May.")]
    [InlineData("The mill reported a loss of 34 million crowns for the spring, compared with a profit of 8 million crowns a year earlier.", "The mill made a loss of 34 million crowns in the spring, after a profit of 8 million crowns a year earlier.", "The mill made a profit of 34 million crowns in the spring, after a loss of 8 million crowns a year earlier.")]
    [InlineData("The winner will get 420 dollars, while the runner-up will receive 210 dollars.", "The winner will get 420 dollars and the runner-up 210 dollars.", "The winner will get 210 dollars and the runner-up 420 dollars.")]
    [InlineData("Seals of the bay now dive to an average of 34 metres, up from 27 metres in 2009, according to a study published in the journal Polar Letters.", "According to a study in the journal Polar Letters, seals of the bay now dive 34 metres deep on average, compared with 27 metres in 2009.", "According to a study in the journal Polar Letters, seals of the bay now dive 27 metres deep on average, compared with 34 metres in 2009.")]
    [InlineData("The ferry passed its last inspection in April, according to the operator Jadran Lines.", "According to the operator, the ferry passed its last inspection in April.", "According to the inspectors, the ferry passed its last inspection in April.")]
    [InlineData("Chicks weighed 8% less in 2023 than in 2009.", "Chicks weighed 8% less in 2023 than they did in 2009.", "Chicks weighed 8% less in 2009 than they did in 2023.")]
    [InlineData("The choir sang in Bonn, Trier and Mainz before the break.", "Before the break the choir sang in Mainz, Trier and Bonn.", "Before the break the choir sang in Mainz, Trier and Kiel.")]
    [InlineData("The harbour board approved a plan to deepen the channel from 11 to 15 metres.", "The plan is to deepen the channel to 15 metres.", "The plan is to deepen the channel by 15 metres.")]
    [InlineData("Palm Lines denied that the ship had been speeding and said its radar was working.", "Palm Lines said the ship had not been speeding.", "The ship had not been speeding.")]
    [InlineData("A turning point was Rask's declared willingness to join the pact.", "A turning point was that Rask is ready to join the pact.", "A turning point was Rask's decision to join the pact.")]
    [InlineData("The 14.8-kilometre line would have 17 stops.", "The line would be 14.8 kilometres long and have 17 stops.", "The line would be 14.8 kilometres high and have 17 stops.")]
    [InlineData("The Amihan, bound for Manila with 214 passengers, struck a rock.", "The Amihan, which was heading for Manila with 214 passengers, struck a rock.", "The Amihan, which was coming from Manila with 214 passengers, struck a rock.")]
    [InlineData("Exports to Varnia, which make up 28% of the total, fell 3.2% in March.", "Exports to Varnia dropped by 3.2% in March.", "Exports to Varnia dropped by 28% in March.")]
    [InlineData("The line will cost an estimated 740 million pounds and have 16 stops.", "The line, with 16 stops, is estimated to cost 740 million pounds.", "The line, with 16 stops, costs 740 million pounds.")]
    [InlineData("Leo Hart was acquitted of fraud but fined 40,000 dollars for losing records.", "Leo Hart was acquitted of fraud but was fined 40,000 dollars for losing records.", "Leo Hart was acquitted of fraud but fined the court 40,000 dollars for losing records.")]
    [InlineData("Osk overtook Berg at the second bridge.", "Osk passed Berg at the second bridge.", "Berg passed Osk at the second bridge.")]
    [InlineData("The winner on Sunday will collect 420 dollars, while the runner-up will receive 210 dollars.", "The winner will collect 420 dollars and the runner-up 210 dollars.", "The winner will collect 210 dollars and the runner-up 420 dollars.")]
    [InlineData("Varnian qualifier Ada Okoro beat top seed Ines Berg on Friday to reach the final.", "Ada Okoro, a qualifier from Varnia, beat top seed Ines Berg on Friday to reach the final.", "Ines Berg, a qualifier from Varnia, beat top seed Ada Okoro on Friday to reach the final.")]
    [InlineData("蔵から江戸時代の面37点が見つかったと、東浜大学が4日発表した。", "蔵から江戸時代の面37点が見つかったと、東浜大学が4日に発表しました。", "蔵から江戸時代の面が見つかるか、東浜大学が4日に37点を調べました。")]
    [InlineData("東浜市は2031年までに路面電車を1日平均7200人が使うと推計している。", "東浜市の推計では、2031年までに路面電車を使う人は1日約7200人です。", "東浜市の推計では、2031年までに路面電車を使う人は1時間約7200人です。")]
    [InlineData("특별전의 누적 관람객이 30만 명을 넘어섰다.", "특별전의 누적 관람객이 30만 명을 돌파했습니다.", "특별전의 누적 관람객이 30만 명에 못 미쳤습니다.")]
    [InlineData("이 가운데 국비가 120억원, 시비가 100억원이다.", "이 중 국비는 120억원, 시비는 100억원입니다.", "이 중 국비는 100억원, 시비는 120억원입니다.")]
    [InlineData("研究所は、今季の富山湾のイカの漁獲量が約740トンだったと発表した。", "研究所は、富山湾の今季のイカの漁獲量が約740トンだったと発表しました。", "研究所は、富山湾の今季のイカの輸出量が約740トンだったと発表しました。")]
    public void A_paraphrase_passes_and_its_lie_does_not(string told, string faithful, string lie)
    {
        IsSupported(faithful, told).ShouldBeTrue(faithful);
        IsSupported(lie, told).ShouldBeFalse(lie);
    }

    private static bool IsSupported(string said, string told) => SupportCheck.Check(said[..^1] + " [1].", [new CitedPassage(1, told)], Lexicon.Empty).IsSupported;
}
