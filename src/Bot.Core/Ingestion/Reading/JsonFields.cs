using System.Text.Json;

namespace Bot.Core.Ingestion.Reading;

/// <summary>What a line of JSON says of its article, also under other names that are common for it; null where it says nothing.</summary>
internal sealed record JsonFields(
    string? Id, string? Title, string? Language, string? Publisher, string? Section, string? Published, string? Url, string? Note)
{
    private const string NotUsed = "is not used";

    // As they stand when written in lower case without "_" and "-".
    private static readonly string[] s_titles = ["title", "headline"];
    private static readonly string[] s_languages = ["lang", "language", "inlanguage"];
    private static readonly string[] s_publishers = ["source", "publisher", "site", "outlet"];
    private static readonly string[] s_sections = ["section", "category", "articlesection"];
    private static readonly string[] s_dates = ["date", "published", "datepublished", "publishedat", "publisheddate", "publicationdate", "pubdate"];
    private static readonly string[] s_urls = ["url", "link", "canonical", "canonicalurl"];

    // Whoever writes these expects something of them; other keys are none of the reader's business.
    private static readonly Dictionary<string, string> s_unused = new()
    {
        ["author"] = NotUsed,
        ["authors"] = NotUsed,
        ["byline"] = NotUsed,
        ["description"] = NotUsed,
        ["summary"] = NotUsed,
        ["text"] = "is not used: \"paragraphs\" holds the article",
        ["body"] = "is not used: \"paragraphs\" holds the article",
        ["content"] = "is not used: \"paragraphs\" holds the article",
    };

    public static JsonFields Of(JsonLine line)
    {
        var notes = new List<string>();
        var others = (line.Others ?? []).Select(pair => (pair.Key, Plain: Plain(pair.Key), pair.Value)).ToList();
        string? Value(string? given, string[] names)
        {
            var (taken, takenFrom) = (NotBlank(given), names[0]);
            foreach (var (key, _, element) in others.Where(other => names.Contains(other.Plain)).OrderBy(other => Array.IndexOf(names, other.Plain)))
            {
                var value = element.ValueKind == JsonValueKind.String ? NotBlank(element.GetString()) : null;
                if (value is null && element.ValueKind is not (JsonValueKind.Null or JsonValueKind.String))
                {
                    notes.Add($"“{key}” is no text and was left out.");
                }
                else if (taken is null && value is not null)
                {
                    (taken, takenFrom) = (value, key);
                }
                else if (value is not null && value != taken)
                {
                    notes.Add($"“{key}” is not used beside “{takenFrom}”.");
                }
            }

            return taken;
        }

        var url = Value(null, s_urls);
        var address = CanonicalUrl.Of(url, pageAddress: null);
        if (url is not null && address is null)
        {
            notes.Add("Its url is no address such as https://news.example/story and was left out.");
        }

        var (published, dateNote) = PublishedDate.Read(Value(null, s_dates));
        var fields = new JsonFields(
            NotBlank(line.Id), Value(line.Title, s_titles), Value(line.Lang, s_languages), Value(line.Source, s_publishers), Value(null, s_sections), published, address, null);
        notes.AddRange(others.Where(other => s_unused.ContainsKey(other.Plain)).Select(other => $"“{other.Key}” {s_unused[other.Plain]}."));
        notes.AddRange(dateNote is null ? [] : [dateNote]);
        return fields with { Note = notes.Count > 0 ? string.Join(' ', notes) : null };
    }

    private static string Plain(string key) =>
        key.Replace("_", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal).ToLowerInvariant();

    private static string? NotBlank(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;
}
