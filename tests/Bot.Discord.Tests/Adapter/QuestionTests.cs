using Bot.Core.Commands;
using Bot.Discord.Adapter;
using Bot.Testing;
using Bot.Testing.Discord;

namespace Bot.Discord.Tests.Adapter;

public sealed class QuestionTests
{
    [Fact]
    public async Task A_mention_is_answered_with_source_and_reminder()
    {
        await using var bot = await RunningBot.StartAsync();

        var question = bot.Discord.Write("When did the bridge open?", mentionsBot: true);

        var answer = await bot.Discord.Rest.PostedAsync();
        answer.RepliesTo.ShouldBe(question.Id);
        answer.Text.ShouldContain(TestCoverage.First);
        answer.Text.ShouldContain("[1] [Bridge opens](<https://harbour.example/bridge>) — Harbour Post · City · published 2026-05-04 · AI-generated");
        answer.Text.ShouldContain("“This article was made by a model.”");
        answer.Footer!.ShouldContain("verify");
        bot.Catalogue.Ran.ShouldHaveSingleItem()["question"].ShouldBe("When did the bridge open?");
    }

    [Fact]
    public async Task A_direct_message_needs_no_mention()
    {
        await using var bot = await RunningBot.StartAsync();

        bot.Discord.Write("When did the bridge open?", FakeDiscord.Direct);

        (await bot.Discord.Rest.PostedAsync()).Text.ShouldContain(TestCoverage.First);
    }

    [Fact]
    public async Task A_command_can_be_typed_behind_a_mention()
    {
        await using var bot = await RunningBot.StartAsync();

        bot.Discord.Write("/fact bridge", mentionsBot: true);

        (await bot.Discord.Rest.PostedAsync()).Text.ShouldContain("Facts: bridge");
    }

    [Fact]
    public async Task A_bare_mention_gets_help()
    {
        await using var bot = await RunningBot.StartAsync();

        bot.Discord.Write("", mentionsBot: true);

        (await bot.Discord.Rest.PostedAsync()).Content.ShouldBe("Ask me something.");
    }

    [Fact]
    public async Task Messages_that_are_not_for_the_bot_are_passed_over()
    {
        await using var bot = await RunningBot.StartAsync();

        bot.Discord.Write("When did the bridge open?");
        bot.Discord.Write("I am a bot", mentionsBot: true, change: json => json["author"]!["bot"] = true);
        bot.Discord.Write("I am a webhook", mentionsBot: true, change: json => json["webhook_id"] = "1000000000000000777");
        bot.Discord.Write("Somebody was pinned", mentionsBot: true, change: json => json["type"] = 6);
        bot.Discord.Write("The one for it", mentionsBot: true);

        await bot.Discord.Rest.PostedAsync();
        bot.Catalogue.Ran.ShouldHaveSingleItem()["question"].ShouldBe("The one for it");
    }

    [Fact]
    public async Task A_reply_to_the_bot_goes_on_with_the_conversation()
    {
        await using var bot = await RunningBot.StartAsync();
        bot.Discord.Write("When did the bridge open?", mentionsBot: true);
        var answer = await bot.Discord.Rest.PostedAsync();

        bot.Discord.Write("And how many crossed it?", repliesTo: answer);

        await bot.Discord.Rest.PostedAsync(2);
        bot.Catalogue.Ran[1].Conversation.ShouldBe(bot.Catalogue.Ran[0].Conversation);
    }

    [Fact]
    public async Task A_thread_is_one_conversation_and_a_channel_is_not()
    {
        await using var bot = await RunningBot.StartAsync();
        bot.Discord.Write("one", FakeDiscord.Thread, mentionsBot: true);
        bot.Discord.Write("two", FakeDiscord.Thread, mentionsBot: true);
        bot.Discord.Write("three", FakeDiscord.General, mentionsBot: true);
        bot.Discord.Write("four", FakeDiscord.General, mentionsBot: true);
        await bot.Discord.Rest.PostedAsync(4);

        var conversations = bot.Catalogue.Ran.ToDictionary(i => i["question"]!, i => i.Conversation);
        conversations["one"].ShouldBe(conversations["two"]);
        conversations["three"].ShouldNotBe(conversations["four"]);
    }

