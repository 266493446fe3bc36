using System.Text.RegularExpressions;

namespace Bot.Core.Language;

/// <summary>Dates that Korean and Japanese count from the day of publication: 다음 달 5일, 来年4月3日.</summary>
internal static partial class RelativeDates
{
    /// <summary>The date with the month or year that stands before it as a word; unchanged where none does.</summary>
    /// <param name="near">The day of publication.</param>
    public static DateMention Resolve(string text, in DateMention mention, DateOnly near)
    {
        if (mention.From.Year is not null)
        {
            return mention;
        }

        if (mention.From is { Month: null, Day: not null })
        {
            // Where only the year of publication is known, its month is not.
            if (near is { Month: 7, Day: 1 } || Month().Match(text[..mention.Start]) is not { Success: true } month)
            {
                return mention;
            }

            var own = near.AddMonths(Step(month));
            return mention with
            {
                From = mention.From with { Year = own.Year, Month = own.Month },
                To = mention.To with { Year = own.Year, Month = own.Month },
            };
        }

        if (mention.From.Month is null || Year().Match(text[..mention.Start]) is not { Success: true } year)
        {
            return mention;
        }

        var first = near.Year + Step(year);
        return mention with { From = mention.From with { Year = first }, To = mention.To with { Year = first } };
    }

    private static int Step(Match match) => match.Groups["next"].Success ? 1 : match.Groups["last"].Success ? -1 : 0;

    [GeneratedRegex("(?:(?<next>다음 ?달|내달|来月|翌月)|(?<last>지난 ?달|先月|前月)|(?:이달|이번 ?달|今月|本月))(?:の)?\\s?$", RegexOptions.CultureInvariant)]
    private static partial Regex Month();

    [GeneratedRegex("(?:(?<next>내년|来年)|(?<last>지난해|작년|昨年|去年)|(?:올해|금년|今年))(?:の)?\\s?$", RegexOptions.CultureInvariant)]
    private static partial Regex Year();
}
