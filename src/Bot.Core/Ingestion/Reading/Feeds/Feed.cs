namespace Bot.Core.Ingestion.Reading.Feeds;

/// <summary>A feed as it was read.</summary>
/// <param name="Title">The feed's own title; the publisher of its entries.</param>
/// <param name="Language">ISO 639-1 code, or null.</param>
public sealed record Feed(string? Title, string? Language, IReadOnlyList<FeedEntry> Entries)
{
    /// <summary>The address of the site that the feed is of, where it says so.</summary>
    public string? Home { get; init; }

    /// <summary>Where the feed breaks off, where it does: the entries are those before.</summary>
    public string? Fault { get; init; }
}

/// <summary>An entry of a feed.</summary>
/// <param name="Id">The entry's own identifier, else its address; stable over polls.</param>
/// <param name="Url">The address of the article, or null.</param>
/// <param name="Summary">A teaser as HTML, or null.</param>
/// <param name="Content">The article as HTML, or null.</param>
/// <param name="Published">ISO 8601, or null.</param>
/// <param name="Category">The first category, or null.</param>
/// <param name="Updated">When it was changed last as the feed writes it, or null.</param>
public sealed record FeedEntry(
    string Id, string? Title, string? Url, string? Summary, string? Content, string? Published, string? Category, string? Updated = null);
