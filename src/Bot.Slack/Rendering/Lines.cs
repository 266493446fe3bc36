using System.Text.RegularExpressions;
using Bot.Core.Answers;
using Bot.Core.Commands;

namespace Bot.Slack.Rendering;

/// <summary>A piece of a reply that is not torn apart.</summary>
/// <param name="Text">Mrkdwn, escaped, at most <see cref="Mrkdwn.Limit"/> characters.</param>
/// <param name="Plain">The same without marks.</param>
/// <param name="Citations">What it stands on.</param>
internal sealed record Line(string Text, string Plain, IReadOnlyList<Citation> Citations);

/// <summary>Takes replies apart into lines.</summary>
internal static partial class Lines
{
    // Short enough for two to fit beside their sources.
    private const int Longest = 1_500;

    public static IEnumerable<Line> Of(Answer answer) => Mrkdwn.Pieces(answer.Text, Longest).Select(piece => new Line(
        Mrkdwn.Bold(piece), Mrkdwn.Plain(piece),
        [.. answer.Citations.Where(c => Marker().Matches(piece).Any(m => m.Groups[1].Value == $"{c.Marker}"))]));

    public static IEnumerable<Line> Of(LookupReply reply)
    {
        var title = Mrkdwn.Line(reply.Title, 200);
        yield return new($"*{title}*", title, []);
        if (reply.Summary is { } summary)
        {
            foreach (var piece in Mrkdwn.Pieces(summary, Longest))
            {
                yield return new(piece, piece, []);
            }
        }

        foreach (var item in reply.Items)
        {
            var label = Mrkdwn.Line(item.Label, 200);
            var text = string.IsNullOrWhiteSpace(item.Text) ? item.Citation.Quote : item.Text;
            var pieces = Mrkdwn.Pieces(text, Longest).ToList();
            for (var i = 0; i < pieces.Count; i++)
            {
                var (bold, plain) = i > 0 ? ("", "") : label.Length == 0 ? ("• ", "• ") : ($"• *{label}*: ", $"• {label}: ");
                var marker = i == pieces.Count - 1 && !Ends(pieces[i], item.Citation.Marker) ? $" [{item.Citation.Marker}]" : "";
                yield return new(bold + Mrkdwn.Bold(pieces[i]) + marker, plain + Mrkdwn.Plain(pieces[i]) + marker, [item.Citation]);
            }
        }
    }

    public static IEnumerable<Line> Of(NoticeReply reply) =>
        Mrkdwn.Pieces(reply.Text, Longest).Select(piece => new Line(Mrkdwn.Bold(piece), Mrkdwn.Plain(piece), []));

    /// <summary>Quotes, letter for letter but for what cannot be shown.</summary>
    public static IEnumerable<Line> Of(IReadOnlyList<Citation> citations) => citations.SelectMany(citation =>
        Mrkdwn.Pieces(citation.Quote, Longest).Select((piece, i) =>
        {
            var quote = i == 0 ? $"[{citation.Marker}] {piece}" : piece;
            return new Line($">{quote.Replace("\n", "\n>")}", quote, [citation]);
        }));

    private static bool Ends(string text, int marker) => text.TrimEnd(' ', '.', '。').EndsWith($"[{marker}]", StringComparison.Ordinal);

    [GeneratedRegex(@"\[(\d{1,3})\]")]
    private static partial Regex Marker();
}
