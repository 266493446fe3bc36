using System.Text.RegularExpressions;
using Bot.Core.Language;

namespace Bot.Core.Answers.Understanding;

/// <summary>Tells a question after what is to come: "When will …?", "언제 방문하나요?", "いつ訪れますか".</summary>
internal static partial class FutureTense
{
    private const int FirstSyllable = 0xAC00;
    private const int FinalConsonants = 28;

    /// <summary>Number of ㅆ among the final consonants of Hangul syllables: the mark of the past (https://www.unicode.org/versions/latest/core-spec/chapter-3/,
    /// "Hangul Syllable Composition").</summary>
    private const int DoubleSieut = 20;

    public static bool IsAsked(string question)
    {
        if (question.Contains("언제", StringComparison.Ordinal))
        {
            return KoreanVerb().Match(question) is { Success: true } verb && !verb.Value.Any(IsPast);
        }

        if (question.Contains("いつ", StringComparison.Ordinal))
        {
            return JapaneseVerb().IsMatch(question);
        }

        var tokens = Tokenizer.Tokenize(question);
        return tokens.Exists(token => token.Folded is "will") && tokens.Exists(token => GrammarWords.QuestionWords.Contains(token.Folded));
    }

    /// <summary>Whether a Korean or Japanese question asks of what is or may be, not of what was done.</summary>
    public static bool IsNotPast(string question) => !question.Any(IsPast) && !JapanesePast().IsMatch(question);

    // 있 is to be there, not the past.
    private static bool IsPast(char c) => CjkText.IsHangul(c) && c >= FirstSyllable && (c - FirstSyllable) % FinalConsonants == DoubleSieut && c is not ('있' or '겠');

    /// <summary>The last word, where it is a verb that asks; 인가요 and the like only name.</summary>
    [GeneratedRegex(@"(?<!\S)\S*(?<!인|일|입)(?:나요|니까|는가요?|까요|니|냐)[?？.\s]*$", RegexOptions.CultureInvariant)]
    private static partial Regex KoreanVerb();

    [GeneratedRegex("(?:まし|でし|っ|い|し|れ)た(?:か|の|ん|$|[?？。])|だった", RegexOptions.CultureInvariant)]
    private static partial Regex JapanesePast();

    [GeneratedRegex(@"(?:ます|る|う|く)(?:か|の|のか|のですか|んですか|でしょうか)?[?？。\s]*$", RegexOptions.CultureInvariant)]
    private static partial Regex JapaneseVerb();
}
