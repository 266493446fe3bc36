using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Core.Storage;
using Bot.Testing.Slack;

namespace Bot.Slack.Tests.Surface;

/// <summary>Slash commands, buttons, dialogues, the shortcut and the bot's page, over both ways of delivery.</summary>
public sealed class InteractionTests
{
    [Theory]
    [InlineData("/ask", TestCoverage.Question, "14 boats")]
    [InlineData("/fact", "cptpp", "Facts on cptpp")]
    [InlineData("/timeline", "", "Timeline")]
    [InlineData("/numbers", "", "Numbers")]
    [InlineData("/check", "14 boats sank", "Check: 14 boats sank")]
    [InlineData("/sources", "", "Sources held")]
    [InlineData("/digest", "", "digest")]
    [InlineData("/coverage-help", "", "Ask me.")]
    [InlineData("/fact", "", "behind /fact, for example: /fact ")]
    public async Task A_slash_command_is_answered_to_the_person_alone(string command, string text, string expected)
    {
        await using var bot = await SlackHarness.StartAsync();
        // No member of the channel: only the interaction's own address works there.
        bot.Slack.Channels["C1"] = new FakeChannel("C1") { HasBot = false };

        (await bot.Slack.DeliverAsync(SlackPayload.Command(command, text, "C1", bot.Slack.NewResponseUrl()))).ShouldBeNull();

        var reply = await bot.Slack.Messages.FirstAsync();
        reply.Method.ShouldBe("response_url");
        reply["response_type"].ShouldBe("ephemeral");
        reply.Text.ShouldContain(expected);
    }

    [Theory]
    [InlineData(SlackMode.Socket)]
    [InlineData(SlackMode.Http)]
    public async Task A_reply_is_shared_as_it_was_seen_once_and_also_after_a_restart(SlackMode mode)
    {
        await using var bot = await SlackHarness.StartAsync(mode);
        await bot.Slack.DeliverAsync(SlackPayload.Command("/fact", "cptpp", "C1", bot.Slack.NewResponseUrl()));
        var seen = await bot.Slack.Messages.FirstAsync();
        var share = Find(seen, "action_id", "share");
        await bot.StopBotAsync();
        await bot.StartBotAsync();

        await PressAsync(bot, share, ephemeral: true);
        var shared = (await bot.Slack.Messages.WaitForAsync(3))[1];

        shared["response_type"].ShouldBe("in_channel");
        shared.Text.ShouldBe(seen.Text);
        shared.Body.GetRawText().ShouldNotContain("\"share\"");
        await PressAsync(bot, share, ephemeral: true);
        (await bot.Slack.Messages.WaitForAsync(4))[3].Text.ShouldBe("This has been shared already.");
    }

    [Fact]
    public async Task A_thumbs_up_is_kept_and_thanked_for()
    {
        await using var bot = await SlackHarness.StartAsync();
        var answer = await AskAsync(bot);

        await PressFeedbackAsync(bot, answer, "positive_button");

        (await bot.Slack.Messages.WaitForAsync(2))[1].Text.ShouldBe("Thank you for the feedback.");
        Feedback(bot.Database).ShouldBe([(1, null)]);
    }

    [Theory]
    [InlineData(SlackMode.Socket)]
    [InlineData(SlackMode.Http)]
    public async Task A_thumbs_down_asks_what_was_wrong_and_keeps_it(SlackMode mode)
    {
        await using var bot = await SlackHarness.StartAsync(mode);
        var answer = await AskAsync(bot);

        await PressFeedbackAsync(bot, answer, "negative_button");
        var view = await ViewAsync(bot, "views.open");
        await bot.Slack.DeliverAsync(SlackPayload.Submission(view, "It was 13\u202E boats"));
        await bot.StopBotAsync();
        await bot.StartBotAsync();

        Feedback(bot.Database).ShouldBe([(-1, "It was 13 boats")]);
    }

