using System.Text.Json.Nodes;
using Bot.Testing;
using Bot.Testing.Discord;

namespace Bot.Discord.Tests.Gateway;

public sealed class GatewayFaultTests
{
    private const string DeadHost = "ws://127.0.0.1:1/gateway";

    [Fact]
    public async Task What_was_missed_while_the_socket_was_severed_is_answered_once()
    {
        await using var bot = await RunningBot.StartAsync();
        bot.Discord.Write("one", FakeDiscord.Direct);
        await bot.Discord.Rest.PostedAsync();

        bot.Discord.Gateway.Sever();
        bot.Discord.Write("two", FakeDiscord.Direct);
        await bot.Discord.Gateway.ConnectedAsync(2);
        bot.Discord.Write("three", FakeDiscord.Direct);

        await bot.Discord.Rest.PostedAsync(3);
        bot.Catalogue.Ran.Select(i => i["question"]).ShouldBe(["one", "two", "three"]);
        bot.Discord.Gateway.Identifies.Count.ShouldBe(1);
        bot.Discord.Gateway.Resumes.Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_event_that_is_replayed_although_it_was_received_is_not_answered_again()
    {
        await using var bot = await RunningBot.StartAsync();
        bot.Discord.Write("one", FakeDiscord.Direct);
        await bot.Discord.Rest.PostedAsync();

        bot.Discord.Gateway.ReplaysEverything = true;
        bot.Discord.Gateway.Sever();
        await bot.Discord.Gateway.ConnectedAsync(2);
        bot.Discord.Write("two", FakeDiscord.Direct);

        await bot.Discord.Rest.PostedAsync(2);
        bot.Catalogue.Ran.Select(i => i["question"]).ShouldBe(["one", "two"]);
    }

    [Fact]
    public async Task A_dead_resume_host_is_passed_by_and_the_session_resumed_elsewhere()
    {
        await using var bot = await RunningBot.StartAsync(discord => discord.Gateway.ResumeUrl = DeadHost);

        bot.Discord.Gateway.Sever();
        bot.Discord.Write("missed?", FakeDiscord.Direct);

        await bot.Discord.Rest.PostedAsync();
        bot.Discord.Gateway.Identifies.Count.ShouldBe(1);
        bot.Discord.Gateway.Resumes.Count.ShouldBe(1);
        bot.Log.Lines.ShouldContain(line => line.Contains(DeadHost, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Asked_to_reconnect_it_resumes()
    {
        await using var bot = await RunningBot.StartAsync();

        bot.Discord.Gateway.Send(7, null);
        await bot.Discord.Gateway.ConnectedAsync(2);
        bot.Discord.Write("still there?", FakeDiscord.Direct);

        await bot.Discord.Rest.PostedAsync();
        bot.Discord.Gateway.Resumes.Count.ShouldBe(1);
        bot.Discord.Gateway.ClosesByClient.ShouldAllBe(code => code != 1000 && code != 1001);
    }

    [Fact]
    public async Task An_invalid_session_that_can_be_resumed_is_resumed()
    {
        await using var bot = await RunningBot.StartAsync();

        bot.Discord.Gateway.Send(9, JsonValue.Create(true));

        await bot.Discord.Gateway.ConnectedAsync(2);
        bot.Discord.Gateway.Resumes.Count.ShouldBe(1);
        bot.Discord.Gateway.Identifies.Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_invalid_session_that_cannot_be_resumed_is_begun_anew_a_little_later()
    {
        var clock = new ManualClock();
        await using var bot = await RunningBot.StartAsync(time: clock);

        bot.Discord.Gateway.Send(9, JsonValue.Create(false));
        await bot.Discord.Signal.UntilAsync(() => !bot.Health.State.IsHealthy, "the bot to tell that it reconnects");
        await clock.TimerIsSetAsync(TimeSpan.FromSeconds(1));
        bot.Discord.Gateway.Identifies.Count.ShouldBe(1);
        clock.Advance(TimeSpan.FromSeconds(5));

        await bot.Discord.Gateway.ConnectedAsync(2);
        bot.Discord.Gateway.Identifies.Count.ShouldBe(2);
        bot.Discord.Gateway.Resumes.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_session_that_Discord_forgot_is_begun_anew()
    {
        var clock = new ManualClock();
        await using var bot = await RunningBot.StartAsync(time: clock);

        bot.Discord.Gateway.EndSessions();
        bot.Discord.Gateway.Sever();
        await bot.Discord.Signal.UntilAsync(() => bot.Discord.Gateway.Resumes.Count == 1, "an attempt to resume");
        await bot.Discord.Signal.UntilAsync(
            () => bot.Log.Lines.Any(line => line.Contains("beginning a new session", StringComparison.Ordinal)), "the session to be given up");
        await clock.TimerIsSetAsync(TimeSpan.FromMilliseconds(200));
        clock.Advance(TimeSpan.FromSeconds(5));

        await bot.Discord.Gateway.ConnectedAsync(2);
        bot.Discord.Gateway.Identifies.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_connection_that_no_longer_answers_heartbeats_is_left_and_the_session_resumed()
    {
        var clock = new ManualClock();
        await using var bot = await RunningBot.StartAsync(discord => discord.Gateway.AnswersHeartbeats = false, clock);
        var interval = TimeSpan.FromMilliseconds(bot.Discord.Gateway.HeartbeatInterval);

        clock.Advance(interval);
        await bot.Discord.Signal.UntilAsync(() => bot.Discord.Gateway.Heartbeats == 1, "the first heartbeat");
        await clock.TimerIsSetAsync(TimeSpan.FromMilliseconds(1));
        clock.Advance(interval);

        await bot.Discord.Gateway.ConnectedAsync(2);
        bot.Discord.Gateway.Resumes.Count.ShouldBe(1);
        bot.Log.Lines.ShouldContain(line => line.Contains("heartbeats", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_heartbeat_that_Discord_asks_for_is_sent_at_once()
    {
        await using var bot = await RunningBot.StartAsync(time: new ManualClock());

        bot.Discord.Gateway.Send(1, null);

        await bot.Discord.Signal.UntilAsync(() => bot.Discord.Gateway.Heartbeats == 1, "a heartbeat");
    }

    [Theory]
    [InlineData(4004, "DISCORD_TOKEN")]
    [InlineData(4010, "DISCORD_SHARDS")]
    [InlineData(4011, "DISCORD_SHARDS")]
    [InlineData(4013, "update the bot")]
    [InlineData(4014, "Message Content Intent")]
    public async Task A_final_refusal_stops_at_once_and_names_the_cause_and_the_mend(int code, string mend)
    {
        // The clock stands still: whatever waited would wait for ever.
        await using var bot = await RunningBot.StartAsync(discord => discord.Gateway.RefusesWith = code, new ManualClock(), connects: false);

        await bot.Discord.Signal.UntilAsync(
            () => bot.Health.State.Cause?.Contains(mend, StringComparison.Ordinal) == true, "the health to name the cause");

        bot.Health.State.IsHealthy.ShouldBeFalse();
        bot.Health.State.Cause!.ShouldContain(code.ToString(System.Globalization.CultureInfo.InvariantCulture));
        bot.Discord.Gateway.Identifies.Count.ShouldBe(1);
        await bot.Discord.Signal.UntilAsync(() => bot.Log.Lines.Any(line => line.StartsWith("Critical", StringComparison.Ordinal)), "the log to say so");
    }

    [Fact]
    public async Task A_token_that_the_API_refuses_stops_it_too()
    {
        await using var bot = await RunningBot.StartAsync(
            discord => discord.Rest.Interrupt = _ => new FakeResponse(401, """{"message":"401: Unauthorized","code":0}"""), new ManualClock(), connects: false);

        await bot.Discord.Signal.UntilAsync(
            () => bot.Health.State.Cause?.Contains("DISCORD_TOKEN", StringComparison.Ordinal) == true, "the health to name the cause");
        bot.Discord.Rest.Requests.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(4000, true)]
    [InlineData(4008, true)]
    [InlineData(1001, true)]
    [InlineData(4007, false)]
    [InlineData(4009, false)]
    public async Task Other_closes_are_resumed_unless_they_end_the_session(int code, bool resumes)
    {
        var clock = new ManualClock();
        await using var bot = await RunningBot.StartAsync(time: clock);

        bot.Discord.Gateway.Close(code);
        if (!resumes)
        {
            await bot.Discord.Signal.UntilAsync(() => !bot.Health.State.IsHealthy, "the bot to tell that it reconnects");
            await clock.TimerIsSetAsync(TimeSpan.FromSeconds(1));
            clock.Advance(TimeSpan.FromSeconds(5));
        }

        await bot.Discord.Gateway.ConnectedAsync(2);
        bot.Discord.Gateway.Resumes.Count.ShouldBe(resumes ? 1 : 0);
        bot.Discord.Gateway.Identifies.Count.ShouldBe(resumes ? 1 : 2);
    }

    [Fact]
    public async Task When_no_sessions_are_left_it_waits_until_there_are()
    {
        var clock = new ManualClock();
        await using var bot = await RunningBot.StartAsync(discord => discord.Gateway.SessionStartsLeft = 0, clock, connects: false);

        await clock.TimerIsSetAsync(TimeSpan.FromHours(1));
        bot.Discord.Gateway.Identifies.ShouldBeEmpty();
        clock.Advance(TimeSpan.FromHours(1));

        await bot.Discord.Gateway.ConnectedAsync();
    }

    [Fact]
    public async Task As_many_shards_as_Discord_recommends_identify_five_seconds_apart()
    {
        var clock = new ManualClock();
        await using var bot = await RunningBot.StartAsync(discord => discord.Gateway.RecommendedShards = 2, clock);

        await clock.TimerIsSetAsync(TimeSpan.FromSeconds(4));
        bot.Discord.Gateway.Identifies.Count.ShouldBe(1);
        clock.Advance(TimeSpan.FromSeconds(5));

        await bot.Discord.Gateway.ConnectedAsync(2);
        bot.Discord.Gateway.Identifies.Select(d => d["shard"]!.ToJsonString()).ShouldBe(["[0,2]", "[1,2]"], ignoreOrder: true);
    }

    [Fact]
    public async Task Unknown_and_broken_payloads_are_passed_over()
    {
        await using var bot = await RunningBot.StartAsync();

        bot.Discord.Gateway.Dispatch("SOMETHING_NEW", new JsonObject { ["id"] = null });
        bot.Discord.Gateway.Dispatch("MESSAGE_CREATE", JsonNode.Parse("""{"id":"1","channel_id":null,"author":null,"components":[{"type":999,"new":[]}]}""")!);
        bot.Discord.Gateway.Dispatch("MESSAGE_CREATE", JsonNode.Parse("""{"id":5,"channel_id":{}}""")!);
        bot.Discord.Gateway.Dispatch("INTERACTION_CREATE", JsonNode.Parse("""{"id":"2","application_id":"3","type":77,"token":"t","channel_id":null,"guild_id":null,"data":null}""")!);
        bot.Discord.Gateway.Dispatch("GUILD_CREATE", JsonNode.Parse("""{"id":"4","roles":null,"threads":null,"owner_id":null,"unavailable":null}""")!);
        bot.Discord.Gateway.Send(42, new JsonObject());
        bot.Discord.Write("still there?", FakeDiscord.Direct, change: json =>
        {
            json["guild_id"] = null;
            json["mention_roles"] = null;
            json["brand_new"] = new JsonObject { ["deep"] = new JsonArray(1, null) };
            json["components"] = JsonNode.Parse("""[{"type":999,"components":[{"type":1000,"value":7}]}]""");
            json["embeds"] = JsonNode.Parse("""[{"type":"poll_result","fields":[{"name":"a","value":"b","inline":true}]}]""");
        });

        await bot.Discord.Rest.PostedAsync();
        bot.Discord.Gateway.Connected.ShouldBe(1);
        bot.Log.Lines.ShouldContain(line => line.Contains("could not be read", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_no_JSON_costs_the_connection_but_not_the_session()
    {
        await using var bot = await RunningBot.StartAsync();

        bot.Discord.Gateway.SendRaw("{ this is no JSON");

        await bot.Discord.Gateway.ConnectedAsync(2);
        bot.Discord.Gateway.Resumes.Count.ShouldBe(1);
    }
}
