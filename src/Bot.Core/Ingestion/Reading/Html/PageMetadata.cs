using AngleSharp.Dom;
using Bot.Core.Language;

namespace Bot.Core.Ingestion.Reading.Html;

/// <summary>What a page says of itself in its head: JSON-LD first, then Open Graph, then plain HTML.</summary>
/// <param name="Published">As it is written.</param>
internal sealed record PageMetadata(
    string? Headline, string? Description, string? Publisher, string? Section, string? Language, string? Published, string? Url, bool AiGenerated)
{
    public static PageMetadata Of(IDocument page, string? pageUrl)
    {
        var linked = LinkedArticle.Of(page);
        string? Meta(params ReadOnlySpan<string> names)
        {
            foreach (var name in names)
            {
                var content = page.QuerySelector($"meta[property='{name}'], meta[name='{name}'], meta[itemprop='{name}']")?.GetAttribute("content");
                if (!string.IsNullOrWhiteSpace(content))
                {
                    return PassageCutter.OneLine(content);
                }
            }

            return null;
        }

        var publisher = linked?.Publisher ?? Meta("og:site_name", "application-name", "publisher", "dc.publisher");
        var canonical = page.QuerySelector("link[rel~='canonical']")?.GetAttribute("href");
        return new(
            linked?.Headline ?? WithoutPublisher(Meta("og:title", "twitter:title") ?? page.Title, publisher),
            linked?.Description ?? Meta("og:description", "description", "twitter:description"),
            publisher,
            linked?.Section ?? Meta("article:section", "section", "category"),
            Code(linked?.Language ?? page.DocumentElement?.GetAttribute("lang") ?? Meta("og:locale", "language", "content-language")),
            linked?.Published ?? Meta("article:published_time", "datepublished", "date", "dc.date", "pubdate", "publishdate", "parsely-pub-date")
                // Others of these elements say how long something lasts, or at what hour.
                ?? page.QuerySelectorAll("time[datetime]").Select(time => time.GetAttribute("datetime")!).FirstOrDefault(time => DateReader.Read(time).Count > 0),
            CanonicalUrl.Of(canonical ?? linked?.Url ?? Meta("og:url"), pageUrl),
            linked?.AiGenerated == true);
    }

    /// <summary>"Headline | Some News" without its ending.</summary>
    private static string? WithoutPublisher(string? title, string? publisher)
    {
        var line = PassageCutter.OneLine(title ?? "");
        foreach (var separator in (string[])[" | ", " - ", " – ", " — ", " :: "])
        {
            var cut = line.LastIndexOf(separator, StringComparison.Ordinal);
            if (cut > 0 && (publisher is null
                ? separator == " | "
                : line[(cut + separator.Length)..].Contains(publisher, StringComparison.OrdinalIgnoreCase)))
            {
                return line[..cut].TrimEnd();
            }
        }

        return line.Length == 0 ? null : line;
    }

    /// <summary>"en-US" and "en_US" are "en".</summary>
    private static string? Code(string? language)
    {
        var code = language?.Trim().Split('-', '_')[0].ToLowerInvariant();
        return code is { Length: 2 } && code.All(char.IsAsciiLetterLower) ? code : null;
    }
}
