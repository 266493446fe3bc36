using System.Collections.Frozen;
using Bot.Core.Language;

namespace Bot.Core.Answers.Understanding;

/// <summary>Tells a question about the source itself ("Is this article AI-generated?") from one about what it says: the first consists of nothing
/// but words about articles and how they come about.</summary>
internal static class SourceQuestion
{
    private static readonly FrozenSet<string> s_articles = Set("article articles story stories coverage text piece source sources publisher author");
    private static readonly FrozenSet<string> s_making = Set("ai chatgpt gpt llm bot robot computer artificial human humans person journalist reporter machine written wrote write published publish created made produced generated compiled based source sources publisher author");
    private static readonly FrozenSet<string> s_others = Set("intelligence your this real actual");

    private static readonly FrozenSet<string> s_authors = Set("ai chatgpt gpt llm bot robot computer artificial human humans person journalist reporter machine");

    // "Is the article about AI?", "What is AI in the coverage?": what an article says.
    private static readonly FrozenSet<string> s_inside = Set("about in on regarding for at into of");

    public static bool Is(string text, string language) => language switch
    {
        "ko" => CjkSourceQuestion.Korean.Is(text),
        "ja" => CjkSourceQuestion.Japanese.Is(text),
        _ => IsEnglish(Tokenizer.Tokenize(text)),
    };

    private static bool IsEnglish(List<Token> tokens) =>
        tokens.TrueForAll(token => token.Is(TokenFlags.StopWord) || GrammarWords.QuestionWords.Contains(token.Folded)
            || s_articles.Contains(token.Folded) || s_making.Contains(token.Folded) || s_others.Contains(token.Folded))
        && tokens.Exists(token => s_making.Contains(token.Folded))
        && (tokens.Exists(token => s_articles.Contains(token.Folded))
            || (tokens.Exists(token => token.Folded is "this") && (tokens.Exists(token => token.Folded is "ai" or "chatgpt" or "gpt" or "llm" or "artificial")
                || (tokens.Exists(token => s_authors.Contains(token.Folded)) && tokens.Exists(token => token.Folded is "written" or "wrote" or "write")))))
        && (tokens.Exists(token => s_making.Contains(token.Folded) && !s_authors.Contains(token.Folded)) || !tokens.Exists(token => s_inside.Contains(token.Folded)));

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
