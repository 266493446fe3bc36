using System.Collections.Frozen;

namespace Bot.Core.Answers.Understanding;

/// <summary>Words by which a question leans on what was said before, and the question words that open a part of it.</summary>
internal static class GrammarWords
{
    /// <summary>Words that stand for something named before.</summary>
    public static FrozenSet<string> Pronouns { get; } = Set(
        "he she him her his hers they them their theirs it its there this that these those one ones then same other another former latter such");

    /// <summary>Those of them that stand for somebody.</summary>
    public static FrozenSet<string> PersonalPronouns { get; } = Set("he she him her his hers");

    /// <summary>Words that open a follow-up.</summary>
    public static FrozenSet<string> Connectives { get; } = Set("and but or so also plus what how then ok okay well");

    /// <summary>Openings that take up the question before: "what about …?".</summary>
    public static IReadOnlyList<string> Openings { get; } =
    [
        "and ", "but ", "also ", "plus ", "or ", "then ", "so ", "what about", "how about", "and what about", "ok and", "what else", "who else", "where else",
        "그리고", "그럼", "그러면", "그런데", "근데", "또", "그래서",
        "では", "じゃあ", "それでは", "それで", "そして", "あと", "また", "ちなみに",
    ];

    /// <summary>Those of the openings that add nothing to a question that is asked behind them.</summary>
    public static IReadOnlyList<string> BareOpenings { get; } =
        ["and ", "but ", "ok and ", "then ", "so ", "그리고 ", "그럼 ", "그러면 ", "그런데 ", "근데 ", "では", "じゃあ", "それでは", "そして"];

    /// <summary>Korean and Japanese words that stand for something named before.</summary>
    public static IReadOnlyList<string> CjkPronouns { get; } =
    [
        "그는", "그가", "그의", "그를", "그녀", "그들", "그것", "그곳", "거기", "그때", "이것", "그 나라", "그 사람", "그 회담", "그 협정", "그 조치", "다른 하나", "나머지",
        "彼", "彼女", "それ", "そこ", "その", "これ", "この", "あれ", "もう一", "他の", "ほかの", "同じ",
    ];

    /// <summary>English question words.</summary>
    public static FrozenSet<string> QuestionWords { get; } = Set("who whom whose what when where which why how whats whos wheres");

    /// <summary>Words behind which a noun follows, no verb.</summary>
    public static FrozenSet<string> Determiners { get; } = Set("the a an this that these those its their his her our your my some any no each every of in on at for with by from about into");

    public static FrozenSet<string> Copulas { get; } = Set("is are was were");

    /// <summary>Words that open a question, with or without a question word.</summary>
    public static FrozenSet<string> Auxiliaries { get; } = Set(
        "is are was were am be been do does did has have had can could will would shall should may might must");

    /// <summary>Question words and endings of Korean and Japanese, which say nothing to search for.</summary>
    public static IReadOnlyList<string> CjkQuestionWords { get; } =
    [
        "왜", "언제", "어디서", "어디에서", "어디", "누구", "누가", "무엇을", "무엇", "뭐", "얼마나", "얼마", "어떻게", "몇", "어느", "어떤",
        "なぜ", "何故", "どうして", "いつ", "どこで", "どこ", "誰", "だれ", "何", "なに", "いくら", "どのくらい", "どれくらい", "どのように", "どう", "いくつ", "どの",
    ];

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
