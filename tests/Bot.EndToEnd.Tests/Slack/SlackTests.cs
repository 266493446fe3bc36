using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Testing.Slack;

namespace Bot.EndToEnd.Tests.Slack;

/// <summary>The real executable in a fake workspace, with the coverage that comes with it.</summary>
public sealed class SlackTests
{
    private const string Question = "How much could joining the CPTPP raise South Korea's GDP?";
    private const string Headline = "Lee Jae-myung Japan-South Korea Summit 2026: A Test of Pragmatic Diplomacy";
    private const string Reminder = "Quoted from an AI-generated article, which may contain errors. Please verify with the original source.";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task People_ask_look_up_share_and_give_feedback(bool overHttp)
    {
        await using var slack = await StartWorkspaceAsync(overHttp);
        await using var bot = await StartBotAsync(slack);

        // A mention, a follow-up in its thread, a command there, and a direct message.
        await slack.DeliverAsync(SlackPayload.Mention("C1", Question, ts: "100.1"));
        var answer = await NextAsync(slack, 1);
        answer["thread_ts"].ShouldBe("100.1");
        answer.Text.ShouldContain("0.33%");
        await slack.DeliverAsync(SlackPayload.MessageIn("C1", "When did Lee and Takaichi meet?", threadTs: "100.1"));
        (await NextAsync(slack, 2)).Text.ShouldContain("January 13");
        await slack.DeliverAsync(SlackPayload.Mention("C1", "fact cptpp", threadTs: "100.1"));
        var typed = await NextAsync(slack, 3);
        typed["thread_ts"].ShouldBe("100.1");
        typed.Text.ShouldContain("CPTPP");
        await slack.DeliverAsync(SlackPayload.MessageIn("D1", "이 대통령과 다카이치 총리는 어디서 만났나요?"));
        (await NextAsync(slack, 4, "AI가 생성한 기사")).Text.ShouldContain("출처:");

        // Every slash command, for the person alone.
        var sent = 4;
        foreach (var (command, text) in ((string, string)[])
            [("/ask", Question), ("/fact", "cptpp"), ("/timeline", ""), ("/numbers", ""), ("/check", "Lee signed 14 MOUs with Xi."), ("/sources", "")])
        {
            await slack.DeliverAsync(SlackPayload.Command(command, text, "C2", slack.NewResponseUrl()));
            (await NextAsync(slack, ++sent))["response_type"].ShouldBe("ephemeral");
            sent = await SettleAsync(slack, sent);
        }

        foreach (var command in (string[])["/digest", "/coverage-help", "/privacy"])
        {
            await slack.DeliverAsync(SlackPayload.Command(command, "", "C2", slack.NewResponseUrl()));
            var notice = (await slack.Messages.WaitForAsync(++sent))[sent - 1];
            notice["response_type"].ShouldBe("ephemeral");
        }

        // The shortcut, then sharing what it said.
        await slack.DeliverAsync(SlackPayload.Shortcut("check_against_coverage", "Lee signed 14 MOUs with Xi.", "C2", slack.NewResponseUrl()));
        var check = await NextAsync(slack, ++sent);
        await PressAsync(slack, Element(check, "action_id", "share"), ephemeral: true);
        (await NextAsync(slack, ++sent))["response_type"].ShouldBe("in_channel");
        await slack.Messages.WaitForAsync(++sent);

        // The passages of the first answer, and what was wrong with it.
        await PressAsync(slack, Element(answer, "action_id", "show_passages"));
        (await NextAsync(slack, ++sent)).Text.ShouldContain("could boost South Korea's real annual GDP by 0.33% to 0.35%");
        var feedback = Element(answer, "type", "feedback_buttons");
        await PressAsync(slack, new JsonObject
        {
            ["type"] = "feedback_buttons",
            ["action_id"] = "feedback",
            ["value"] = feedback["negative_button"]!["value"]!.DeepClone(),
        });
        var opened = await slack.Calls.FirstAsync(call => call.Method == "views.open");
        (await slack.DeliverAsync(SlackPayload.Submission(
            JsonNode.Parse(opened.Body.GetProperty("view").GetRawText())!, "It says up to 0.35%."))).ShouldBeNull();

        // The bot's page and the agent's conversation.
        await slack.DeliverAsync(SlackPayload.HomeOpened("U7", "D7", "home"));
        var home = (await slack.Calls.FirstAsync(call => call.Method == "views.publish")).Body.GetRawText();
        home.ShouldContain(Headline);
        home.ShouldContain("/coverage-help");
        await slack.DeliverAsync(SlackPayload.HomeOpened("U7", "D7", "messages"));
        (await slack.Calls.FirstAsync(call => call.Method == "assistant.threads.setSuggestedPrompts")).Error.ShouldBeNull();

        slack.Calls.All.ShouldAllBe(call => call.Error == null);
        (await bot.StopAsync()).ShouldBe(0, string.Join('\n', bot.Lines));
    }

