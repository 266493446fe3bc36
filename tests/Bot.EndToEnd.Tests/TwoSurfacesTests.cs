using System.Net;
using System.Text.Json;
using Bot.EndToEnd.Tests.Discord;
using Bot.Testing.Discord;
using Bot.Testing.Slack;

namespace Bot.EndToEnd.Tests;

/// <summary>One process in a Discord server and a Slack workspace at once.</summary>
public sealed class TwoSurfacesTests
{
    [Theory]
    [InlineData(4004, "DISCORD_TOKEN")]
    [InlineData(4014, "Message Content Intent")]
    public async Task Slack_keeps_running_when_Discord_refuses_the_bot_for_good(int code, string mend)
    {
        await using var discord = await FakeDiscord.StartAsync();
        discord.Gateway.RefusesWith = code;
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = Serve(discord, slack);
        await bot.LineAsync(mend);
        await slack.SocketAsync();

        await slack.DeliverAsync(SlackPayload.Mention("C1", "How much could joining the CPTPP raise South Korea's GDP?"));

        (await slack.Messages.WaitForAsync(1))[0].Text.ShouldContain("0.33%");
        var (status, surfaces) = await HealthAsync(bot);
        status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        surfaces["slack"].ShouldBe((true, null));
        surfaces["discord"].Healthy.ShouldBeFalse();
        surfaces["discord"].Cause.ShouldNotBeNull().ShouldContain(mend);
        discord.Gateway.Identifies.Count.ShouldBe(1);
        (await bot.StopAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Discord_keeps_running_when_Slack_refuses_the_token()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var slack = await FakeSlack.StartAsync();
        slack.FailNext("auth.test", new SlackFault.Error("token_revoked"));
        await using var bot = Serve(discord, slack);
        await bot.LineAsync("token_revoked");
        await discord.Gateway.ConnectedAsync();

        var question = discord.Write("How much could joining the CPTPP raise South Korea's GDP?", mentionsBot: true);

        await discord.Signal.UntilAsync(() => discord.Rest.Posted.Any(m => m.RepliesTo == question.Id && m.Embeds.Count > 0), "the answer");
        discord.Rest.Posted.First(m => m.RepliesTo == question.Id && m.Embeds.Count > 0).Text.ShouldContain("0.33% to 0.35%");
        (await bot.StopAsync()).ShouldBe(1);
    }

    private static BotProcess Serve(FakeDiscord discord, FakeSlack slack) => BotProcess.Start(["serve"], new Dictionary<string, string>(
        ServedBot.Settings(discord))
    {
        ["SLACK_BOT_TOKEN"] = FakeSlack.BotToken,
        ["SLACK_APP_TOKEN"] = FakeSlack.AppToken,
        ["SLACK_API_URL"] = slack.ApiUrl.AbsoluteUri,
    });

    private static async Task<(HttpStatusCode Status, Dictionary<string, (bool Healthy, string? Cause)> Surfaces)> HealthAsync(BotProcess bot)
    {
        const string Listening = "Now listening on: ";
        await bot.LineAsync(Listening);
        var line = bot.Lines.First(line => line.Contains(Listening, StringComparison.Ordinal));
        using var http = new HttpClient { BaseAddress = new(line[(line.IndexOf(Listening, StringComparison.Ordinal) + Listening.Length)..].Trim()) };
        using var response = await http.GetAsync("health");
        using var health = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return (response.StatusCode, health.RootElement.GetProperty("surfaces").EnumerateArray().ToDictionary(
            surface => surface.GetProperty("name").GetString()!,
            surface => (surface.GetProperty("healthy").GetBoolean(), surface.GetProperty("cause").GetString())));
    }
}
