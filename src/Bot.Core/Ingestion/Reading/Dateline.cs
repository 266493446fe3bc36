using System.Text.RegularExpressions;
using Bot.Core.Language;

namespace Bot.Core.Ingestion.Reading;

/// <summary>Reads the line that says when an article was published ("Published January 14, 2026 09:30", "입력 2026.01.14").</summary>
internal static partial class Dateline
{
    private const int LongestLine = 80;

    /// <returns>ISO 8601, or null when the line is something else.</returns>
    public static string? Read(string line)
    {
        if (line.Length > LongestLine)
        {
            return null;
        }

        foreach (var mention in DateReader.Read(line))
        {
            var rest = string.Concat(line.AsSpan(0, mention.Start), line.AsSpan(mention.End));
            if (mention is { YearWritten: true, From.Month: not null, Time: { } time } && OnlyFrame().IsMatch(rest))
            {
                return time.Start;
            }
        }

        return null;
    }

    // What may stand beside the date: what was done, the weekday, the time of day and its zone.
    [GeneratedRegex(
        @"^(?:[\s,.:·|/()\[\]-]|published|posted|updated|last|first|date|on|at|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|" +
        @"\d{1,2}:\d{2}(?::\d{2})?|a\.?m\.?|p\.?m\.?|[A-Z]{2,4}|입력|등록|수정|게재|발행|오전|오후|[월화수목금토일]요일?|公開|更新|掲載|配信|日時|[月火水木金土日](?:曜日?)?|午前|午後)*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OnlyFrame();
}
