using Bot.Core.Answers.Support;
using Shouldly;

namespace Bot.Core.Tests.Answers.Support;

/// <summary>Korean and Japanese sentences over passages of the shipped coverage.</summary>
public class CjkSeedTests
{
    private const string Boost = "According to economic projections, joining the trade pact could boost South Korea's real annual GDP by 0.33% to 0.35%.";
    private const string Ban = "Following Takaichi's remarks regarding the Taiwan Strait, China retaliated by banning rare earth exports to Japan on January 6.";
    private const string Visit = "During his visit to Beijing on January 4, Lee signed 14 MOUs with Xi Jinping.";

    [Theory]
    [InlineData("経済予測によると、この貿易協定に加入すれば韓国の実質GDPは年間0.33%から0.35%増えます [1]。", false)]
    [InlineData("経済予測によると、この貿易協定に加入すれば韓国の実質GDPは年間0.33%から0.35%増える可能性があります [1]。", true)]
    [InlineData("경제 전망에 따르면 이 무역협정에 가입하면 한국의 연간 실질 GDP는 0.33~0.35% 증가합니다 [1].", false)]
    [InlineData("경제 전망에 따르면 이 무역협정에 가입하면 한국의 연간 실질 GDP는 0.33~0.35% 증가할 수 있습니다 [1].", true)]
    public void What_could_be_is_not_told_as_so_by_naming_the_projections(string draft, bool supported) => IsSupported(draft, Boost).ShouldBe(supported);

    [Theory]
    [InlineData("중국은 1월 4일 일본에 대한 희토류 수출을 금지했고, 이 대통령은 1월 6일 베이징을 방문해 14건의 MOU에 서명했습니다 [1][2].", false)]
    [InlineData("중국은 1월 6일 일본에 대한 희토류 수출을 금지했고, 이 대통령은 1월 4일 베이징을 방문해 14건의 MOU에 서명했습니다 [1][2].", true)]
    [InlineData("中国は1月4日に日本へのレアアース輸出を禁止し、李大統領は1月6日の北京訪問中に14件の覚書に署名しました [1][2]。", false)]
    [InlineData("中国は1月6日に日本へのレアアース輸出を禁止し、李大統領は1月4日の北京訪問中に14件の覚書に署名しました [1][2]。", true)]
    public void Two_events_keep_their_days(string draft, bool supported) => IsSupported(draft, Ban, Visit).ShouldBe(supported);

    [Theory]
    [InlineData("남중국해에 관한 다카이치의 발언 이후 중국은 일본에 대한 희토류 수출을 금지했습니다 [1].", false)]
    [InlineData("대만해협에 관한 다카이치의 발언 이후 중국은 일본에 대한 희토류 수출을 금지했습니다 [1].", true)]
    [InlineData("中国は日本海に関する高市氏の発言を受け、日本へのレアアース輸出を禁止しました [1]。", false)]
    [InlineData("中国は台湾海峡に関する高市氏の発言を受け、日本へのレアアース輸出を禁止しました [1]。", true)]
    public void A_sea_is_not_the_country_of_its_name(string draft, bool supported) => IsSupported(draft, Ban).ShouldBe(supported);

    private static bool IsSupported(string draft, params string[] passages) =>
        SupportCheck.Check(draft, [.. passages.Select((text, index) => new CitedPassage(index + 1, text))], Lexicons.Seed).IsSupported;
}
