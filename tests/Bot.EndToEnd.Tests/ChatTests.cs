using Bot.EndToEnd.Tests.Ingestion;

namespace Bot.EndToEnd.Tests;

public sealed class ChatTests : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Theory]
    [InlineData("quit")]
    [InlineData("Exit")]
    [InlineData(" q ")]
    [InlineData("bye")]
    [InlineData("/quit")]
    [InlineData("종료")]
    public async Task A_goodbye_ends_the_conversation(string goodbye)
    {
        var said = await TalkAsync("Privacy", goodbye, "/help");

        said.ShouldContain("turns of a conversation");
        said.ShouldNotContain("/timeline");
    }

    [Fact]
    public async Task Words_of_goodbye_in_a_question_are_asked() => (await TalkAsync("Who quit?", "/help")).ShouldContain("/timeline");

    [Fact]
    public async Task The_short_answers_of_two_parts_are_set_off_without_their_marks()
    {
        var said = await TalkAsync("How many MOUs did Lee sign with Xi Jinping, and when did Lee and Takaichi meet in Nara?");

        said.ShouldContain("14 MOUs — “");
        said.ShouldContain("January 13 to 14, 2026 — “");
        said.ShouldNotContain("**");
    }

    [Fact]
    public async Task A_quote_in_a_japanese_lookup_stands_in_japanese_marks() =>
        (await TalkAsync("/check 中国は1月6日にレアアースの輸出を禁止した")).ShouldContain("「Following Takaichi's remarks");

    /// <summary>What the bot writes to these lines.</summary>
    private async Task<string> TalkAsync(params string[] lines)
    {
        using var process = _place.Start(_ => { }, "chat");
        using var limit = new CancellationTokenSource(s_patience);
        var output = process.StandardOutput.ReadToEndAsync(limit.Token);
        foreach (var line in lines)
        {
            await process.StandardInput.WriteLineAsync(line);
        }

        process.StandardInput.Close();
        await process.WaitForExitAsync(limit.Token);
        process.ExitCode.ShouldBe(0);
        return await output;
    }
}
