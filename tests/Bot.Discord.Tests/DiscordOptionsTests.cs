using System.ComponentModel.DataAnnotations;

namespace Bot.Discord.Tests;

public sealed class DiscordOptionsTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public void Without_a_token_Discord_is_off(string? token) => DiscordOptions.Read(_ => token).ShouldBeNull();

    [Fact]
    public void Settings_are_read_by_their_names()
    {
        var settings = new Dictionary<string, string>
        {
            ["DISCORD_TOKEN"] = " abc.def ",
            ["DISCORD_API_URL"] = "http://127.0.0.1:5/api/v10",
            ["DISCORD_SHARDS"] = "2",
            ["DISCORD_MESSAGE_CONTENT"] = "true",
        };

        var options = DiscordOptions.Read(settings.GetValueOrDefault)!;

        (options.Token, options.ApiUrl, options.Shards, options.MessageContent).ShouldBe(("abc.def", "http://127.0.0.1:5/api/v10", 2, true));
    }

    [Theory]
    [InlineData("DISCORD_TOKEN", "a b")]
    [InlineData("DISCORD_TOKEN", "\"abc\"")]
    [InlineData("DISCORD_TOKEN", "'abc'")]
    [InlineData("DISCORD_API_URL", "discord.com")]
    [InlineData("DISCORD_SHARDS", "0")]
    [InlineData("DISCORD_SHARDS", "many")]
    [InlineData("DISCORD_MESSAGE_CONTENT", "perhaps")]
    public void An_unusable_setting_is_named(string name, string value)
    {
        var settings = new Dictionary<string, string> { ["DISCORD_TOKEN"] = "abc", [name] = value };

        Should.Throw<ValidationException>(() => DiscordOptions.Read(settings.GetValueOrDefault)).Message.ShouldContain(name);
    }
}
