using Bot.Core.Answers.Support.Cjk;

namespace Bot.Core.Tests.Answers.Support;

public class CjkMorphologyTests
{
    [Theory]
    [InlineData("떨어지", "떨어졌")]
    [InlineData("떨어지", "떨어진")]
    [InlineData("오르", "올랐")]
    [InlineData("만들", "만든")]
    [InlineData("가깝", "가까")]
    [InlineData("듣", "들")]
    [InlineData("나누", "나눠")]
    public void A_verb_is_known_in_the_forms_that_its_endings_make(string stem, string form) => CjkMorphology.Forms(stem).ShouldContain(form);
}
