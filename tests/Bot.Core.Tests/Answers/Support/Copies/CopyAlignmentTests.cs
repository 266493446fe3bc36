using Bot.Core.Answers.Support.Copies;
using Shouldly;

namespace Bot.Core.Tests.Answers.Support.Copies;

public class CopyAlignmentTests
{
    [Fact]
    public void A_sentence_is_its_own_copy()
    {
        var alignment = Align("회사는 공장을 지었다", "회사는 공장을 지었다");
        alignment.Edits.ShouldBeEmpty();
        alignment.Kept.ShouldBe(5);
        alignment.Places.ShouldBe([0, 1, 2, 3, 4]);
    }

    [Fact]
    public void What_came_in_fell_out_and_changed_is_found()
    {
        Align("회사는 새 공장을 지었다", "회사는 공장을 지었다").Edits.ShouldBe([new CopyEdit(2, 3, 2, 2)]);
        Align("회사는 지었다", "회사는 공장을 지었다").Edits.ShouldBe([new CopyEdit(2, 2, 2, 4)]);
        Align("회사는 창고를 지었다", "회사는 공장을 지었다").Edits.ShouldBe([new CopyEdit(2, 3, 2, 3)]);
    }

    [Fact]
    public void Exchanged_pieces_are_two_changes() => Align("도로가 폭설을 막았다", "폭설이 도로를 막았다").Edits.ShouldBe([new CopyEdit(0, 1, 0, 1), new CopyEdit(2, 3, 2, 3)]);

    [Fact]
    public void A_sentence_that_is_too_long_is_not_compared() =>
        CopyAlignment.Of(CopyReader.OfCjk(string.Join(' ', Enumerable.Repeat("회사", 200))), CopyReader.OfCjk("회사"), (_, _) => false).ShouldBeNull();

    private static CopyAlignment Align(string copy, string original) =>
        CopyAlignment.Of(CopyReader.OfCjk(copy), CopyReader.OfCjk(original), (_, _) => false).ShouldNotBeNull();
}
