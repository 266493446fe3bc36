using System.Diagnostics;
using System.Globalization;

namespace Bot.EndToEnd.Tests.Ingestion;

public sealed class StoppedIngestTests : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public async Task An_ingest_that_is_told_to_stop_says_what_stays_and_how_to_go_on()
    {
        // A pipe that nobody ends: the ingest is at work until it is stopped.
        var pipe = Path.Combine(_place.Folder, "endless.jsonl");
        await RunAsync("mkfifo", pipe);
        using var process = _place.Start("ingest", pipe);
        await using var writer = new FileStream(pipe, FileMode.Open, FileAccess.Write);
        await writer.WriteAsync("""{"id":"a","title":"A","paragraphs":[["One sentence."]]}"""u8.ToArray());
        await writer.FlushAsync();

        await RunAsync("kill", "-TERM", process.Id.ToString(CultureInfo.InvariantCulture));

        using var patience = new CancellationTokenSource(s_patience);
        await process.WaitForExitAsync(patience.Token);
        process.ExitCode.ShouldBe(1);
        (await process.StandardError.ReadToEndAsync(patience.Token)).ShouldBe("Stopped after 0 articles, which stay; the same ingest again goes on with the rest.\n");
    }

    private static async Task RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0);
    }
}
