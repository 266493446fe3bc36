namespace Bot.Core.Language;

/// <summary>Numerals written in Korean or Japanese. They are read only where a counter follows, because the same signs stand in
/// ordinary words ("一部", "이상").</summary>
internal static class CjkNumerals
{
    /// <param name="rank">Whether a word for a rank goes with it (第, 제, 번째, 回目).</param>
    public static ReadNumber? Read(ReadOnlySpan<char> text, int at, out bool rank)
    {
        rank = at > 0 && text[at - 1] is '第' or '제';
        var before = at > 0 ? text[at - 1] : ' ';
        var first = text[at];
        if (first is >= '\uAC00' and <= '\uD7A3')
        {
            return (rank && NumberWords.SinoDigit(first) < 0) || (IsHangul(before) && !rank && before is not ('약' or '총')) ? null : ReadKorean(text, at, rank);
        }

        if (NumberWords.SinoDigit(first) < 0 && NumberWords.SinoPower(first) == 0)
        {
            return text[at..].StartsWith("初めて") || text[at..].StartsWith("初の") ? new ReadNumber(at + 1, 1, 1, Ordinal: true, 1) : null;
        }

        // 統一 is a word, 約十四 is not.
        if (IsKanji(before) && !rank && before is not ('約' or '計' or '同' or '全' or '各' or '年' or '月'))
        {
            return null;
        }

        return NumberReader.ReadSino(text, at) is { } number && (rank || StartsCounter(text, number.End)) ? number : null;
    }

    private static ReadNumber? ReadKorean(ReadOnlySpan<char> text, int at, bool rank)
    {
        if (NumberWords.ReadKoreanNative(text[at..], out var length) is { } native && StartsCounter(text, at + length))
        {
            return new ReadNumber(at + length, native, native, false, 1);
        }

        // One syllable is too little to tell a numeral from a word (이 번 = "this time").
        return NumberReader.ReadSino(text, at) is { } sino && (sino.End - at > 1 || rank) && (rank || StartsCounter(text, sino.End)) ? sino : null;
    }

    private static bool StartsCounter(ReadOnlySpan<char> text, int at)
    {
        var rest = text[Math.Min(at, text.Length)..].TrimStart(' ');
        return !rest.IsEmpty && (rest.StartsWith("번째") || rest.StartsWith("番目") || rest.StartsWith("정상") || rest[0] is '%' or '割' || UnitWords.FindCounter(rest, out _) is not null);
    }

    private static bool IsHangul(char c) => c is >= '\uAC00' and <= '\uD7A3';

    private static bool IsKanji(char c) => c is >= '\u4E00' and <= '\u9FFF';
}
