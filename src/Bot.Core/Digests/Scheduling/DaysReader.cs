using System.Text.RegularExpressions;
using NodaTime;

namespace Bot.Core.Digests.Scheduling;

/// <summary>Reads the days of the week that a text begins with: <c>daily</c>, <c>weekdays</c>, <c>mon,wed</c>, <c>Mon–Fri</c>,
/// <c>평일</c>, <c>월수금</c>, <c>毎日</c>, <c>月〜金</c>.</summary>
internal static partial class DaysReader
{
    private static readonly string[] s_english = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

    /// <param name="text">In Unicode's compatibility form.</param>
    /// <returns>The days, and how long they are written; 0 where none stand there.</returns>
    public static (DigestDays Days, int Length) Read(string text)
    {
        if (Group().Match(text) is { Success: true } group)
        {
            return (group.Groups["all"].Success ? DigestDays.Daily : group.Groups["work"].Success ? DigestDays.Weekdays : DigestDays.Weekends, group.Length);
        }

        foreach (var list in (Match[])[English().Match(text), Wide().Match(text)])
        {
            if (list.Success && DaysOf(list) is not DigestDays.None and var days)
            {
                return (days, list.Length);
            }
        }

        return Run().Match(text) is { Success: true } run && RunOf(run) is not DigestDays.None and var together ? (together, run.Length) : (DigestDays.None, 0);
    }

    private static DigestDays DaysOf(Match list)
    {
        var days = DigestDays.None;
        foreach (Capture part in list.Groups["part"].Captures)
        {
            var ends = Range().Split(part.Value).Select(DayOf).ToList();
            for (var day = ends[0]; ; day = day == IsoDayOfWeek.Sunday ? IsoDayOfWeek.Monday : day + 1)
            {
                days |= DigestDaysOfWeek.Of(day);
                if (day == ends[^1])
                {
                    break;
                }
            }
        }

        return days;
    }

    // 월수금 are days, 토목 (civil engineering) is not: days run together stand in the order of the week.
    private static DigestDays RunOf(Match run)
    {
        var days = run.Groups["days"].Value.Select(letter => DayOf($"{letter}")).ToList();
        return days.Zip(days.Skip(1)).All(pair => pair.First < pair.Second)
            ? days.Aggregate(DigestDays.None, (all, day) => all | DigestDaysOfWeek.Of(day))
            : DigestDays.None;
    }

    private static IsoDayOfWeek DayOf(string text)
    {
        var trimmed = text.Trim();
        var place = trimmed.Length >= 3 ? Array.IndexOf(s_english, trimmed[..3].ToLowerInvariant()) : -1;
        return (IsoDayOfWeek)(1 + (place >= 0 ? place : Math.Max("월화수목금토일".IndexOf(trimmed[0]), "月火水木金土日".IndexOf(trimmed[0]))));
    }

    private const string EnglishDay = "(?:mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)(?:day|nesday|sday|rsday|urday)?s?";
    private const string WideDay = "(?:[월화수목금토일](?:요일)?|[月火水木金土日](?:曜日?)?)";
    private const string To = @"\s?(?:-|–|~|〜|\bto\b)\s?";
    private const string And = @"\s?(?:,|/|&|・|、|\band\b)\s?";
    private const string End = @"(?:에|に)?(?=$|[\s,、])";

    [GeneratedRegex(@"^(?:(?<all>daily|every\s?day|each day|매일|毎日)|(?<work>(?:on )?weekdays?|workdays|평일|주중|平日)|weekends?|주말|週末)" + End, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Group();

    [GeneratedRegex("^(?<part>" + EnglishDay + "(?:" + To + EnglishDay + ")?)(?:" + And + "(?<part>" + EnglishDay + "(?:" + To + EnglishDay + ")?))*" + End, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex English();

    // One letter alone is a word of its own ("금", gold): a day by itself is written out.
    [GeneratedRegex("^(?:(?<part>" + WideDay + To + WideDay + ")|(?<part>" + WideDay + ")(?=" + And + WideDay + ")|(?<part>[월화수목금토일]요일|[月火水木金土日]曜日?))(?:" + And + "(?<part>" + WideDay + "(?:" + To + WideDay + ")?))*" + End)]
    private static partial Regex Wide();

    [GeneratedRegex("^(?<days>[월화수목금토일]{2,7}|[月火水木金土日]{2,7})" + End)]
    private static partial Regex Run();

    [GeneratedRegex(To, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Range();
}
