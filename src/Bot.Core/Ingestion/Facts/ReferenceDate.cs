using Bot.Core.Coverage;
using Bot.Core.Language;

namespace Bot.Core.Ingestion.Facts;

/// <summary>Finds the day near which an article's dates without a year are meant.</summary>
internal static class ReferenceDate
{
    /// <summary>The day of publication; else of the article's own dates with a year the one of the year it speaks most of; else
    /// null.</summary>
    /// <param name="mentions">The dates of the article, read without a reference.</param>
    public static DateOnly? Of(string? published, IEnumerable<DateMention> mentions)
    {
        if (published is not null && Parse(published) is { } day)
        {
            return day;
        }

        // A single "in 1945" says nothing about "January 6", so only dates of a month count.
        return mentions.Where(m => m is { YearWritten: true, From.Year: not null, From.Month: not null })
            .GroupBy(m => m.From.Year)
            .MaxBy(year => year.Count())?
            .Select(m => (DateOnly?)Day(m.From))
            .First();
    }

    private static DateOnly? Parse(string published) =>
        DateReader.Read(published.Split('T')[0]) is [{ Precision: not DatePrecision.Year, From: { Year: not null } date }, ..] ? Day(date)
        : int.TryParse(published, out var year) && year is > 0 and < 10_000 ? new DateOnly(year, 7, 1)
        : null;

    private static DateOnly? Day(PartialDate date)
    {
        var (year, month, day) = (date.Year!.Value, date.Month ?? 7, date.Day ?? 15);
        return year is > 0 and < 10_000 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
    }
}
