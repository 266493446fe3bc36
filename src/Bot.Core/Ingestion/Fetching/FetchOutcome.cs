namespace Bot.Core.Ingestion.Fetching;

/// <summary>What became of a fetch.</summary>
public abstract record FetchOutcome
{
    /// <param name="Address">Where the page was in the end, behind all redirects.</param>
    /// <param name="MediaType">As the server names it in lower case (<c>text/html</c>), or null.</param>
    /// <param name="Charset">The encoding that the server names, or null.</param>
    public sealed record Fetched(Uri Address, byte[] Content, string? MediaType, string? Charset) : FetchOutcome;

    /// <param name="Error">A plain sentence: what is wrong, and how to mend it.</param>
    public sealed record Failed(string Error) : FetchOutcome;
}
