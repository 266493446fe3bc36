using Bot.Core.Language.Dictionaries;

namespace Bot.Core.Tests.Language;

public class CjkDictionaryTests
{
    [Theory]
    [InlineData("降水", "precipitation")]
    [InlineData("運", "carry")]
    [InlineData("강수", "precipitation")]
    [InlineData("뇌하수체", "pituitary gland")]
    [InlineData("학생", "student")]
    public void A_word_of_either_language_means_what_its_characters_mean(string word, string english) =>
        CjkDictionary.Find(word).Select(gloss => gloss.Text).ShouldContain(english);

    [Fact]
    public void A_word_that_is_none_means_nothing() => CjkDictionary.Find("뷁뷁").ShouldBeEmpty();
}
