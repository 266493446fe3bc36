using Bot.EndToEnd.Tests.Ingestion;
using Bot.Testing.Model;

namespace Bot.EndToEnd.Tests;

public sealed class ExplainTests : IDisposable
{
    private const string Question = "How many MOUs did Lee sign with Xi Jinping?";
    private const string Lie = "Lee signed 15 MOUs with Xi Jinping [1].";
    private const string Truth = "Lee signed 14 MOUs with Xi Jinping [1].";

    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public async Task The_draft_that_was_written_again_is_shown_before_the_one_that_went_out()
    {
        var lines = await ExplainAsync(ModelReply.Says(Lie), ModelReply.Says(Truth));

        lines.ShouldContain($"kept: {Truth}");
        lines.ShouldContain(line => line.StartsWith("  ✗ Number: 15", StringComparison.Ordinal));
        string[] inOrder = ["first draft, of which too little could be shown:", $"dropped: {Lie}", "second draft, once the model was told what was objected to:", $"kept: {Truth}"];
        inOrder.ShouldAllBe(line => lines.Contains(line));
        inOrder.Select(line => lines.IndexOf(line)).ShouldBeInOrder();
    }

    [Fact]
    public async Task Of_two_drafts_that_fail_both_are_shown()
    {
        var lines = await ExplainAsync(ModelReply.Says(Lie), ModelReply.Says(Lie.Replace("15", "16", StringComparison.Ordinal)));

        lines.Count(line => line.StartsWith("dropped: Lee signed 1", StringComparison.Ordinal)).ShouldBe(2);
    }

    [Fact]
    public async Task A_draft_that_goes_out_at_once_is_not_called_the_first()
    {
        var lines = await ExplainAsync(ModelReply.Says(Truth));

        lines.ShouldContain($"kept: {Truth}");
        lines.ShouldNotContain(line => line.Contains(" draft", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("How many MOUs did Lee sign with Xi Jinping?", "language: en", "Lee = Lee Jae-myung (Person), ", "Xi Jinping (Person)")]
    [InlineData("희토류 수출을 금지한 나라는?", "language: ko", "희토류 = ", "금지")]
    [InlineData("Who won the football match?", "language: en", "known to the pack: no name or word of the question", "")]
    public async Task The_language_and_the_names_that_were_recognised_are_said(string question, string language, string known, string more)
    {
        var lines = (await _place.RunAsync("ask", "--explain", question)).Output.Split('\n');

        lines.ShouldContain(language);
        var line = lines.Single(line => line.StartsWith("known to the pack: ", StringComparison.Ordinal));
        line.ShouldContain(known);
        line.ShouldContain(more);
    }

    private async Task<List<string>> ExplainAsync(params ModelReply[] script)
    {
        await using var server = await FakeModel.StartAsync(script);
        _place.Environment["MODEL_BASE_URL"] = server.BaseUrl.ToString();
        _place.Environment["MODEL_NAME"] = "small-7b";
        return [.. (await _place.RunAsync("ask", "--explain", Question)).Output.Split('\n')];
    }
}
