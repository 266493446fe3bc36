using Bot.Core.Answers.Support.Cjk;
using Bot.Core.Answers.Support.Cjk.Syntax;
using Bot.Core.Language;
using Bot.Core.Language.Dictionaries;
using Bot.Core.Language.WordNet;

namespace Bot.Core.Answers.Understanding;

/// <summary>What a Korean or Japanese question is about: 서울시 예산 in 서울시 예산은 얼마인가요?</summary>
/// <param name="End">Behind the words, before the particle.</param>
internal sealed record CjkTopic(string Question, int Start, int End)
{
    private const string Territories = "市都県府町村区国시도군구";

    public string Text => Question[Start..End];

    /// <returns>null where it is about what is asked for: 누가 왔나요?</returns>
    public static CjkTopic? In(string question)
    {
        var chunks = CjkClauseReader.Cut(question).FindAll(chunk => chunk.Form is null && chunk.End > chunk.Start
            && !GrammarWords.CjkQuestionWords.Any(word => question.AsSpan(chunk.Start, chunk.Last - chunk.Start).Contains(word, StringComparison.Ordinal)));
        var about = chunks.Find(chunk => chunk.Case == CjkCase.Topic) ?? chunks.Find(chunk => IsSetApart(question, chunk)) ?? chunks.Find(chunk => chunk.Case == CjkCase.Subject);
        if (about is null)
        {
            return null;
        }

        // 東京都の予算は: with what is owned.
        var start = about.Start;
        for (var owner = chunks.FindLast(chunk => chunk.Last == start && question[chunk.Last - 1] == 'の'); owner is not null; owner = chunks.FindLast(chunk => chunk.Last == start && question[chunk.Last - 1] == 'の'))
        {
            start = owner.Start;
        }

        return new(question, start, about.End);
    }

    // 工場では, 공장에서는: the particle of a topic behind another.
    private static bool IsSetApart(string question, CjkChunk chunk) =>
        chunk.Case == CjkCase.Other && question.AsSpan(chunk.End, chunk.Last - chunk.End) is "では" or "には" or "からは" or "에서는" or "에는" or "로는" or "으로는";

    /// <summary>The question about something else: a name takes the place of what the topic is of (부산 for 서울시), another word that of its last word;
    /// and what nothing was told the owner of gets one (예산: 부산 예산).</summary>
    /// <param name="isName">Whether the pack knows it as a name.</param>
    public string With(string name, bool isName)
    {
        var parts = Text.Split(Text.Contains('の', StringComparison.Ordinal) ? 'の' : ' ', StringSplitOptions.RemoveEmptyEntries);
        var between = Text.Contains('の', StringComparison.Ordinal) ? "の" : " ";
        if (parts.Length == 1 && IsWord(Text) && !IsPlace(Text) && (isName || !IsWord(name) || IsPlace(name)))
        {
            name = CjkText.IsHangul(Text[0]) ? $"{name} {Text}" : $"{name}の{Text}";
        }
        else if (parts.Length > 1 && !name.Contains(between, StringComparison.Ordinal))
        {
            name = !isName && IsWord(name) && !(IsPlace(name) && IsPlace(parts[0])) ? string.Join(between, [.. parts[..^1], name]) : string.Join(between, [name, .. parts[1..]]);
        }

        return Question[..Start] + KoreanJoints.Join(name, Question[End..]);
    }

    // Korean words that are written like a town's name are in the large dictionary, too.
    private static bool IsWord(string name) => CjkGlossary.Find(name).Count > 0 || (!CjkText.IsHangul(name[0]) && CjkDictionary.Find(name).Count > 0);

    // 浜松: a name is spelt in English as it sounds, which is no English word.
    private static bool IsPlace(string name) => IsTerritory(name) || (CjkText.IsHan(name[0]) && CjkDictionary.Find(name) is { Count: > 0 } glosses && glosses.All(gloss => !gloss.Text.Contains(' ', StringComparison.Ordinal) && !EnglishWordNet.Knows(gloss.Text)));

    private static bool IsTerritory(string name) => (name.Length > 1 && Territories.Contains(name[^1]) && !(CjkText.IsHangul(name[^1]) && IsWord(name))) || CjkDictionary.Find(name + "市").Count > 0 || CjkDictionary.Find(name + "県").Count > 0 || CjkDictionary.Find(name + "府").Count > 0;
}
