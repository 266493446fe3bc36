using Bot.Core.Text;

namespace Bot.Core.Language;

/// <summary>Reads the numbers of a text in English, Korean and Japanese: counts, ranks, percentages, money, measures and
/// ranges, as digits or as words. Numbers that are part of a date or of a name ("COVID-19", "G7") are not quantities.</summary>
public static class QuantityReader
{
    // Several questions are asked of one passage, and several things of it by each.
    private const int KeptTexts = 1024;
    private const int LongestKept = 1000;

    private static readonly Recent<string, IReadOnlyList<QuantityMention>> Known = new(KeptTexts, StringComparer.Ordinal);

    /// <returns>The mentions in the order of the text, not overlapping.</returns>
    public static IReadOnlyList<QuantityMention> Read(string text) => text.Length > LongestKept
        ? Read(text, DateReader.Read(text))
        : Known.Get(text, 0, static (text, _) => Read(text, DateReader.Read(text)));

    /// <param name="dates">The dates of the same text, as <see cref="DateReader"/> reads them.</param>
    /// <inheritdoc cref="Read(string)"/>
    public static IReadOnlyList<QuantityMention> Read(string text, IReadOnlyList<DateMention> dates)
    {
        var folded = WidthFolding.Fold(text);
        var found = new List<QuantityMention>();
        var nextDate = 0;
        for (var at = 0; at < folded.Length;)
        {
            while (nextDate < dates.Count && dates[nextDate].End <= at)
            {
                nextDate++;
            }

            if (nextDate < dates.Count && dates[nextDate].Start <= at)
            {
                at = dates[nextDate].End;
                continue;
            }

            if (ReadAt(folded, at) is { } mention && (nextDate >= dates.Count || mention.End <= dates[nextDate].Start))
            {
                found.Add(found is [.., var before] && Repeats(folded, before, mention) ? mention with { Approximator = before.Approximator, Approximation = before.Approximation } : mention);
                // "the first half of the year" is no half.
                at = mention is { Ordinal: true, HasNoun: true } && text.AsSpan(mention.NounStart, mention.NounEnd - mention.NounStart) is "half" or "quarter" ? mention.NounEnd : mention.End;
                continue;
            }

            at = SkipWord(folded, at);
        }

        return found;
    }

    // "およそ7割（70%）", "about two thirds (67%)": the same again in brackets is as exact as before.
    private static bool Repeats(string text, in QuantityMention before, in QuantityMention mention) =>
        mention.Start > 0 && text[mention.Start - 1] is '(' or '（' && mention is { Approximation: Approximation.None, Ordinal: false } && before.Approximation != Approximation.None
        && text.AsSpan(Math.Min(before.End, mention.Start), Math.Max(0, mention.Start - 1 - before.End)).Trim().IsEmpty && before.Unit == mention.Unit && before.Low == mention.Low && before.High == mention.High;

