using System.Net;
using System.Text.Json;

namespace Bot.Core.Ingestion.Reading.Feeds;

/// <summary>Reads JSON Feed (https://www.jsonfeed.org/version/1.1/).</summary>
internal static class JsonFeedReader
{
    public static Feed? Read(string text, string? address)
    {
        try
        {
            using var json = JsonDocument.Parse(text.TrimStart('\uFEFF'));
            var root = json.RootElement;
            return Text(root, "version")?.Contains("jsonfeed.org", StringComparison.OrdinalIgnoreCase) == true
                && root.TryGetProperty("items", out var items) && items.ValueKind == JsonValueKind.Array
                ? new Feed(
                    Text(root, "title"), Text(root, "language") is { Length: >= 2 } code ? code[..2].ToLowerInvariant() : null,
                    [.. items.EnumerateArray().Select(item => Entry(item, address)).OfType<FeedEntry>()])
                {
                    Home = CanonicalUrl.Of(Text(root, "home_page_url"), address),
                }
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static FeedEntry? Entry(JsonElement item, string? address)
    {
        var url = CanonicalUrl.Of(Text(item, "url") ?? Text(item, "external_url"), address);
        var content = Text(item, "content_html")
            ?? (Text(item, "content_text") is { } plain ? $"<p>{WebUtility.HtmlEncode(plain).Replace("\n\n", "</p><p>", StringComparison.Ordinal)}</p>" : null);
        return (Text(item, "id") ?? url) is { } id
            ? new FeedEntry(id, Text(item, "title"), url, Text(item, "summary"), content, FeedDate.Read(Text(item, "date_published")), Category(item),
                Text(item, "date_modified"))
            : null;
    }

    private static string? Category(JsonElement item) =>
        item.TryGetProperty("tags", out var tags) && tags.ValueKind == JsonValueKind.Array && tags.GetArrayLength() > 0
            ? tags[0].ValueKind == JsonValueKind.String ? tags[0].GetString() : null
            : null;

    private static string? Text(JsonElement element, string property) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(property, out var value) ? value.ValueKind switch
        {
            JsonValueKind.String when !string.IsNullOrWhiteSpace(value.GetString()) => value.GetString()!.Trim(),
            // The first drafts of the format allowed numbers as identifiers.
            JsonValueKind.Number => value.GetRawText(),
            _ => null,
        } : null;
}
