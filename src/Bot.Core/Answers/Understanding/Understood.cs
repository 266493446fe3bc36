using System.Collections.Frozen;
using Bot.Core.Language;
using Bot.Core.Search.Questions;

namespace Bot.Core.Answers.Understanding;

/// <summary>How much of a Korean or Japanese question the pack's words cover. What they leave out cannot be looked for in English
/// articles, so an answer that ignores it may answer another question.</summary>
internal static class Understood
{
    // Words of grammar and politeness, counters and light verbs: a stretch that begins with one of them asks for nothing by itself.
    private static readonly string[] KoreanLight =
    [
        "인가", "입니", "이었", "였나", "있나", "있습", "있었", "있는", "없나", "했나", "했습", "하나", "합니", "하는", "한다", "하면", "할", "됐나", "되었", "되나", "됩니", "된",
        "대해", "대한", "관한", "관해", "관련", "알려", "말해", "설명", "가르쳐", "궁금", "주세요", "두", "그", "이번", "이", "저", "및", "와", "과", "수", "것", "건", "개국", "개", "명", "번",
        "차례", "가지", "나라", "곳", "퍼센트", "정도", "사이", "동안", "때", "후", "전", "중", "간", "더", "가장", "모두", "총", "약", "따르면", "의해", "위해", "통해", "어때", "같은", "에서", "으로", "까지", "부터",
    ];

    // Words that name the kind of answer, which the answer itself need not hold.
    private static readonly string[] Kinds =
    [
        "나라", "국가", "도시", "지역", "장소", "곳", "사람", "인물", "해", "달", "날", "요일", "국", "国", "都市", "街", "町", "市", "地域", "場所", "所", "人", "人物", "年", "月", "日", "曜日",
    ];

    private static readonly string[] Which = ["どの", "どんな", "何の", "어느", "어떤", "무슨"];

    // Kanji that count, compare, or carry grammar when they stand by themselves.
    private static readonly FrozenSet<char> JapaneseLight = "何誰年月日回件人時中上下前後間的化両出行見言教知最等約対割度番目国数個名方今所事物者内以各".ToFrozenSet();

    /// <returns>0 to 1; 1 for a question in English, whose own words are searched for.</returns>
    public static double Share(string question, string language, IReadOnlyList<QueryExpansion> expansions)
    {
        if (language is not ("ko" or "ja"))
        {
            return 1;
        }

        var unknown = language == "ko" ? UnknownKorean(question, expansions) : UnknownJapanese(question, expansions);
        var known = expansions.Count + Tokenizer.Tokenize(question).Count(token =>
            !token.Is(TokenFlags.Cjk | TokenFlags.StopWord) && !Covered(token.Start, token.End, expansions));
        return known + unknown == 0 ? 0 : (double)known / (known + unknown);
    }

    /// <summary>Whether the thing that "which …" asks for is a word that no expansion knows.</summary>
    public static bool AsksForUnknown(string question, IReadOnlyList<QueryExpansion> expansions)
    {
        foreach (var which in Which)
        {
            var at = question.IndexOf(which, StringComparison.Ordinal);
            if (at >= 0)
            {
                var thing = at + which.Length;
                while (thing < question.Length && question[thing] is ' ' or 'お' or 'ご')
                {
                    thing++;
                }

                // どのように, どのくらい: how, how much.
                return thing < question.Length && !CjkText.IsHiragana(question[thing]) && !Covered(thing, thing + 1, expansions) && !JapaneseLight.Contains(question[thing])
                    && !KoreanLight.Concat(Kinds).Any(word => question.AsSpan(thing).StartsWith(word, StringComparison.Ordinal));
            }
        }

        return false;
    }

    /// <summary>Words that no expansion touches, light words aside, and particles glued to a Latin word or a number.</summary>
    private static int UnknownKorean(string question, IReadOnlyList<QueryExpansion> expansions) =>
        Tokenizer.Tokenize(question).Count(token => token.Is(TokenFlags.Cjk)
            && (token.Start == 0 || !char.IsLetterOrDigit(question[token.Start - 1]))
            && !Covered(token.Start, token.End, expansions)
            && !GrammarWords.CjkQuestionWords.Any(word => token.Folded.StartsWith(word, StringComparison.Ordinal))
            && !KoreanLight.Any(word => token.Folded.StartsWith(word, StringComparison.Ordinal)));

    /// <summary>Stretches of kanji or katakana outside the expansions; hiragana is grammar for the most part.</summary>
    private static int UnknownJapanese(string question, IReadOnlyList<QueryExpansion> expansions)
    {
        var count = 0;
        for (var i = 0; i < question.Length;)
        {
            var end = i;
            var heavy = false;
            while (end < question.Length && IsContent(question[end]) && !Covered(end, end + 1, expansions))
            {
                heavy |= !JapaneseLight.Contains(question[end]);
                end++;
            }

            count += heavy ? 1 : 0;
            i = Math.Max(end, i + 1);
        }

        return count;
    }

    private static bool IsContent(char c) => CjkText.IsHan(c) || c is >= '\u30A1' and <= '\u30FA' or 'ー';

    private static bool Covered(int start, int end, IReadOnlyList<QueryExpansion> expansions) =>
        expansions.Any(expansion => start < expansion.End && expansion.Start < end);
}
