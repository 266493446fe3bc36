using System.Collections.Frozen;
using Bot.Core.Language;

namespace Bot.Core.Answers.Understanding;

/// <summary>Tells who asks what the coverage is about ("Summarize the article", "What's the news?") from one who asks something of it: the
/// first names nothing but articles and what is done to sum them up.</summary>
internal static class SummaryRequest
{
    private static readonly FrozenSet<string> s_summing = Set("summarize summarise summary summaries summarized summarised overview gist tldr recap rundown synopsis outline highlights takeaway takeaways headline headlines nutshell eli5");
    private static readonly FrozenSet<string> s_articles = Set("article articles story stories news coverage report reports piece text topic");
    private static readonly FrozenSet<string> s_points = Set("point points idea ideas message facts information info content contents");
    private static readonly FrozenSet<string> s_weights = Set("main key important essential basic central whole entire");

    // What is left of "What has happened today?" once the words of every question are taken away.
    private static readonly FrozenSet<string> s_happening = Set("happened happen happens happening new latest going");

    private static readonly FrozenSet<string> s_others = Set(
        "please pls plz thanks quick quickly short shortly brief briefly simple simply terms words word sentence sentences line lines one two three four five few minute today now recent recently "
        + "sum provide bullet bullets miss missed give tell show need want make write let get explain catch up read reading really basically again s t dr tl");

    /// <param name="isFollowUp">Whether something was asked before: what "it" and "that" stand for is then not the coverage as a whole.</param>
    public static bool Is(string text, string language, bool isFollowUp) => language switch
    {
        "ko" => CjkSummaryRequest.Korean.Is(text, isFollowUp),
        "ja" => CjkSummaryRequest.Japanese.Is(text, isFollowUp),
        _ => IsEnglish(Tokenizer.Tokenize(text), isFollowUp),
    };

    private static bool IsEnglish(List<Token> tokens, bool isFollowUp)
    {
        if (tokens.Count == 0 || !tokens.TrueForAll(IsOfNothingElse))
        {
            return false;
        }

        var ofArticle = tokens.Exists(token => s_articles.Contains(token.Folded));
        return tokens.Exists(token => s_summing.Contains(token.Folded))
            || (tokens.Exists(token => token.Folded is "tl") && tokens.Exists(token => token.Folded is "dr"))
            || (tokens.Exists(token => token.Folded is "sum") && tokens.Exists(token => token.Folded is "up")) || (tokens[0].Folded is "what" && tokens[^1].Folded is "miss" or "missed")
            || (tokens.Count <= 2 && tokens[^1].Folded is "news")
            || (tokens.Exists(token => s_weights.Contains(token.Folded)) && tokens.Exists(token => s_points.Contains(token.Folded)))
            || (ofArticle && tokens.Exists(token => token.Folded is "what" or "whats" or "any" or "tell" or "explain" or "latest") && !tokens.Exists(token => token.Folded is "who" or "when" or "where" or "why"))
            || (!isFollowUp && AsksAboutAll(tokens));
    }

    // "What is this about?", "What's new?", "What happened?"
    private static bool AsksAboutAll(List<Token> tokens) => tokens[0].Folded is "what" or "whats"
        && (tokens[^1].Folded is "about" || tokens.Exists(token => s_happening.Contains(token.Folded))) && !tokens.Exists(token => token.Is(TokenFlags.Number) || token.Folded is "you" or "your" or "me" or "next" or "will");

    private static bool IsOfNothingElse(Token token) => token.Is(TokenFlags.StopWord) || GrammarWords.QuestionWords.Contains(token.Folded)
        || s_summing.Contains(token.Folded) || s_articles.Contains(token.Folded) || s_points.Contains(token.Folded) || s_weights.Contains(token.Folded)
        || s_happening.Contains(token.Folded) || s_others.Contains(token.Folded) || token.Is(TokenFlags.Number);

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
