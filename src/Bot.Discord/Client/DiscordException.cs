namespace Bot.Discord.Client;

/// <summary>Why Discord did not take a request.</summary>
internal enum DiscordFault
{
    /// <summary>Discord, or the way to it, is down, or asks to wait longer than is worth it.</summary>
    Unavailable,

    /// <summary>The bot lacks a permission there.</summary>
    Forbidden,

    /// <summary>The channel, message or interaction is gone, or the interaction's time is up.</summary>
    Gone,

    /// <summary>The request itself is wrong: a bug of ours.</summary>
    Invalid,
}

/// <summary>A request that did not get through.</summary>
internal sealed class DiscordException(DiscordFault fault, string message, Exception? inner = null) : Exception(message, inner)
{
    public DiscordFault Fault { get; } = fault;

    /// <summary>Discord's own number for it, or null.</summary>
    public int? Code { get; init; }

    /// <summary>Whether it may have been carried out all the same: it was sent, and no answer that says otherwise came.</summary>
    public bool MayBeDone { get; set; }
}

/// <summary>Discord refuses the bot until somebody changes something.</summary>
/// <param name="message">The cause and how to mend it.</param>
internal sealed class DiscordStoppedException(string message, Exception? inner = null) : Exception(message, inner);
