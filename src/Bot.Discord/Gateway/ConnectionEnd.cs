namespace Bot.Discord.Gateway;

/// <summary>How a connection ended.</summary>
/// <param name="Connected">Whether it got as far as a session.</param>
/// <param name="Cause">What happened, for the log and the health.</param>
internal abstract record ConnectionEnd(bool Connected, string Cause)
{
    /// <summary>The session goes on over another connection.</summary>
    internal sealed record Resume(bool Connected, string Cause) : ConnectionEnd(Connected, Cause);

    /// <summary>The session is over.</summary>
    internal sealed record Identify(bool Connected, string Cause) : ConnectionEnd(Connected, Cause);

    /// <summary>No connection came about.</summary>
    internal sealed record Unreachable(string Cause) : ConnectionEnd(false, Cause);

    /// <summary>Discord refuses for good; the cause says how to mend it.</summary>
    internal sealed record Stop(string Cause) : ConnectionEnd(false, Cause);
}
