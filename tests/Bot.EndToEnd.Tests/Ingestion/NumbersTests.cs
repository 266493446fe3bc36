namespace Bot.EndToEnd.Tests.Ingestion;

/// <summary>What <c>numbers</c> sets off reads like the passage.</summary>
public sealed class NumbersTests : IDisposable
{
    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Theory]
    [InlineData("The 71-year-old mayor won.", "71-year-old — mayor")]
    [InlineData("The 12-member council met in the old town hall.", "12-member — council")]
    [InlineData("About 40% of the fleet was grounded.", "about 40% — fleet")]
    [InlineData("참가자는 300명까지 받는다.", "300명까지 — 참가자")]
    [InlineData("기온은 38도까지 올랐다.", "38도 — 기온")]
    [InlineData("지진으로 약 300명이 다쳤다.", "약 300명 — 지진")]
    [InlineData("橋の長さは約2キロだ。", "約2キロ — 橋の長さ")]
    public async Task A_value_is_shown_as_the_passage_writes_it(string sentence, string shown)
    {
        await _place.RunAsync("ingest", _place.Write("news.txt", $"A headline for the test\n\n{sentence}\n"));

        (await _place.RunAsync("numbers")).Output.Split('\n').ShouldContain(line => line.StartsWith(shown, StringComparison.Ordinal));
    }
}
