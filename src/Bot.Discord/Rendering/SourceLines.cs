using System.Globalization;
using Bot.Core.Answers;
using Bot.Core.Text;

namespace Bot.Discord.Rendering;

/// <summary>Writes where something comes from: a line an article.</summary>
internal static class SourceLines
{
    private const int LongestHeadline = 120;
    private const int LongestName = 60;
    private const int LongestDisclosure = 200;

    /// <summary>A line for each article that is cited, in the order of the markers.</summary>
    /// <param name="limit">How long a line may be; over it, the disclosure and then the link are left out.</param>
    public static IReadOnlyList<string> Of(IEnumerable<Citation> citations, Wording wording, int limit) =>
    [
        .. citations.DistinctBy(c => c.Marker).OrderBy(c => c.Marker).GroupBy(c => (c.ArticleId, c.Headline, c.Url, c.Published, c.Retrieved))
            .Select(article => Line([.. article], wording, limit)),
    ];

    /// <summary>What was searched, where there is nothing to cite.</summary>
    public static string Of(CoverageSearched searched, Wording wording)
    {
        IEnumerable<string> parts =
        [
            Cut(searched.Title, LongestHeadline),
            wording.Articles(searched.Articles),
            .. searched.Publishers.Select(publisher => Cut(publisher, LongestName)),
            .. searched.MorePublishers > 0 ? [wording.MorePublishers(searched.MorePublishers)] : Array.Empty<string>(),
            .. searched.Newest is { } day ? [wording.Newest(Day(day))] : Array.Empty<string>(),
        ];
        return $"{wording.Searched}: {string.Join(" · ", parts)}";
    }

    private static string Line(IReadOnlyList<Citation> citations, Wording wording, int limit)
    {
        var first = citations[0];
        var markers = string.Concat(citations.Select(c => $"[{c.Marker}]"));
        var headline = Cut(first.Headline, LongestHeadline);
        var sections = string.Join(" / ", citations.Select(c => c.Section).OfType<string>().Distinct());
        IEnumerable<string> details =
        [
            Cut(first.Publisher, LongestName),
            .. sections.Length > 0 ? [Cut(sections, LongestName)] : Array.Empty<string>(),
            first.Published is { } published ? wording.Published(Cut(published, 30)) : wording.Retrieved(Day(first.Retrieved)),
            .. first.AiGenerated ? [wording.AiGenerated] : Array.Empty<string>(),
        ];
        var tail = $" — {string.Join(" · ", details)}";
        var disclosure = first.Disclosure is { } words ? $"\n“{Cut(words, LongestDisclosure)}”" : "";
        string[] candidates =
        [
            $"{markers} {Markdown.Link(headline, first.Url)}{tail}{disclosure}",
            $"{markers} {Markdown.Link(headline, first.Url)}{tail}",
            $"{markers} {headline}{tail}",
        ];
        return candidates.FirstOrDefault(line => line.Length <= limit) ?? Graphemes.Truncate(candidates[^1], limit);
    }

    private static string Cut(string untrusted, int limit) => Markdown.Escape(Graphemes.Truncate(Markdown.OneLine(untrusted), limit));

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
