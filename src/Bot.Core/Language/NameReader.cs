namespace Bot.Core.Language;

/// <summary>A name in a text, by its capitals.</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="Last">Index of its last token.</param>
public readonly record struct NameMention(int First, int Last);

/// <summary>Finds the names of an English text by their capitals: "Lee Jae-myung", "the World Health Organization", "COVID-19".
/// A capital that begins a sentence says nothing, unless the next word has one too or it is an acronym.</summary>
public static class NameReader
{
    /// <param name="tokens">The text's tokens, as <see cref="Tokenizer"/> cuts them.</param>
    public static IReadOnlyList<NameMention> Read(string text, IReadOnlyList<Token> tokens)
    {
        var names = new List<NameMention>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!IsNameToken(text, tokens, i))
            {
                continue;
            }

            var last = i;
            while (last + 1 < tokens.Count && IsJoined(text, tokens[last], tokens[last + 1])
                && (IsCapital(tokens[last + 1]) || IsDesignation(text, tokens, last + 1)))
            {
                last++;
            }

            names.Add(new NameMention(i, last));
            i = last;
        }

        return names;
    }

    private static bool IsNameToken(string text, IReadOnlyList<Token> tokens, int i)
    {
        var token = tokens[i];
        if (!IsCapital(token) || token.Is(TokenFlags.Month | TokenFlags.Weekday))
        {
            return false;
        }

        if (token.Is(TokenFlags.AllCapitals))
        {
            return true;
        }

        var begins = token.Is(TokenFlags.First) || BeginsSentence(text, token.Start);
        return !begins
            ? !token.Is(TokenFlags.StopWord)
            : !token.Is(TokenFlags.StopWord) && !IsOpener(text.AsSpan(token.Start, token.End - token.Start)) && i + 1 < tokens.Count && IsJoined(text, token, tokens[i + 1]) && IsCapital(tokens[i + 1]);
    }

    // "Later Jessica finds out": words of time that go before a name only where a sentence begins.
    private static bool IsOpener(ReadOnlySpan<char> word) => word is "Later" or "Today" or "Yesterday" or "Meanwhile" or "Eventually" or "Afterwards" or "Instead" or "Originally" or "Initially" or "Previously" or "Recently" or "Earlier" or "Finally" or "Currently" or "Formerly";

    private static bool IsCapital(Token token) =>
        token.Is(TokenFlags.Capitalised | TokenFlags.AllCapitals) && !(token.Is(TokenFlags.StopWord) && token.End - token.Start == 1);

    // "COVID-19", "Apollo 11", "Jae-myung"
    private static bool IsDesignation(string text, IReadOnlyList<Token> tokens, int i) =>
        text[tokens[i].Start - 1] == '-' && (tokens[i].Is(TokenFlags.Number) || char.IsLower(text[tokens[i].Start]))
        && char.IsUpper(text[tokens[i - 1].Start]) && (tokens[i].Is(TokenFlags.Number) || !tokens[i].Is(TokenFlags.StopWord));

    private static bool IsJoined(string text, Token left, Token right) =>
        (right.Start - left.End == 1 && text[left.End] is ' ' or '-' or '\u00A0') || (right.Start - left.End == 2 && text[left.End] == '.' && text[left.End + 1] == ' ' && EndsTitle(text, left.End));

    // "St. Louis", "Mt. Fuji"
    private static bool EndsTitle(string text, int stop)
    {
        var start = stop;
        while (start > 0 && char.IsAsciiLetter(text[start - 1])) { start--; }
        return text.AsSpan(start, stop - start) is "St" or "Ste" or "Mt" or "Ft" or "Fr";
    }

    private static bool BeginsSentence(string text, int start)
    {
        for (var i = start - 1; i >= 0; i--)
        {
            if (!char.IsWhiteSpace(text[i]) && text[i] is not ('"' or '\'' or '“' or '‘' or '('))
            {
                return (text[i] is '.' && !EndsTitle(text, i)) || text[i] is '!' or '?' or ':' or ';' or '\n';
            }
        }

        return true;
    }
}
