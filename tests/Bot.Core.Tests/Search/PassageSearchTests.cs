using Bot.Core.Search.Questions;

namespace Bot.Core.Tests.Search;

public sealed class PassageSearchTests : IDisposable
{
    private readonly SearchStore _store = new();

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task An_article_is_found_as_soon_as_it_is_stored_and_gone_as_soon_as_it_is_removed()
    {
        var bridge = await _store.AddAsync("The harbour bridge", "The bridge opened in 1932.|It carries eight lanes of traffic.");
        await _store.AddAsync("The tower", "The tower was finished in 1889.|It is painted every seven years.");

        _store.Best("When did the bridge open?").ShouldBe("The bridge opened in 1932.");
        _store.Best("When was the tower finished?").ShouldBe("The tower was finished in 1889.");

        await _store.RemoveAsync(bridge);
        _store.Ask("bridge").Passages.ShouldBeEmpty();
        _store.Best("When was the tower finished?").ShouldBe("The tower was finished in 1889.");
    }

    [Fact]
    public async Task Removing_everything_leaves_nothing_behind()
    {
        var one = await _store.AddAsync("One", "Ships sail on water.|Water is wet.", "国会が開かれた。");
        await _store.RemoveAsync(one);

        foreach (var table in (string[])["term", "paragraph_tokens", "article_terms"])
        {
            _store.Count(table).ShouldBe(0);
        }

        _store.Count("search_total WHERE articles = 0 AND paragraphs = 0 AND passages = 0 AND tokens = 0").ShouldBe(1);
        _store.Count("passage_terms WHERE passage_terms MATCH 'water'").ShouldBe(0);
        _store.Count("paragraph_terms WHERE paragraph_terms MATCH 'water'").ShouldBe(0);
    }

    [Fact]
    public async Task A_revision_takes_the_place_of_what_it_supersedes()
    {
        await _store.AddAsync("Storm", "The storm killed five people.");
        await _store.AddAsync("Storm", "The storm killed seven people.");

        _store.Best("How many people did the storm kill?").ShouldBe("The storm killed seven people.");
        _store.Ask("How many people did the storm kill?").Passages.Count.ShouldBeLessThanOrEqualTo(2);
    }

    [Fact]
    public async Task The_sentence_with_an_answer_of_the_right_kind_comes_first()
    {
        await _store.AddAsync(
            "Marathon",
            "The marathon was won by Ada Lindqvist.|The marathon was won in 2019.|The marathon was won by 42 seconds.");

        _store.Best("Who won the marathon?").ShouldBe("The marathon was won by Ada Lindqvist.");
        _store.Best("When was the marathon won?").ShouldBe("The marathon was won in 2019.");
    }

    [Fact]
    public async Task An_alternative_stands_for_the_words_of_the_question()
    {
        await _store.AddAsync("Trade", "The bloc was founded in 2005.|Lee wants to join the CPTPP.|Exports grew.");

        _store.Best("Who wants into the trade pact?", new QueryExpansion(19, 29, ["CPTPP"], true)).ShouldBe("Lee wants to join the CPTPP.");
    }

    [Fact]
    public async Task A_korean_question_finds_english_and_korean_passages()
    {
        await _store.AddAsync("Summit", "The leaders met in Nara.|Rare earth exports stopped on Monday.");
        await _store.AddAsync("회담", "두 정상은 나라에서 만났다.|희토류 수출은 월요일에 중단되었다.");

        _store.Best("희토류 수출은 언제 중단되었나요?").ShouldBe("희토류 수출은 월요일에 중단되었다.");
        await _store.RemoveAsync(2);
        _store.Best(
            "희토류 수출은 언제 중단되었나요?",
            new QueryExpansion(0, 3, ["rare earth"], false), new QueryExpansion(4, 6, ["export"], false))
            .ShouldBe("Rare earth exports stopped on Monday.");
    }

    [Fact]
    public async Task A_japanese_question_finds_a_japanese_passage()
    {
        await _store.AddAsync("会談", "両首脳は奈良で会談した。|輸出の禁止は一月に始まった。");

        _store.Best("首脳会談はどこで行われましたか？").ShouldBe("両首脳は奈良で会談した。");
        _store.Best("輸出禁止はいつ始まりましたか？").ShouldBe("輸出の禁止は一月に始まった。");
    }

    [Fact]
    public async Task A_topic_is_every_passage_that_holds_all_its_terms()
    {
        await _store.AddAsync("Trade", "Rare earth exports stopped.|The earth is round.|Rare earths come from China.|Exports of rice grew.");

        _store.Topic("rare earth").ShouldBe(["Rare earth exports stopped.", "Rare earths come from China."]);
        _store.Topic("the of").ShouldBeEmpty();
        _store.Topic("unheard of thing").ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_not_there_is_not_found()
    {
        await _store.AddAsync("Trade", "Rare earth exports stopped.");

        _store.Ask("What is the weather in Paris?").Passages.ShouldBeEmpty();
        _store.Ask("").Passages.ShouldBeEmpty();
        _store.Ask("who is it").Passages.ShouldBeEmpty();
    }
}
