using System.Xml;
using System.Xml.Linq;

namespace Bot.Core.Ingestion.Reading.Feeds;

/// <summary>Reads RSS 2.0, RSS 1.0, Atom and JSON Feed. Document type declarations are refused: they can make a small feed huge.</summary>
public static class FeedReader
{
    private static readonly XNamespace s_atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace s_rss1 = "http://purl.org/rss/1.0/";
    private static readonly XNamespace s_content = "http://purl.org/rss/1.0/modules/content/";
    private static readonly XNamespace s_dublinCore = "http://purl.org/dc/elements/1.1/";

    /// <param name="address">Where the feed was fetched from, for addresses relative to it; or null.</param>
    /// <returns>The feed, or null when the text is none.</returns>
    public static Feed? Read(string text, string? address) => Read(text, address, out _);

    /// <param name="address">Where the feed was fetched from, for addresses relative to it; or null.</param>
    /// <param name="fault">Why there is no feed, in a sentence; null where there is one.</param>
    /// <returns>The feed, or null when the text is none.</returns>
    public static Feed? Read(string text, string? address, out string? fault)
    {
        var start = text.AsSpan().TrimStart("\uFEFF \t\r\n");
        string? reason = null;
        var feed = start.StartsWith("{") ? JsonFeedReader.Read(text, address) : start.StartsWith("<") ? ReadXml(text, address, out reason) : null;
        fault = feed is null ? reason ?? "It is no feed: RSS, Atom or JSON Feed is expected." : null;
        return feed;
    }

    /// <summary>Whether a text that is no page begins like a feed.</summary>
    public static bool LooksLikeFeed(string text)
    {
        const int Window = 2_000;
        var start = text.AsSpan(0, Math.Min(text.Length, Window));
        return start.Contains("<rss", StringComparison.OrdinalIgnoreCase) || start.Contains("<feed", StringComparison.OrdinalIgnoreCase)
            || start.Contains("<rdf:RDF", StringComparison.OrdinalIgnoreCase)
            || start.Contains("jsonfeed.org/version", StringComparison.OrdinalIgnoreCase);
    }

    private static Feed? ReadXml(string text, string? address, out string? fault)
    {
        if (Load(text, out fault) is not { } root)
        {
            return null;
        }

        var feed = root.Name.LocalName switch
        {
            "feed" when root.Name.Namespace == s_atom => ReadAtom(root, address),
            "rss" when root.Element("channel") is { } channel => ReadRss(channel, channel.Elements("item"), XNamespace.None, address),
            "RDF" => ReadRss(root.Element(s_rss1 + "channel"), root.Elements(s_rss1 + "item"), s_rss1, address),
            _ => null,
        };
        if (feed is null)
        {
            fault = null;
            return null;
        }

        // Of a feed that breaks off, what stands before is worth having.
        return fault is null ? feed : feed.Entries.Count > 0 ? feed with { Fault = fault } : null;
    }

    private static XElement? Load(string text, out string? fault)
    {
        try
        {
            using var reader = XmlReader.Create(
                new StringReader(text.TrimStart('\uFEFF', ' ', '\t', '\r', '\n')),
                new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CheckCharacters = false });
            var root = LimitedXml.Load(reader, out var malformed);
            fault = malformed is null ? null : $"It is malformed from line {malformed.LineNumber} on.";
            return root;
        }
        catch (XmlException reason)
        {
            fault = text.Contains("<!DOCTYPE", StringComparison.OrdinalIgnoreCase)
                ? "It declares a document type, which can make a small feed huge and is refused."
                : $"It is no feed that can be read: {reason.Message}";
            return null;
        }
    }

    private static Feed ReadRss(XElement? channel, IEnumerable<XElement> items, XNamespace ns, string? address) => new(
        Text(channel?.Element(ns + "title")),
        Language(Text(channel?.Element(ns + "language")) ?? Text(channel?.Element(s_dublinCore + "language"))),
        [.. items.Select(item =>
        {
            var url = CanonicalUrl.Of(Text(item.Element(ns + "link")) ?? PermanentLink(item), address);
            var id = Text(item.Element("guid")) ?? url ?? Text(item.Element(ns + "title"));
            return id is null ? null : new FeedEntry(
                id, Text(item.Element(ns + "title")), url, Text(item.Element(ns + "description")), Text(item.Element(s_content + "encoded")),
                FeedDate.Read(Text(item.Element("pubDate")) ?? Text(item.Element(s_dublinCore + "date"))),
                Text(item.Element("category")) ?? Text(item.Element(s_dublinCore + "subject")), Text(item.Element(s_atom + "updated")));
        }).OfType<FeedEntry>()])
    {
        Home = CanonicalUrl.Of(Text(channel?.Element(ns + "link")), address),
    };

    private static Feed ReadAtom(XElement feed, string? address) => new(
        Text(feed.Element(s_atom + "title")),
        Language(feed.Attribute(XNamespace.Xml + "lang")?.Value),
        [.. feed.Elements(s_atom + "entry").Select(entry =>
        {
            var links = entry.Elements(s_atom + "link").ToList();
            var link = links.Find(l => l.Attribute("rel")?.Value is null or "alternate") ?? links.FirstOrDefault();
            var url = CanonicalUrl.Of(link?.Attribute("href")?.Value, address);
            var id = Text(entry.Element(s_atom + "id")) ?? url;
            return id is null ? null : new FeedEntry(
                id, Markup(entry.Element(s_atom + "title")), url, Markup(entry.Element(s_atom + "summary")), Markup(entry.Element(s_atom + "content")),
                FeedDate.Read(Text(entry.Element(s_atom + "published")) ?? Text(entry.Element(s_atom + "updated"))),
                entry.Element(s_atom + "category")?.Attribute("term")?.Value, Text(entry.Element(s_atom + "updated")));
        }).OfType<FeedEntry>()])
    {
        Home = CanonicalUrl.Of(feed.Elements(s_atom + "link").FirstOrDefault(l => l.Attribute("rel")?.Value is null or "alternate")?.Attribute("href")?.Value, address),
    };

    private static string? PermanentLink(XElement item) =>
        item.Element("guid") is { } guid && guid.Attribute("isPermaLink")?.Value != "false" ? Text(guid) : null;

    /// <summary>Atom's text constructs: XHTML stands as elements, HTML as escaped text.</summary>
    private static string? Markup(XElement? element) => element?.Attribute("type")?.Value switch
    {
        null when element is null => null,
        "xhtml" => string.Concat(element.Nodes().Select(node => node.ToString(SaveOptions.DisableFormatting))),
        _ => Text(element),
    };

    private static string? Text(XElement? element) => element is null || string.IsNullOrWhiteSpace(element.Value) ? null : element.Value.Trim();

    private static string? Language(string? code) => code is { Length: >= 2 } ? code[..2].ToLowerInvariant() : null;
}
