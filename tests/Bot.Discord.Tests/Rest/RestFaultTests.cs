using Bot.Core.Commands;
using Bot.Testing;
using Bot.Testing.Discord;

namespace Bot.Discord.Tests.Rest;

public sealed class RestFaultTests
{
    [Fact]
    public async Task Posts_keep_to_the_limit_that_the_headers_tell_and_to_their_order()
    {
        await using var bot = await RunningBot.StartAsync(discord =>
        {
            discord.Rest.Limits.Limit = 2;
            discord.Rest.Limits.Window = TimeSpan.FromMilliseconds(300);
        });
        bot.Catalogue.Ask = (invocation, _) => Task.FromResult<Reply>(new NoticeReply("en", invocation["question"]!));

        for (var i = 1; i <= 6; i++)
        {
            bot.Discord.Write($"{i}", FakeDiscord.Direct);
        }

        await bot.Discord.Rest.PostedAsync(6);
        bot.Discord.Rest.Posted.Select(m => m.Content).ShouldBe(["1", "2", "3", "4", "5", "6"]);
        // The first request of a bucket is sent before its limit is known, and typing runs beside the posts.
        bot.Discord.Rest.Limits.Refused.ShouldBe(0);
    }

    [Fact]
    public async Task Fifty_requests_a_second_are_not_exceeded()
    {
        await using var bot = await RunningBot.StartAsync(discord => discord.Rest.Limits.GlobalLimit = 50);

        for (var i = 0; i < 40; i++)
        {
            bot.Discord.Write($"{i}", FakeDiscord.Direct with { Id = $"{1_000_000_000_000_001_000 + i}" }, FakeDiscord.Somebody with { Id = $"{1_000_000_000_000_002_000 + i}" });
        }

        await bot.Discord.Rest.PostedAsync(40);
        bot.Discord.Rest.Limits.Refused.ShouldBe(0);
    }

    [Theory]
    [InlineData("""{"message":"You are being rate limited.","retry_after":0.05,"global":false}""", null)]
    [InlineData("""{"message":"You are being rate limited.","retry_after":0.05,"global":true}""", null)]
    [InlineData("", "1")]
    [InlineData("<html>error 1015</html>", null)]
    public async Task A_post_that_is_refused_with_429_comes_through_later(string body, string? retryAfter)
    {
        var refusals = 0;
        await using var bot = await RunningBot.StartAsync(discord => discord.Rest.Interrupt = request =>
            request.Route.EndsWith("/messages", StringComparison.Ordinal) && Interlocked.Increment(ref refusals) <= 2
                ? new FakeResponse(429, body, retryAfter is null ? null : new Dictionary<string, string> { ["Retry-After"] = retryAfter })
                : null);

        bot.Discord.Write("When?", FakeDiscord.Direct);

        await bot.Discord.Rest.PostedAsync();
        refusals.ShouldBe(3);
    }

