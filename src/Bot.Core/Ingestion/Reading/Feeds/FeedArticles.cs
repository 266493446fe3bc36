using Bot.Core.Ingestion.Reading.Html;
using Bot.Core.Language;

namespace Bot.Core.Ingestion.Reading.Feeds;

/// <summary>Makes articles of a feed's entries, from what the feed itself holds of them, where that is all of the article.</summary>
public static class FeedArticles
{
    // A shorter text is a teaser; Korean and Japanese say the same in half the characters.
    private const int LeastFullText = 400;
    private const int LeastFullTextCjk = 200;

    /// <summary>An article an entry; an entry of which the feed holds no more than a teaser is named as failed.</summary>
    public static IReadOnlyList<ReadOutcome> Of(Feed feed, ArticleOrigin origin) =>
        feed.Entries.Count == 0
            ? [new ReadOutcome.Failed(origin.Source, "The feed has no entry.")]
            : [.. feed.Entries.Select(entry => Of(feed, entry, origin))];

    /// <summary>The article of one entry.</summary>
    public static ReadOutcome Of(Feed feed, FeedEntry entry, ArticleOrigin origin)
    {
        var place = $"{origin.Source}#{entry.Id}";
        if (entry.Content is not { } content || !IsFullText(content))
        {
            return new ReadOutcome.Failed(place, entry.Url is { } page
                ? $"The feed holds only a teaser of it: ingest {page} for the article."
                : "The feed holds only a teaser of it, and no page to read.");
        }

        var own = new ArticleOrigin(entry.Url ?? entry.Id, place, feed.Title is { } title ? PassageCutter.OneLine(title) : origin.Publisher, entry.Url ?? origin.Url);
        var fields = new DraftFields(
            entry.Title is { } headline ? PlainText(headline) : null, null, null, entry.Category, feed.Language, entry.Published, entry.Url, AiGenerated: false);
        return HtmlArticleReader.ReadContent(content, fields, own);
    }

    private static bool IsFullText(string content)
    {
        var text = HtmlArticleReader.TextOf(content);
        return text.Length >= (LanguageDetector.Detect(text) is "ko" or "ja" ? LeastFullTextCjk : LeastFullText);
    }

    private static string PlainText(string markup) =>
        markup.AsSpan().IndexOfAny('<', '&') < 0 ? PassageCutter.OneLine(markup) : PassageCutter.OneLine(HtmlArticleReader.TextOf(markup));
}
