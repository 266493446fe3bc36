using Bot.Core.Ingestion.Reading.Html;

namespace Bot.Core.Ingestion.Reading.Feeds;

/// <summary>Makes articles of a feed's entries, from what the feed itself holds of them.</summary>
public static class FeedArticles
{
    /// <summary>An article an entry; an entry without text is named as failed.</summary>
    public static IReadOnlyList<ReadOutcome> Of(Feed feed, ArticleOrigin origin) =>
        feed.Entries.Count == 0
            ? [new ReadOutcome.Failed(origin.Source, "The feed has no entry.")]
            : [.. feed.Entries.Select(entry => Of(feed, entry, origin))];

    /// <summary>The article of one entry.</summary>
    public static ReadOutcome Of(Feed feed, FeedEntry entry, ArticleOrigin origin)
    {
        var place = $"{origin.Source}#{entry.Id}";
        var own = new ArticleOrigin(entry.Url ?? entry.Id, place, feed.Title is { } title ? PassageCutter.OneLine(title) : origin.Publisher, entry.Url ?? origin.Url);
        var fields = new DraftFields(
            entry.Title is { } headline ? PlainText(headline) : null, null, null, entry.Category, feed.Language, entry.Published, entry.Url, AiGenerated: false);
        return (entry.Content ?? entry.Summary) is { } content
            ? HtmlArticleReader.ReadContent(content, fields, own)
            : new ReadOutcome.Failed(place, "The feed holds no text of this entry: give its address to take in the page.");
    }

    private static string PlainText(string markup) =>
        markup.AsSpan().IndexOfAny('<', '&') < 0 ? PassageCutter.OneLine(markup) : PassageCutter.OneLine(HtmlArticleReader.TextOf(markup));
}
