using Bot.Slack.SocketMode;
using Bot.Testing;
using Bot.Testing.Slack;

namespace Bot.Slack.Tests.SocketMode;

public sealed class SocketModeFaultTests
{
    [Theory]
    [InlineData("warning")]
    [InlineData("refresh_requested")]
    [InlineData("too_many_websockets")]
    [InlineData("link_disabled")]
    [InlineData("a_reason_of_tomorrow")]
    public async Task A_disconnect_opens_a_replacement_before_the_old_socket_drains(string reason)
    {
        await using var bot = await SlackHarness.StartAsync();
        var old = await bot.Slack.SocketAsync();

        await old.DisconnectAsync(reason);
        await bot.Slack.Sockets.WaitForAsync(2);

        old.IsOpen.ShouldBeTrue();
        await await old.SendAsync(SlackPayload.Mention("C1", "late boats"));
        await bot.Slack.DeliverAsync(SlackPayload.Mention("C2", "new boats"));
        await bot.Slack.Messages.WaitForAsync(2);
        bot.Health.State.IsHealthy.ShouldBeTrue();
    }

    [Fact]
    public async Task A_socket_that_is_being_replaced_is_let_go_after_a_while()
    {
        var clock = new ManualClock();
        await using var bot = await SlackHarness.StartAsync(time: clock);
        var old = await bot.Slack.SocketAsync();

        await old.DisconnectAsync("refresh_requested");
        await bot.Slack.Sockets.WaitForAsync(2);
        await clock.TimerIsSetAsync(TimeSpan.FromSeconds(25));
        clock.Advance(TimeSpan.FromSeconds(31));

        await old.Closed;
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_socket_that_ends_without_a_warning_is_replaced(bool withCloseFrame)
    {
        await using var bot = await SlackHarness.StartAsync();
        var old = await bot.Slack.SocketAsync();

        if (withCloseFrame)
        {
            await old.CloseAsync();
        }
        else
        {
            old.Cut();
        }

        await bot.Slack.Sockets.WaitForAsync(2);
        await bot.Slack.DeliverAsync(SlackPayload.Mention("C1", "boats"));
        await bot.Slack.Messages.FirstAsync();
    }

    [Fact]
    public async Task A_half_open_socket_is_found_by_its_missing_pong_and_replaced()
    {
        // Real time: the runtime's WebSocket takes no other clock.
        var timings = SocketModeTimings.Default with { PingInterval = TimeSpan.FromSeconds(0.5), PongTimeout = TimeSpan.FromSeconds(1.5) };
        await using var bot = await SlackHarness.StartAsync(prepare: slack => slack.MakeNextSocketDeaf(), timings: timings);

        await bot.Slack.Sockets.WaitForAsync(2);
        await bot.Slack.DeliverAsync(SlackPayload.Mention("C1", "boats"));

        await bot.Slack.Messages.FirstAsync();
    }

    public static TheoryData<SlackFault, string> ReconnectFaults => new()
    {
        { new SlackFault.Error("internal_error"), "internal_error" },
        { new SlackFault.Error("team_access_is_shaky"), "team_access_is_shaky" },
        { new SlackFault.Status(503), "HTTP 503" },
        { new SlackFault.Cut(), "cannot be reached" },
        { new SlackFault.Silence(), "no answer" },
    };

    [Theory]
    [MemberData(nameof(ReconnectFaults))]
    public async Task A_reconnect_that_fails_is_tried_again_until_it_works(SlackFault fault, string cause)
    {
        var clock = new ManualClock();
        await using var bot = await SlackHarness.StartAsync(time: clock);
        // More than the Web API client repeats by itself, so that the receiver has to try again too.
        bot.Slack.FailNext("apps.connections.open", fault, fault, fault, fault, fault);
        // Pauses are jumped over, the patience with a request is not.
        var patience = TimeSpan.FromSeconds(10);
        clock.JumpsOver = due => due < TimeSpan.FromSeconds(30) && due != SocketModeTimings.Default.Hello && due != patience;
        var unhealthy = bot.UnhealthyAsync();
        (await bot.Slack.SocketAsync()).Cut();
        for (var silent = 1; fault is SlackFault.Silence && silent <= 5; silent++)
        {
            await bot.Slack.Calls.WaitForAsync(silent, call => call.Error == "silence");
            clock.Advance(patience);
        }

        (await unhealthy).ShouldContain(cause);
        await bot.Slack.Sockets.WaitForAsync(2);
        clock.JumpsOver = _ => false;
        await bot.Slack.DeliverAsync(SlackPayload.Mention("C1", "boats"));
        await bot.Slack.Messages.FirstAsync();
        bot.Health.State.IsHealthy.ShouldBeTrue();
    }

    [Theory]
    [InlineData("invalid_auth")]
    [InlineData("token_revoked")]
    [InlineData("account_inactive")]
    [InlineData("not_allowed_token_type")]
    public async Task An_app_token_that_slack_refuses_stops_the_surface_with_its_cause(string error)
    {
        await using var bot = await SlackHarness.StartAsync(
            prepare: slack => slack.FailNext("apps.connections.open", new SlackFault.Error(error)), connected: false);

        var cause = await bot.UnhealthyAsync();

        cause.ShouldContain("SLACK_APP_TOKEN");
        cause.ShouldContain(error);
        bot.Slack.Calls.All.Count(call => call.Method == "apps.connections.open").ShouldBe(1);
    }

    [Fact]
    public async Task Sockets_that_die_at_once_are_not_replaced_in_a_storm()
    {
        var clock = new ManualClock();
        await using var bot = await SlackHarness.StartAsync(time: clock);

        (await bot.Slack.SocketAsync()).Cut();
        (await bot.Slack.Sockets.WaitForAsync(2))[1].Cut();
        await clock.TimerIsSetAsync(due => due <= TimeSpan.FromSeconds(1));

        bot.Slack.Sockets.Count.ShouldBe(2);
        clock.Advance(TimeSpan.FromSeconds(1));
        await bot.Slack.Sockets.WaitForAsync(3);
    }

    [Theory]
    [InlineData("not json at all")]
    [InlineData("""{"type":"hello","num_connections":2}""")]
    [InlineData("""{"type":"of tomorrow","envelope_id":"1"}""")]
    [InlineData("""{"type":"events_api","envelope_id":"2","payload":{"event":"a string"}}""")]
    [InlineData("""{"type":"events_api","envelope_id":"3","payload":{"event":{"type":"message","user":{"id":1},"channel":[]}}}""")]
    [InlineData("""{"type":"interactive","envelope_id":"4","payload":{"type":"block_actions","user":{"id":"U1"},"actions":{}}}""")]
    [InlineData("""{"type":"slash_commands","envelope_id":"5","payload":null}""")]
    public async Task A_frame_that_the_bot_does_not_know_breaks_nothing(string frame)
    {
        await using var bot = await SlackHarness.StartAsync();

        await (await bot.Slack.SocketAsync()).SendTextAsync(frame);
        await bot.Slack.DeliverAsync(SlackPayload.Mention("C1", "boats"));

        await bot.Slack.Messages.FirstAsync();
        bot.Slack.Sockets.Count.ShouldBe(1);
    }
}
