using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Bot.Core.Ingestion.Facts;

/// <summary>Cuts the words beside a value out of Korean and Japanese sentences.</summary>
internal static partial class CjkPhrase
{
    private const int Longest = 24;

    // Longest first.
    private static readonly string[] s_particles =
        ["에서는", "에서", "으로", "까지", "부터", "에게", "은", "는", "이", "가", "을", "를", "의", "에", "로", "과", "와", "도",
         "については", "として", "からの", "では", "には", "から", "まで", "は", "が", "を", "の", "に", "で", "と", "も", "へ"];

    private static readonly string[] s_approximators =
        ["약", "대략", "최대", "최소", "거의", "적어도", "매년", "매달", "오전", "오후", "새벽",
         "지난해", "작년", "올해", "내년", "지난달", "이달", "이번 달", "다음 달", "約", "およそ", "最大", "最低", "ほぼ", "少なくとも", "毎年", "毎月", "午前", "午後",
         "昨年", "前年", "去年", "今年", "来年", "先月", "今月", "来月"];

    /// <summary>Words that say how a value lies to another, and not what it measures.</summary>
    private static readonly FrozenSet<string> s_nothing = FrozenSet.Create(
        StringComparer.Ordinal, "전", "후", "만", "대", "제", "총", "등", "늘어", "줄어", "올라", "내려", "떨어져", "증가해", "감소해", "상승해", "하락해",
        "중", "그중", "이중", "그 중", "이 중", "가운데", "前", "後", "対", "第", "計", "増", "減", "高", "安", "超", "増え", "減り", "うち");

    /// <summary>Nouns that end like one with a particle.</summary>
    private static readonly string[] s_nouns = ["길이", "높이", "깊이", "넓이", "나이", "차이"];

    /// <summary>The words in front of a value, from a comma or an earlier value on; null where they name nothing.</summary>
    public static Measure? Before(string text, int from, int end)
    {
        var start = end;
        while (start > from && end - start < Longest && !IsBorder(text[start - 1]))
        {
            start--;
        }

        if (start > from && end - start >= Longest && text.IndexOf(' ', start, end - start) is > 0 and var blank)
        {
            start = blank;
        }

        if (from > 0)
        {
            // What ties the value before to its own words, and the verb that ends its clause.
            start += (start == from ? Leading().Match(text[start..end]).Length : 0);
            start += Connected().Match(text[start..end]).Length;
        }

        return Trimmed(text, start, end);
    }

    /// <summary>The noun, or else the verb, behind a value.</summary>
    public static Measure? After(string text, int start, int limit)
    {
        start += Leading().Match(text[start..limit]).Length;
        while (start < limit && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        var end = start;
        while (end < limit && end - start < Longest && !IsBorder(text[end]) && text[end] != '.' && !IsParticle(text, start, end))
        {
            end++;
        }

        return Trimmed(text, start, end);
    }

    /// <summary>Whether the value is what the verb behind it is said of ("20명이 다쳤다"), and not what something came to be.</summary>
    public static bool IsSubject(string text, int behind, int limit) => Subject().IsMatch(text[behind..limit]);

    private static bool IsBorder(char letter) => letter is ',' or '、' or '，' or '。' or '(' or '（' or ')' or '）' or '「' or '」' or '“' or '”' or '"';

    // Korean sets a blank behind a particle; in Japanese it stands behind a noun, which ends in no hiragana but where を ends all doubt.
    private static bool IsParticle(string text, int start, int at) => at > start
        && (text[at] is 'を'
            || (text[at] is 'は' or 'が' or 'に' or 'で' or 'と' or 'も' or 'へ' && text[at - 1] is not (>= 'ぁ' and <= 'ん'))
            || (char.IsWhiteSpace(text[at]) && Array.Exists(s_particles, particle => at - start > particle.Length && text.AsSpan(start, at - start).EndsWith(particle))));

    private static Measure? Trimmed(string text, int start, int end)
    {
        for (var cut = true; cut;)
        {
            while (end > start && char.IsWhiteSpace(text[end - 1]))
            {
                end--;
            }

            var words = text.AsSpan(start, end - start);
            var tail = Tail(words, s_approximators, least: 0) ?? (Tail(words, s_nouns, least: 0) is null ? Tail(words, s_particles, least: 1) : null);
            cut = tail is not null;
            end -= tail?.Length ?? 0;
        }

        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        return end > start && text[start..end] is var property && !s_nothing.Contains(property) ? new Measure(property, start, end) : null;
    }

    /// <param name="least">How many letters have to be left.</param>
    private static string? Tail(ReadOnlySpan<char> words, string[] endings, int least)
    {
        foreach (var ending in endings)
        {
            if (words.Length >= ending.Length + least && words.EndsWith(ending))
            {
                return ending;
            }
        }

        return null;
    }

    [GeneratedRegex("^(?:からなる|から|まで|[のがはをにでともへ]|(?:[은는이가을를의에로과와도]|으로|에서|까지|부터|이고|이며)(?=\\s|$))", RegexOptions.CultureInvariant)]
    private static partial Regex Leading();

    [GeneratedRegex("^.*(?:[^광재사보신최](?:고)|며|지만|면서|는데)\\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Connected();

    [GeneratedRegex("^(?:[이가은는도](?=\\s)|が|は(?!な))(?!\\s*(?:되|됐|된|넘|달|なっ|達|超))", RegexOptions.CultureInvariant)]
    private static partial Regex Subject();
}
