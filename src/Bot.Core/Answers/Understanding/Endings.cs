using System.Collections.Frozen;
using Bot.Core.Language;
using Bot.Core.Search.Questions;

namespace Bot.Core.Answers.Understanding;

/// <summary>Tells a question after the end of something ("When did they lift the ban?") that a passage on its beginning or its course shares all other words with.</summary>
internal static class Endings
{
    private static readonly FrozenSet<string> Ending = Stems(
        "end lift finish conclude cease stop expire resume remove revoke repeal rescind cancel withdraw abolish scrap reopen close shut halt terminate dissolve over restore relax ease waive dismantle demolish undo reverse");

    // What these do to a thing ends it: "a ban on exports" answers "When did they stop exports?".
    private static readonly FrozenSet<string> Barring = Stems("ban bar block prohibit forbid suspend freeze embargo curb restrict pause until till through last");

    private static readonly string[] KoreanAndJapanese =
        ["끝", "종료", "해제", "풀", "철회", "재개", "폐지", "해소", "만료", "마쳤", "마치", "취소", "종결", "종식", "終わ", "終了", "解除", "撤回", "再開", "廃止", "解消", "満了", "取り消", "終結", "撤廃"];

    private static readonly FrozenSet<string> Verbs = Stems("lift resume end remove revoke repeal rescind expire conclude cease abolish relax ease reopen restore finish terminate reverse");

    /// <summary>Whether the question asks for an end, and the passage has no word for one.</summary>
    public static bool AreMissing(Question question, string passage)
    {
        if (question.Language is "ko" or "ja")
        {
            return KoreanAndJapanese.Any(word => question.Text.Contains(word, StringComparison.Ordinal))
                && !KoreanAndJapanese.Any(word => passage.Contains(word, StringComparison.Ordinal)) && !HasEnding(question, passage);
        }

        return question.Tokens.Any(token => Verbs.Contains(token.Stem)) && !HasEnding(question, passage);
    }

    private static bool HasEnding(Question question, string passage)
    {
        var words = question.Translation ?? question;
        // "from January 13 to 14" tells an end, too.
        return DateReader.Read(passage).Any(date => date.From != date.To) || Tokenizer.Tokenize(passage).Exists(token => Ending.Contains(token.Stem) || (Barring.Contains(token.Stem) && !IsNamed(words, token)));
    }

    /// <summary>Whether the question has the thing itself, of which the end is asked.</summary>
    private static bool IsNamed(Question question, Token token) => question.Tokens.Any(asked => asked.Stem == token.Stem);

    private static FrozenSet<string> Stems(string words) => words.Split(' ').Select(EnglishStemmer.Stem).ToFrozenSet(StringComparer.Ordinal);
}
