namespace Bot.Core.Ingestion.Fetching;

/// <summary>What became of a fetch.</summary>
public abstract record FetchOutcome
{
    /// <param name="Address">Where the page was in the end, behind all redirects.</param>
    /// <param name="MediaType">As the server names it in lower case (<c>text/html</c>), or null.</param>
    /// <param name="Charset">The encoding that the server names, or null.</param>
    public sealed record Fetched(Uri Address, byte[] Content, string? MediaType, string? Charset) : FetchOutcome
    {
        /// <summary>What to ask with the next time.</summary>
        public Validators Validators { get; init; } = Validators.None;
    }

    /// <summary>It is as it was when the validators were given; only where they were sent along.</summary>
    public sealed record NotModified : FetchOutcome;

    /// <param name="Error">A plain sentence: what is wrong, and how to mend it.</param>
    public sealed record Failed(string Error) : FetchOutcome
    {
        /// <summary>The server's status, or null where none came.</summary>
        public int? Status { get; init; }

        /// <summary>How long the server asks to be left alone, or null.</summary>
        public TimeSpan? RetryAfter { get; init; }
    }
}
