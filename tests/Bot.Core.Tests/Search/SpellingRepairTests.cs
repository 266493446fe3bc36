using Bot.Core.Search;
using Bot.Core.Search.Questions;

namespace Bot.Core.Tests.Search;

public sealed class SpellingRepairTests : IDisposable
{
    private readonly SearchStore _store = new();

    public void Dispose() => _store.Dispose();

    [Theory]
    [InlineData("When did Tekaichi visit?", "When did Takaichi visit?")]
    [InlineData("what did the govenment sign", "what did the government sign")]
    [InlineData("what did the governemnt sign", "what did the government sign")]
    [InlineData("who met lee jaemyung", "who met lee jae myung")]
    [InlineData("waht did the government sign", "what did the government sign")]
    // Words that the store does not hold, mended by a dictionary.
    [InlineData("wich treaty", "which treaty")]
    [InlineData("how manny were wiling to sign", "how many were willing to sign")]
    // Written short.
    [InlineData("did they say anything abt the govt", "did they say anything about the government")]
    [InlineData("hwo many treaties", "how many treaties")]
    public async Task A_single_slip_is_mended_by_what_the_store_holds(string typed, string mended)
    {
        await FillAsync();
        Mend(typed).ShouldBe(mended);
    }

    [Theory]
    [InlineData("What did the government sign?")]
    [InlineData("Who is the prime minister?")]
    [InlineData("zzzzqqq")]
    [InlineData("a sinister treaty")]
    [InlineData("HW and PPL")]
    [InlineData("Did Manny sign the treaty?")]
    [InlineData("who lit the candelabra")]
    [InlineData("정상회담은 언제 열렸나요?")]
    [InlineData("12345 0.99%")]
    [InlineData("")]
    public async Task What_is_no_slip_stays(string typed)
    {
        await FillAsync();
        Mend(typed).ShouldBeSameAs(typed);
    }

    [Fact]
    public async Task A_word_that_the_pack_knows_is_left_alone()
    {
        await FillAsync();
        Mend("when did tekaichi visit", new QueryExpansion(9, 17, ["Takaichi"], true)).ShouldBe("when did tekaichi visit");
    }

    private Task<long> FillAsync() => _store.AddAsync(
        "Talks", "Prime Minister Takaichi met President Lee Jae-myung.|The government signed a treaty after the visit.");

    private string Mend(string typed, params QueryExpansion[] known)
    {
        using var session = _store.Database.Read();
        return SpellingRepair.Mend(session, typed, known);
    }
}
