using Bot.Core.Answers.Understanding;
using Bot.Core.Coverage;
using Bot.Core.Language;
using Bot.Core.Search.Questions;

namespace Bot.Core.Answers.Extractive.Cjk;

/// <summary>Tells a passage of the question's own language that tells of another place what is asked of one: 부산 예산은 얼마인가요? where 서울시 예산 is told.</summary>
internal static class CjkOwners
{
    private const string Territories = "市都県府町村区国시도군구";

    /// <param name="context">What the passage leans on.</param>
    public static bool AreOthers(Question question, string passage, string? context, Lexicon lexicon)
    {
        if (question.Language is not ("ko" or "ja") || LanguageDetector.Detect(passage) != question.Language)
        {
            return false;
        }

        if (AreOthersNamed(question.Text, passage, context, lexicon))
        {
            return true;
        }

        if (CjkTopic.In(question.Text) is not { } topic)
        {
            return false;
        }

        var mark = question.Language == "ja" ? "の" : " ";
        var cut = topic.Text.LastIndexOf(mark, StringComparison.Ordinal);
        if (cut < 2)
        {
            return false;
        }

        var (owner, head) = (topic.Text[..cut].Split(mark)[0], topic.Text[(cut + 1)..]);
        var bare = Bare(owner);
        if (head.Length == 0 || passage.Contains(bare, StringComparison.Ordinal) || context?.Contains(bare, StringComparison.Ordinal) == true)
        {
            return false;
        }

        var at = passage.IndexOf(mark + head, StringComparison.Ordinal);
        return at > 0 && WordBefore(passage, at) is { Length: > 1 } other && (IsPlace(other, lexicon) || IsPlace(owner, lexicon) && lexicon.Find(other) is [{ Entity: not null }, ..]);
    }

    /// <summary>Whether another stands in a passage where the question names one: 日本への輸出は where 中国への輸出 is told.</summary>
    public static bool AreOthersNamed(string question, string passage, string? context, Lexicon lexicon)
    {
        var told = lexicon.Find(passage);
        foreach (var asked in lexicon.Find(question))
        {
            if (asked.Entity is not { } entity || told.Any(match => match.Entity?.Id == entity.Id) || (context is not null && lexicon.Find(context).Any(match => match.Entity?.Id == entity.Id)))
            {
                continue;
            }

            var behind = Behind(question, asked.Start + asked.Length);
            if (behind.Length == Slot && told.Any(match => match.Entity is { } other && other.Type == entity.Type && Behind(passage, match.Start + match.Length) == behind))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a text holds a name of the question with what the question says of it: 일본에 대한 수출.</summary>
    public static bool IsNamedSo(Question question, string text, Lexicon lexicon)
    {
        foreach (var asked in question.Language is "ko" or "ja" ? lexicon.Find(question.Text) : [])
        {
            var behind = Behind(question.Text, asked.Start + asked.Length);
            if (asked.Entity is { } entity && behind.Length == Slot && lexicon.Find(text).Any(match => match.Entity?.Id == entity.Id && Behind(text, match.Start + match.Length) == behind))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How many letters behind a name tell what is said of it.</summary>
    private const int Slot = 3;

    private static string Behind(string text, int at) => text.Substring(at, Math.Min(Slot, text.Length - at));

    private static string Bare(string name) => name.Length > 2 && Territories.Contains(name[^1]) ? name[..^1] : name;

    private static string WordBefore(string text, int end)
    {
        var start = end;
        while (start > 0 && char.IsLetter(text[start - 1]) && !CjkText.IsHiragana(text[start - 1])) { start--; }
        return text[start..end];
    }

    private static bool IsPlace(string word, Lexicon lexicon) => Territories.Contains(word[^1]) || lexicon.Find(word) is [{ Start: 0, Entity.Type: "Place" or "Country" }, ..];
}
