namespace Bot.EndToEnd.Tests.Ingestion;

/// <summary>That an article names no publisher is told in the reader's language, whatever the article's.</summary>
public sealed class UnnamedPublisherTests : IDisposable
{
    private static readonly string[] s_labels = ["publisher not stated", "발행처 미상", "発行元不明"];

    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Theory]
    [InlineData("How many ships did 横浜港 handle?", "publisher not stated")]
    [InlineData("横浜港は何隻の船を扱いましたか？", "発行元不明")]
    [InlineData("横浜港은 배를 몇 척 처리했나요?", "발행처 미상")]
    public async Task An_answer_tells_it_in_the_language_of_the_question(string question, string label)
    {
        await IngestAsync();

        var run = await _place.RunAsync("ask", question);

        run.Output.ShouldContain("120隻");
        run.Output.ShouldContain(label);
        s_labels.Where(other => other != label).ShouldAllBe(other => !run.Output.Contains(other, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("sources")]
    [InlineData("facts")]
    [InlineData("numbers", "--json")]
    [InlineData("digest")]
    public async Task A_list_in_English_tells_it_in_English(params string[] verb)
    {
        await IngestAsync();

        var run = await _place.RunAsync(verb);

        run.Output.ShouldContain("publisher not stated");
        run.Output.ShouldNotContain("発行元不明");
    }

    private Task<Run> IngestAsync() => _place.RunAsync("ingest", _place.Write("port.md", "# 横浜港の船\n\n横浜港は月曜日に120隻の船を扱いました。\n"));
}
