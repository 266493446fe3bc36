using Bot.Core.Language;

namespace Bot.Core.Search.Index;

/// <summary>What a text is indexed and ranked by.</summary>
internal static class PassageTerms
{
    /// <summary>The tokens of a text, with each stretch of Han, kana or Hangul cut into its character pairs.</summary>
    public static List<Token> Of(string text)
    {
        var tokens = Tokenizer.Tokenize(text);
        if (!tokens.Exists(token => token.Is(TokenFlags.Cjk)))
        {
            return tokens;
        }

        var terms = new List<Token>(text.Length);
        foreach (var token in tokens)
        {
            if (token.Is(TokenFlags.Cjk))
            {
                terms.AddRange(CjkText.Terms(token).Select(pair => token with { Folded = pair, Stem = pair }));
            }
            else
            {
                terms.Add(token);
            }
        }

        return terms;
    }

    /// <summary>Whether the full-text index holds a token: all but the words of grammar.</summary>
    public static bool IsIndexed(Token token) => !token.Is(TokenFlags.StopWord);
}
