namespace Bot.Discord.Gateway;

/// <summary>What a close code of the gateway asks for.
/// https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes</summary>
internal static class CloseCode
{
    /// <summary>Sent by us to close without ending the session; 1000 and 1001 would end it.</summary>
    public const int KeepSession = 4900;

    /// <summary>The cause and the mend where Discord will refuse every further try, or null.</summary>
    public static string? Final(int code) => code switch
    {
        4004 => "Discord refuses DISCORD_TOKEN (4004): copy the bot's token again from the Bot page of https://discord.com/developers/applications.",
        4010 => "Discord refuses the shard (4010): unset DISCORD_SHARDS.",
        4011 => "The bot is in too many servers for so few shards (4011): unset DISCORD_SHARDS, or raise it.",
        4012 => "Discord no longer speaks version 10 of its gateway (4012): update the bot.",
        4013 => "Discord does not know an intent that was asked for (4013): update the bot.",
        4014 => "The bot may not have an intent that it asked for (4014): switch on Message Content Intent on the Bot page of https://discord.com/developers/applications, or unset DISCORD_MESSAGE_CONTENT.",
        _ => null,
    };

    /// <summary>Whether the session is over, so that a new one must be begun: not authenticated, bad sequence, session timed out.</summary>
    public static bool EndsSession(int code) => code is 4003 or 4007 or 4009;
}
