using Bot.Core.Language;

namespace Bot.Core.Ingestion.Facts;

/// <summary>Finds what a value of a Korean or Japanese sentence measures: the words in front of it, up to a comma, without the
/// particle that ties them to it.</summary>
internal static class CjkMeasuredProperty
{
    private const int Longest = 24;

    // Longest first.
    private static readonly string[] s_particles =
        ["에서는", "에서", "으로", "까지", "부터", "에게", "은", "는", "이", "가", "을", "를", "의", "에", "로", "과", "와", "도",
         "については", "として", "からの", "では", "には", "から", "まで", "は", "が", "を", "の", "に", "で", "と", "も", "へ"];

    private static readonly string[] s_approximators = ["약", "대략", "최대", "최소", "거의", "約", "およそ", "最大", "最低", "ほぼ"];

    public static bool IsCjk(string text) =>
        text.AsSpan().ContainsAnyInRange('\u3000', '\uD7FF') && LanguageDetector.Detect(text) is "ko" or "ja";

    public static Measure Of(string text, QuantityMention mention)
    {
        var end = mention.Start;
        var start = end;
        while (start > 0 && end - start < Longest && text[start - 1] is not (',' or '、' or '，' or '。' or '(' or '（' or ')' or '）' or '「' or '」' or '“' or '”' or '"'))
        {
            start--;
        }

        if (start > 0 && end - start >= Longest && text.IndexOf(' ', start, end - start) is > 0 and var blank)
        {
            start = blank;
        }

        (start, end) = Trim(text, start, end);
        if (end > start)
        {
            return new Measure(text[start..end], start, end);
        }

        // Nothing stands in front of it: the counted noun, else the sentence.
        return mention.HasNoun
            ? new Measure(text[mention.NounStart..mention.NounEnd], mention.NounStart, mention.NounEnd)
            : new Measure(text, 0, text.Length);
    }

    private static (int Start, int End) Trim(string text, int start, int end)
    {
        var ending = s_approximators.Concat(s_particles);
        for (var cut = true; cut;)
        {
            while (end > start && char.IsWhiteSpace(text[end - 1]))
            {
                end--;
            }

            var tail = ending.FirstOrDefault(word => end - start > word.Length && text.AsSpan(start, end - start).EndsWith(word));
            cut = tail is not null;
            end -= tail?.Length ?? 0;
        }

        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        return (start, end);
    }
}
