using System.Collections.Frozen;

namespace Bot.Core.Language;

/// <summary>Numerals written in Korean or Japanese. They are read only where a counter follows, because the same signs stand in
/// ordinary words ("一部", "이상").</summary>
internal static class CjkNumerals
{
    /// <param name="rank">Whether a word for a rank goes with it (第, 제, 번째, 回目).</param>
    public static ReadNumber? Read(ReadOnlySpan<char> text, int at, out bool rank)
    {
        rank = at > 0 && (text[at - 1] is '第' || (text[at - 1] is '제' && (at < 2 || !IsHangul(text[at - 2]))));
        var before = at > 0 ? text[at - 1] : ' ';
        var first = text[at];
        if (first is >= '\uAC00' and <= '\uD7A3')
        {
            return (rank && NumberWords.SinoDigit(first) < 0) || (IsHangul(before) && !rank && before is not ('약' or '총')) ? null : ReadKorean(text, at, rank);
        }

        if (NumberWords.SinoDigit(first) < 0 && NumberWords.SinoPower(first) == 0)
        {
            return before is '当' ? null : text[at..].StartsWith("初めて") || text[at..].StartsWith("初の") ? new ReadNumber(at + 1, 1, 1, Ordinal: true, 1) : null;
        }

        // 統一 is a word, 約十四 is not.
        if (IsKanji(before) && !rank && before is not ('約' or '計' or '同' or '全' or '各' or '年' or '月'))
        {
            return null;
        }

        return NumberReader.ReadSino(text, at) is { } number && (rank || (StartsCounter(text, number.End) && !IsAdverb(text, at, number.End))) ? number : null;
    }

    // 세척 is a wash, 세 척 are three ships; 세트 is a set.
    private static bool IsWord(ReadOnlySpan<char> text, int at, int end)
    {
        var last = end;
        while (last < text.Length && IsHangul(text[last])) { last++; }
        return last > end && text[(end + 1)..Math.Max(end + 1, last)] is var rest && (Words.Contains(text.Slice(at, end + 1 - at)) || !(rest.IsEmpty || Behind.Contains(rest[0])));
    }

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words = new[] { "세척", "세대", "세배", "세표", "한도", "한시" }.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    // What may stand behind a counter: a particle, or what goes on about the count.
    private const string Behind = "은는이가을를의에로으와과도만부까보처씩째간여당동전후내뒤마쯤가정인입였짜대중치미반월년개주달명번건곳나라람지목소일하이";

    // 十分: "enough"; 一つ一つ: "each".
    private static bool IsAdverb(ReadOnlySpan<char> text, int at, int end) =>
        (text[at..].StartsWith("十分") && !(text[at..].StartsWith("十分間") || text[at..].StartsWith("十分後"))) || text[at..].StartsWith("一つ一つ") || text[at..].StartsWith("一度も") || (at >= 2 && text[(at - 2)..].StartsWith("一つ一つ"));

    /// <summary>Where a half behind a unit ends (2年半, 1시간 반); 0 where none stands there.</summary>
    public static int HalfBehind(ReadOnlySpan<char> text, int end)
    {
        var at = end > 0 && end < text.Length && text[end] == ' ' ? end + 1 : end;
        return end > 0 && at < text.Length && ((at == end && text[at] == '半') || (text[at] == '반' && (at + 1 == text.Length || text[at + 1] is ' ' or ',' or '.' or '의' or '을' or '이' or '만' or '동' or '간' or '가' or '쯤')))
            && !(at + 1 < text.Length && text[at + 1] is 'ば' or '期' or '数' or '額' or '減') ? at + 1 : 0;
    }

    /// <summary>Whether a numeral counts days in itself: 사흘.</summary>
    public static bool CountsDays(ReadOnlySpan<char> numeral) => numeral[^1] is '틀' or '흘' or '새';

    private static readonly (string Word, int Days)[] DayCounts = [("이틀", 2), ("사흘", 3), ("나흘", 4), ("닷새", 5), ("엿새", 6), ("열흘", 10)];

    private static ReadNumber? ReadKorean(ReadOnlySpan<char> text, int at, bool rank)
    {
        var first = text[at];
        foreach (var (word, days) in DayCounts)
        {
            if (text[at..].StartsWith(word))
            {
                return new ReadNumber(at + word.Length, days, days, false, 1);
            }
        }

        // 석 달, 넉 달
        if (first is '석' or '넉' && at + 2 < text.Length && text[at + 1] == ' ' && text[at + 2] is '달' or '장' or '자')
        {
            return new ReadNumber(at + 1, first == '석' ? 3 : 4, first == '석' ? 3 : 4, false, 1);
        }

        if (NumberWords.ReadKoreanNative(text[at..], out var length) is { } native && StartsCounter(text, at + length) && !IsWord(text, at, at + length))
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
