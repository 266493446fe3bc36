using Bot.Core.Answers.Extractive.Cjk;

namespace Bot.Core.Tests.Answers.Extractive.Cjk;

public sealed class CjkSettledValueTests
{
    [Theory]
    [InlineData("언제 개관하나요?", "도서관은 내년 [3월]에 개관한다.", "내년 3월")]
    [InlineData("언제 닫았나요?", "박물관은 지난해 [10월]에 문을 닫았다.", "지난해 10월")]
    [InlineData("언제 열리나요?", "축제는 다음 달 [5일] 열린다.", "다음 달 5일")]
    [InlineData("언제 열리나요?", "축제는 [5월 3일] 열린다.", "5월 3일")]
    [InlineData("언제 이전하나요?", "이전은 [2027년에서 2029년]으로 미뤄졌다.", "2029년")]
    [InlineData("언제 열리나요?", "축제는 [5월 3일에서 5일]까지 열린다.", "5월 3일에서 5일")]
    [InlineData("축제는 언제 열릴 예정이었나요?", "축제는 [5월 3일] 열릴 예정이었으나 취소됐다.", "5월 3일")]
    [InlineData("언제 취소됐나요?", "축제는 [5월 3일] 취소됐다.", "5월 3일")]
    [InlineData("いつ開館しますか？", "図書館は来年[3月]に開館する。", "来年3月")]
    [InlineData("いつですか？", "移転は[2027年から2029年]に延期された。", "2029年")]
    [InlineData("いつですか？", "祭りは[5月3日から5日]に開かれる。", "5月3日から5日")]
    [InlineData("언제 열렸나요?", "The fair opened on [May 3].", "May 3")]
    public void A_value_is_set_in_front_with_its_year_and_as_it_stands_now(string question, string text, string value) => Of(question, text).ShouldBe(value);

    [Theory]
    [InlineData("언제 열리나요?", "축제는 [5월 3일] 열릴 예정이었으나 취소됐다.")]
    [InlineData("いつ開かれますか？", "祭りは[5月3日]に開かれる予定だったが、中止になった。")]
    public void What_was_cancelled_is_not(string question, string text) => Of(question, text).ShouldBeNull();

    private static string? Of(string question, string marked)
    {
        var (start, end) = (marked.IndexOf('[', StringComparison.Ordinal), marked.IndexOf(']', StringComparison.Ordinal) - 1);
        return CjkSettledValue.Of(question, marked.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal), start, end);
    }
}