    [Fact]
    public async Task Questions_of_a_thread_are_answered_in_order()
    {
        await using var bot = await RunningBot.StartAsync();
        var first = new TaskCompletionSource();
        bot.Catalogue.Ask = async (invocation, _) =>
        {
            if (invocation["question"] == "slow")
            {
                await first.Task;
            }

            return new NoticeReply("en", invocation["question"]!);
        };

        bot.Discord.Write("slow", FakeDiscord.Thread, mentionsBot: true);
        bot.Discord.Write("fast", FakeDiscord.Thread, mentionsBot: true);
        bot.Discord.Write("elsewhere", FakeDiscord.Direct);

        (await bot.Discord.Rest.PostedAsync(1)).Content.ShouldBe("elsewhere");
        first.SetResult();
        (await bot.Discord.Rest.PostedAsync(2)).Content.ShouldBe("slow");
        (await bot.Discord.Rest.PostedAsync(3)).Content.ShouldBe("fast");
    }

    [Fact]
    public async Task A_thread_goes_on_without_mentions_when_message_content_is_allowed()
    {
        await using var bot = await RunningBot.StartAsync(messageContent: true);
        bot.Discord.Write("not yet joined", FakeDiscord.Thread);
        bot.Discord.Write("one", FakeDiscord.Thread, mentionsBot: true);
        await bot.Discord.Rest.PostedAsync();

        bot.Discord.Write("two", FakeDiscord.Thread);
        await bot.Discord.Rest.PostedAsync(2);

        bot.Catalogue.Ran.Select(i => i["question"]).ShouldBe(["one", "two"]);
        ((int)bot.Discord.Gateway.Identifies[0]["intents"]! & (1 << 15)).ShouldNotBe(0);
    }

    [Fact]
    public async Task Only_the_three_unprivileged_intents_are_asked_for()
    {
        await using var bot = await RunningBot.StartAsync();

        ((int)bot.Discord.Gateway.Identifies[0]["intents"]!).ShouldBe((1 << 0) | (1 << 9) | (1 << 12));
    }

    [Fact]
    public async Task Mentions_of_everyone_reach_nobody()
    {
        await using var bot = await RunningBot.StartAsync();
        bot.Catalogue.Ask = (invocation, _) => Task.FromResult<Reply>(new NoticeReply("en", $"{invocation["question"]} <@1000000000000000102>"));

        bot.Discord.Write("@everyone @here", mentionsBot: true);

        var answer = await bot.Discord.Rest.PostedAsync();
        answer.Pinged.ShouldBeFalse();
        answer.Content.ShouldNotContain("<@1");
        (answer.Flags & FakeDiscord.SuppressEmbedsFlag).ShouldNotBe(0);
    }

    [Fact]
    public async Task A_slow_answer_is_announced_and_takes_the_place_of_its_announcement()
    {
        var clock = new ManualClock();
        await using var bot = await RunningBot.StartAsync(time: clock);
        var ready = new TaskCompletionSource();
        bot.Catalogue.Ask = async (invocation, _) =>
        {
            await ready.Task;
            return new AnswerReply(bot.Coverage.Answer(invocation["question"]!, 1));
        };

        bot.Discord.Write("When did the bridge open?", mentionsBot: true);
        await clock.TimerIsSetAsync(due => due == Responder.Patience);
        clock.Advance(Responder.Patience);
        var announcement = await bot.Discord.Rest.PostedAsync();
        announcement.Content.ShouldBe("Checking the coverage…");
        ready.SetResult();

        await bot.Discord.Signal.UntilAsync(() => announcement.Edits > 0, "the announcement to become the answer");
        announcement.Text.ShouldContain(TestCoverage.First);
        announcement.Content.ShouldBeEmpty();
        bot.Discord.Rest.Posted.Count.ShouldBe(1);
        bot.Discord.Rest.Requests.ShouldContain(request => request.Route.EndsWith("/typing", StringComparison.Ordinal));
    }
}
