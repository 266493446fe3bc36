using Bot.Core.Commands;
using Bot.Core.Coverage;

namespace Bot.Core.Tests.Commands;

public sealed class NumberLabelTests
{
    [Theory]
    [InlineData("14", "MOUs", "Lee signed 14 MOUs.", "14", "MOUs")]
    [InlineData("71", "year-old mayor", "The 71-year-old mayor won.", "71-year-old", "mayor")]
    [InlineData("ten", "enter every hour", "Between five and ten enter every hour.", "ten", "")]
    [InlineData("ten", "entered", "At noon the doors opened and ten entered.", "ten", "")]
    [InlineData("20", "were hurt", "Five died and 20 were hurt.", "20", "were hurt")]
    [InlineData("85명", "합격했다", "지원자 200명 중 85명이 합격했다.", "85명", "합격했다")]
    [InlineData("85명", "명", "모두 85명이다.", "85명", "")]
    [InlineData("6.5 million", "years; 6.5 million", "All years; 6.5 million", "6.5 million", "")]
    [InlineData("1,204", "1,204", "1,204", "1,204", "")]
    public void A_number_is_told_with_what_it_measures_where_that_says_something(
        string written, string property, string statement, string value, string label) =>
        NumberLabel.Of(new Quantity(property, 1, 1, null, null, null, false, written, null), statement).ShouldBe((value, label));
}
