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
        "차례", "가지", "나라", "곳", "퍼센트", "정도", "사이", "동안", "때", "후", "뒤", "지금", "또", "같이", "함께", "말고", "진짜", "정말", "혹시", "다시", "아직", "이미", "거예요", "건가요", "거야", "했", "하기로", "됐", "몇", "얼마", "전", "중", "간", "더", "가장", "모두", "총", "약", "따르면", "의해", "위해", "통해", "어때", "같은", "에서", "으로", "까지", "부터",
    ];

    // Words that name the kind of answer, which the answer itself need not hold.
    private static readonly string[] Kinds =
    [
        "나라", "국가", "도시", "지역", "장소", "곳", "사람", "인물", "해", "달", "날", "요일", "국", "国", "都市", "街", "町", "市", "地域", "場所", "所", "人", "人物", "年", "月", "日", "曜日",
    ];

    // Whole words that name what kind of thing is asked for, or fill a sentence.
    private static readonly FrozenSet<string> Fillers =
        "날짜 이름 기사 게 지 거 좀 뭔가 것들 부분 내용 사실 日付 名前 程度 言葉 数字 内容 記事 二人 一緒 場合 部分 一体 向 側 先 続".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] Circumstances = ["언제", "어디", "누가", "누구", "いつ", "どこ", "誰", "だれ"];

    private static readonly string[] Values = ["얼마", "몇", "무엇", "뭐", "누구", "いくら", "何", "誰", "どれ", "どのくらい", "どれくらい"];

    private const string JapaneseDoes = "しさすせ";
    private const string KoreanDoes = "하한할합했됐되된될";

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

        var unknown = Unknown(question, language, expansions).Count;
        var known = expansions.Count + Tokenizer.Tokenize(question).Count(token =>
            !token.Is(TokenFlags.Cjk | TokenFlags.StopWord) && !Covered(token.Start, token.End, expansions));
        return known + unknown == 0 ? 0 : (double)known / (known + unknown);
    }

    /// <summary>The words of a question that no expansion knows, as they stand there; none for English, whose own words are searched for.</summary>
    public static IReadOnlyList<Range> Unknown(string question, string language, IReadOnlyList<QueryExpansion> expansions) => language switch
    {
        "ko" => UnknownKorean(question, expansions),
        "ja" => UnknownJapanese(question, expansions),
        _ => [],
    };

    /// <summary>Whether a question word stands right behind a word and its particle.</summary>
    private static bool IsAskedOf(string question, int end)
    {
        var rest = question.AsSpan(end);
        rest = rest is ['は' or 'が', ..] ? rest[1..] : rest;
        return StartsWithAny(rest.TrimStart(' '), Values);
    }

    /// <summary>Whether a word is what is done: a noun with the verb "to do" behind it (就任し, 승인했).</summary>
    public static bool IsDeed(string question, Range word)
    {
        var (start, end) = (word.Start.Value, word.End.Value);
        var does = end < question.Length && CjkText.IsHan(question[end - 1]) && JapaneseDoes.Contains(question[end]);
        return does || Enumerable.Range(start + 2, Math.Max(0, end - start - 2)).Any(i => KoreanDoes.Contains(question[i]));
    }

    /// <summary>Whether the thing that is asked for is a word that no expansion knows: the one behind "which", the one before "what" and "how much"
    /// (지지율은 얼마), or what somebody did where the time, the place or the doer is asked for.</summary>
    public static bool AsksForUnknown(string question, string language, IReadOnlyList<QueryExpansion> expansions)
    {
        var unknown = Unknown(question, language, expansions);
        if (unknown.Any(word => IsAskedOf(question, word.End.Value)) || (unknown.Any(word => IsDeed(question, word)) && Circumstances.Any(word => question.Contains(word, StringComparison.Ordinal))))
        {
            return true;
        }

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
    private static List<Range> UnknownKorean(string question, IReadOnlyList<QueryExpansion> expansions) =>
        [.. Tokenizer.Tokenize(question).Where(token => token.Is(TokenFlags.Cjk)
            && (token.Start == 0 || !char.IsLetterOrDigit(question[token.Start - 1]))
            && !Covered(token.Start, token.End, expansions)
            && !GrammarWords.CjkQuestionWords.Any(word => token.Folded.StartsWith(word, StringComparison.Ordinal))
            && !KoreanLight.Any(word => token.Folded.StartsWith(word, StringComparison.Ordinal))
            && !Fillers.Contains(token.Folded) && !Fillers.Contains(KoreanParticles.Strip(token.Folded)))
            .Select(token => token.Start..token.End)];

    /// <summary>Stretches of kanji or katakana outside the expansions; hiragana is grammar for the most part.</summary>
    private static List<Range> UnknownJapanese(string question, IReadOnlyList<QueryExpansion> expansions)
    {
        var unknown = new List<Range>();
        for (var i = 0; i < question.Length;)
        {
            var end = i;
            var heavy = false;
            while (end < question.Length && IsContent(question[end]) && !Covered(end, end + 1, expansions))
            {
                heavy |= !JapaneseLight.Contains(question[end]);
                end++;
            }

            if (heavy && !Fillers.Contains(question[i..end]))
            {
                unknown.Add(i..end);
            }

            i = Math.Max(end, i + 1);
        }

        return unknown;
    }

    private static bool IsContent(char c) => CjkText.IsHan(c) || c is >= '\u30A1' and <= '\u30FA' or 'ー';

    private static bool StartsWithAny(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.StartsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Covered(int start, int end, IReadOnlyList<QueryExpansion> expansions) =>
        expansions.Any(expansion => start < expansion.End && expansion.Start < end);
}
