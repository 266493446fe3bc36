using System.Globalization;

namespace Bot.Core.Text;

/// <summary>Cuts text where a reader sees a border: never inside an emoji, a jamo cluster or a surrogate pair.</summary>
public static class Graphemes
{
    /// <summary>The text in parts of at most <paramref name="limit"/> UTF-16 units, joined the text again. A part ends at a line
    /// break, else behind a sentence, else at a space, where there is one in its second half.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="limit"/> is under 2.</exception>
    public static IReadOnlyList<string> Split(string text, int limit)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 2);
        var parts = new List<string>();
        var start = 0;
        while (text.Length - start > limit)
        {
            var end = Border(text, start, limit);
            parts.Add(text[start..end]);
            start = end;
        }

        if (start < text.Length || parts.Count == 0)
        {
            parts.Add(text[start..]);
        }

        return parts;
    }

    /// <summary>The text, cut to <paramref name="limit"/> UTF-16 units with an ellipsis where it is longer.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="limit"/> is under 3.</exception>
    public static string Truncate(string text, int limit)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 3);
        return text.Length <= limit ? text : text[..LastGrapheme(text, 0, limit - 1)].TrimEnd() + "…";
    }

    private static int Border(string text, int start, int limit)
    {
        var end = LastGrapheme(text, start, limit);
        var half = start + (limit / 2);
        var window = text.AsSpan(half, Math.Max(0, end - half));
        if (window.LastIndexOf('\n') is >= 0 and var line)
        {
            return half + line + 1;
        }

        for (var i = end - 1; i >= half; i--)
        {
            if (char.IsWhiteSpace(text[i]) && text[i - 1] is '.' or '!' or '?' || text[i - 1] is '。' or '！' or '？')
            {
                return char.IsWhiteSpace(text[i]) ? i + 1 : i;
            }
        }

        var space = window.LastIndexOf(' ');
        return space >= 0 ? half + space + 1 : end;
    }

    private static int LastGrapheme(string text, int start, int limit)
    {
        var end = start;
        while (end < text.Length)
        {
            var length = StringInfo.GetNextTextElementLength(text, end);
            if (end + length - start > limit)
            {
                break;
            }

            end += length;
        }

        // One cluster that is longer than the limit has to be cut after all, then between its code points.
        return end > start ? end : start + limit - (char.IsHighSurrogate(text[start + limit - 1]) ? 1 : 0);
    }
}
