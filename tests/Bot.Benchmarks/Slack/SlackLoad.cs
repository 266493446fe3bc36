using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Bot.Testing.Slack;

namespace Bot.Benchmarks.Slack;

/// <summary><c>slack-load</c>: mentions at the real executable, from a fake workspace on this machine. Bounded in count and time.</summary>
internal static class SlackLoad
{
    private const int Channels = 1_000;
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    /// <param name="arguments"><c>--mentions N</c> (10,000 by default) and <c>--rate N</c> a second (500).</param>
    /// <returns>0 when everything was acknowledged in time and answered or told "busy".</returns>
    public static async Task<int> RunAsync(string[] arguments)
    {
        var mentions = Number(arguments, "--mentions", 10_000);
        var rate = Number(arguments, "--rate", 500);
        var burst = await MeasureAsync("burst", mentions, null);
        var offered = await MeasureAsync($"{rate}/s offered", mentions, rate);
        return burst && offered ? 0 : 1;
    }

    private static async Task<bool> MeasureAsync(string name, int mentions, int? rate)
    {
        await using var slack = await FakeSlack.StartAsync();
        var folder = Directory.CreateTempSubdirectory("slack-load");
        using var bot = StartBot(slack, folder.FullName);
        try
        {
            var socket = await slack.SocketAsync();
            await WarmUpAsync(slack);
            var warm = slack.Messages.Count;
            var before = PeakMemory(bot);
            var watch = Stopwatch.StartNew();
            var latencies = await DeliverAsync(socket, mentions, rate, watch);
            var delivered = watch.Elapsed;
            while (slack.Messages.Count - warm < mentions && watch.Elapsed < Limit && !bot.HasExited)
            {
                await Task.Delay(100);
            }

            return Report(name, slack, warm, mentions, latencies, delivered, watch.Elapsed, before, PeakMemory(bot));
        }
        finally
        {
            bot.Kill(entireProcessTree: true);
            await bot.WaitForExitAsync();
            folder.Delete(recursive: true);
        }
    }

    private static async Task<double[]> DeliverAsync(FakeSocket socket, int mentions, int? rate, Stopwatch watch)
    {
        var latencies = new ConcurrentBag<double>();
        var acknowledged = new List<Task>(mentions);
        for (var i = 0; i < mentions; i++)
        {
            if (rate is { } perSecond && TimeSpan.FromSeconds((double)i / perSecond) - watch.Elapsed is var early && early > TimeSpan.FromMilliseconds(1))
            {
                await Task.Delay(early);
            }

            var payload = SlackPayload.Mention($"C{i % Channels}", "How much could joining the CPTPP raise GDP?", $"U{i % Channels}");
            var at = watch.Elapsed;
            var acknowledgement = await socket.SendAsync(payload);
            acknowledged.Add(acknowledgement.ContinueWith(
                _ => latencies.Add((watch.Elapsed - at).TotalMilliseconds), TaskScheduler.Default));
        }

        await Task.WhenAll(acknowledged).WaitAsync(Limit);
        return [.. latencies.Order()];
    }

    private static async Task WarmUpAsync(FakeSlack slack)
    {
        const int Rounds = 50;
        for (var i = 0; i < Rounds; i++)
        {
            await slack.DeliverAsync(SlackPayload.Mention($"CW{i}", "When did Lee and Takaichi meet?"));
        }

        await slack.Messages.WaitForAsync(Rounds);
    }

    private static bool Report(
        string name, FakeSlack slack, int warm, int mentions, double[] latencies, TimeSpan delivered, TimeSpan all, long before, long after)
    {
        var messages = slack.Messages.All.Skip(warm).ToList();
        var answers = messages.Where(m => m.Method == "chat.postMessage").ToList();
        var busy = messages.Count - answers.Count;
        var twice = answers.Count - answers.DistinctBy(m => m["thread_ts"]).Count();
        var sound = latencies.Length == mentions && latencies[^1] < 3_000 && twice == 0 && answers.Count + busy == mentions
            && (name == "burst" || At(0.99) < 500);
        Write($"{name}: {mentions} mentions, {Channels} channels, delivered in {delivered.TotalSeconds:0.0} s, settled in {all.TotalSeconds:0.0} s");
        Write($"  acknowledged {latencies.Length}: p50 {At(0.5):0.0} ms, p99 {At(0.99):0.0} ms, longest {latencies[^1]:0.0} ms");
        Write($"  answered {answers.Count}, busy {busy}, answered twice {twice}; peak memory {before / 1_048_576} → {after / 1_048_576} MiB: {(sound ? "ok" : "NOT ok")}");
        return sound;

        double At(double quantile) => latencies[(int)((latencies.Length - 1) * quantile)];
    }

    // The outputs of the projects lie side by side, so the executable of the same configuration is used.
    private static Process StartBot(FakeSlack slack, string folder)
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory);
        var bot = Path.Combine(configuration.Parent!.Parent!.FullName, "Bot", configuration.Name, "Bot.dll");
        var start = new ProcessStartInfo("dotnet", [bot, "serve"]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["SLACK_BOT_TOKEN"] = FakeSlack.BotToken;
        start.Environment["SLACK_APP_TOKEN"] = FakeSlack.AppToken;
        start.Environment["SLACK_API_URL"] = slack.ApiUrl.AbsoluteUri;
        start.Environment["BOT_DATABASE"] = Path.Combine(folder, "bot.db");
        start.Environment["BOT_URLS"] = "http://127.0.0.1:0";
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, line) => Console.Error.WriteLine(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private static long PeakMemory(Process process)
    {
        process.Refresh();
        return process.HasExited ? 0 : process.PeakWorkingSet64;
    }

    private static int Number(string[] arguments, string name, int otherwise) =>
        Array.IndexOf(arguments, name) is >= 0 and var at && at + 1 < arguments.Length
            ? int.Parse(arguments[at + 1], CultureInfo.InvariantCulture)
            : otherwise;

    private static void Write(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
