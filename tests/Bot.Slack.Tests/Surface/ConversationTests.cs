using Bot.Testing.Slack;

namespace Bot.Slack.Tests.Surface;

/// <summary>What people do in a workspace, over both ways of delivery.</summary>
public sealed class ConversationTests
{
    [Theory]
    [InlineData(SlackMode.Socket)]
    [InlineData(SlackMode.Http)]
    public async Task A_mention_is_answered_in_its_thread_with_source_and_reminder(SlackMode mode)
    {
        await using var bot = await SlackHarness.StartAsync(mode);

        await bot.Slack.DeliverAsync(SlackPayload.Mention("C1", TestCoverage.Question, ts: "100.1"));

        var answer = await bot.Slack.Messages.FirstAsync();
        answer.Method.ShouldBe("chat.postMessage");
        answer["channel"].ShouldBe("C1");
        answer["thread_ts"].ShouldBe("100.1");
        answer.Text.ShouldContain("14 boats");
        ShouldCite(answer);
    }

    [Theory]
    [InlineData(SlackMode.Socket)]
    [InlineData(SlackMode.Http)]
    public async Task A_direct_message_roots_its_own_thread_and_shows_a_status(SlackMode mode)
    {
        await using var bot = await SlackHarness.StartAsync(mode);

        await bot.Slack.DeliverAsync(SlackPayload.MessageIn("D1", TestCoverage.Question, ts: "200.1"));

        var answer = await bot.Slack.Messages.FirstAsync();
        answer["thread_ts"].ShouldBe("200.1");
        ShouldCite(answer);
        var status = await bot.Slack.Calls.FirstAsync(call => call.Method == "assistant.threads.setStatus");
        status["thread_ts"].ShouldBe("200.1");
    }

    [Fact]
    public async Task A_reply_in_the_bots_thread_is_a_question_without_naming_the_bot()
    {
        await using var bot = await SlackHarness.StartAsync();
        await bot.Slack.DeliverAsync(SlackPayload.Mention("C1", TestCoverage.Question, ts: "100.1"));
        await bot.Slack.Messages.FirstAsync();

        await bot.Slack.DeliverAsync(SlackPayload.MessageIn("C1", "And how many boats sank?", threadTs: "100.1"));

        var answers = await bot.Slack.Messages.WaitForAsync(2);
        answers[1]["thread_ts"].ShouldBe("100.1");
        bot.Coverage.Asked.All[1].ShouldBe("And how many boats sank?");
    }

    [Fact]
    public async Task A_command_typed_in_a_thread_works_where_slash_commands_do_not()
    {
        await using var bot = await SlackHarness.StartAsync();

        await bot.Slack.DeliverAsync(SlackPayload.Mention("C1", "fact cptpp", threadTs: "100.1"));

        var reply = await bot.Slack.Messages.FirstAsync();
        reply.Text.ShouldStartWith("Facts on cptpp");
        reply["thread_ts"].ShouldBe("100.1");
        ShouldCite(reply);
    }

    [Fact]
    public async Task What_is_not_for_the_bot_is_left_alone()
    {
        await using var bot = await SlackHarness.StartAsync();
        await bot.Slack.DeliverAsync(SlackPayload.Mention("C1", TestCoverage.Question, ts: "100.1"));
        await bot.Slack.Messages.FirstAsync();

        await bot.Slack.DeliverAsync(SlackPayload.MessageIn("C1", "boats in a channel"));
        await bot.Slack.DeliverAsync(SlackPayload.MessageIn("C1", "boats in somebody's thread", threadTs: "900.1"));
        await bot.Slack.DeliverAsync(SlackPayload.MessageIn("C1", "<@U0008> boats, do you think?", threadTs: "100.1"));
        await bot.Slack.DeliverAsync(SlackPayload.BotMessage("D1", "boats from an app", "U0099"));
        await bot.Slack.DeliverAsync(SlackPayload.MessageIn("D1", "boats from itself", user: FakeSlack.BotUser));
        await bot.Slack.DeliverAsync(SlackPayload.MessageIn("D1", "the last boats"));

        await bot.Slack.Messages.WaitForAsync(2);
        bot.Coverage.Asked.All.ShouldBe([TestCoverage.Question, "the last boats"]);
    }

