namespace Bot.Testing.Slack;

/// <summary>How a call is to fail, once.</summary>
public abstract record SlackFault
{
    /// <summary>HTTP 200 with <c>ok:false</c>.</summary>
    public sealed record Error(string Code) : SlackFault;

    /// <summary>HTTP 429, with or without the header.</summary>
    public sealed record RateLimited(TimeSpan? RetryAfter) : SlackFault;

    /// <summary>A status without a JSON body.</summary>
    public sealed record Status(int Code) : SlackFault;

    /// <summary>Nothing comes back until the caller gives up.</summary>
    public sealed record Silence : SlackFault;

    /// <summary>The connection is cut.</summary>
    public sealed record Cut : SlackFault;

    /// <summary>The call is carried out, and then the connection is cut.</summary>
    public sealed record CutBehind : SlackFault;
}
