using Bot.Core.Surfaces;
using Bot.Testing.Discord;

namespace Bot.Discord.Tests;

public sealed class DiscordDoctorTests
{
    [Fact]
    public async Task A_bot_that_is_set_up_well_has_nothing_to_mend()
    {
        await using var bot = await RunningBot.StartAsync();
        await bot.Discord.Signal.UntilAsync(() => bot.Discord.Rest.Registrations == 1, "the commands to be registered");

        var findings = await ExamineAsync(bot.Discord);

        findings.ShouldAllBe(finding => finding.Ok && finding.Mend == null);
        findings.Select(f => f.Name).ShouldBe(["discord token", "discord application", "discord intents", "discord commands"]);
        findings[1].Finding.ShouldContain($"client_id={FakeDiscord.ApplicationId}&scope=bot+applications.commands&permissions=");
    }

    [Fact]
    public async Task A_wrong_token_is_named_and_nothing_else_is_asked()
    {
        await using var discord = await FakeDiscord.StartAsync();

        var findings = await ExamineAsync(discord, token: "wrong");

        findings.ShouldHaveSingleItem().Ok.ShouldBeFalse();
        findings[0].Finding.ShouldContain("DISCORD_TOKEN");
    }

    [Fact]
    public async Task What_is_missing_is_told_with_how_to_mend_it()
    {
        await using var discord = await FakeDiscord.StartAsync();
        discord.Rest.InteractionsEndpointUrl = "https://elsewhere.example/";

        var findings = await ExamineAsync(discord, messageContent: true);

        findings.Where(f => !f.Ok).Select(f => f.Name).ShouldBe(["discord application", "discord intents", "discord commands"]);
        findings.Where(f => !f.Ok).ShouldAllBe(f => f.Mend!.Length > 0);
    }

    private static async Task<List<Diagnosis>> ExamineAsync(FakeDiscord discord, string token = FakeDiscord.Token, bool messageContent = false)
    {
        var options = new DiscordOptions { Token = token, ApiUrl = discord.ApiUrl, MessageContent = messageContent };
        return await DiscordDoctor.ExamineAsync(options, CancellationToken.None).ToListAsync();
    }
}
