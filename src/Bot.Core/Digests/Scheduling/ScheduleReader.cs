using System.Text;
using System.Text.RegularExpressions;
using NodaTime;

namespace Bot.Core.Digests.Scheduling;

/// <summary>What somebody wrote of when a digest is to come, and on what.</summary>
public abstract record ScheduleWords;

/// <summary>null stands for what was not said.</summary>
public sealed record ScheduleRequest(LocalTime? Time, DateTimeZone? Zone, DigestDays? Days, string? Topic) : ScheduleWords;

/// <summary>Words that look like a time, a zone or days and are none.</summary>
public sealed record UnreadableSchedule(SchedulePart Part, string Written) : ScheduleWords;

public enum SchedulePart
{
    Time,
    Zone,
    Days,
}

/// <summary>Reads a schedule from what people type: a time, a time zone and days in any order, and a topic behind them.</summary>
public static partial class ScheduleReader
{
    /// <summary>Reads one line, "9:00 Asia/Seoul weekdays rare earths".</summary>
    public static ScheduleWords Read(string text)
    {
        var rest = Normal(text);
        var read = new ScheduleRequest(null, null, null, null);
        while (rest.Length > 0)
        {
            var (next, length, unreadable) = ReadNext(rest, read);
            if (unreadable is { } part)
            {
                return new UnreadableSchedule(part, rest[..length]);
            }

            if (length == 0)
            {
                return read with { Topic = rest };
            }

            read = next;
            rest = Joint().Replace(rest[length..], "");
        }

        return read;
    }

    /// <summary>Reads parts that were given each by itself.</summary>
    public static ScheduleWords Read(string? time, string? zone, string? days, string? topic)
    {
        var read = new ScheduleRequest(null, null, null, topic);
        if (time is not null)
        {
            var text = Normal(time);
            var (value, length) = TimeOfDayReader.Read(text);
            if (value is null || length < text.Length)
            {
                return new UnreadableSchedule(SchedulePart.Time, time);
            }

            read = read with { Time = value };
        }

        if (zone is not null)
        {
            var text = Normal(zone);
            var (value, length) = TimeZoneReader.Read(text, citiesToo: true);
            if (value is null || length < text.Length)
            {
                return new UnreadableSchedule(SchedulePart.Zone, zone);
            }

            read = read with { Zone = value };
        }

        return days is null ? read : WithDays(read, days);
    }

    private static ScheduleWords WithDays(ScheduleRequest read, string days)
    {
        var rest = Normal(days);
        while (rest.Length > 0)
        {
            var (some, length) = DaysReader.Read(rest);
            if (length == 0)
            {
                return new UnreadableSchedule(SchedulePart.Days, days);
            }

            read = read with { Days = (read.Days ?? DigestDays.None) | some };
            rest = Joint().Replace(rest[length..], "");
        }

        return read;
    }

    private static (ScheduleRequest Next, int Length, SchedulePart? Unreadable) ReadNext(string rest, ScheduleRequest read)
    {
        if (read.Time is null && TimeOfDayReader.Read(rest) is (var time, > 0 and var timeLength))
        {
            return (read with { Time = time }, timeLength, time is null ? SchedulePart.Time : null);
        }

        // Behind a time, the name of a city is that of its zone; in front of everything it is a topic.
        if (read.Zone is null && TimeZoneReader.Read(rest, citiesToo: read.Time is not null) is (var zone, > 0 and var zoneLength))
        {
            return (read with { Zone = zone }, zoneLength, zone is null ? SchedulePart.Zone : null);
        }

        var (days, daysLength) = DaysReader.Read(rest);
        return (daysLength > 0 ? read with { Days = (read.Days ?? DigestDays.None) | days } : read, daysLength, null);
    }

    // Full-width digits and colons are typed as well.
    private static string Normal(string text) => Opening().Replace(text.Normalize(NormalizationForm.FormKC).Trim(), "");

    [GeneratedRegex(@"^(?:(?:at|on|about)\s+)+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Opening();

    [GeneratedRegex(@"^[\s,、]*(?:(?:at|on|in|about)\s+)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Joint();
}
