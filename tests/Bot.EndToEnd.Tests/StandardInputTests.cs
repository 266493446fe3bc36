using System.Diagnostics;
using System.Globalization;
using Bot.EndToEnd.Tests.Ingestion;

namespace Bot.EndToEnd.Tests;

public sealed class StandardInputTests : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Theory]
    [InlineData("chat")]
    [InlineData("ask", "--json", "-")]
    public async Task Where_standard_input_is_closed_the_bot_says_so_and_ends(params string[] arguments)
    {
        var run = await _place.RunAsync(start =>
        {
            // Only a shell can start a process without standard input.
            start.ArgumentList.Insert(0, start.FileName);
            start.ArgumentList.Insert(0, "exec \"$0\" \"$@\" <&-");
            start.ArgumentList.Insert(0, "-c");
            start.FileName = "sh";
        }, s_patience, arguments);

        run.ExitCode.ShouldBe(2);
        run.OneErrorLine().ShouldStartWith("Standard input is closed");
        run.Output.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_line_whose_turns_are_none_does_not_end_the_batch()
    {
        using var process = _place.Start(start => { }, "ask", "--json", "-");
        await process.StandardInput.WriteLineAsync("{\"id\":\"a\",\"turns\":[null]}\n{\"id\":\"b\",\"turns\":[\"Who met?\",null]}\n{\"id\":\"c\",\"question\":\"Who met in Nara?\"}");
        process.StandardInput.Close();

        using var patience = new CancellationTokenSource(s_patience);
        var output = await process.StandardOutput.ReadToEndAsync(patience.Token);
        await process.WaitForExitAsync(patience.Token);
        process.ExitCode.ShouldBe(0);
        output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => System.Text.Json.JsonDocument.Parse(line).RootElement.GetProperty("status").GetString())
            .ShouldBe(["declined", "declined", "answered"]);
    }

    [Theory]
    [InlineData("chat", "/privacy")]
    [InlineData("ask", "{\"id\":\"a\",\"question\":\"Who?\"}", "--json", "-")]
    public async Task A_bot_that_waits_for_a_line_ends_when_it_is_told_to(string verb, string line, params string[] more)
    {
        using var process = _place.Start(start => { }, [verb, .. more]);
        await process.StandardInput.WriteLineAsync(line);
        await process.StandardInput.FlushAsync();
        using var limit = new CancellationTokenSource(s_patience);
        (await process.StandardOutput.ReadLineAsync(limit.Token)).ShouldNotBeNull();

        using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
        await process.WaitForExitAsync(limit.Token);

        // 143 is what a process ends with that has to be ended.
        process.ExitCode.ShouldBe(1);
    }
}
