using Bot.Core.Ingestion.Reading;
using Bot.Core.Storage;

namespace Bot.Core.Ingestion.Feeds;

/// <summary>Says which article of the store an entry's article is.</summary>
internal abstract record Identity
{
    /// <summary>It is to be written: a new article, or a revision of the one with this id.</summary>
    public sealed record Own(ArticleDraft Draft, StoryPrint Print) : Identity;

    /// <summary>Its story is held already and not this entry's to change.</summary>
    public sealed record Held(string Article) : Identity;

    /// <summary>A person removed it.</summary>
    public sealed record Removed : Identity;
}

/// <param name="feeds">The feeds that are polled.</param>
internal sealed class EntryIdentity(Database database, FeedStore store, StoryIndex stories, IReadOnlyList<string> feeds)
{
    private static readonly string[] SitePrefixes = ["www.", "m.", "amp.", "mobile."];

    /// <param name="page">Where the article's page was in the end; null where the text is the feed's own.</param>
    public Identity Of(string feed, EntryTask task, ArticleDraft draft, Uri? page)
    {
        var address = page is null ? draft.Url : CanonicalUrl.Of(page);
        // A page speaks for its own site only: what it says to be another's is that other's to revise.
        var isStrange = page is not null && draft.Url is not null && Site(draft.Url) != Site(address!);
        if (IsRemoved(task.Known?.ArticleId, isStrange ? null : draft.Url, address, task.Url))
        {
            return new Identity.Removed();
        }

        var print = new StoryPrint(draft.Headline, draft.Text);
        var known = task.Known?.ArticleId is { } before ? Current(before) : null;
        if ((known ?? Current(isStrange ? null : draft.Url) ?? Current(address) ?? Current(task.Url)) is { } held)
        {
            return known is null && store.IsAnothers(held, feed, task.Url, feeds)
                ? new Identity.Held(held)
                : new Identity.Own(draft with { Id = held, Url = isStrange ? address : draft.Url }, print);
        }

        var same = (isStrange ? Current(draft.Url) : null) ?? stories.Find(draft.Headline, print);
        if (same is not null)
        {
            return new Identity.Held(same);
        }

        var own = isStrange ? draft with { Id = address!, Url = address } : draft;
        stories.Add(own.Id, print);
        return new Identity.Own(own, print);
    }

    /// <summary>The id of the article that is held under an id or address.</summary>
    private string? Current(string? address)
    {
        if (address is null)
        {
            return null;
        }

        using var session = database.Read();
        using var select = session.Command("""
            SELECT id FROM article WHERE id = $address AND superseded_by IS NULL
            UNION ALL SELECT id FROM article WHERE url = $address AND superseded_by IS NULL LIMIT 1
            """);
        return select.Bind("$address", address).Scalar() as string;
    }

    private bool IsRemoved(params ReadOnlySpan<string?> names)
    {
        using var session = database.Read();
        var removed = new RemovedArticles(session);
        foreach (var name in names)
        {
            if (name is not null && removed.Holds(name))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The host of an address without what only says how it is shown.</summary>
    internal static string Site(string address)
    {
        var host = Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri.IdnHost.ToLowerInvariant() : address;
        return Array.Find(SitePrefixes, prefix => host.StartsWith(prefix, StringComparison.Ordinal)) is { } prefix
            ? host[prefix.Length..]
            : host;
    }
}
