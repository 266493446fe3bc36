using System.Collections.Frozen;
using Bot.Core.Language;

namespace Bot.Core.Answers.Understanding;

/// <summary>Tells who asks what the coverage is about ("Summarize the article", "What's the news?") from one who asks something of it: the
/// first names nothing but articles and what is done to sum them up.</summary>
internal static class SummaryRequest
{
    private static readonly FrozenSet<string> s_summing = Set("summarize summarise summary summaries summarized summarised overview gist tldr recap rundown synopsis outline highlights takeaway takeaways headline headlines nutshell eli5");
    private static readonly FrozenSet<string> s_articles = Set("article articles story stories news coverage report reports piece text topic update updates");
    private static readonly FrozenSet<string> s_told = Set("article articles story stories news coverage");
    private static readonly FrozenSet<string> s_points = Set("point points idea ideas message facts information info content contents version everything bullets");
    private static readonly FrozenSet<string> s_weights = Set("main key important essential basic central whole entire top biggest short bullet");

    // What is left of "What has happened today?" once the words of every question are taken away.
    private static readonly FrozenSet<string> s_happening = Set("happened happen happens happening new latest going");

    private static readonly FrozenSet<string> s_others = Set(
        "please pls plz thanks quick quickly short shortly brief briefly simple simply terms words word sentence sentences line lines one two three four five few minute today now recent recently "
        + "sum provide bullet bullets miss missed give tell show need want make write let get explain catch up bring speed fill read reading really basically again s t dr tl d m "
        + "say says said like love id im paragraph paragraphs english korean japanese old kid child year");

    /// <param name="isFollowUp">Whether something was asked before: what "it" and "that" stand for is then not the coverage as a whole.</param>
    public static bool Is(string text, string language, bool isFollowUp) => language switch
    {
        "ko" => CjkSummaryRequest.Korean.Is(text, isFollowUp),
        "ja" => CjkSummaryRequest.Japanese.Is(text, isFollowUp),
        _ => IsEnglish(Tokenizer.Tokenize(text), isFollowUp),
    };

    /// <summary>The topic of a request for a summary ("Summarize the ferry article": "ferry"); null where it has none, or is no such request.</summary>
    public static string? TopicOf(string text)
    {
        var tokens = Tokenizer.Tokenize(text);
        var summing = tokens.FindIndex(token => s_summing.Contains(token.Folded));
        if (summing < 0 || tokens.Exists(token => IsRefusal(token) || GrammarWords.QuestionWords.Contains(token.Folded)) || !tokens.Take(summing).All(IsOfNothingElse))
        {
            return null;
        }

        var topic = tokens.Skip(summing + 1).Where(token => !IsOfNothingElse(token)).Select(token => text[token.Start..token.End]);
        return string.Join(' ', topic) is { Length: > 0 } words ? words : null;
    }

    private static bool IsEnglish(List<Token> tokens, bool isFollowUp)
    {
        if (tokens.Count == 0 || !tokens.TrueForAll(IsOfNothingElse) || tokens.Exists(IsRefusal) || NamesCountry(tokens))
        {
            return false;
        }

        var ofArticle = tokens.Exists(token => s_articles.Contains(token.Folded));
        return tokens.Exists(token => s_summing.Contains(token.Folded))
            || (tokens.Exists(token => token.Folded is "tl") && tokens.Exists(token => token.Folded is "dr"))
            || (tokens.Exists(token => token.Folded is "sum") && tokens.Exists(token => token.Folded is "up")) || (tokens[0].Folded is "what" && tokens[^1].Folded is "miss" or "missed")
            || (tokens.Count <= 3 && tokens.Exists(token => token.Folded is "news") && !tokens.Exists(token => GrammarWords.QuestionWords.Contains(token.Folded) || GrammarWords.Auxiliaries.Contains(token.Folded)))
            || (tokens[0].Folded is "catch" or "bring" or "fill" && tokens.Exists(token => token.Folded is "me" or "us") && tokens.Exists(token => token.Folded is "up" or "in"))
            || (tokens[0].Folded is "tell" or "give" && tokens.Exists(token => token.Folded is "everything"))
            || (tokens[0].Folded is "what" && tokens[^1].Folded is "facts")
            || (tokens[0].Folded is "what" && tokens.Exists(token => token.Folded is "say" or "says") && tokens.Exists(token => s_told.Contains(token.Folded)))
            || (tokens.Exists(token => s_weights.Contains(token.Folded)) && tokens.Exists(token => token.Folded is "stories" or "news") && !GrammarWords.QuestionWords.Contains(tokens[0].Folded))
            || (tokens.Exists(token => s_weights.Contains(token.Folded)) && tokens.Exists(token => s_points.Contains(token.Folded)))
            || (ofArticle && tokens.Exists(token => token.Folded is "what" or "whats" or "any" or "tell" or "explain" or "latest") && !tokens.Exists(token => token.Folded is "who" or "when" or "where" or "why" or "say" or "says" or "said"))
            || (!isFollowUp && AsksAboutAll(tokens));
    }

    // "Don't summarize it", "Any other news?"
    private static bool IsRefusal(Token token) => token.Folded is "not" or "dont" or "never" or "no" or "other" or "else";

    // "summary of the US": it is no word of grammar behind "the", nor where nothing is done for "us".
    private static bool NamesCountry(List<Token> tokens) => tokens.Index().Any(pair => pair.Item.Folded is "us"
        && (pair.Index == 0 || tokens[pair.Index - 1].Folded is "the" or "of" || s_summing.Contains(tokens[pair.Index - 1].Folded)));

    // "What is this about?", "What's new?", "What happened?"
    private static bool AsksAboutAll(List<Token> tokens) => tokens[0].Folded is "what" or "whats"
        && (tokens[^1].Folded is "about" || tokens.Exists(token => s_happening.Contains(token.Folded))) && !tokens.Exists(token => token.Is(TokenFlags.Number) || token.Folded is "you" or "your" or "me" or "next" or "will" or "one" or "ones");

    private static bool IsOfNothingElse(Token token) => token.Is(TokenFlags.StopWord) || GrammarWords.QuestionWords.Contains(token.Folded)
        || s_summing.Contains(token.Folded) || s_articles.Contains(token.Folded) || s_points.Contains(token.Folded) || s_weights.Contains(token.Folded)
        || s_happening.Contains(token.Folded) || s_others.Contains(token.Folded) || token.Is(TokenFlags.Number);

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