    [Fact]
    public async Task A_dialogue_that_is_closed_is_still_a_thumbs_down()
    {
        await using var bot = await SlackHarness.StartAsync();
        var answer = await AskAsync(bot);

        await PressFeedbackAsync(bot, answer, "negative_button");
        await bot.Slack.DeliverAsync(SlackPayload.Closing(await ViewAsync(bot, "views.open")));
        await bot.StopBotAsync();
        await bot.StartBotAsync();

        Feedback(bot.Database).ShouldBe([(-1, null)]);
    }

    [Fact]
    public async Task A_thumbs_down_whose_trigger_has_expired_is_kept_without_the_dialogue()
    {
        await using var bot = await SlackHarness.StartAsync();
        var answer = await AskAsync(bot);
        bot.Slack.FailNext("views.open", new SlackFault.Error("expired_trigger_id"));

        await PressFeedbackAsync(bot, answer, "negative_button");

        (await bot.Slack.Messages.WaitForAsync(2))[1].Text.ShouldBe("Thank you for the feedback.");
        Feedback(bot.Database).ShouldBe([(-1, null)]);
    }

    [Fact]
    public async Task The_passages_of_an_answer_are_shown_letter_for_letter_also_after_a_restart()
    {
        await using var bot = await SlackHarness.StartAsync();
        var answer = await AskAsync(bot);
        await bot.StopBotAsync();
        await bot.StartBotAsync();

        await PressAsync(bot, Find(answer, "action_id", "show_passages"));

        var passages = (await bot.Slack.Messages.WaitForAsync(2))[1];
        passages["response_type"].ShouldBe("ephemeral");
        passages.Text.ShouldContain($"[1] {TestCoverage.Quote}");
        passages.Text.ShouldEndWith(TestCoverage.Reminder.Text);
    }

    [Fact]
    public async Task The_message_shortcut_checks_somebodys_message()
    {
        await using var bot = await SlackHarness.StartAsync();

        await bot.Slack.DeliverAsync(SlackPayload.Shortcut(
            "check_against_coverage", "<!channel> see <https://evil.example|the *news*>: 14 boats &amp; more", "C1", bot.Slack.NewResponseUrl()));

        var reply = await bot.Slack.Messages.FirstAsync();
        reply["response_type"].ShouldBe("ephemeral");
        reply.Text.ShouldStartWith("Check: @channel see the *news*: 14 boats &amp; more");
    }

    [Theory]
    [InlineData(SlackMode.Socket)]
    [InlineData(SlackMode.Http)]
    public async Task The_home_tab_says_what_is_held_how_to_ask_and_what_is_kept(SlackMode mode)
    {
        await using var bot = await SlackHarness.StartAsync(mode);

        await bot.Slack.DeliverAsync(SlackPayload.HomeOpened("U7", "D7", "home"));

        var home = await bot.Slack.Calls.FirstAsync(call => call.Method == "views.publish");
        home.Error.ShouldBeNull();
        home["user_id"].ShouldBe("U7");
        var view = home.Body.GetProperty("view").GetRawText();
        foreach (var part in (string[])["Sources held", "newest 2026-02-01", "/coverage-help", TestCoverage.Question, "I keep no names."])
        {
            view.ShouldContain(part);
        }
    }

    [Fact]
    public async Task Opening_the_conversation_offers_questions_from_the_coverage()
    {
        await using var bot = await SlackHarness.StartAsync();

        await bot.Slack.DeliverAsync(SlackPayload.HomeOpened("U7", "D7", "messages"));

        var prompts = await bot.Slack.Calls.FirstAsync(call => call.Method == "assistant.threads.setSuggestedPrompts");
        prompts.Error.ShouldBeNull();
        prompts["channel_id"].ShouldBe("D7");
        prompts.Body.GetProperty("prompts")[0].GetProperty("message").GetString().ShouldBe(TestCoverage.Question);
    }

    [Theory]
    [InlineData("U0BOSS", "digest subscribe")]
    [InlineData("U0007", "Only people who may manage")]
    public async Task What_only_administrators_may_do_is_checked_with_slack(string user, string expected)
    {
        await using var bot = await SlackHarness.StartAsync(prepare: slack => slack.Administrators.Add("U0BOSS"));

        await bot.Slack.DeliverAsync(SlackPayload.Command("/digest", "subscribe", "C1", bot.Slack.NewResponseUrl(), user));

        (await bot.Slack.Messages.FirstAsync()).Text.ShouldContain(expected);
    }

