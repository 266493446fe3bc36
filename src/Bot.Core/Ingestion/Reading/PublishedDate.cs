using System.Globalization;
using Bot.Core.Language;
using Bot.Core.Text;

namespace Bot.Core.Ingestion.Reading;

/// <summary>Reads what an article says of the day on which it was published.</summary>
internal static class PublishedDate
{
    private const int LongestShown = 60;
    private const int DayLength = 10;

    /// <returns>ISO 8601 as precise as it is written, or null; and where it is written but is no date that there is, a note of that.</returns>
    public static (string? Date, string? Note) Read(string? written)
    {
        var date = written?.Trim();
        if (string.IsNullOrEmpty(date))
        {
            return (null, null);
        }

        if (IsInstant(date))
        {
            return (date, null);
        }

        return DateReader.Read(date) is [{ YearWritten: true, Time: { } time, From: var day }, ..] && IsPossible(day)
            ? (time.Start, null)
            : (null, $"Its date “{Graphemes.Truncate(PassageCutter.OneLine(date), LongestShown)}” is none: it was left out; write it as 2026-01-31.");
    }

    private static bool IsInstant(string date) =>
        date.Length >= DayLength && char.IsAsciiDigit(date[0]) && date[4] == '-'
        && DateTimeOffset.TryParse(date, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _);

    private static bool IsPossible(PartialDate date) =>
        date is { Year: > 0 and < 10_000 and var year }
        && (date is not { Month: { } month, Day: { } day } || day <= DateTime.DaysInMonth(year, month));
}
