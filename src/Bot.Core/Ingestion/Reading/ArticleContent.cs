using Bot.Core.Ingestion.Fetching;
using Bot.Core.Ingestion.Reading.Encodings;
using Bot.Core.Ingestion.Reading.Feeds;
using Bot.Core.Ingestion.Reading.Html;

namespace Bot.Core.Ingestion.Reading;

/// <summary>What kind of content some bytes are.</summary>
internal enum ContentKind
{
    /// <summary>Look at the bytes.</summary>
    Unknown,
    Text,
    Markdown,
    Html,
    Feed,

    /// <summary>One article in JSON, or a feed.</summary>
    Json,

    /// <summary>A feed, or a page.</summary>
    Xml,
}

/// <summary>Reads the articles of some bytes, from a file or from the network. A feed from the network is found, not read: its pages are.</summary>
internal static class ArticleContent
{
    public static IReadOnlyList<ReadOutcome> Read(
        ReadOnlySpan<byte> bytes, ContentKind kind, string? declaredCharset, ArticleOrigin origin)
    {
        switch (TextDecoder.Decode(bytes, declaredCharset ?? CharsetLabels.DeclaredIn(bytes)))
        {
            case Decoded.Refused(var error):
                return [new ReadOutcome.Failed(origin.Source, error)];
            case Decoded.Text(var text):
                return Read(text, Sniff(text, kind), origin);
            default:
                throw new InvalidOperationException("Decoding has no third outcome.");
        }
    }

    /// <param name="address">The address as it was given, for messages.</param>
    public static IReadOnlyList<ReadOutcome> Read(FetchOutcome.Fetched page, string address)
    {
        if (page.Content.Length == 0)
        {
            return [new ReadOutcome.Failed(address, "The page is empty.")];
        }

        var url = CanonicalUrl.Of(page.Address);
        return KindOfMediaType(page.MediaType) is { } kind
            ? Read(page.Content, kind, page.Charset, new ArticleOrigin(url, address, page.Address.IdnHost, url))
            : [new ReadOutcome.Failed(address, $"It is of type {page.MediaType}, which holds no article.")];
    }

    private static ContentKind? KindOfMediaType(string? mediaType) => mediaType switch
    {
        "text/html" or "application/xhtml+xml" => ContentKind.Html,
        "text/markdown" => ContentKind.Markdown,
        "application/rss+xml" or "application/atom+xml" or "application/rdf+xml" or "application/feed+json" => ContentKind.Feed,
        "application/xml" or "text/xml" => ContentKind.Xml,
        "application/json" => ContentKind.Json,
        null or "application/octet-stream" => ContentKind.Unknown,
        _ => mediaType.StartsWith("text/", StringComparison.Ordinal) ? ContentKind.Unknown : null,
    };

    public static ContentKind KindOfName(string name) => Path.GetExtension(name).ToLowerInvariant() switch
    {
        ".txt" or ".text" => ContentKind.Text,
        ".md" or ".markdown" => ContentKind.Markdown,
        ".html" or ".htm" or ".xhtml" => ContentKind.Html,
        ".rss" or ".atom" => ContentKind.Feed,
        ".json" => ContentKind.Json,
        ".xml" => ContentKind.Xml,
        _ => ContentKind.Unknown,
    };

    private static IReadOnlyList<ReadOutcome> Read(string text, ContentKind kind, ArticleOrigin origin) => kind switch
    {
        ContentKind.Html => [HtmlArticleReader.Read(text, origin)],
        ContentKind.Markdown => [MarkdownArticleReader.Read(text, origin)],
        ContentKind.Feed => FeedReader.Read(text, origin.Url) is { } feed
            ? origin.Url is null ? FeedArticles.Of(feed, origin) : [new ReadOutcome.FeedFound(origin.Source, feed)]
            : [new ReadOutcome.Failed(origin.Source, "It is no feed that can be read: RSS, Atom or JSON Feed is expected, without a DTD.")],
        ContentKind.Json => [JsonLinesReader.ReadArticle(text, origin.Source, origin.Id)],
        _ => [TextArticleReader.Read(text, origin)],
    };

    /// <summary>The kind that the text itself shows, within what its name or type allows.</summary>
    private static ContentKind Sniff(string text, ContentKind kind) => (kind, KindOfText(text)) switch
    {
        (ContentKind.Unknown, var seen) => seen,
        (ContentKind.Json, ContentKind.Feed) => ContentKind.Feed,
        (ContentKind.Xml, ContentKind.Html) => ContentKind.Html,
        (ContentKind.Xml, _) => ContentKind.Feed,
        _ => kind,
    };

    private static ContentKind KindOfText(string text)
    {
        var start = text.AsSpan().TrimStart("\uFEFF \t\r\n");
        return FeedReader.LooksLikeFeed(text) && start is ['<' or '{', ..] ? ContentKind.Feed
            : start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
                || start.StartsWith("<head", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<body", StringComparison.OrdinalIgnoreCase)
                || start.StartsWith("<article", StringComparison.OrdinalIgnoreCase) ? ContentKind.Html
            : start.StartsWith("<?xml") ? (text.Contains("<html", StringComparison.OrdinalIgnoreCase) ? ContentKind.Html : ContentKind.Feed)
            : ContentKind.Text;
    }
}
