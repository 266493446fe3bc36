using System.Globalization;
using Bot.Core.Answers;

namespace Bot.Slack.Rendering;

/// <summary>Where quotes come from, a line an article. Links are made of stored records only.</summary>
internal static class SourceList
{
    /// <returns>Mrkdwn, escaped.</returns>
    public static string Of(IEnumerable<Citation> citations, Phrases phrases)
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
            return $"{markers} {Mrkdwn.Link(first.Url, headline)} · {behind}";
        });
        return $"{phrases.Sources}:\n{string.Join('\n', lines)}";
    }
}