    [Fact]
    public async Task In_a_storm_of_502_a_post_is_repeated_and_appears_once()
    {
        var storm = 0;
        await using var bot = await RunningBot.StartAsync();
        bot.Discord.Rest.LoseResponse = request =>
            request.Route.EndsWith("/messages", StringComparison.Ordinal) && Interlocked.Increment(ref storm) <= 2 ? new FakeResponse(502, "<html>502</html>") : null;

        bot.Discord.Write("one", FakeDiscord.Direct);
        bot.Discord.Write("two", FakeDiscord.Direct);

        await bot.Discord.Rest.PostedAsync(2);
        await bot.Discord.Signal.UntilAsync(() => storm == 4, "both posts to be answered");
        bot.Discord.Rest.Posted.Count.ShouldBe(2);
        bot.Discord.Rest.Posted.Select(m => m.Nonce).ShouldBeUnique();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_acknowledgement_is_repeated_whether_it_was_taken_or_not(bool taken)
    {
        var faults = 0;
        await using var bot = await RunningBot.StartAsync();
        FakeResponse? Fail(FakeRequest request) =>
            request.Route.EndsWith("/callback", StringComparison.Ordinal) && Interlocked.Increment(ref faults) == 1 ? new FakeResponse(502) : null;
        bot.Discord.Rest.LoseResponse = taken ? Fail : null;
        bot.Discord.Rest.Interrupt = taken ? null : Fail;

        var ask = bot.Discord.Command("ask", [("question", "When?")]);

        (await ask.ReplyAsync()).Text.ShouldContain(TestCoverage.First);
    }

    [Fact]
    public async Task An_interaction_that_expired_is_logged_and_the_bot_goes_on()
    {
        var clock = new ManualClock();
        await using var bot = await RunningBot.StartAsync(time: clock);
        var late = new TaskCompletionSource<Reply>();
        bot.Catalogue.Ask = (_, _) => late.Task;
        var ask = bot.Discord.Command("ask", [("question", "When?")]);
        await ask.AcknowledgedAsync();
        await bot.Discord.Signal.UntilAsync(() => bot.Catalogue.Ran.Count == 1, "the work to begin");

        clock.Advance(TimeSpan.FromMinutes(16));
        late.SetResult(new NoticeReply("en", "too late"));

        await bot.Discord.Signal.UntilAsync(() => bot.Log.Lines.Any(l => l.Contains("Invalid Webhook Token", StringComparison.Ordinal)), "the log to say so");
        (await bot.Discord.Command("numbers").ReplyAsync()).Text.ShouldContain("Numbers");
    }

    [Fact]
    public async Task A_channel_without_permission_is_tried_once_and_logged()
    {
        await using var bot = await RunningBot.StartAsync(discord => discord.Rest.ForbiddenChannels.Add(FakeDiscord.General.Id));

        bot.Discord.Write("Here?", mentionsBot: true);
        await bot.Discord.Signal.UntilAsync(() => bot.Log.Lines.Any(l => l.Contains("Missing Permissions", StringComparison.Ordinal)), "the log to say so");
        bot.Discord.Write("There?", FakeDiscord.Direct);

        (await bot.Discord.Rest.PostedAsync()).ChannelId.ShouldBe(FakeDiscord.Direct.Id);
        bot.Discord.Rest.Requests.Count(r => r.Path == $"/channels/{FakeDiscord.General.Id}/messages").ShouldBe(1);
    }

    [Fact]
    public async Task Hostile_text_of_a_megabyte_is_cut_and_stays_harmless()
    {
        await using var bot = await RunningBot.StartAsync();
        const string Hostile = "@everyone <@1000000000000000102> **[x](https://evil.example)** \u202Eevil\u202C \U000E0041 ||`_~\\ # ";
        var text = string.Concat(Enumerable.Repeat(Hostile, 1_000_000 / Hostile.Length));
        bot.Catalogue.Ask = (invocation, _) => Task.FromResult<Reply>(new AnswerReply(Core.Answers.Answer.Answered(
            invocation["question"]!, "en", invocation["question"]!, 0.5, [bot.Coverage.Cite(1, 1)], TestCoverage.Searched, Core.Answers.Reminder.In("en", true), "test")));

        bot.Discord.Write(text, mentionsBot: true);

        await bot.Discord.Rest.PostedAsync(5);
        bot.Discord.Write("harmless", FakeDiscord.Direct);
        await bot.Discord.Rest.PostedAsync(6);
        foreach (var message in bot.Discord.Rest.Posted.Take(5))
        {
            message.Pinged.ShouldBeFalse();
            message.Footer!.ShouldContain("verify");
            message.Text.ShouldContain("Harbour Post");
            message.Text.ShouldNotContain("](https://evil");
            message.Text.ShouldNotContain("https://evil");
            message.Text.ShouldNotContain("\u202E");
        }

        bot.Discord.Rest.Posted[4].Text.ShouldContain("too long");
    }
}