    [Theory]
    [InlineData(SlackMode.Socket)]
    [InlineData(SlackMode.Http)]
    public async Task A_mention_that_also_comes_as_a_message_is_answered_once(SlackMode mode)
    {
        await using var bot = await SlackHarness.StartAsync(mode);
        var mention = SlackPayload.Mention("C1", TestCoverage.Question, ts: "100.2", threadTs: "100.1");
        await bot.Slack.DeliverAsync(SlackPayload.Mention("C1", TestCoverage.Question, ts: "100.1"));
        await bot.Slack.Messages.FirstAsync();

        await bot.Slack.DeliverAsync(SlackPayload.MessageIn("C1", $"<@{FakeSlack.BotUser}> {TestCoverage.Question}", ts: "100.2", threadTs: "100.1"));
        await bot.Slack.DeliverAsync(mention);
        await bot.Slack.DeliverAsync(mention);
        await bot.Slack.DeliverAsync(SlackPayload.Mention("C1", "the last boats", threadTs: "100.1"));

        await bot.Slack.Messages.WaitForAsync(3);
        bot.Coverage.Asked.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Deliveries_that_come_twice_and_in_any_order_are_each_answered_once()
    {
        await using var bot = await SlackHarness.StartAsync();
        var mentions = Enumerable.Range(1, 20).Select(i => SlackPayload.Mention("C1", $"boats {i}", threadTs: $"{i % 5}.1"));
        var all = mentions.SelectMany(m => (SlackPayload[])[m, m, CopyAsMessage(m)]).ToArray();
        new Random(1).Shuffle(all);

        await Task.WhenAll(all.Select(bot.Slack.DeliverAsync));
        await bot.Slack.Messages.WaitForAsync(20);
        await bot.Slack.DeliverAsync(SlackPayload.Mention("C1", "the last boats"));
        await bot.Slack.Messages.WaitForAsync(21);

        bot.Coverage.Asked.All.Order().ShouldBe(Enumerable.Range(1, 20).Select(i => $"boats {i}").Append("the last boats").Order());
    }

    [Fact]
    public async Task A_delivery_that_comes_again_after_a_restart_is_not_answered_again()
    {
        await using var bot = await SlackHarness.StartAsync();
        var mention = SlackPayload.Mention("C1", TestCoverage.Question);
        await bot.Slack.DeliverAsync(mention);
        await bot.Slack.Messages.FirstAsync();

        await bot.StopBotAsync();
        await bot.StartBotAsync();
        await bot.Slack.DeliverAsync(mention);
        await bot.Slack.DeliverAsync(SlackPayload.Mention("C1", "the last boats"));

        await bot.Slack.Messages.WaitForAsync(2);
        bot.Coverage.Asked.All.ShouldBe([TestCoverage.Question, "the last boats"]);
    }

    [Fact]
    public async Task One_thread_is_worked_in_order_while_others_go_on()
    {
        await using var bot = await SlackHarness.StartAsync();

        await bot.Slack.DeliverAsync(SlackPayload.Mention("C1", "slow boats", threadTs: "100.1"));
        await bot.Slack.DeliverAsync(SlackPayload.Mention("C1", "second boats", threadTs: "100.1"));
        await bot.Slack.DeliverAsync(SlackPayload.Mention("C2", "other boats", threadTs: "300.1"));
        (await bot.Slack.Messages.FirstAsync())["channel"].ShouldBe("C2");
        bot.Coverage.Slow.SetResult();

        await bot.Slack.Messages.WaitForAsync(3);
        bot.Coverage.Asked.All.Where(q => q != "other boats").ShouldBe(["slow boats", "second boats"]);
    }

    [Fact]
    public async Task An_exception_reaches_the_person_as_a_plain_ephemeral_sentence()
    {
        await using var bot = await SlackHarness.StartAsync();

        await bot.Slack.DeliverAsync(SlackPayload.Mention("C1", "fail please", user: "U5"));

        var apology = await bot.Slack.Messages.FirstAsync();
        apology.Method.ShouldBe("chat.postEphemeral");
        apology["user"].ShouldBe("U5");
        apology.Text.ShouldBe("Sorry, something went wrong on my side. Please try again in a moment.");
    }

    [Fact]
    public async Task Naming_the_bot_and_nothing_else_shows_the_help_with_the_commands_as_slack_has_them()
    {
        await using var bot = await SlackHarness.StartAsync();

        await bot.Slack.DeliverAsync(SlackPayload.Mention("C1", ""));

        (await bot.Slack.Messages.FirstAsync()).Text.ShouldBe("Ask me. /fact for facts, /coverage-help for this.");
    }

    [Fact]
    public async Task A_megabyte_of_hostile_text_gets_a_plain_sentence_and_breaks_nothing()
    {
        await using var bot = await SlackHarness.StartAsync();
        var hostile = string.Concat(Enumerable.Repeat("<!channel> \u202E& <https://evil.example|x> Z\u0300\u0300\u0300", 25_000));

        await bot.Slack.DeliverAsync(SlackPayload.Mention("C1", hostile, user: "U5"));
        await bot.Slack.DeliverAsync(SlackPayload.Mention("C2", TestCoverage.Question));

        var messages = await bot.Slack.Messages.WaitForAsync(2);
        messages.Single(m => m["channel"] == "C1").Text.ShouldBe("That is too long for me: please ask in at most 2000 characters.");
        ShouldCite(messages.Single(m => m["channel"] == "C2"));
    }

    [Fact]
    public async Task A_mention_of_everyone_in_a_question_is_inert_in_the_reply()
    {
        await using var bot = await SlackHarness.StartAsync();

        await bot.Slack.DeliverAsync(SlackPayload.Mention("C1", "check <!channel> &lt;!here&gt; <@U9> said <https://evil.example|so>"));

        var reply = (await bot.Slack.Messages.FirstAsync()).Body.GetRawText();
        reply.ShouldContain("Check: @channel &lt;!here&gt; @U9 said so");
        reply.ShouldNotContain("<!");
        reply.ShouldNotContain("<@");
        reply.ShouldNotContain("evil.example");
    }

    // With message.channels subscribed, Slack sends a mention in a channel as a message too.
    private static SlackPayload CopyAsMessage(SlackPayload mention)
    {
        var data = mention.Body["event"]!;
        return SlackPayload.MessageIn(
            "C1", data["text"]!.GetValue<string>(), ts: data["ts"]!.GetValue<string>(), threadTs: data["thread_ts"]!.GetValue<string>());
    }

    private static void ShouldCite(SlackCall message)
    {
        message.Text.ShouldContain("Boats fill the harbour> · Port Gazette");
        message.Text.ShouldContain("AI-generated");
        message.Text.ShouldEndWith(TestCoverage.Reminder.Text);
        foreach (var name in (string[])["unfurl_links", "unfurl_media", "link_names"])
        {
            message.Body.GetProperty(name).GetBoolean().ShouldBeFalse();
        }
    }
}
