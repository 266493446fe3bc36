using System.Collections.Frozen;

namespace Bot.Core.Ingestion.Reading.Html;

/// <summary>Tells pages nested so deeply that a parser, which looks through all open elements at each new one, would be busy for
/// hours.</summary>
internal static class NestingLimit
{
    public const int Deepest = 1_000;

    // Void elements, and those that the next of their kind closes without a tag.
    private static readonly FrozenSet<string> s_unclosed =
        "p li dt dd tr td th option tbody thead tfoot colgroup area base br col embed hr img input link meta param source track wbr"
            .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static bool IsExceeded(string html)
    {
        var depth = 0;
        for (var at = html.IndexOf('<'); at >= 0 && at + 1 < html.Length; at = html.IndexOf('<', at + 1))
        {
            var closes = html[at + 1] == '/';
            var start = at + (closes ? 2 : 1);
            var length = 0;
            while (start + length < html.Length && char.IsAsciiLetterOrDigit(html[start + length]))
            {
                length++;
            }

            if (length == 0 || s_unclosed.GetAlternateLookup<ReadOnlySpan<char>>().Contains(html.AsSpan(start, length)))
            {
                continue;
            }

            depth = Math.Max(0, depth + (closes ? -1 : 1));
            if (depth > Deepest)
            {
                return true;
            }
        }

        return false;
    }
}
