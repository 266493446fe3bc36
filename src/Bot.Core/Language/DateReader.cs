using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Core.Text;

namespace Bot.Core.Language;

/// <summary>Reads the dates of a text in English, Korean and Japanese: days, spans of days, months, years, decades.</summary>
public static class DateReader
{
    private static readonly SearchValues<char> CjkDateSigns = SearchValues.Create("年月日년월일");

    private static readonly HashSet<string> BeforeYear = new(StringComparer.OrdinalIgnoreCase)
    {
        "in", "since", "by", "until", "till", "from", "of", "during", "before", "after", "the", "for", "to", "between", "and",
        "year", "fiscal", "early", "late", "mid", "through", "spring", "summer", "autumn", "fall", "winter", "circa", "c.",
    };

    private static readonly HashSet<string> BeforeCount = new(StringComparer.OrdinalIgnoreCase)
    {
        "about", "around", "over", "nearly", "almost", "some", "roughly", "approximately", "than", "least", "most", "only", "another", "all",
    };

    private static readonly HashSet<string> Connectors = new(StringComparer.OrdinalIgnoreCase)
    {
        "to", "through", "until", "till", "-", "~", "から", "부터", "에서",
    };

    // Several questions are asked of one passage, and several things of it by each.
    private const int KeptTexts = 1024;
    private const int LongestKept = 1000;

    private static readonly Recent<string, IReadOnlyList<DateMention>> Known = new(KeptTexts, StringComparer.Ordinal);

    /// <param name="text">Any text.</param>
    /// <param name="reference">A day near which dates without a year are taken to lie, such as the day of publication; give the
    /// middle of a year where only the year is known. Null leaves such dates without a year.</param>
    /// <returns>The mentions in the order of the text, not overlapping.</returns>
    public static IReadOnlyList<DateMention> Read(string text, DateOnly? reference = null) => reference is not null || text.Length > LongestKept
        ? ReadAnew(text, reference)
        : Known.Get(text, 0, static (text, _) => ReadAnew(text, null));

    private static List<DateMention> ReadAnew(string text, DateOnly? reference)
    {
        var folded = WidthFolding.Fold(text);
        var found = new List<DateMention>();
        // A look at the signs is cheaper than the patterns.
        var (digits, months) = (HasDigit(folded), folded.AsSpan().ContainsAny(DateNumbers.MonthNames));
        if (digits)
        {
            Collect(found, folded, DatePatterns.Numeric());
        }

        if (folded.AsSpan().IndexOfAny(CjkDateSigns) >= 0)
        {
            Collect(found, folded, DatePatterns.CjkMonths());
            Collect(found, folded, DatePatterns.CjkMonth());
            Collect(found, folded, DatePatterns.CjkYear());
            Collect(found, folded, DatePatterns.CjkDay());
        }

        if (months && digits)
        {
            CollectAtMonths(found, folded, DatePatterns.MonthDay());
            Collect(found, folded, DatePatterns.DayMonth());
            CollectAtMonths(found, folded, DatePatterns.MonthYear());
        }

        if (months)
        {
            Collect(found, folded, DatePatterns.MonthAlone());
        }

        if (digits)
        {
            Collect(found, folded, DatePatterns.Decade(), spanYears: 9);
            Collect(found, folded, DatePatterns.YearSpan());
            Collect(found, folded, DatePatterns.YearAlone(), isYear: match => IsYear(folded, match));
        }

        found.Sort((a, b) => a.Start.CompareTo(b.Start));
        Join(found, folded);
        if (reference is { } near)
        {
            for (var i = 0; i < found.Count; i++)
            {
                found[i] = Resolve(RelativeDates.Resolve(folded, found[i], near), near);
            }
        }

        return found;
    }

    private static void Collect(List<DateMention> found, string text, Regex pattern, int spanYears = 0, Func<Match, bool>? isYear = null)
    {
        for (var match = pattern.Match(text); match.Success; match = match.NextMatch())
        {
            if (IsFree(found, match) && (isYear is null || isYear(match)) && Read(text, match, spanYears) is { } mention)
            {
                found.Add(mention);
            }
        }
    }

    /// <summary>The same for a pattern that begins with the name of a month and looks at one place only.</summary>
    private static void CollectAtMonths(List<DateMention> found, string text, Regex pattern)
    {
        for (var at = DateNumbers.NextMonth(text, 0); at >= 0;)
        {
            var match = pattern.Match(text, at);
            if (match.Success && IsFree(found, match) && Read(text, match, 0) is { } mention)
            {
                found.Add(mention);
            }

            at = DateNumbers.NextMonth(text, match.Success ? match.Index + match.Length : at + 1);
        }
    }

