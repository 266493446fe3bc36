using Bot.Core.Commands;
using Bot.Discord.Adapter;
using Bot.Testing.Discord;

namespace Bot.Discord.Tests.Adapter;

public sealed class BusyTests
{
    [Fact]
    public async Task Past_its_bound_a_person_is_told_at_once_and_others_are_still_answered()
    {
        await using var bot = await RunningBot.StartAsync();
        var release = new TaskCompletionSource();
        bot.Catalogue.Ask = async (_, _) =>
        {
            await release.Task;
            return new NoticeReply("en", "done");
        };

        var accepted = Enumerable.Range(0, WorkQueue.BoundPerUser).Select(_ => bot.Discord.Command("ask", [("question", "why?")])).ToList();
        var tooMany = bot.Discord.Command("ask", [("question", "why?")]);
        var other = bot.Discord.Command("ask", [("question", "why?")], user: FakeDiscord.Moderator);

        var busy = await tooMany.ReplyAsync();
        tooMany.CallbackType.ShouldBe(4);
        busy.Ephemeral.ShouldBeTrue();
        busy.Content.ShouldContain("try again");
        await Task.WhenAll(accepted.Append(other).Select(i => i.AcknowledgedAsync()));
        accepted.Append(other).ShouldAllBe(i => i.CallbackType == 5 && i.Loading);

        release.SetResult();
        foreach (var interaction in accepted.Append(other))
        {
            (await interaction.ReplyAsync()).Content.ShouldBe("done");
        }
    }

    [Fact]
    public async Task A_mention_past_the_bound_is_told_too()
    {
        await using var bot = await RunningBot.StartAsync(discord => discord.Rest.Limits.Limit = 1_000);
        var release = new TaskCompletionSource();
        bot.Catalogue.Ask = async (_, _) =>
        {
            await release.Task;
            return new NoticeReply("en", "done");
        };

        for (var i = 0; i < WorkQueue.BoundPerUser; i++)
        {
            bot.Discord.Write($"{i}", FakeDiscord.Direct);
        }

        bot.Discord.Write("언제 열렸나요?", FakeDiscord.Direct);

        (await bot.Discord.Rest.PostedAsync()).Content.ShouldContain("질문이 너무 많습니다");
        release.SetResult();
        await bot.Discord.Rest.PostedAsync(WorkQueue.BoundPerUser + 1);
    }

    [Fact]
    public async Task What_was_accepted_is_still_answered_when_the_bot_stops()
    {
        await using var discord = await FakeDiscord.StartAsync();
        using var coverage = await TestCoverage.CreateAsync();
        var bot = RunningBot.Start(discord, coverage);
        await discord.Gateway.ConnectedAsync();
        var release = new TaskCompletionSource();
        bot.Catalogue.Ask = async (_, _) =>
        {
            await release.Task;
            return new NoticeReply("en", "done");
        };
        var ask = discord.Command("ask", [("question", "why?")]);
        await ask.AcknowledgedAsync();

        var stopping = bot.StopAsync();
        await discord.Signal.UntilAsync(() => discord.Gateway.ClosesByClient.Contains(1000), "the bot to say good-bye");
        release.SetResult();
        await stopping;

        (await ask.ReplyAsync()).Content.ShouldBe("done");
    }
}
