using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace Bot.Core.Digests.Scheduling;

/// <summary>Reads the time zone that a text begins with: an IANA name in any case, a city of one (<c>Seoul</c>, <c>New York</c>),
/// <c>KST</c>, <c>UTC+9</c>, <c>서울</c>, <c>日本時間</c>.</summary>
internal static partial class TimeZoneReader
{
    private const int LongestCity = 4;

    private static readonly IDateTimeZoneProvider s_zones = DateTimeZoneProviders.Tzdb;

    private static readonly Dictionary<string, string> s_ids = s_zones.Ids.ToDictionary(id => id, StringComparer.OrdinalIgnoreCase);

    // A few cities stand under two regions; the first in the alphabet is the older name of the same zone.
    private static readonly Dictionary<string, string> s_cities = s_zones.Ids.Where(id => id.Contains('/', StringComparison.Ordinal))
        .GroupBy(id => id[(id.LastIndexOf('/') + 1)..].Replace('_', ' '), StringComparer.OrdinalIgnoreCase)
        .ToDictionary(group => group.Key, group => group.First(), StringComparer.OrdinalIgnoreCase);

    private static readonly Dictionary<string, string> s_names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["KST"] = "Asia/Seoul",
        ["JST"] = "Asia/Tokyo",
        ["UTC"] = "Etc/UTC",
        ["GMT"] = "Etc/UTC",
        ["서울"] = "Asia/Seoul",
        ["한국"] = "Asia/Seoul",
        ["도쿄"] = "Asia/Tokyo",
        ["일본"] = "Asia/Tokyo",
        ["베이징"] = "Asia/Shanghai",
        ["뉴욕"] = "America/New_York",
        ["런던"] = "Europe/London",
        ["ソウル"] = "Asia/Seoul",
        ["韓国"] = "Asia/Seoul",
        ["東京"] = "Asia/Tokyo",
        ["日本"] = "Asia/Tokyo",
        ["北京"] = "Asia/Shanghai",
        ["ニューヨーク"] = "America/New_York",
        ["ロンドン"] = "Europe/London",
    };

    /// <param name="text">In Unicode's compatibility form.</param>
    /// <param name="citiesToo">Whether a mere name of a place counts; it may as well begin a topic.</param>
    /// <returns>The zone, null for a name of IANA's form that is none, and how long it is written; 0 where no zone stands there.</returns>
    public static (DateTimeZone? Zone, int Length) Read(string text, bool citiesToo)
    {
        if (Offset().Match(text) is { Success: true } offset)
        {
            return (s_zones.GetZoneOrNull(OffsetId(offset)), offset.Length);
        }

        var word = FirstWords(text, 1);
        if (word.Contains('/', StringComparison.Ordinal) && Iana().IsMatch(word))
        {
            return (s_ids.TryGetValue(word, out var id) ? s_zones[id] : null, word.Length);
        }

        var name = Suffix().Replace(word, "");
        if (s_names.TryGetValue(name, out var named) && (citiesToo || char.IsAscii(name[0]) || name.Length < word.Length))
        {
            return (s_zones[named], word.Length);
        }

        for (var words = LongestCity; citiesToo && words > 0; words--)
        {
            if (s_cities.TryGetValue(FirstWords(text, words), out var city))
            {
                return (s_zones[city], FirstWords(text, words).Length);
            }
        }

        return (null, 0);
    }

    private static string FirstWords(string text, int count)
    {
        var end = 0;
        for (var words = 0; words < count && end < text.Length; words++)
        {
            end = text.IndexOfAny([' ', ',', '、'], end + (words > 0 ? 1 : 0)) is >= 0 and var space ? space : text.Length;
        }

        return text[..end];
    }

    // NodaTime knows UTC+09 and UTC+05:30.
    private static string OffsetId(Match offset)
    {
        var hours = int.Parse(offset.Groups["hours"].ValueSpan, CultureInfo.InvariantCulture);
        var minutes = offset.Groups["minutes"].Success ? $":{offset.Groups["minutes"].Value}" : "";
        return hours == 0 && minutes is "" or ":00" ? "Etc/UTC" : $"UTC{offset.Groups["sign"].Value}{hours:00}{(minutes == ":00" ? "" : minutes)}";
    }

    [GeneratedRegex(@"^(?:UTC|GMT)\s?(?<sign>[+-])(?<hours>\d{1,2})(?::?(?<minutes>\d{2}))?(?=$|[\s,、])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Offset();

    [GeneratedRegex(@"^[A-Za-z][\w+-]*(/[\w+-]+)+$")]
    private static partial Regex Iana();

    [GeneratedRegex("(?:시간|時間)$")]
    private static partial Regex Suffix();
}
