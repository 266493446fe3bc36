using System.Collections.Frozen;
using Bot.Core.Language;

namespace Bot.Core.Answers.Understanding;

/// <summary>Asks the last question again with another question word: "Why?" behind "When did Norway ban fishing?" is "Why did Norway ban fishing?".</summary>
internal static class Reask
{
    // What goes with a question word: "how many", "with whom", "since when".
    private static readonly FrozenSet<string> Beside = "many much long often far old with to from in by for since until exactly and so but then".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <returns>null where the question before has no place for it.</returns>
    public static string? With(string asking, string before)
    {
        asking = asking.Trim(' ', '?', '？', '.', '。');
        if (!Tokenizer.Tokenize(asking).TrueForAll(token => token.Is(TokenFlags.Cjk) || GrammarWords.QuestionWords.Contains(token.Folded) || Beside.Contains(token.Folded)))
        {
            return null;
        }

        var tokens = Tokenizer.Tokenize(before);
        return tokens.Exists(token => token.Is(TokenFlags.Cjk)) ? InCjk(asking, before) : InEnglish(asking, before, tokens);
    }

    private static string? InEnglish(string asking, string before, List<Token> tokens)
    {
        var word = tokens.FindIndex(token => GrammarWords.QuestionWords.Contains(token.Folded));
        var auxiliary = word < 0 ? -1 : tokens.FindIndex(word + 1, token => GrammarWords.Auxiliaries.Contains(token.Folded));
        if (auxiliary < 0 || tokens[word].Folded is "who" || tokens[auxiliary].Folded is "be" or "been" || auxiliary + 1 >= tokens.Count)
        {
            return null;
        }

        // "How many treaties did she sign?" is about treaties still.
        var thing = string.Join(' ', tokens.Skip(word + 1).Take(auxiliary - word - 1).Where(token => !token.Is(TokenFlags.StopWord)).Select(token => before[token.Start..token.End]));
        return $"{asking} {before[tokens[auxiliary].Start..].TrimEnd(' ', '?')} {thing}".TrimEnd() + "?";
    }

    /// <summary>In the place of the only question word; those that go with a counter have none.</summary>
    private static string? InCjk(string asking, string before)
    {
        var words = GrammarWords.CjkQuestionWords.Where(word => before.Contains(word, StringComparison.Ordinal)).OrderByDescending(word => word.Length).ToList();
        if (words.Count == 0 || words[0] is "몇" or "何" || words.Skip(1).Any(word => !words[0].Contains(word, StringComparison.Ordinal)))
        {
            return null;
        }

        return before.Replace(words[0], asking is [.., '요'] ? asking[..^1] : asking, StringComparison.Ordinal);
    }
}
