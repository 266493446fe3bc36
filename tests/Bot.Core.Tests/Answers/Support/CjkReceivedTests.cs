using Bot.Core.Answers.Support;
using Bot.Core.Coverage;
using Shouldly;

namespace Bot.Core.Tests.Answers.Support;

/// <summary>Who does something and who gets it from somebody.</summary>
public class CjkReceivedTests
{
    [Theory]
    [InlineData("同社は2023年に中国の企業から出資の提案を受けたが、断った。", "同社は2023年に中国の企業に出資を提案しましたが、断られました。", "同社は2023年に中国の企業から出資を提案されましたが、断りました。")]
    [InlineData("회사는 지난해 일본 기업으로부터 투자 제안을 받았지만 거절했다.", "회사는 지난해 일본 기업에 투자를 제안했지만 거절당했습니다.", "회사는 지난해 일본 기업에서 투자 제안을 받았지만 거절했습니다.")]
    [InlineData("시는 주민들로부터 도로 정비 요청을 받았다.", "시는 주민들에게 도로 정비를 요청했습니다.", "주민들은 시에 도로 정비를 요청했습니다.")]
    [InlineData("시는 주민들에게 도로 정비를 요청했다.", "시는 주민들로부터 도로 정비 요청을 받았습니다.", "시는 주민들에게 도로 정비를 요청했습니다.")]
    [InlineData("市は住民から道路整備の要望を受けた。", "市は住民に道路整備を要望しました。", "住民は市に道路整備を要望しました。")]
    [InlineData("유족은 지난해 고지도 47점을 박물관에 기증했다.", "박물관은 지난해 유족에게 고지도 47점을 기증했습니다.", "유족은 지난해 박물관에 고지도 47점을 기증했습니다.")]
    public void Who_gets_something_did_not_give_it(string told, string lie, string faithful)
    {
        IsSupported(lie, told).ShouldBeFalse(lie);
        IsSupported(faithful, told).ShouldBeTrue(faithful);
    }

    private static bool IsSupported(string said, string told) => SupportCheck.Check(said[..^1] + " [1].", [new CitedPassage(1, told)], Lexicon.Empty).IsSupported;
}
