using Bot.Testing;
using Bot.Testing.Slack;

namespace Bot.Slack.Tests.WebApi;

public sealed class WebApiFaultTests
{
    [Fact]
    public async Task A_rate_limit_waits_as_long_as_slack_says()
    {
        var clock = new ManualClock();
        await using var bot = await SlackHarness.StartAsync(time: clock);
        bot.Slack.FailNext("chat.postMessage", new SlackFault.RateLimited(TimeSpan.FromSeconds(17)));

        await bot.Slack.DeliverAsync(SlackPayload.Mention("C1", "boats"));
        await clock.TimerIsSetAsync(due => due == TimeSpan.FromSeconds(17));
        clock.Advance(TimeSpan.FromSeconds(17));

        var answer = await bot.Slack.Messages.FirstAsync();
        var limited = await bot.Slack.Calls.FirstAsync(call => call.Error == "ratelimited");
        (answer.At - limited.At).ShouldBe(TimeSpan.FromSeconds(17));
    }

    [Fact]
    public async Task A_rate_limit_without_a_header_waits_longer_each_time()
    {
        var clock = new ManualClock();
        await using var bot = await SlackHarness.StartAsync(time: clock);
        clock.JumpsOver = due => due < TimeSpan.FromSeconds(9);
        bot.Slack.FailNext("chat.postMessage", new SlackFault.RateLimited(null), new SlackFault.RateLimited(null));

        await bot.Slack.DeliverAsync(SlackPayload.Mention("C1", "boats"));

        var answer = await bot.Slack.Messages.FirstAsync();
        var limited = await bot.Slack.Calls.WaitForAsync(2, call => call.Error == "ratelimited");
        (limited[1].At - limited[0].At).TotalSeconds.ShouldBeInRange(0.5, 1.01);
        (answer.At - limited[1].At).TotalSeconds.ShouldBeInRange(1, 2.01);
    }

    [Fact]
    public async Task A_rate_limit_that_does_not_end_is_given_up_and_logged()
    {
        var clock = new ManualClock();
        await using var bot = await SlackHarness.StartAsync(time: clock);
        clock.JumpsOver = due => due < TimeSpan.FromSeconds(9);
        bot.Slack.FailNext("chat.postMessage", [.. Enumerable.Repeat(new SlackFault.RateLimited(null), 4)]);

        await bot.Slack.DeliverAsync(SlackPayload.Mention("C1", "boats"));

        await bot.Log.FirstAsync(line => line.StartsWith("Error: A reply could not be posted into C1: ratelimited", StringComparison.Ordinal));
        bot.Slack.Calls.All.Count(call => call.Method == "chat.postMessage").ShouldBe(4);
    }

    [Fact]
    public async Task Posts_into_one_channel_are_a_second_apart_and_other_channels_do_not_wait()
    {
        var clock = new ManualClock();
        await using var bot = await SlackHarness.StartAsync(time: clock, pace: TimeSpan.FromSeconds(1));

        await bot.Slack.DeliverAsync(SlackPayload.Mention("C1", "boats one"));
        await bot.Slack.DeliverAsync(SlackPayload.Mention("C1", "boats two"));
        await bot.Slack.DeliverAsync(SlackPayload.Mention("C2", "boats three"));
        await bot.Slack.Messages.WaitForAsync(2);
        await clock.TimerIsSetAsync(due => due == TimeSpan.FromSeconds(1));
        clock.Advance(TimeSpan.FromSeconds(1));

        var posts = (await bot.Slack.Messages.WaitForAsync(3)).Where(m => m["channel"] == "C1").ToList();
        (posts[1].At - posts[0].At).ShouldBe(TimeSpan.FromSeconds(1));
    }

    [Theory]
    [InlineData("not_in_channel")]
    [InlineData("channel_not_found")]
    [InlineData("is_archived")]
    public async Task Where_the_bot_may_not_post_the_person_is_told_and_gets_the_answer_directly(string error)
    {
        await using var bot = await SlackHarness.StartAsync();
        bot.Slack.Channels["C1"] = error switch
        {
            "not_in_channel" => new FakeChannel("C1") { HasBot = false },
            "is_archived" => new FakeChannel("C1") { IsArchived = true },
            _ => null,
        };

        await bot.Slack.DeliverAsync(SlackPayload.Mention("C1", "boats", user: "U5"));

        var direct = await bot.Slack.Messages.WaitForAsync(2);
        direct.ShouldAllBe(message => message["channel"] == "U5");
        direct[0].Text.ShouldContain($"I cannot post there ({error})");
        direct[1].Text.ShouldContain("14 boats");
    }

    [Fact]
    public async Task A_revoked_bot_token_stops_the_surface_with_its_cause()
    {
        await using var bot = await SlackHarness.StartAsync();
        bot.Slack.FailNext("chat.postMessage", new SlackFault.Error("token_revoked"));

        await bot.Slack.DeliverAsync(SlackPayload.Mention("C1", "boats"));

        (await bot.UnhealthyAsync()).ShouldBe(
            "The token in SLACK_BOT_TOKEN was revoked or has expired (token_revoked): install the app again and set the new token.");
        await bot.Slack.Sockets.All[0].Closed;
    }

    [Fact]
    public async Task A_bot_token_that_slack_does_not_know_is_refused_at_the_start()
    {
        await using var bot = await SlackHarness.StartAsync(
            prepare: slack => slack.FailNext("auth.test", new SlackFault.Error("invalid_auth")), connected: false);

        (await bot.UnhealthyAsync()).ShouldContain("SLACK_BOT_TOKEN");
        bot.Slack.Sockets.Count.ShouldBe(0);
    }

    [Fact]
    public async Task A_web_api_that_is_down_at_the_start_is_waited_for()
    {
        var clock = new ManualClock { JumpsOver = due => due < TimeSpan.FromSeconds(10) };
        await using var bot = await SlackHarness.StartAsync(
            time: clock, prepare: slack => slack.FailNext("auth.test", [.. Enumerable.Repeat(new SlackFault.Status(502), 6)]));

        bot.Health.State.IsHealthy.ShouldBeTrue();
    }

    [Fact]
    public async Task A_post_that_nobody_knows_the_fate_of_is_not_repeated()
    {
        await using var bot = await SlackHarness.StartAsync();
        bot.Slack.FailNext("chat.postMessage", new SlackFault.Cut());

        await bot.Slack.DeliverAsync(SlackPayload.Mention("C1", "boats"));

        await bot.Log.FirstAsync(line => line.StartsWith("Error: A reply could not be posted into C1", StringComparison.Ordinal));
        bot.Slack.Calls.All.Count(call => call.Method == "chat.postMessage").ShouldBe(1);
    }
}
