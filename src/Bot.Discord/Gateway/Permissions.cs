using System.Globalization;

namespace Bot.Discord.Gateway;

/// <summary>https://discord.com/developers/docs/topics/permissions</summary>
internal static class Permissions
{
    public const ulong Administrator = 1 << 3;
    public const ulong ManageServer = 1 << 5;
    public const ulong ViewChannel = 1 << 10;
    public const ulong SendMessages = 1 << 11;
    public const ulong EmbedLinks = 1 << 14;
    public const ulong ReadMessageHistory = 1 << 16;
    public const ulong SendMessagesInThreads = 1UL << 38;

    /// <summary>The least that the bot works with: it sees where it is asked, and answers there with an embed, as a reply.</summary>
    public const ulong Needed = ViewChannel | SendMessages | EmbedLinks | ReadMessageHistory | SendMessagesInThreads;

    public static bool MayManage(string? bits) =>
        ulong.TryParse(bits, NumberStyles.None, CultureInfo.InvariantCulture, out var permissions)
        && (permissions & (Administrator | ManageServer)) != 0;
}
