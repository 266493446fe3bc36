using System.Globalization;
using Bot.Core.Language;

namespace Bot.Core.Answers.Extractive;

/// <summary>A value of a passage that may answer a question.</summary>
/// <param name="Start">Offset of it as it is shown: with the words for "about" in front of it, and what it counts behind it.</param>
/// <param name="Bare">It alone, in the passage's words.</param>
/// <param name="Number">Without what it counts, which no more than stands behind it.</param>
/// <param name="Before">The word in front of it, folded.</param>
/// <param name="IsDay">Whether it is a date with its day.</param>
/// <param name="HasUnit">Whether its own words say what it measures.</param>
internal sealed record CandidateValue(int Start, int End, string Bare, string Number, string Before, bool IsDay = false, bool HasUnit = false)
{
    public static CandidateValue Of(string text, in DateMention date, string language)
    {
        var written = text[date.Start..date.End];
        return new(date.Start, date.End, language is "ko" or "ja" ? InCjk(date, language) ?? written : written, written, WordBefore(text, date.Start), date.From.Day is not null, HasUnit: true);
    }

    public static CandidateValue Of(string text, in QuantityMention quantity)
    {
        // "roughly 70%" is not "70%".
        var start = quantity.Start - (Approximators.FindBefore(text.AsSpan(0, quantity.Start), out _, out var length) is null ? 0 : length);
        var isNear = quantity.HasNoun && quantity.NounStart >= quantity.End && quantity.NounStart - quantity.End <= 1;
        var end = !isNear ? quantity.End : AskedValue.IsAge(text, quantity) && quantity.Unit is "year" ? quantity.NounEnd + "-old".Length : quantity.NounEnd;
        var number = text[start..quantity.End];
        return new(start, end, text[start..(isNear ? quantity.NounEnd : quantity.End)], number, WordBefore(text, quantity.Start), HasUnit: isNear || quantity.Unit is not null);
    }

    /// <summary>A date of an English passage as a Korean or Japanese sentence has it; null for a span of more than a month.</summary>
    private static string? InCjk(in DateMention date, string language)
    {
        if (date.From == date.To)
        {
            return InCjk(date.From, language);
        }

        return date.From with { Day = date.To.Day } == date.To && date.To.Day is { } day
            ? string.Create(CultureInfo.InvariantCulture, $"{InCjk(date.From, language)}{(language == "ko" ? $"부터 {day}일까지" : $"から{day}日まで")}")
            : null;
    }

    private static string InCjk(PartialDate date, string language)
    {
        var (year, month, day) = language == "ko" ? ("년 ", "월 ", "일") : ("年", "月", "日");
        return string.Create(CultureInfo.InvariantCulture,
            $"{(date.Year is { } y ? $"{y}{year}" : "")}{(date.Month is { } m ? $"{m}{month}" : "")}{(date.Day is { } d ? $"{d}{day}" : "")}").TrimEnd();
    }

    private static string WordBefore(string text, int at) =>
        Tokenizer.Tokenize(text[..at]) is [.., var last] ? last.Folded : "";
}
