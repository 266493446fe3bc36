using Bot.Core.Language;

namespace Bot.Core.Tests.Language;

public class DemonymsTests
{
    [Theory]
    [InlineData("japan", "japanese", true)]
    [InlineData("french", "france", true)]
    [InlineData("netherlands", "dutch", true)]
    [InlineData("canadian", "canada", true)]
    [InlineData("austria", "australian", false)]
    [InlineData("niger", "nigerian", false)]
    [InlineData("iran", "iraqi", false)]
    public void A_country_and_what_comes_from_it_are_one(string word, string other, bool same) => Demonyms.Same(word, other).ShouldBe(same);
}
