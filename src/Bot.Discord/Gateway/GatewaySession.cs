namespace Bot.Discord.Gateway;

/// <summary>A session that outlives its connection: Discord replays what was missed when it is resumed.</summary>
/// <param name="resumeUrl">Where Discord wants it to be resumed, or null.</param>
internal sealed class GatewaySession(string id, string? resumeUrl, long sequence)
{
    public string Id { get; } = id;

    public string? ResumeUrl { get; } = resumeUrl;

    /// <summary>Number of the last event that was handed over.</summary>
    public long Sequence { get; private set; } = sequence;

    /// <returns>false for an event that was handed over before.</returns>
    public bool Advance(long sequence)
    {
        if (sequence <= Sequence)
        {
            return false;
        }

        Sequence = sequence;
        return true;
    }
}