    private static bool IsFree(List<DateMention> found, Match match)
    {
        foreach (var other in found)
        {
            if (other.Start < match.Index + match.Length && match.Index < other.End)
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasDigit(string text)
    {
        foreach (var c in text)
        {
            if (char.IsDigit(c))
            {
                return true;
            }
        }

        return false;
    }

    private static DateMention? Read(string text, Match match, int spanYears)
    {
        var year = DateNumbers.Number(match.Groups["y"]) ?? DateNumbers.EraYear(match);
        var month = DateNumbers.MonthNumber(match.Groups["m"]);
        var day = DateNumbers.Number(match.Groups["d"]);
        if (month is < 1 or > 12 || day is < 1 or > 31 || (match.Groups["m"].Success && month is null)
            || !IsMeantAsMonth(text, match))
        {
            return null;
        }

        var first = new PartialDate(year, month, day);
        var last = first;
        if (DateNumbers.Number(match.Groups["d2"]) is { } lastDay)
        {
            if (lastDay <= day || lastDay > 31)
            {
                return null;
            }

            last = first with { Day = lastDay };
        }
        else if (DateNumbers.Number(match.Groups["m2"]) is { } lastMonth)
        {
            if (lastMonth <= month || lastMonth > 12)
            {
                return null;
            }

            last = first with { Month = lastMonth };
        }
        else if (DateNumbers.Number(match.Groups["y2"]) is { } lastYear)
        {
            lastYear = lastYear < 100 ? ((year ?? 0) / 100 * 100) + lastYear : lastYear;
            if (lastYear <= year)
            {
                return null;
            }

            last = first with { Year = lastYear };
        }
        else if (spanYears > 0)
        {
            last = first with { Year = year + spanYears };
        }

        return new DateMention(match.Index, match.Index + match.Length, first, last, year is not null);
    }

    // "may" and "march" are also verbs.
    private static bool IsMeantAsMonth(string text, Match match)
    {
        var month = match.Groups["m"];
        if (!month.Success || !(month.ValueSpan is "may" or "mar" or "march" or "May" or "March") || match.Groups["y"].Success)
        {
            return true;
        }

        if (char.IsLower(month.ValueSpan[0]))
        {
            return match.Groups["d"].Success && month.Index < match.Groups["d"].Index;
        }

        return match.Groups["d"].Success || BeforeYear.Contains(WordBefore(text, match.Index)) || WordBefore(text, match.Index) is "last" or "next" or "this";
    }

    private static bool IsYear(string text, Match match)
    {
        var before = WordBefore(text, match.Index);
        if (BeforeCount.Contains(before))
        {
            return false;
        }

        if (BeforeYear.Contains(before) && !(before is "the" or "for" or "of" or "and" or "to"))
        {
            return true;
        }

        var value = int.Parse(match.Groups["y"].ValueSpan, CultureInfo.InvariantCulture);
        var after = WordAfter(text, match.Index + match.Length);
        var counts = after is "people" or "men" or "women" or "children" or "percent" or "per" or "km" or "kg" or "million" or "billion"
            || UnitWords.Find(after) is not null
            || (after.Length > 3 && char.IsLower(after[0]) && after[^1] == 's' && before is not ("the" or "of"));
        return value >= 1500 && !counts && !StartsCjkCounter(text, match.Index + match.Length);
    }

    private static bool StartsCjkCounter(string text, int at) =>
        at < text.Length && UnitWords.FindCounter(text.AsSpan(at), out _) is not null;

    // "13 January to 2 February 2026": two dates with a connector between are the ends of one span.
    private static void Join(List<DateMention> found, string text)
    {
        for (var i = 0; i + 1 < found.Count; i++)
        {
            var (first, second) = (found[i], found[i + 1]);
            if (first.From != first.To || second.From != second.To || first.Precision != second.Precision
                || !(Connectors.Contains(text[first.End..second.Start].Trim())
                    || (text[first.End..second.Start].Trim() == "and" && WordBefore(text, first.Start).Equals("between", StringComparison.OrdinalIgnoreCase))))
            {
                continue;
            }

            var from = first.From with
            {
                Year = first.From.Year ?? second.From.Year,
                Month = first.From.Month ?? second.From.Month,
            };
            var to = second.From with
            {
                Year = second.From.Year ?? first.From.Year,
                Month = second.From.Month ?? first.From.Month,
            };
            found[i] = new DateMention(first.Start, second.End, from, to, first.YearWritten || second.YearWritten);
            found.RemoveAt(i + 1);
        }
    }

    private static DateMention Resolve(DateMention mention, DateOnly near)
    {
        if (mention.From.Year is not null || mention.From.Month is not { } month)
        {
            return mention;
        }

        var distance = month - near.Month;
        var year = distance > 6 ? near.Year - 1 : distance < -6 ? near.Year + 1 : near.Year;
        return mention with
        {
            From = mention.From with { Year = year },
            To = mention.To with { Year = mention.To.Month < month ? year + 1 : year },
        };
    }

    private static string WordBefore(string text, int at)
    {
        var end = at;
        while (end > 0 && text[end - 1] is ' ' or '(')
        {
            end--;
        }

        var start = end;
        while (start > 0 && (char.IsLetter(text[start - 1]) || text[start - 1] == '.'))
        {
            start--;
        }

        return text[start..end];
    }

    private static string WordAfter(string text, int at)
    {
        if (at >= text.Length || text[at] is not (' ' or '-'))
        {
            return "";
        }

        var end = at + 1;
        while (end < text.Length && char.IsLetter(text[end]))
        {
            end++;
        }

        return text[(at + 1)..end];
    }
}