    [Fact]
    public async Task A_mention_that_comes_again_after_a_restart_is_answered_once()
    {
        var folder = Directory.CreateTempSubdirectory("slack-restart");
        try
        {
            await using var slack = await StartWorkspaceAsync(overHttp: false);
            var mention = SlackPayload.Mention("C1", Question);
            await using (await StartBotAsync(slack, folder.FullName))
            {
                await slack.DeliverAsync(mention);
                await NextAsync(slack, 1);
            }

            await using var again = await StartBotAsync(slack, folder.FullName);
            await slack.DeliverAsync(mention);
            await slack.DeliverAsync(SlackPayload.Mention("C1", "When did Lee and Takaichi meet?"));
            (await NextAsync(slack, 2)).Text.ShouldContain("January 13");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task A_refused_token_ends_with_exit_code_1_and_its_cause()
    {
        await using var slack = await StartWorkspaceAsync(overHttp: false);
        slack.FailNext("auth.test", new SlackFault.Error("token_revoked"));
        await using var bot = Start(slack, null);

        // The refusal has reached the fake before the bot has read it, so the cause is awaited, then the end.
        await bot.LineAsync("The token in SLACK_BOT_TOKEN was revoked or has expired (token_revoked)");
        (await bot.StopAsync()).ShouldBe(1);
        bot.Lines.ShouldContain(line => line.StartsWith("slack had stopped: The token in SLACK_BOT_TOKEN", StringComparison.Ordinal));
    }

    private static async Task<FakeSlack> StartWorkspaceAsync(bool overHttp)
    {
        var slack = await FakeSlack.StartAsync();
        if (overHttp)
        {
            slack.RequestUrl = new Uri($"http://127.0.0.1:{FreePort()}/slack");
        }

        return slack;
    }

    private static BotProcess Start(FakeSlack slack, string? folder)
    {
        var settings = new Dictionary<string, string>
        {
            ["SLACK_BOT_TOKEN"] = FakeSlack.BotToken,
            ["SLACK_API_URL"] = slack.ApiUrl.AbsoluteUri,
            [slack.RequestUrl is null ? "SLACK_APP_TOKEN" : "SLACK_SIGNING_SECRET"] =
                slack.RequestUrl is null ? FakeSlack.AppToken : FakeSlack.SigningSecret,
        };
        if (folder is not null)
        {
            settings["BOT_DATABASE"] = Path.Combine(folder, "bot.db");
        }

        if (slack.RequestUrl is { } url)
        {
            settings["BOT_URLS"] = url.GetLeftPart(UriPartial.Authority);
        }

        return BotProcess.Start(["serve"], settings);
    }

    private static async Task<BotProcess> StartBotAsync(FakeSlack slack, string? folder = null)
    {
        var bot = Start(slack, folder);
        if (slack.RequestUrl is { } url)
        {
            await ListensAsync(url);
        }
        else
        {
            await slack.SocketAsync();
        }

        return bot;
    }

    // Another process gives no signal; it is asked until it listens, for 30 s at most.
    private static async Task ListensAsync(Uri url)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        for (var tries = 0; tries < 300; tries++)
        {
            using var socket = new TcpClient();
            try
            {
                await socket.ConnectAsync(url.Host, url.Port);
                return;
            }
            catch (SocketException)
            {
                await timer.WaitForNextTickAsync();
            }
        }

        throw new TimeoutException($"Nothing listens at {url}.");
    }

    private static async Task<SlackCall> NextAsync(FakeSlack slack, int number, string reminder = Reminder)
    {
        var message = (await slack.Messages.WaitForAsync(number))[number - 1];
        message.Text.ShouldContain(Headline);
        message.Text.ShouldContain("AI");
        message.Text.ShouldContain(reminder);
        return message;
    }

    /// <summary>A long list takes several messages, of which only the last has the button.</summary>
    private static async Task<int> SettleAsync(FakeSlack slack, int from)
    {
        var number = from;
        while (!(await NextAsync(slack, number)).Body.GetRawText().Contains("\"share\"", StringComparison.Ordinal))
        {
            number++;
        }

        return number;
    }

    private static Task PressAsync(FakeSlack slack, JsonNode button, bool ephemeral = false) => slack.DeliverAsync(SlackPayload.Button(
        button.DeepClone(), "C2", SlackPayload.NextTs(), slack.NewResponseUrl(), slack.NewTrigger(), ephemeral));

    private static JsonNode Element(SlackCall message, string member, string value) =>
        message.Body.GetProperty("blocks").EnumerateArray()
            .Where(block => block.TryGetProperty("elements", out _))
            .SelectMany(block => block.GetProperty("elements").EnumerateArray())
            .Where(element => element.TryGetProperty(member, out var found) && found.ValueKind == JsonValueKind.String && found.GetString() == value)
            .Select(element => JsonNode.Parse(element.GetRawText())!)
            .First();

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
