namespace Bot.Core.Language;

/// <summary>Reads the second number of a range: "0.33% to 0.35%", "between 5 and 10", "5에서 10".</summary>
internal static class RangeReader
{
    public static bool ReadEnd(string text, int end, string? unit, out ReadNumber upper, out int upperEnd, out string? upperUnit, out bool fromTo)
    {
        (upper, upperEnd, upperUnit, fromTo) = (default, end, null, false);
        var span = text.AsSpan();
        foreach (var joiner in RangeJoiners)
        {
            if (!span[end..].StartsWith(joiner, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            var at = end + joiner.Length;
            var words = joiner is "-" or "~" or " - " or " ~ ";
            if (at >= text.Length || (joiner is " and " && !Between(span[..end])))
            {
                continue;
            }

            var nextCurrency = UnitWords.FindCurrencyBefore(span[at..Math.Min(text.Length, at + 1)], out var sign);
            var skipSign = nextCurrency is not null ? sign : 0;
            if (nextCurrency is not null && unit is not null && nextCurrency != unit)
            {
                // "rose 18% to $1.24 billion" is no range.
                continue;
            }

            at += skipSign;
            var next = at < text.Length && char.IsAsciiDigit(text[at]) ? NumberReader.ReadDigits(span, at, skipSign > 0)
                : at < text.Length && char.IsAsciiLetter(text[at]) && !words ? NumberReader.ReadEnglishWords(span, at)
                : null;
            if (next is not { Ordinal: false } number)
            {
                continue;
            }

            // "fell by a third to 5,100"
            if (unit is null && upper.Low == 0 && IsShare(span, end) && number.Low >= 1)
            {
                continue;
            }

            var behind = number.End;
            string? none = null;
            var nextUnit = UnitReader.Read(span, number, ref behind, ref none);
            if (unit is not null && nextUnit is not null && unit != nextUnit)
            {
                continue;
            }

            if (unit is "%" && nextUnit is null)
            {
                // "rose 18% to 15.6 billion euros", too.
                continue;
            }

            (upper, upperEnd, upperUnit) = (number, behind, nextUnit);
            fromTo = joiner is "에서 " or "에서" or "から" || (joiner is " to " && From(span[..end]));
            return true;
        }

        return false;
    }

    private static readonly string[] RangeJoiners =
        [" to ", " through ", " and ", " or ", "-", "~", " - ", " ~ ", "에서 ", "에서", "から", " 내지 ", "부터 "];

    private static bool IsShare(ReadOnlySpan<char> text, int end) =>
        text[..end].EndsWith("half") || text[..end].EndsWith("third") || text[..end].EndsWith("quarter") || text[..end].EndsWith("fifth") || text[..end].EndsWith("tenth") || text[..end].EndsWith("thirds") || text[..end].EndsWith("quarters");

    private static bool Between(ReadOnlySpan<char> before) => Within(before, "between ");

    private static bool From(ReadOnlySpan<char> before) => Within(before, "from ");

    private static bool Within(ReadOnlySpan<char> before, string word) =>
        before[Math.Max(0, before.Length - 30)..].Contains(word, StringComparison.OrdinalIgnoreCase);
}
