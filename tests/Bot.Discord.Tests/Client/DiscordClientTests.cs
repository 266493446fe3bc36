using Bot.Discord.Client;
using Bot.Discord.Rest;
using Bot.Testing.Discord;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Discord.Tests.Client;

/// <summary>Our own gateway and REST clients keep the contract.</summary>
public sealed class DiscordClientTests : DiscordClientContract
{
    private protected override IDiscordClient CreateClient(FakeDiscord discord, string token = FakeDiscord.Token)
    {
        var options = new DiscordOptions { Token = token, ApiUrl = discord.ApiUrl };
        var rest = new DiscordRest(DiscordServices.CreateHttp(), options, TimeProvider.System, NullLogger<DiscordRest>.Instance);
        return new DiscordClient(options, rest, TimeProvider.System, NullLogger<DiscordClient>.Instance);
    }
}
