using System.Text.Json;
using AngleSharp.Dom;

namespace Bot.Core.Ingestion.Reading.Html;

/// <summary>The schema.org article that a page describes in JSON-LD.</summary>
internal sealed record LinkedArticle(
    string? Headline, string? Description, string? Publisher, string? Section, string? Language, string? Published, string? Url, bool AiGenerated)
{
    private const int DeepestNode = 8;

    /// <returns>The first article of the page, or null.</returns>
    public static LinkedArticle? Of(IDocument page)
    {
        foreach (var script in page.QuerySelectorAll("script[type='application/ld+json']"))
        {
            try
            {
                using var json = JsonDocument.Parse(script.TextContent, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
                if (Find(json.RootElement, 0) is { } article)
                {
                    return article;
                }
            }
            catch (JsonException)
            {
                // Pages often carry broken JSON-LD; the other metadata say much the same.
            }
        }

        return null;
    }

    private static LinkedArticle? Find(JsonElement node, int depth)
    {
        if (depth > DeepestNode)
        {
            return null;
        }

        if (node.ValueKind == JsonValueKind.Array)
        {
            return node.EnumerateArray().Select(item => Find(item, depth + 1)).FirstOrDefault(found => found is not null);
        }

        if (node.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        return IsArticle(node) ? Read(node)
            : node.TryGetProperty("@graph", out var graph) ? Find(graph, depth + 1)
            : node.TryGetProperty("mainEntity", out var main) ? Find(main, depth + 1)
            : null;
    }

    private static bool IsArticle(JsonElement node)
    {
        if (!node.TryGetProperty("@type", out var type))
        {
            return false;
        }

        var types = type.ValueKind == JsonValueKind.Array ? type.EnumerateArray() : Enumerable.Repeat(type, 1);
        return types.Any(t => t.ValueKind == JsonValueKind.String && t.GetString() is { } name
            && (name.EndsWith("Article", StringComparison.Ordinal) || name is "BlogPosting" or "Report" or "LiveBlogPosting"));
    }

    private static LinkedArticle Read(JsonElement node) => new(
        Text(node, "headline") ?? Text(node, "name"),
        Text(node, "description"),
        Text(node, "publisher"),
        Text(node, "articleSection"),
        Text(node, "inLanguage"),
        Text(node, "datePublished") ?? Text(node, "dateCreated"),
        Text(node, "url") ?? Text(node, "mainEntityOfPage"),
        Text(node, "digitalSourceType")?.Contains("trainedAlgorithmicMedia", StringComparison.OrdinalIgnoreCase) == true);

    /// <summary>A property's text: its own, that of its first item, or the name or identifier of the thing it stands for.</summary>
    private static string? Text(JsonElement node, string property) =>
        node.TryGetProperty(property, out var value) ? Text(value) : null;

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString() is { } text && !string.IsNullOrWhiteSpace(text) ? PassageCutter.OneLine(text) : null,
        JsonValueKind.Array => value.EnumerateArray().Take(1).Select(Text).FirstOrDefault(),
        JsonValueKind.Object => Text(value, "name") ?? Text(value, "@id"),
        _ => null,
    };
}
