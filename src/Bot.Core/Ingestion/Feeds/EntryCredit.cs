using Bot.Core.Coverage;
using Bot.Core.Ingestion.Reading;
using Bot.Core.Ingestion.Reading.Feeds;

namespace Bot.Core.Ingestion.Feeds;

/// <summary>Tells who published an entry's article and when, where its page does not: as was known of it before, else as its feed says.</summary>
internal static class EntryCredit
{
    /// <param name="page">Where the page was in the end.</param>
    /// <param name="feed">The feed's address.</param>
    /// <param name="held">The article as it is held, or null.</param>
    public static ArticleDraft Complete(ArticleDraft draft, Uri page, string feed, EntryTask task, Article? held)
    {
        // The host stands in for a publisher that the page does not name.
        var isNamed = draft.Publisher != page.IdnHost;
        var known = held is not null && held.Publisher != page.IdnHost ? UnnamedPublisher.Named(held.Publisher) : null;
        return draft with
        {
            Publisher = isNamed ? draft.Publisher : known ?? Title(task.Feed, feed, page) ?? draft.Publisher,
            Published = draft.Published ?? held?.Published ?? PublishedDate.Read(task.Entry?.Published ?? task.Entry?.Updated).Date,
        };
    }

    /// <summary>A feed's title names the publisher of its own site's pages; a collection of others' pages is not their publisher.</summary>
    private static string? Title(Feed? source, string address, Uri page) =>
        source?.Title is { } title && EntryIdentity.Site(page.AbsoluteUri) is var site && (site == EntryIdentity.Site(address) || (source.Home is { } home && site == EntryIdentity.Site(home)))
            ? PassageCutter.OneLine(title)
            : null;
}
