namespace Bot.Core.Language;

/// <summary>Reads a time that was taken, "2:05:47" or "30:12.4": hours, minutes and seconds, each a quantity of its own.</summary>
internal static class DurationReader
{
    private const int Parts = 3;

    private static readonly string[] Units = ["hour", "minute", "second"];

    /// <summary>The unit of the digits at a place of such a time; null where they stand in none.</summary>
    public static string? UnitOf(ReadOnlySpan<char> text, int at)
    {
        var (first, last) = (at, at);
        while (first > 0 && IsPart(text[first - 1]))
        {
            first--;
        }

        while (last < text.Length && IsPart(text[last]))
        {
            last++;
        }

        // Behind the full stop of "30:12.4" stand parts of a second.
        if (last + 1 < text.Length && text[last] == '.' && char.IsAsciiDigit(text[last + 1]) && text[first..last] is var minutes && minutes.Count(':') == 1 && minutes[^3] == ':' && minutes[0] != ':')
        {
            return Units[1 + text[first..at].Count(':')];
        }

        var time = text[first..last].TrimEnd(':');
        if (time.Count(':') != Parts - 1 || time[^3] != ':' || time.Length < 7 || time[^6] != ':' || time[0] == ':')
        {
            return null;
        }

        return Units[text[first..at].Count(':')];
    }

    private static bool IsPart(char c) => char.IsAsciiDigit(c) || c == ':';
}
