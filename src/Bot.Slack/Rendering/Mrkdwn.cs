using System.Text.RegularExpressions;
using Bot.Core.Text;

namespace Bot.Slack.Rendering;

/// <summary>Slack's markup: https://docs.slack.dev/messaging/formatting-message-text.</summary>
internal static partial class Mrkdwn
{
    /// <summary>The longest text that a text object takes.</summary>
    public const int Limit = 3_000;

    /// <summary>Untrusted text with nothing left in it that Slack could read as a mention, a link or a hidden character.</summary>
    public static string Escape(string text) => UntrustedText.Clean(text).Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");

    /// <summary>Escaped pieces of at most <paramref name="limit"/>, cut where a reader sees a border and never in an escape.</summary>
    public static IEnumerable<string> Pieces(string text, int limit) => Pieces(UntrustedText.Clean(text), limit, limit);

    /// <summary>Escaped text on one line, at most <paramref name="limit"/> characters before it is escaped.</summary>
    public static string Line(string text, int limit) => Escape(Graphemes.Truncate(LineBreaks().Replace(UntrustedText.Clean(text), " ").Trim(), limit));

    /// <summary><c>**short answer**</c> as Slack's bold. Slack takes an asterisk for bold only beside a space or punctuation, so
    /// elsewhere (behind 14건, before 의) the marks are left out.</summary>
    public static string Bold(string escaped) => Strong().Replace(escaped, match =>
    {
        var before = match.Index == 0 ? ' ' : escaped[match.Index - 1];
        var behind = match.Index + match.Length == escaped.Length ? ' ' : escaped[match.Index + match.Length];
        return char.IsLetterOrDigit(before) || char.IsLetterOrDigit(behind) ? match.Groups[1].Value : $"*{match.Groups[1].Value}*";
    }).Replace("**", "");

    /// <summary>The same without marks.</summary>
    public static string Plain(string escaped) => escaped.Replace("**", "");

    /// <summary>A link to a stored record's address, or only its label where the address is none that can be opened.</summary>
    /// <param name="label">Escaped.</param>
    public static string Link(string? url, string label) =>
        url is { Length: <= 500 } && Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? $"<{address.AbsoluteUri.Replace("&", "&amp;").Replace("<", "%3C").Replace(">", "%3E").Replace("|", "%7C")}|{label.Replace("|", "¦")}>"
            : label;

    // An escape is up to five times as long as what it stands for, so a piece that grew too long is cut smaller.
    private static IEnumerable<string> Pieces(string clean, int limit, int size) => Graphemes.Split(clean, size).SelectMany(piece =>
        Escape(piece) is var escaped && escaped.Length <= limit ? [escaped] : Pieces(piece, limit, size / 2));

    [GeneratedRegex(@"\*\*(?=\S)([^\n]+?)(?<=\S)\*\*")]
    private static partial Regex Strong();

    [GeneratedRegex(@"\s*\n\s*")]
    private static partial Regex LineBreaks();
}
