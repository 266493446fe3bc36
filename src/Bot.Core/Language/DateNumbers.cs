using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Bot.Core.Language;

/// <summary>Reads the numbers and names in what the patterns of dates have found.</summary>
internal static class DateNumbers
{
    private static readonly string[] MonthPrefixes =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    // What every name of a month begins with.
    public static readonly SearchValues<string> MonthNames = SearchValues.Create(MonthPrefixes, StringComparison.OrdinalIgnoreCase);

    /// <summary>Where the next name of a month may stand; -1 where there is none.</summary>
    public static int NextMonth(string text, int from) => text.AsSpan(from).IndexOfAny(MonthNames) is >= 0 and var next ? from + next : -1;

    public static int? MonthNumber(Group group)
    {
        if (!group.Success)
        {
            return null;
        }

        if (Number(group) is { } number)
        {
            return number;
        }

        for (var i = 0; i < MonthPrefixes.Length; i++)
        {
            if (group.ValueSpan.StartsWith(MonthPrefixes[i], StringComparison.OrdinalIgnoreCase))
            {
                return i + 1;
            }
        }

        return null;
    }

    public static int? EraYear(Match match)
    {
        var year = match.Groups["ey"] is { Success: true } group ? (group.ValueSpan is "元" ? 1 : Number(group)) : null;
        return match.Groups["era"].Value switch
        {
            "令和" => 2018 + year,
            "平成" => 1988 + year,
            "昭和" => 1925 + year,
            "大正" => 1911 + year,
            _ => null,
        };
    }

    public static int? Number(Group group)
    {
        if (!group.Success)
        {
            return null;
        }

        var digits = group.ValueSpan.TrimEnd("stndrhSTNDRH");
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : CjkNumber(digits);
    }

    private static int? CjkNumber(ReadOnlySpan<char> digits)
    {
        var value = 0;
        foreach (var c in digits)
        {
            if (c == '十')
            {
                value = Math.Max(value, 1) * 10;
                continue;
            }

            if ("〇一二三四五六七八九".IndexOf(c == '零' ? '〇' : c) is var digit and >= 0)
            {
                // After 十 a digit adds (十四), elsewhere digits stand in places (二〇二六).
                value = digits.Contains('十') && value % 10 == 0 && value > 0 ? value + digit : (value * 10) + digit;
                continue;
            }

            return null;
        }

        return digits.IsEmpty ? null : value;
    }
}
