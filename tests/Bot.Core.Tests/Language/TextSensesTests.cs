using Bot.Core.Language.WordNet;

namespace Bot.Core.Tests.Language;

public class TextSensesTests
{
    private const int Kinship = 3;

    private static readonly string[] Words =
        "rise fell dog animal trawler vessel boat walked ran move buy purchased accept refused hot cold minister leader banned export trade good Oslo bad increase decrease open closed".Split(' ');

    public static TheoryData<string> Told => [.. Words];

    [Theory]
    [MemberData(nameof(Told))]
    public void A_word_is_held_against_a_text_as_against_each_of_its_words(string word)
    {
        foreach (var told in Words.Chunk(3))
        {
            var senses = EnglishWordNet.SensesOfText(told);

            senses.HasOpposite(word).ShouldBe(told.Any(other => EnglishWordNet.AreOpposite(word, other, asVerbs: false)));
            senses.HasSibling(word).ShouldBe(told.Any(other => EnglishWordNet.ShareAbove(word, other)));
            senses.HasKin(word).ShouldBe(told.Any(other => EnglishWordNet.IsMoreGeneral(word, other, Kinship) || EnglishWordNet.IsMoreGeneral(other, word, Kinship)));
        }
    }

    [Fact]
    public void A_text_has_the_opposites_the_siblings_and_the_kin_of_its_words()
    {
        var senses = EnglishWordNet.SensesOfText(["cold", "trawler", "purchased"]);

        senses.HasOpposite("hot").ShouldBeTrue();
        senses.HasOpposite("warm").ShouldBeFalse();
        senses.HasSibling("buy").ShouldBeTrue();
        senses.HasKin("vessel").ShouldBeTrue();
        senses.HasKin("breakfast").ShouldBeFalse();
    }
}
