using Bot.Core.Answers.Understanding;
using Bot.Core.Coverage;

namespace Bot.Core.Tests.Answers.Understanding;

public sealed class KoreanSpellingTests
{
    private static readonly Lexicon Words = Lexicon.Of(new CoveragePack(
        new Dictionary<string, string> { ["en"] = "Test" }, "UTC", ["en"], [], [], new Dictionary<string, IReadOnlyList<string>>(),
        [
            new("norway", "Norway", "Country", [new("노르웨이", "ko")]),
            new("oslo", "Oslo", "Place", [new("오슬로", "ko")]),
            new("osla", "Osla", "Place", [new("오슬라", "ko")]),
            new("bank", "bank", "Thing", [new("은행", "ko")]),
        ],
        []));

    [Theory]
    [InlineData("노르웨아는 왜 금지했나요?", "노르웨이는 왜 금지했나요?")]
    [InlineData("노르훼이의 수출", "노르웨이의 수출")]
    // Two letters, or two syllables, are another word; a short name has neighbours; and of two names none is meant.
    [InlineData("노르와아는 왜", "노르와아는 왜")]
    [InlineData("은햄은 왜", "은햄은 왜")]
    [InlineData("오슬리에서", "오슬리에서")]
    [InlineData("노르웨이는 왜", "노르웨이는 왜")]
    [InlineData("", "")]
    public void A_name_with_one_wrong_letter_is_mended(string typed, string mended) =>
        KoreanSpelling.Mend(typed, Expansions.Of(typed, "ko", Words), Words).ShouldBe(mended);
}
