using System.Globalization;
using Bot.Core.Language;

namespace Bot.Core.Ingestion.Reading.Feeds;

/// <summary>Reads the dates of feeds: RFC 822 in RSS, RFC 3339 in Atom, and what publishers make of them.</summary>
internal static class FeedDate
{
    // RFC 822 §5.1; the framework knows only GMT of these.
    private static readonly (string Name, string Offset)[] s_zones =
        [("UT", "+00:00"), ("UTC", "+00:00"), ("EST", "-05:00"), ("EDT", "-04:00"), ("CST", "-06:00"), ("CDT", "-05:00"), ("MST", "-07:00"),
         ("MDT", "-06:00"), ("PST", "-08:00"), ("PDT", "-07:00"), ("KST", "+09:00"), ("JST", "+09:00")];

    /// <returns>ISO 8601, or null.</returns>
    public static string? Read(string? written)
    {
        if (written is null)
        {
            return null;
        }

        foreach (var (name, offset) in s_zones)
        {
            if (written.EndsWith(" " + name, StringComparison.OrdinalIgnoreCase))
            {
                written = string.Concat(written.AsSpan(0, written.Length - name.Length), offset);
            }
        }

        return DateTimeOffset.TryParse(written, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date)
            ? date.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture)
            : DateReader.Read(written) is [{ Time: { } time }, ..] ? time.Start : null;
    }
}