    private static QuantityMention? ReadAt(string text, int at)
    {
        if (ReadNumber(text, at, out var currency, out var currencyLength, out var rank) is not { } number)
        {
            return null;
        }

        var span = text.AsSpan();
        if (DurationReader.UnitOf(span, at) is { } part)
        {
            return new QuantityMention(at, number.End, number.Low, number.Low, part, 0, 0, null, Approximation.None, Ordinal: false, FromTo: false);
        }

        if (ClockReader.Read(span, at, number) is { } clock)
        {
            return new QuantityMention(at, clock.End, clock.Low, clock.Low, "o'clock", 0, 0, null, Approximation.None, Ordinal: false, FromTo: false);
        }

        var end = number.End;
        var unit = UnitReader.Read(span, number, ref end, ref currency);
        if (unit == UnitReader.Tenths)
        {
            (number, unit) = (number with { Low = number.Low * 10, High = number.High * 10 }, "%");
        }

        unit ??= CjkNumerals.CountsDays(span[at..number.End]) ? "day" : null;
        var (low, high, fromTo) = (number.Low, number.High, false);
        if (!number.Ordinal && !rank && !IsRatio(span[at..number.End]) && RangeReader.ReadEnd(text, end, unit, out var upper, out var upperEnd, out var upperUnit, out fromTo))
        {
            // "2 to 3 million": the scale belongs to both.
            low = number.Scale == 1 && upper.Scale > 1 && unit is null && low <= upper.Low / upper.Scale ? low * upper.Scale : low;
            // "fell by 46,000 to 8.12 million" is a step and where it led.
            var isStep = upper.Low > low * 10 && span[..at].TrimEnd(' ').EndsWith("by", StringComparison.OrdinalIgnoreCase);
            if (low <= upper.High && !isStep)
            {
                (high, end, unit) = (upper.High, upperEnd, upperUnit ?? unit);
            }
            else
            {
                // "by 71 to 29 percent": the unit behind the second is that of both.
                (low, fromTo, unit) = (number.Low, false, unit ?? (upperUnit is "%" && !isStep ? upperUnit : null));
            }
        }

        var start = at - currencyLength;
        var ordinal = number.Ordinal || rank;
        var (nounStart, nounEnd) = QuantityNoun.Find(text, end, ordinal, ref unit, ref ordinal);
        (low, high, nounEnd) = !ordinal && unit is "year" or "month" or "hour" && CjkNumerals.HalfBehind(span, nounEnd) is > 0 and var half ? (low + 0.5m, high + 0.5m, half) : (low, high, nounEnd);
        var approximator = Approximators.FindBefore(span[..start], out var meaning, out _);
        if (approximator is null && !ordinal)
        {
            approximator = Approximators.FindAfter(span[Math.Max(end, unit is "%" || nounEnd == 0 ? end : nounEnd)..], out meaning)
                ?? Approximators.FindAfter(span[end..], out meaning);
        }

        if (unit is "km" or "kilo" or "mile" && IsSpeed(span[..start], approximator))
        {
            unit = unit is "mile" ? "mph" : "kph";
        }

        if (approximator is null && QuantityNoun.IsOver(span, end))
        {
            (approximator, meaning) = ("여", Approximation.AtLeast);
        }

        return new QuantityMention(start, end, low, high, unit ?? currency, nounStart, nounEnd, approximator, meaning, ordinal, fromTo);
    }

    // 시속 165km, 時速約120キロ
    private static bool IsSpeed(ReadOnlySpan<char> before, string? approximator)
    {
        before = before.TrimEnd(' ');
        before = approximator is not null && before.EndsWith(approximator, StringComparison.Ordinal) ? before[..^approximator.Length].TrimEnd(' ') : before;
        return before.EndsWith("시속") || before.EndsWith("時速") || before.EndsWith("毎時");
    }

    private static ReadNumber? ReadNumber(string text, int at, out string? currency, out int currencyLength, out bool rank)
    {
        var span = text.AsSpan();
        (currency, currencyLength, rank) = (null, 0, false);
        var c = text[at];
        if (char.IsAsciiDigit(c))
        {
            if (IsPartOfName(span, at))
            {
                return null;
            }

            currency = UnitWords.FindCurrencyBefore(span[..at], out currencyLength);
            rank = at > 0 && text[at - 1] is '第' or '제';
            var read = NumberReader.ReadDigits(span, at, currency is not null);
            // A letter that follows at once makes a name ("5G"), unless it is a unit ("5km") or the number ends in a Korean or Japanese word (4만t).
            return read is { } digits && digits.End < text.Length && char.IsAsciiLetter(text[digits.End]) && text[digits.End - 1] < '\u3000'
                && UnitWords.Find(Letters(span, digits.End)) is null && Letters(span, digits.End) is not ("am" or "pm") && !Is(Letters(span, digits.End), "p") && !Is(Letters(span, digits.End), "pp")
                ? null
                : read;
        }

        if (c is '½' or '¼' or '¾' or '⅓' or '⅔')
        {
            var share = c switch { '½' => 0.5m, '¼' => 0.25m, '¾' => 0.75m, '⅓' => 1 / 3m, _ => 2 / 3m };
            return new ReadNumber(at + 1, share, share, false, 1);
        }

        if (char.IsAsciiLetter(c))
        {
            return at > 0 && (char.IsLetterOrDigit(text[at - 1]) || text[at - 1] == '\'') ? null : ReadEnglish(span, at);
        }

        return c >= '\u3000' ? CjkNumerals.Read(span, at, out rank) : null;
    }

    // "tripled to 9 million" is no range.
    private static bool IsRatio(ReadOnlySpan<char> written) => written.EndsWith("led") || written.EndsWith("ling") || written.EndsWith("lved") || written.EndsWith("lving");

