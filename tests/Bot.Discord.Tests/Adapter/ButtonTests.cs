using Bot.Testing.Discord;

namespace Bot.Discord.Tests.Adapter;

public sealed class ButtonTests
{
    [Fact]
    public async Task Passages_are_shown_between_the_sentences_around_them_after_a_restart_too()
    {
        await using var discord = await FakeDiscord.StartAsync();
        using var coverage = await TestCoverage.CreateAsync();
        var before = RunningBot.Start(discord, coverage);
        before.Catalogue.Ask = (i, _) => Task.FromResult<Core.Commands.Reply>(new Core.Commands.AnswerReply(coverage.Answer(i["question"]!, 2)));
        await discord.Gateway.ConnectedAsync();
        discord.Write("How many crossed it?", mentionsBot: true);
        var answer = await discord.Rest.PostedAsync();
        await before.StopAsync();
        var after = RunningBot.Start(discord, coverage);
        await discord.Gateway.ConnectedAsync(2);

        var pressed = discord.Press(answer, Button(answer, "passages"));

        var passages = await pressed.ReplyAsync();
        passages.Ephemeral.ShouldBeTrue();
        passages.Text.ShouldContain($"> {TestCoverage.First}\n> **{TestCoverage.Second}** [1]\n> {TestCoverage.Third}");
        passages.Footer!.ShouldContain("verify");
        await after.StopAsync();
    }

    [Fact]
    public async Task A_thumb_up_is_kept()
    {
        await using var bot = await RunningBot.StartAsync();
        var answer = await AnswerAsync(bot);

        var reply = await bot.Discord.Press(answer, Button(answer, "helpful")).ReplyAsync();

        reply.Ephemeral.ShouldBeTrue();
        reply.Content.ShouldContain("Thank you");
        Feedback(bot).ShouldBe([(1, null)]);
    }

    [Fact]
    public async Task A_thumb_down_asks_what_was_wrong_and_keeps_it()
    {
        await using var bot = await RunningBot.StartAsync();
        var answer = await AnswerAsync(bot);

        var form = bot.Discord.Press(answer, Button(answer, "wrong"));
        await form.AcknowledgedAsync();
        form.CallbackType.ShouldBe(9);
        var reply = await bot.Discord.Submit(form, "The date is wrong.").ReplyAsync();

        reply.Content.ShouldContain("Thank you");
        Feedback(bot).ShouldBe([(-1, "The date is wrong.")]);
    }

    [Theory]
    [InlineData("passages:0000000000000000", "ask again")]
    [InlineData("helpful:0000000000000000", "ask again")]
    [InlineData("share:", "nothing to share")]
    [InlineData("an older button", "nothing to share")]
    public async Task A_button_that_leads_nowhere_says_so(string button, string says)
    {
        await using var bot = await RunningBot.StartAsync();
        var message = new FakeMessage { Id = bot.Discord.NextId(), ChannelId = FakeDiscord.General.Id, AuthorId = FakeDiscord.BotId };

        var reply = await bot.Discord.Press(message, button).ReplyAsync();

        reply.Ephemeral.ShouldBeTrue();
        reply.Content.ShouldContain(says);
    }

    private static async Task<FakeMessage> AnswerAsync(RunningBot bot)
    {
        bot.Discord.Write("When did the bridge open?", mentionsBot: true);
        return await bot.Discord.Rest.PostedAsync();
    }

    private static string Button(FakeMessage message, string action) =>
        message.ButtonIds.Single(id => id.StartsWith($"{action}:", StringComparison.Ordinal));

    private static List<(int, string?)> Feedback(RunningBot bot)
    {
        using var session = bot.Coverage.Database.Read();
        using var select = session.Command("SELECT verdict, comment FROM feedback");
        return select.Query(row => (row.Int(0), row.TextOrNull(1)));
    }
}