    [Fact]
    public async Task An_expired_response_address_falls_back_to_an_ephemeral_message()
    {
        await using var bot = await SlackHarness.StartAsync();
        bot.Slack.FailNext("response_url", new SlackFault.Status(404));

        await bot.Slack.DeliverAsync(SlackPayload.Command("/fact", "cptpp", "C1", bot.Slack.NewResponseUrl(), "U5"));

        var reply = await bot.Slack.Messages.FirstAsync();
        reply.Method.ShouldBe("chat.postEphemeral");
        reply["user"].ShouldBe("U5");
        reply.Text.ShouldStartWith("Facts on cptpp");
    }

    [Fact]
    public async Task Past_the_bound_people_are_told_that_the_bot_is_busy()
    {
        await using var bot = await SlackHarness.StartAsync(queue: new(capacity: 1, perChannel: 1));
        await bot.Slack.DeliverAsync(SlackPayload.Mention("C1", "slow boats"));
        await bot.Coverage.Asked.FirstAsync();

        var acknowledgement = await bot.Slack.DeliverAsync(SlackPayload.Command("/fact", "cptpp", "C1", bot.Slack.NewResponseUrl()));
        await bot.Slack.DeliverAsync(SlackPayload.Mention("C2", "배가 몇 척이었나요?", user: "U5"));

        acknowledgement.ShouldNotBeNull().ShouldContain("busy right now");
        var notice = await bot.Slack.Messages.FirstAsync();
        (notice.Method, notice["channel"], notice["user"]).ShouldBe(("chat.postEphemeral", "C2", "U5"));
        notice.Text.ShouldStartWith("지금은 요청이 많습니다");
        bot.Coverage.Slow.SetResult();
        (await bot.Slack.Messages.WaitForAsync(2))[1].Text.ShouldContain("14 boats");
    }

    private static async Task<SlackCall> AskAsync(SlackHarness bot)
    {
        await bot.Slack.DeliverAsync(SlackPayload.Mention("C1", TestCoverage.Question));
        return await bot.Slack.Messages.FirstAsync();
    }

    private static Task PressAsync(SlackHarness bot, JsonNode button, bool ephemeral = false) => bot.Slack.DeliverAsync(SlackPayload.Button(
        button.DeepClone(), "C1", SlackPayload.NextTs(), bot.Slack.NewResponseUrl(), bot.Slack.NewTrigger(), ephemeral));

    private static Task PressFeedbackAsync(SlackHarness bot, SlackCall answer, string which)
    {
        var buttons = Find(answer, "type", "feedback_buttons");
        return PressAsync(bot, new JsonObject
        {
            ["type"] = "feedback_buttons",
            ["action_id"] = buttons["action_id"]!.DeepClone(),
            ["block_id"] = "b1",
            ["value"] = buttons[which]!["value"]!.DeepClone(),
            ["action_ts"] = "1",
        });
    }

    private static async Task<JsonNode> ViewAsync(SlackHarness bot, string method)
    {
        var call = await bot.Slack.Calls.FirstAsync(c => c.Method == method);
        call.Error.ShouldBeNull();
        return JsonNode.Parse(call.Body.GetProperty("view").GetRawText())!;
    }

    private static JsonNode Find(SlackCall message, string member, string value) =>
        message.Body.GetProperty("blocks").EnumerateArray()
            .Where(block => block.TryGetProperty("elements", out _))
            .SelectMany(block => block.GetProperty("elements").EnumerateArray())
            .Where(element => element.TryGetProperty(member, out var found) && found.ValueKind == JsonValueKind.String && found.GetString() == value)
            .Select(element => JsonNode.Parse(element.GetRawText())!)
            .First();

    private static List<(int Verdict, string? Comment)> Feedback(Database database)
    {
        using var session = database.Read();
        using var select = session.Command("SELECT verdict, comment FROM feedback ORDER BY feedback_key");
        return select.Query(row => (row.Int(0), row.TextOrNull(1)));
    }
}
