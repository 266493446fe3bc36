using Bot.Core.Answers.Support;

namespace Bot.Core.Tests.Answers.Support;

/// <summary>A little more than the passage gives, beside what it does give.</summary>
public class OverstatementTests
{
    [Theory]
    [InlineData("Keeper Tom Ryd said the zoo would reopen.", "Director Tom Ryd said the zoo would reopen.", false)]
    [InlineData("Shop manager Ulla Berg left the museum.", "Museum director Ulla Berg left.", false)]
    [InlineData("Council leader Ulla Berg left the town.", "The council leader, Ulla Berg, left the town.", true)]
    [InlineData("Deputy head coach Max Lund praised striker Ali Moss.", "Max Lund, the head coach, praised deputy head coach Ali Moss.", false)]
    [InlineData("Part of the harbour froze in January.", "The harbour froze in January.", false)]
    [InlineData("Part of the harbour froze in January.", "A section of the harbour froze in January.", true)]
    [InlineData("The tower forms part of the wall.", "The tower is in the wall.", true)]
    [InlineData("It was the largest catch since 1981.", "It was the largest catch ever.", false)]
    [InlineData("It was the largest catch ever.", "It was the largest catch ever.", true)]
    [InlineData("He is the first miner to be elected mayor in 20 years.", "He is the first miner to be elected mayor.", false)]
    [InlineData("The pier could reopen in May if the owner pays a fine.", "The pier could reopen in May now that the owner has paid a fine.", false)]
    [InlineData("The owner has paid a fine, and the pier could reopen in May if the storms end.", "The pier could reopen in May, as the owner has paid a fine.", true)]
    [InlineData("It was her second visit in the five weeks since the flood.", "It was her second visit in 2024.", false)]
    [InlineData("Ryd studied law until 1990 and later founded a bank.", "Ryd studied law until 1990 and had founded a bank before that.", false)]
    [InlineData("Ryd studied law until 1990 and later founded a bank.", "Ryd studied law until 1990 and founded a bank after that.", true)]
    [InlineData("The opera, staged by Ulla Berg, is based on Max Lund's poem.", "The opera is based on the poem by Ulla Berg.", false)]
    [InlineData("The opera, staged by Ulla Berg, is based on Max Lund's poem.", "The opera is based on the poem by Max Lund.", true)]
    [InlineData("Joining the 14-member club matters to Varnia.", "Varnia, one of the club's 14 members, says it matters.", false)]
    [InlineData("The storm cut power to 90 homes in Ost; Vest was not hit.", "The storm cut power to 90 homes in Ost and Vest.", false)]
    [InlineData("The storm cut power to 90 homes in Ost and Vest; Nord was not hit.", "The storm cut power to 90 homes in Ost and Vest.", true)]
    [InlineData("According to surveys, demand in Varnia could rise by 4%.", "The Varnian government expects that demand could rise by 4%.", false)]
    [InlineData("According to the Varnian government, demand could rise by 4%.", "The Varnian government says that demand could rise by 4%.", true)]
    [InlineData("The firm raised the price to 30 euros.", "The firm raised the price by 30 euros.", false)]
    [InlineData("The firm raised the price by 30 euros to 90 euros.", "The firm raised the price by 30 euros.", true)]
    [InlineData("Riders given the helmet had 40% fewer injuries.", "Of riders given the helmet, 40% had fewer injuries.", false)]
    [InlineData("Of riders given the helmet, 40% had fewer injuries.", "Of riders given the helmet, 40% had fewer injuries.", true)]
    [InlineData("Police arrested a man on suspicion of selling the vase.", "A man who sold the vase was arrested.", false)]
    [InlineData("The plant pumps 450 litres of seawater per second to the mine.", "The mine gets 450 litres of seawater a minute from the plant.", false)]
    [InlineData("The plant pumps 450 litres of seawater per second to the mine.", "The mine gets 450 litres of seawater a second from the plant.", true)]
    [InlineData("The fund pays each pupil 20 euros every month.", "The fund pays each pupil 20 euros monthly.", true)]
    [InlineData("Ryd's brother, Ali Ryd, told the court that the fine would not change the trade.", "The fine will not change the trade.", false)]
    [InlineData("Operator Ost Ropeways said the bearing had been inspected in May and showed no defects.", "The bearing had been inspected in May and showed no defects.", false)]
    [InlineData("The bearing was inspected in May and showed no defects.", "The bearing was inspected in May and showed no defects.", true)]
    public void More_than_the_passage_gives_is_held_back(string passage, string draft, bool supported) =>
        IsSupported($"{draft} [1]", passage).ShouldBe(supported);

