using Bot.Core.Language.WordNet;

namespace Bot.Core.Tests.Language;

public class EnglishWordNetTests
{
    [Theory]
    [InlineData("purchase", "buy", true)]
    [InlineData("bought", "purchases", true)]
    [InlineData("vessel", "trawler", true)]
    [InlineData("trawler", "vessel", false)]
    [InlineData("choice", "chose", true)]
    [InlineData("density", "densely", true)]
    [InlineData("planet", "breakfast", false)]
    public void A_word_stands_for_its_synonyms_for_what_is_more_particular_and_for_its_other_parts_of_speech(string said, string told, bool stands) =>
        EnglishWordNet.MayStandFor(said, told, asVerbs: false).ShouldBe(stands);

    [Theory]
    [InlineData("rise", "fall", true)]
    [InlineData("accept", "refused", true)]
    [InlineData("accept", "travelled", false)]
    public void Opposites_are_known_in_any_form(string word, string other, bool opposite) =>
        EnglishWordNet.AreOpposite(word, other, asVerbs: true).ShouldBe(opposite);

    [Fact]
    public void Princetons_notice_goes_with_the_file()
    {
        using var stream = typeof(EnglishWordNet).Assembly.GetManifestResourceStream("Bot.Core.Language.WordNet.english-wordnet.txt").ShouldNotBeNull();
        using var reader = new StreamReader(stream);

        reader.ReadToEnd().ShouldContain("WordNet 3.0 Copyright 2006 by Princeton University.");
    }
}
