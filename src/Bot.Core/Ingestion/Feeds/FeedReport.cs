namespace Bot.Core.Ingestion.Feeds;

/// <summary>What polling a feed did.</summary>
/// <param name="Address">The feed's address.</param>
/// <param name="Error">Why the feed, or a part of it, could not be read, in a sentence; null where all went well.</param>
/// <param name="Entries">How many entries the feed held; 0 where it is as it was.</param>
/// <param name="Belonging">How many of them belong to the coverage.</param>
/// <param name="Ingested">What was taken in.</param>
/// <param name="Duplicates">How many entries tell a story that is held under another address.</param>
/// <param name="Skipped">The entries that could not be read, each with the reason.</param>
/// <param name="Wait">How long the feed is left alone from now.</param>
public sealed record FeedReport(
    string Address, string? Error, int Entries, int Belonging, IngestionSummary Ingested, int Duplicates,
    IReadOnlyList<IngestionFailure> Skipped, TimeSpan Wait)
{
    /// <summary>How many entries are left for the next poll.</summary>
    public int Postponed { get; init; }

    /// <summary>What was taken in, with the feed and the entries that could not be read among the failures.</summary>
    public IngestionSummary Summary => Ingested with
    {
        Failed = [.. Ingested.Failed, .. Error is null ? [] : new IngestionFailure[] { new(Address, Error) }, .. Skipped],
    };
}
