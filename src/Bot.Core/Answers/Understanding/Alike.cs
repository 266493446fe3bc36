using Bot.Core.Language;

namespace Bot.Core.Answers.Understanding;

/// <summary>Puts what a follow-up names in the place of what is alike in the question before: "And in April?" for "in May", "And the Bergen plant?" for
/// "the Oslo plant", "And Austria?" for the only name.</summary>
internal static class Alike
{
    /// <returns>The question before with the other thing in it; null where nothing in it is alike.</returns>
    public static string? Substitute(string rest, string before)
    {
        var (named, tokens) = (Tokenizer.Tokenize(rest).FindAll(IsNamed), Tokenizer.Tokenize(before));
        if (named.Count == 0)
        {
            return null;
        }

        var (first, last) = (named[0], named[^1]);
        var written = rest[first.Start..last.End];
        if (named.Count == 1)
        {
            var same = tokens.FindAll(token => token.Is(TokenFlags.Month) == first.Is(TokenFlags.Month) && token.Is(TokenFlags.Year) == first.Is(TokenFlags.Year) && token.Is(TokenFlags.Month | TokenFlags.Year));
            if (same.Count == 1 && first.Is(TokenFlags.Month | TokenFlags.Year))
            {
                return Replace(before, same[0].Start, same[0].End, written);
            }
        }

        // The same noun behind other words.
        var head = tokens.FindLastIndex(token => token.Stem == last.Stem);
        if (named.Count > 1 && head > 0)
        {
            var start = head;
            while (start > 0 && IsNamed(tokens[start - 1]) && !GrammarWords.QuestionWords.Contains(tokens[start - 1].Folded) && IsWithin(before, tokens[start - 1], tokens[start]))
            {
                start--;
            }

            return start < head ? Replace(before, tokens[start].Start, tokens[head].End, written) : null;
        }

        return named.TrueForAll(IsName) && Names(before, tokens) is [var (from, to)] ? Replace(before, from, to, written) : null;
    }

    private static string Replace(string text, int start, int end, string written) => text.Remove(start, end - start).Insert(start, written);

    private static bool IsNamed(Token token) => !token.Is(TokenFlags.StopWord) && !GrammarWords.CjkQuestionWords.Contains(token.Folded);

    private static bool IsName(Token token) => token.Is(TokenFlags.Capitalised) && !token.Is(TokenFlags.Month | TokenFlags.Year);

    private static bool IsWithin(string text, Token left, Token right) => text.AsSpan(left.End, right.Start - left.End) is " " or "-";

    /// <summary>The names of a question; the capital of its first word says nothing.</summary>
    private static List<(int From, int To)> Names(string text, List<Token> tokens)
    {
        var names = new List<(int From, int To)>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!IsName(tokens[i]) || tokens[i].Is(TokenFlags.First | TokenFlags.StopWord))
            {
                continue;
            }

            if (names is [.., var before] && i > 0 && before.To == tokens[i - 1].End && IsWithin(text, tokens[i - 1], tokens[i]))
            {
                names[^1] = (before.From, tokens[i].End);
            }
            else
            {
                names.Add((tokens[i].Start, tokens[i].End));
            }
        }

        return names;
    }
}
