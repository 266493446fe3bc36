using Bot.Core.Ingestion.Reading.Html;
using Markdig;
using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace Bot.Core.Ingestion.Reading;

/// <summary>Reads an article from Markdown with an optional YAML head (<c>title</c>, <c>description</c>, <c>publisher</c>,
/// <c>section</c>, <c>date</c>, <c>lang</c>, <c>url</c>). The stored text is what a reader sees, without the marks.</summary>
public static class MarkdownArticleReader
{
    private static readonly MarkdownPipeline s_pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseFootnotes().Build();

    public static ReadOutcome Read(string markdown, ArticleOrigin origin)
    {
        var (head, body) = SplitHead(markdown);
        IReadOnlyDictionary<string, object?> values;
        try
        {
            values = head is null ? new Dictionary<string, object?>() : ReadHead(head);
        }
        catch (YamlException fault)
        {
            return new ReadOutcome.Failed(origin.Source, $"Its head is no YAML (line {fault.Start.Line + 1}): write one 'name: value' a line.");
        }

        string? Value(params ReadOnlySpan<string> names)
        {
            foreach (var name in names)
            {
                var value = values.GetValueOrDefault(name) is IEnumerable<object> list ? list.FirstOrDefault() : values.GetValueOrDefault(name);
                if (value?.ToString() is { } text && !string.IsNullOrWhiteSpace(text))
                {
                    return PassageCutter.OneLine(text);
                }
            }

            return null;
        }

        var language = Value("lang", "language");
        var fields = new DraftFields(
            Value("title", "headline"), Value("description", "summary", "excerpt"), Value("publisher", "source", "site"),
            Value("section", "category", "categories"), StatedLanguage.Known(language), Value("date", "published", "datePublished"),
            CanonicalUrl.Of(Value("url", "canonical", "canonical_url", "link"), origin.Url), AiGenerated: false);
        var outcome = HtmlArticleReader.ReadContent(Markdig.Markdown.ToHtml(body, s_pipeline), fields, origin);
        return outcome is ReadOutcome.Read read ? read.WithNote(StatedLanguage.Note(language, read.Draft.Language)) : outcome;
    }

    private static (string? Head, string Body) SplitHead(string markdown)
    {
        var lines = markdown.TrimStart('\uFEFF').ReplaceLineEndings("\n");
        if (!lines.StartsWith("---\n", StringComparison.Ordinal))
        {
            return (null, markdown);
        }

        var end = lines.IndexOf("\n---\n", 3, StringComparison.Ordinal);
        return end < 0 ? (null, markdown) : (lines[4..Math.Max(4, end)], lines[(end + 5)..]);
    }

    private static IReadOnlyDictionary<string, object?> ReadHead(string head) =>
        new DeserializerBuilder().Build().Deserialize<Dictionary<string, object?>?>(head) ?? [];
}
