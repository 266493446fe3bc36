using Bot.Discord.Gateway;

namespace Bot.Discord.Adapter;

/// <summary>The address at which somebody adds the bot to a server, with the least permissions that it works with.
/// https://discord.com/developers/docs/topics/oauth2#bot-authorization-flow</summary>
internal static class InviteLink
{
    public static string For(string applicationId) =>
        $"https://discord.com/oauth2/authorize?client_id={Uri.EscapeDataString(applicationId)}&scope=bot+applications.commands&permissions={Permissions.Needed}";
}
