using System.Net;
using System.Net.Sockets;
using Bot.EndToEnd.Tests.Ingestion;
using Bot.Testing.News;

namespace Bot.EndToEnd.Tests;

public sealed class ServeTests : IDisposable
{
    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public async Task A_port_that_is_taken_is_told_with_the_setting()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var url = $"http://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}";
        _place.Environment["BOT_URLS"] = url;

        var run = await _place.RunAsync("serve");

        run.ExitCode.ShouldBe(1);
        run.OneErrorLine().ShouldBe($"BOT_URLS is '{url}': another program listens there, perhaps another serve: stop it, or set BOT_URLS to another port.");
    }

    [Theory]
    [InlineData("DISCORD_API_URL", "Discord cannot be reached", "DISCORD_TOKEN=a-token")]
    [InlineData("SLACK_API_URL", "Slack's auth.test said cannot be reached", "SLACK_BOT_TOKEN=xoxb-a-token", "SLACK_APP_TOKEN=xapp-a-token")]
    public async Task Stopped_while_a_platform_cannot_be_reached_it_ends_with_exit_code_0(string address, string trouble, params string[] tokens)
    {
        using var closed = new TcpListener(IPAddress.Loopback, 0);
        closed.Start();
        var port = ((IPEndPoint)closed.LocalEndpoint).Port;
        closed.Stop();
        var settings = tokens.Select(token => token.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]);
        settings[address] = $"http://127.0.0.1:{port}/api/";
        await using var bot = BotProcess.Start(["serve"], settings);
        await bot.LineAsync(trouble);

        (await bot.StopAsync()).ShouldBe(0);
    }

    [Theory]
    [InlineData("DISCORD_API_URL", "/gateway/bot", "discord is not connected: Discord is being reconnected: Discord answered GET /gateway/bot with what is none of its objects: does DISCORD_API_URL", "DISCORD_TOKEN=a-token")]
    [InlineData("SLACK_API_URL", "/auth.test", "slack is not connected: Slack's Web API cannot be used (no answer of Slack's: does SLACK_API_URL lead to it?)", "SLACK_BOT_TOKEN=xoxb-a-token", "SLACK_APP_TOKEN=xapp-a-token")]
    public async Task An_address_that_is_another_servers_is_told(string address, string path, string told, params string[] tokens)
    {
        await using var other = await FakeNews.StartAsync();
        other.Set("/api" + path, "<html><body>Log in to this network.</body></html>", "text/html");
        var settings = tokens.Select(token => token.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]);
        settings[address] = other.Url + "/api";
        await using var bot = BotProcess.Start(["serve"], settings);

        await bot.LineAsync(told);

        (await bot.StopAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Requests_are_no_lines_in_the_log()
    {
        await using var bot = BotProcess.Start(["serve"], new Dictionary<string, string>());
        const string Listening = "Now listening on: ";
        await bot.LineAsync(Listening);
        var url = bot.Lines.First(line => line.Contains(Listening, StringComparison.Ordinal)).Split(Listening)[1].Trim();
        using var http = new HttpClient();
        for (var i = 0; i < 3; i++)
        {
            (await http.GetStringAsync(new Uri($"{url}/health"))).ShouldNotBeEmpty();
        }

        (await bot.StopAsync()).ShouldBe(0);

        bot.Lines.ShouldContain(line => line.Contains("Application is shutting down", StringComparison.Ordinal));
        bot.Lines.ShouldAllBe(line => !line.Contains("/health", StringComparison.Ordinal) && !line.Contains("Microsoft.AspNetCore", StringComparison.Ordinal));
    }

    // 192.0.2.0/24 is for documents: no machine has an address of it.
    [Theory]
    [InlineData("http://192.0.2.1:8787", "this machine has no such address")]
    [InlineData("https://127.0.0.1:8787", "it listens without TLS; put a proxy that speaks https in front")]
    [InlineData("http://bot.example.com:8787", "it listens at an address: write http://127.0.0.1:8787 for this machine alone, or http://0.0.0.0:8787 for all.")]
    [InlineData("http://127.0.0.1:8787/bot", "expected an address such as http://127.0.0.1:8787.")]
    public async Task An_address_that_it_cannot_listen_at_is_an_unusable_setting(string url, string told)
    {
        _place.Environment["BOT_URLS"] = url;

        var run = await _place.RunAsync("serve");

        run.ExitCode.ShouldBe(2);
        run.OneErrorLine().ShouldStartWith($"BOT_URLS is '{url}': {told}");
    }
}
