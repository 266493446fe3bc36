using System.Text.Json.Nodes;
using Bot.Core.Commands;
using Bot.Testing.Discord;

namespace Bot.Discord.Tests.Adapter;

public sealed class InteractionTests
{
    [Fact]
    public async Task Ask_is_answered_for_everyone_with_the_question_above()
    {
        await using var bot = await RunningBot.StartAsync();

        var ask = bot.Discord.Command("ask", [("question", "When did the bridge open?")]);

        var answer = await ask.ReplyAsync();
        ask.CallbackType.ShouldBe(5);
        answer.Ephemeral.ShouldBeFalse();
        ((string?)answer.Embeds[0]!["title"]).ShouldBe("When did the bridge open?");
        answer.Text.ShouldContain(TestCoverage.First);
        answer.Footer!.ShouldContain("verify");
    }

    [Fact]
    public async Task Ask_in_private_is_seen_by_one_person_until_it_is_shared()
    {
        await using var bot = await RunningBot.StartAsync();
        var ask = bot.Discord.Command("ask", [("question", "When did the bridge open?"), ("private", true)]);
        var answer = await ask.ReplyAsync();
        answer.Ephemeral.ShouldBeTrue();

        var share = bot.Discord.Press(answer, answer.ButtonIds.Single(id => id.StartsWith("share", StringComparison.Ordinal)));

        var shared = await share.ReplyAsync();
        shared.Ephemeral.ShouldBeFalse();
        shared.Text.ShouldBe(answer.Text);
        shared.ButtonIds.ShouldContain(id => id.StartsWith("passages", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Only_answers_that_everyone_saw_are_remembered_with_their_message()
    {
        await using var bot = await RunningBot.StartAsync();
        var hidden = await bot.Discord.Command("ask", [("question", "In private?"), ("private", true)]).ReplyAsync();
        var seen = await bot.Discord.Command("ask", [("question", "In public?")]).ReplyAsync();

        // What follows in the channel comes behind the entry in the ledger.
        for (var i = 0; i < 20 && Messages().All(row => row.Message is null); i++)
        {
            await bot.Discord.Command("numbers").ReplyAsync();
        }

        hidden.Ephemeral.ShouldBeTrue();
        Messages().ShouldBe([("In private?", null), ("In public?", seen.Id)]);

        List<(string Question, string? Message)> Messages()
        {
            using var session = bot.Coverage.Database.Read();
            using var select = session.Command("SELECT question, message FROM answer_given ORDER BY question");
            return select.Query(row => (row.Text(0), row.TextOrNull(1)));
        }
    }

    [Fact]
    public async Task A_lookup_is_private_and_can_be_shared()
    {
        await using var bot = await RunningBot.StartAsync();
        var fact = bot.Discord.Command("fact", [("topic", "bridge")]);
        var reply = await fact.ReplyAsync();
        reply.Ephemeral.ShouldBeTrue();
        reply.Text.ShouldContain("**4,200** people on the first day [1]\n> About 4,200 people crossed it on the first day. [1]");

        var shared = await bot.Discord.Press(reply, reply.ButtonIds.Single()).ReplyAsync();

        shared.Ephemeral.ShouldBeFalse();
        shared.Text.ShouldBe(reply.Text);
    }

    [Fact]
    public async Task The_frame_is_in_the_language_of_the_persons_client()
    {
        await using var bot = await RunningBot.StartAsync();

        var ask = bot.Discord.Command("ask", [("question", "When did the bridge open?")], user: FakeDiscord.Somebody with { Locale = "ko" });

        (await ask.ReplyAsync()).Text.ShouldContain("출처");
        bot.Catalogue.Ran[0].Language.ShouldBe("ko");
    }

    [Fact]
    public async Task Suggestions_come_while_a_topic_is_typed()
    {
        await using var bot = await RunningBot.StartAsync();

        var typing = bot.Discord.Type("fact", "topic", "bri");

        await typing.AcknowledgedAsync();
        typing.CallbackType.ShouldBe(8);
        typing.Choices.ShouldBe(["bridge", "bridge"]);
    }

    [Fact]
    public async Task A_message_can_be_checked_against_the_coverage()
    {
        await using var bot = await RunningBot.StartAsync();

        var check = bot.Discord.MessageCommand("Check against coverage", "The bridge opened in May.");

        var reply = await check.ReplyAsync();
        reply.Ephemeral.ShouldBeTrue();
        reply.Text.ShouldContain("Checked: The bridge opened in May.");
    }

    [Fact]
    public async Task A_message_without_words_cannot_be_checked()
    {
        await using var bot = await RunningBot.StartAsync();

        var check = bot.Discord.MessageCommand("Check against coverage", "");

        var reply = await check.ReplyAsync();
        reply.Ephemeral.ShouldBeTrue();
        reply.Content.ShouldContain("no text");
    }

    [Theory]
    [InlineData(0UL, false)]
    [InlineData(1UL << 5, true)]
    [InlineData(1UL << 3, true)]
    public async Task Only_those_who_manage_the_server_may_subscribe(ulong permissions, bool allowed)
    {
        await using var bot = await RunningBot.StartAsync();

        var digest = bot.Discord.Command("digest", action: "subscribe", user: FakeDiscord.Somebody with { Permissions = permissions });

        var reply = await digest.ReplyAsync();
        reply.Ephemeral.ShouldBeTrue();
        (reply.Content == "digest subscribe").ShouldBe(allowed);
    }

    [Fact]
    public async Task An_error_of_a_public_command_is_told_in_private()
    {
        await using var bot = await RunningBot.StartAsync();
        bot.Catalogue.Ask = (_, _) => throw new InvalidOperationException("secret details");

        var ask = bot.Discord.Command("ask", [("question", "Why?")]);

        var reply = await ask.ReplyAsync();
        reply.Ephemeral.ShouldBeTrue();
        reply.Content.ShouldNotContain("secret");
        ask.Messages.Count.ShouldBe(1);
        bot.Log.Lines.ShouldContain(line => line.Contains("secret details", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_missing_parameter_is_asked_for_in_private()
    {
        await using var bot = await RunningBot.StartAsync();

        var reply = await bot.Discord.Command("ask").ReplyAsync();

        reply.Ephemeral.ShouldBeTrue();
        reply.Content.ShouldContain("behind /ask, for example: /ask ");
    }

    [Fact]
    public async Task A_command_that_is_no_more_says_so()
    {
        await using var bot = await RunningBot.StartAsync();

        (await bot.Discord.Command("gone").ReplyAsync()).Content.ShouldContain("Reload Discord");
    }

    [Fact]
    public async Task Commands_are_registered_once_until_they_change()
    {
        await using var discord = await FakeDiscord.StartAsync();
        using var coverage = await TestCoverage.CreateAsync();
        for (var start = 1; start <= 2; start++)
        {
            var bot = RunningBot.Start(discord, coverage);
            await discord.Gateway.ConnectedAsync(start);
            await discord.Signal.UntilAsync(() => discord.Rest.Registrations == 1, "the commands to be registered");
            // What the fake has counted, the bot may not have noted yet: stopped now, it would rightly register again.
            for (var turn = 0; turn < 100 && !IsNoted(coverage); turn++)
            {
                await discord.Command("ask", [("question", "When did the bridge open?")]).ReplyAsync();
            }

            await bot.StopAsync();
        }

        discord.Rest.Registrations.ShouldBe(1);
        var commands = discord.Rest.RegisteredCommands!;
        var ask = commands.Single(c => (string?)c!["name"] == "ask")!;
        ((string?)ask["name_localizations"]!["ko"]).ShouldBe("ask-한");
        JsonNode.DeepEquals(ask["contexts"], new JsonArray(0, 1, 2)).ShouldBeTrue();
        JsonNode.DeepEquals(ask["integration_types"], new JsonArray(0, 1)).ShouldBeTrue();
        commands.ShouldContain(c => (int)c!["type"]! == 3 && (string?)c["name_localizations"]!["ja"] == "報道と照合");
    }

    private static bool IsNoted(TestCoverage coverage)
    {
        using var session = coverage.Database.Read();
        using var count = session.Command("SELECT count(*) FROM discord_registration");
        return (long)count.Scalar()! > 0;
    }
}
