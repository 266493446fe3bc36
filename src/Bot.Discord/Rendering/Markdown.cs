using System.Text;
using System.Text.RegularExpressions;
using Bot.Core.Text;

namespace Bot.Discord.Rendering;

/// <summary>Writes Discord's Markdown so that text from articles, questions and models stays text: no formatting, mention, link or
/// heading comes of it. https://discord.com/developers/docs/reference#message-formatting</summary>
internal static partial class Markdown
{
    /// <summary>The text as it is, with nothing in it that Discord would read as markup.</summary>
    public static string Escape(string untrusted)
    {
        var text = UntrustedText.Clean(untrusted);
        var escaped = new StringBuilder(text.Length + 16);
        var lineStart = true;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is '\\' or '*' or '_' or '~' or '`' or '|' or '<' or '>' or '[' or ']' or '@'
                || (c == ':' && text.AsSpan(i).StartsWith("://"))
                || (lineStart && c is ('#' or '-' or '+'))
                || IsInvite(text.AsSpan(i))
                || (c is '.' or ')' && IsListNumber(text, i)))
            {
                escaped.Append('\\');
            }

            escaped.Append(c);
            lineStart = c == '\n' || (lineStart && c == ' ');
        }

        return escaped.ToString();
    }

    /// <summary>The text of an answer: its markers and the bold of the short answer stay, the rest is escaped.</summary>
    public static string Answer(string text)
    {
        var bold = BoldMark().Count(text) / 2 * 2;
        var written = new StringBuilder(text.Length + 16);
        var done = 0;
        foreach (Match mark in Mark().Matches(text))
        {
            // An odd mark has no partner in this part, so it is a plain pair of asterisks.
            if (mark.Value == "**" && bold-- <= 0)
            {
                continue;
            }

            written.Append(Escape(text[done..mark.Index])).Append(mark.Value);
            done = mark.Index + mark.Length;
        }

        return written.Append(Escape(text[done..])).ToString();
    }

    /// <summary>A quotation, set off from the answer.</summary>
    public static string Quote(string untrusted) => $"> {Escape(OneLine(untrusted))}";

    /// <summary>A link with a title, which makes no preview; only the title where <paramref name="url"/> is no web address.</summary>
    /// <param name="url">From a stored record, never from a question or a model.</param>
    public static string Link(string title, string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
        && address.AbsoluteUri is { Length: <= LongestLink } written && !written.AsSpan().ContainsAny("<> \n")
            ? $"[{title}](<{written.Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal)}>)"
            : title;

    /// <summary>Line breaks become spaces.</summary>
    public static string OneLine(string text) => LineBreaks().Replace(UntrustedText.Clean(text), " ").Trim();

    private const int LongestLink = 300;

    // Invitations become a card without a scheme in front, wherever they stand.
    private static bool IsInvite(ReadOnlySpan<char> text) =>
        text.StartsWith(".gg/", StringComparison.OrdinalIgnoreCase) || text.StartsWith("/invite/", StringComparison.OrdinalIgnoreCase);

    private static bool IsListNumber(string text, int at)
    {
        var start = at;
        while (start > 0 && char.IsAsciiDigit(text[start - 1]))
        {
            start--;
        }

        return start < at && at + 1 < text.Length && text[at + 1] == ' ' && text[..start].TrimEnd(' ') is "" or [.., '\n'];
    }

    [GeneratedRegex(@"\*\*|\[[0-9]{1,3}\](?!\()")]
    private static partial Regex Mark();

    [GeneratedRegex(@"\*\*")]
    private static partial Regex BoldMark();

    [GeneratedRegex(@"\s*\n\s*")]
    private static partial Regex LineBreaks();
}
