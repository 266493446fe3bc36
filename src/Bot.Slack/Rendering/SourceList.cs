using System.Globalization;
using Bot.Core.Answers;

namespace Bot.Slack.Rendering;

/// <summary>Where quotes come from, a line an article. Links are made of stored records only.</summary>
internal static class SourceList
{
    /// <returns>The lines as mrkdwn and as plain text.</returns>
    public static (string Text, string Plain) Of(IEnumerable<Citation> citations, Phrases phrases)
    {
        var lines = citations.GroupBy(c => c.ArticleId).Select(article =>
        {
            var first = article.First();
            var markers = string.Concat(article.Select(c => c.Marker).Distinct().Order().Select(m => $"[{m}]"));
            var headline = Mrkdwn.Line(first.Headline, 150);
            string?[] details =
            [
                Mrkdwn.Line(first.Publisher, 60),
                article.Select(c => c.Section).Distinct().Count() == 1 && first.Section is { } section ? Mrkdwn.Line(section, 80) : null,
                first.Published is { } published
                    ? Mrkdwn.Line(published, 30)
                    : $"{phrases.Retrieved} {first.Retrieved.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}",
                first.AiGenerated ? phrases.AiGenerated : null,
            ];
            var behind = string.Join(" · ", details.Where(d => !string.IsNullOrEmpty(d)));
            return (Text: $"{markers} {Mrkdwn.Link(first.Url, headline)} · {behind}", Plain: $"{markers} {headline} · {behind}");
        }).ToList();
        return (Join(lines.Select(l => l.Text)), Join(lines.Select(l => l.Plain)));

        string Join(IEnumerable<string> texts) => $"{phrases.Sources}:\n{string.Join('\n', texts)}";
    }
}
