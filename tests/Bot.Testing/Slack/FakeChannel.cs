namespace Bot.Testing.Slack;

/// <summary>A channel of the fake workspace. A direct message channel begins with D.</summary>
public sealed record FakeChannel(string Id)
{
    /// <summary>Whether the bot is a member.</summary>
    public bool HasBot { get; init; } = true;

    public bool IsArchived { get; init; }
}
