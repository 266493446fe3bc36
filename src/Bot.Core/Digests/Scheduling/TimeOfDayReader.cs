using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace Bot.Core.Digests.Scheduling;

/// <summary>Reads the time of day that a text begins with: <c>9</c>, <c>09:30</c>, <c>7pm</c>, <c>noon</c>, <c>오전 9시</c>,
/// <c>午後7時半</c>.</summary>
internal static partial class TimeOfDayReader
{
    /// <param name="text">In Unicode's compatibility form.</param>
    /// <returns>The time, null for one that no clock shows (<c>25:00</c>), and how long it is written; 0 where no time stands there.</returns>
    public static (LocalTime? Time, int Length) Read(string text)
    {
        if (Word().Match(text) is { Success: true } word)
        {
            return (new LocalTime(word.Groups["noon"].Success ? 12 : 0, 0), word.Length);
        }

        if (Clock().Match(text) is not { Success: true } clock)
        {
            return (null, 0);
        }

        var hour = Number(clock.Groups["hour"]);
        var minute = clock.Groups["half"].Success ? 30 : clock.Groups["minute"].Success ? Number(clock.Groups["minute"]) : 0;
        var isMorning = clock.Groups["am"].Success;
        var isEvening = clock.Groups["pm"].Success;
        var valid = minute < 60 && (isMorning || isEvening ? hour is >= 1 and <= 12 : hour < 24);
        var hourOfDay = (isMorning || isEvening ? hour % 12 : hour) + (isEvening ? 12 : 0);
        return (valid ? new LocalTime(hourOfDay, minute) : null, clock.Length);
    }

    private static int Number(Group digits) => int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?:(?<noon>noon|midday|정오|正午)|midnight|자정)(?:에|に)?(?=$|[\s,、])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(
        """
        ^(?:(?:(?<am>am|오전|아침|午前|朝)|(?<pm>pm|오후|저녁|午後|夜))\s*)?
        (?<hour>\d{1,2})
        (?:[:.h](?<minute>\d{2}) | \s?[시時]\s?(?:(?<half>[반半])|(?<minute>\d{1,2})[분分])?)?
        (?:\s?(?:(?<am>a\.?m\.?)|(?<pm>p\.?m\.?)))?
        (?:에|に)?(?=$|[\s,、])
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Clock();
}
