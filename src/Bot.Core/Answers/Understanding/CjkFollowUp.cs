using System.Text.RegularExpressions;
using Bot.Core.Answers.Support.Cjk.Syntax;
using Bot.Core.Coverage;
using Bot.Core.Language;

namespace Bot.Core.Answers.Understanding;

/// <summary>Makes a Korean or Japanese question that leans on the last one stand by itself: 그는, そこで and 그 배에서 get the name that they stand for,
/// 부산은요? and 大阪は？ the last question with another name in it; and a bare "Why?" behind a Korean or Japanese question is asked in its language.</summary>
internal static partial class CjkFollowUp
{
    private static readonly Dictionary<string, (string Korean, string Japanese)> s_bare = new(StringComparer.Ordinal)
    {
        ["why"] = ("왜", "なぜ"),
        ["how come"] = ("왜", "なぜ"),
        ["when"] = ("언제", "いつ"),
        ["where"] = ("어디서", "どこで"),
        ["who"] = ("누가", "誰が"),
        ["with whom"] = ("누구와", "誰と"),
        ["who with"] = ("누구와", "誰と"),
        ["how much"] = ("얼마나", "どのくらい"),
    };

    private const int MostWords = 2;

    /// <summary>A bare English question word in the language of the question before; the text itself for any other.</summary>
    public static string Translate(string text, string before) =>
        LanguageDetector.Detect(before) is ("ko" or "ja") and var language && s_bare.TryGetValue(BareOpening().Replace(text, "").Trim(' ', '?', '.', '!').ToLowerInvariant(), out var word)
            ? $"{(language == "ko" ? word.Korean : word.Japanese)}?" : text;

    /// <returns>The question as it stands by itself; null where it does not lean on what the last one is about.</returns>
    public static string? Resolve(string text, string before, Lexicon lexicon) => LanguageDetector.Detect(text) switch
    {
        "ko" or "ja" when Asks(before) => OfTopic(Opening().Replace(text, ""), before, lexicon) ?? CjkPronoun.Resolve(text, before, lexicon),
        _ => null,
    };

    /// <summary>부산은요?, 大阪は？: the last question of another.</summary>
    private static string? OfTopic(string text, string before, Lexicon lexicon)
    {
        if (TopicAlone().Match(text) is not { Success: true } match || match.Groups["name"].Value.Trim() is not { Length: > 0 } name || Asks(name) || Pointing().IsMatch(name) || !IsOneNoun(name))
        {
            return null;
        }

        if ((FollowUp.Substitute(name, before, lexicon) ?? Alike.Substitute(name, before)) is { } alike)
        {
            var at = alike.IndexOf(name, StringComparison.Ordinal);
            return at < 0 ? alike : alike[..at] + KoreanJoints.Join(name, alike[(at + name.Length)..]);
        }

        return LanguageDetector.Detect(before) == LanguageDetector.Detect(text) && CjkTopic.In(before) is { } topic ? topic.With(name, isName: lexicon.Find(name) is [{ Start: 0, Entity: not null } known] && known.Length == name.Length) : null;
    }

    /// <summary>A short question that says neither whom nor what it is about, with what the last one is about; null for any other.</summary>
    public static string? OfSameTopic(string text, string before, Lexicon lexicon)
    {
        var asked = Opening().Replace(text, "");
        if (asked.Length > ShortQuestion || LanguageDetector.Detect(text) is not ("ko" or "ja") || LanguageDetector.Detect(before) != LanguageDetector.Detect(text) || !Asks(asked) || lexicon.Find(asked).Any(match => match.Entity is not null) || CjkTopic.In(asked) is not null
            || GrammarWords.CjkQuestionWords.Aggregate(asked, (rest, word) => rest.Replace(word, "", StringComparison.Ordinal)).Count(char.IsLetter) < Verb || CjkTopic.In(before) is not { } topic)
        {
            return null;
        }

        return KoreanJoints.Join(topic.Text, CjkText.IsHangul(asked[0]) ? "은 " : "は") + asked;
    }

    /// <summary>How many letters beside its question word make a question of its own, with a verb.</summary>
    private const int Verb = 3;

    /// <summary>How many letters a question has at most that leans on what the last one is about.</summary>
    private const int ShortQuestion = 16;

    // GDPへの効果は？ says more than a name: it asks a question of its own.
    private static bool IsOneNoun(string name) => name.All(letter => !CjkText.IsHiragana(letter)) && name.Split(' ') is var words
        && words.Length <= MostWords && words[..^1].All(word => KoreanParticles.Strip(word) == word);

    /// <summary>Whether a text has a question word of its own.</summary>
    private static bool Asks(string text) => GrammarWords.CjkQuestionWords.Any(word => text.Contains(word, StringComparison.Ordinal))
        || Tokenizer.Tokenize(text).Exists(token => GrammarWords.QuestionWords.Contains(token.Folded));

    [GeneratedRegex("^(?:and|but|so|ok|okay)[ ,]+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex BareOpening();

    [GeneratedRegex("^(?:그리고|그럼|그러면|그런데|근데|그렇다면|では|じゃあ|じゃ|それでは|それなら|そして|ちなみに|あと)[ ,、]*", RegexOptions.CultureInvariant)]
    private static partial Regex Opening();

    // A name with the particle of a topic, and nothing more.
    [GeneratedRegex("^(?<name>[^?？]{1,20}?)(?:(?:의 경우|의 경우에)?(?:은|는)(?:요|어때요?|어떤가요)?|도요|(?:の場合)?は(?:どう(?:ですか|でしょうか|なの)?)?|についてはどうですか|も)[ ]*[?？]*$", RegexOptions.CultureInvariant)]
    private static partial Regex TopicAlone();

    // 그 다음은요?, その次は？: what comes next is no name.
    [GeneratedRegex("^(?:그|이|저|다음|그 ?다음|이후|그 ?후|그 ?외|나머지|다른|その|この|次|その(?:次|後|他|ほか)|他|ほか|以上|今後|それ|これ|あれ|彼|彼女|그것|그건|이것|여기|거기|여보세요|저기)", RegexOptions.CultureInvariant)]
    private static partial Regex Pointing();
}