    private static ReadNumber? ReadEnglish(ReadOnlySpan<char> text, int at)
    {
        if (FractionReader.Read(text, at) is { } fraction)
        {
            return fraction;
        }

        var word = Letters(text, at);
        if (Is(word, "twice") || Is(word, "doubled") || Is(word, "doubling") || Is(word, "twofold"))
        {
            return new ReadNumber(at + word.Length, 2, 2, false, 1);
        }

        if (Is(word, "thrice") || Is(word, "tripled") || Is(word, "tripling") || Is(word, "threefold"))
        {
            return new ReadNumber(at + word.Length, 3, 3, false, 1);
        }

        if (Is(word, "halved") || Is(word, "halving"))
        {
            return new ReadNumber(at + word.Length, 0.5m, 0.5m, false, 1);
        }

        var read = NumberReader.ReadEnglishWords(text, at);
        return read is { } number && number.End == at + 3 && Is(word, "one") && IsPronoun(text, at) ? null : read;
    }

    // "one of them", "no one", "one another", "the one who", "one's" do not count.
    private static bool IsPronoun(ReadOnlySpan<char> text, int at)
    {
        var behind = at + 3;
        if (behind < text.Length && text[behind] is '\'' or '.' or ',' or ';' or ')')
        {
            return true;
        }

        var after = behind < text.Length && text[behind] == ' ' ? Letters(text, behind + 1) : default;
        var before = text[..at].TrimEnd(' ');
        return after.IsEmpty || Is(after, "of") || Is(after, "another") || Is(after, "who") || Is(after, "that") || Is(after, "which") || Is(after, "can")
            || IsOneOfKind(before) && (Is(after, "in") || Is(after, "on") || Is(after, "at") || Is(after, "for") || Is(after, "from") || Is(after, "with") || Is(after, "is") || Is(after, "was") || Is(after, "can") || Is(after, "could") || Is(after, "will") || Is(after, "would") || Is(after, "has") || Is(after, "had") || Is(after, "by") || Is(after, "to") || Is(after, "and"))
            || EndsWithWord(before, "no") || EndsWithWord(before, "any") || EndsWithWord(before, "this") || EndsWithWord(before, "that")
            || EndsWithWord(before, "the") || EndsWithWord(before, "every") || EndsWithWord(before, "which") || EndsWithWord(before, "another");
    }

    // "the standard one", "a newer one"
    private static bool IsOneOfKind(ReadOnlySpan<char> before)
    {
        var kind = before[..(before.LastIndexOf(' ') + 1)].TrimEnd(' ');
        return EndsWithWord(kind, "the") || EndsWithWord(kind, "a") || EndsWithWord(kind, "an") || EndsWithWord(kind, "the most") || EndsWithWord(kind, "a more") || EndsWithWord(kind, "the least");
    }

    // "COVID-19", "G20", "Boeing 737" keep their number, "약70%" and "mid-2024" do not.
    private static bool IsPartOfName(ReadOnlySpan<char> text, int at)
    {
        if (at == 0)
        {
            return false;
        }

        var before = text[at - 1];
        if (char.IsAsciiLetter(before))
        {
            return !(UnitWords.FindCurrencyBefore(text[..at], out _) is not null);
        }

        if (before is '.' && at > 1 && char.IsAsciiLetter(text[at - 2]))
        {
            return false;
        }

        if (before != '-')
        {
            return false;
        }

        var first = at - 2;
        while (first >= 0 && char.IsAsciiLetter(text[first]))
        {
            first--;
        }

        return first + 1 < at - 1 && char.IsAsciiLetterUpper(text[first + 1]);
    }

    private static ReadOnlySpan<char> Letters(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end < text.Length && char.IsAsciiLetter(text[end]))
        {
            end++;
        }

        return text[at..end];
    }

    private static bool Is(ReadOnlySpan<char> word, string other) => word.Equals(other, StringComparison.OrdinalIgnoreCase);

    private static bool EndsWithWord(ReadOnlySpan<char> text, string word) =>
        text.EndsWith(word, StringComparison.OrdinalIgnoreCase) && (text.Length == word.Length || !char.IsLetter(text[text.Length - word.Length - 1]));

    private static int SkipWord(string text, int at)
    {
        var c = text[at];
        if (char.IsAsciiLetter(c))
        {
            while (at < text.Length && char.IsAsciiLetterOrDigit(text[at]))
            {
                at++;
            }

            return at;
        }

        if (char.IsAsciiDigit(c))
        {
            while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || (text[at] is '.' or ',' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]))))
            {
                at++;
            }

            return at;
        }

        return at + 1;
    }
}
