using Bot.Core.Coverage;

namespace Bot.Core.Tests.Coverage;

public sealed class LexiconTests
{
    private readonly Lexicon _lexicon = Lexicon.Of(new CoveragePack(
        new Dictionary<string, string> { ["en"] = "Test" }, "UTC", ["en", "ko", "ja"], [], [],
        new Dictionary<string, IReadOnlyList<string>>(),
        [
            new("harbour", "Port Ellis", "Place", [new("harbour", "en"), new("항구", "ko"), new("港湾", "ja")]),
            new("us", "United States", "Country", [new("U.S.", "en"), new("US", "en")]),
            new("pact", "CPTPP", "Organization", [new("무역 협정", "ko")]),
        ],
        [new("항구 도시", "ko", ["port city"]), new("banned", "en", ["prohibited"]), new("金", "ja", ["gold"])]));

    [Theory]
    [InlineData("Who runs the harbour?", "harbour")]
    [InlineData("HARBOUR fees", "harbour")]
    [InlineData("the U.S. economy", "us")]
    [InlineData("CPTPP가입", "pact")]
    [InlineData("ＣＰＴＰＰ", "pact")]
    [InlineData("항구에서는", "harbour")]
    [InlineData("무역협정을", "pact")]
    [InlineData("무역 협정", "pact")]
    [InlineData("その港湾で", "harbour")]
    public void A_name_is_found_however_it_is_written(string text, string entity)
    {
        _lexicon.Find(text).ShouldHaveSingleItem().Entity!.Id.ShouldBe(entity);
    }

    [Theory]
    [InlineData("harbours")]
    [InlineData("Russia must discuss")]
    [InlineData("대항 구역")]
    [InlineData("")]
    public void A_part_of_a_word_is_not_a_name(string text)
    {
        _lexicon.Find(text).ShouldBeEmpty();
    }

    [Fact]
    public void The_longest_match_wins_and_nothing_overlaps()
    {
        var match = _lexicon.Find("항구 도시").ShouldHaveSingleItem();

        match.Term!.English.ShouldBe(["port city"]);
        (match.Start, match.Length).ShouldBe((0, 5));
    }

    [Fact]
    public void A_single_kanji_is_too_little_to_be_a_word()
    {
        _lexicon.Find("金曜日").ShouldBeEmpty();
    }
}