    [Theory]
    [InlineData("입장료는 월 5천 원이다.", "입장료는 연 5천 원입니다.", false)]
    [InlineData("入場料は月500円だ。", "入場料は年500円です。", false)]
    [InlineData("회원은 20명에서 35명으로 늘었다.", "회원은 35명이 늘었습니다.", false)]
    [InlineData("회원은 35명이 늘어 55명이 됐다.", "회원은 35명이 늘었습니다.", true)]
    [InlineData("寄付は40万円で、前年の2倍になった。", "寄付は前年より40万円増えました。", false)]
    [InlineData("大人には効いた。子どもでの効果は確認されていない。", "子どもにも効きました。", false)]
    [InlineData("이익은 전년 대비 9% 늘었다. 당초 예상은 5억 원이었다.", "이익은 당초 예상보다 9% 늘었습니다.", false)]
    [InlineData("이익은 전년 대비 9% 늘었다.", "이익은 지난해보다 9% 늘었습니다.", true)]
    [InlineData("집값 하락과 임금 상승을 꼽았다.", "집값 상승과 임금 상승을 꼽았습니다.", false)]
    [InlineData("집값 하락과 임금 상승을 꼽았다.", "임금 상승과 집값 하락을 꼽았습니다.", true)]
    [InlineData("안건은 찬성 64%로 가결됐다.", "안건은 투표율 64%로 가결됐습니다.", false)]
    [InlineData("The firm agreed to close the mine.", "会社は鉱山をすでに閉鎖しました。", false)]
    [InlineData("The firm closed the mine in May.", "会社は鉱山をすでに閉鎖しました。", true)]
    [InlineData("The loss was heavy.", "損失はわずかでした。", false)]
    [InlineData("The firms agreed to build cars in the United States.", "두 회사는 성명에서 자동차를 만들기로 합의했습니다.", false)]
    [InlineData("비용의 절반은 국비로 낸다.", "비용은 모두 국비로 냅니다.", false)]
    [InlineData("박 의원은 \"요금이 20% 오를 수 있다\"고 말했다. 시는 5월에 노선을 바꿀 방침이다.", "요금이 20% 오르며, 시는 5월에 노선을 바꿀 방침입니다.", false)]
    [InlineData("박 의원은 \"요금이 20% 오를 수 있다\"고 말했다. 시는 5월에 노선을 바꿀 방침이다.", "박 의원은 요금이 20% 오를 수 있다고 말했습니다.", true)]
    public void Nor_in_Korean_and_Japanese(string passage, string draft, bool supported) =>
        IsSupported(draft[..^1] + " [1].", passage).ShouldBe(supported);

    [Theory]
    [InlineData("May 3", "May 20", true)]
    [InlineData("May 20", "May 3", false)]
    public void What_came_first_has_the_earlier_date(string met, string signed, bool supported) =>
        IsSupported("大臣はオスロで首相と会談した[1]あとベルリンで協定に署名しました[2]。", $"The minister met the prime minister in Oslo on {met}.", $"On {signed} the minister signed an agreement in Berlin.").ShouldBe(supported);

    private static bool IsSupported(string draft, params string[] passages) =>
        SupportCheck.Check(draft, [.. passages.Select((text, i) => new CitedPassage(i + 1, text))], Lexicons.Seed).IsSupported;
}
