namespace Bot.Core.Language;

/// <summary>Reads a time that was taken, "2:05:47": hours, minutes and seconds, each a quantity of its own.</summary>
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

        var time = text[first..last].TrimEnd(':');
        if (time.Count(':') != Parts - 1 || time[^3] != ':' || time.Length < 7 || time[^6] != ':' || time[0] == ':')
        {
            return null;
        }

        return Units[text[first..at].Count(':')];
    }

    private static bool IsPart(char c) => char.IsAsciiDigit(c) || c == ':';
}
