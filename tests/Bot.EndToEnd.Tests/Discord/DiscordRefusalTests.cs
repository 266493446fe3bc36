using Bot.Testing.Discord;

namespace Bot.EndToEnd.Tests.Discord;

public sealed class DiscordRefusalTests
{
    [Theory]
    [InlineData(4004, "DISCORD_TOKEN")]
    [InlineData(4014, "Message Content Intent")]
    public async Task A_final_refusal_is_logged_with_its_mend_and_ends_in_exit_code_1(int code, string mend)
    {
        await using var discord = await FakeDiscord.StartAsync();
        discord.Gateway.RefusesWith = code;
        await using var bot = BotProcess.Start(["serve"], ServedBot.Settings(discord));
        await bot.LineAsync("Discord is off: ");

        (await bot.StopAsync()).ShouldBe(1);

        bot.Lines.ShouldContain(line => line.StartsWith("discord had stopped: ", StringComparison.Ordinal) && line.Contains(mend, StringComparison.Ordinal));
        discord.Gateway.Identifies.Count.ShouldBe(1);
    }
}
