using Bot.Core.Answers.Understanding;
using Bot.Core.Language;
using Bot.Core.Search.Questions;

namespace Bot.Core.Answers.Extractive;

/// <summary>Tells a passage that has the office which a question asks the holder of, but names nobody: "Who is the mayor of Oslo?" where "the mayor resigned".</summary>
internal static class UnnamedHolder
{
    // "Brandt, the long-serving mayor": so many words may stand between.
    private const int Reach = 3;

    /// <summary>Whether a question asks who holds an office.</summary>
    public static bool IsAskedFor(Question question) => OfficeIn(question) is not null;

    /// <summary>Whether a name stands by the office; true where none is asked for.</summary>
    public static bool IsNamed(Question question, string passage)
    {
        if (OfficeIn(question) is not { } office)
        {
            return true;
        }

        var tokens = Tokenizer.Tokenize(passage);
        if (!IsOfSame(question, tokens))
        {
            return false;
        }

        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Stem == office && ((i + 1 < tokens.Count && IsName(question, tokens[i + 1])) || tokens.Take(i).TakeLast(Reach).Any(token => IsName(question, token))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a passage has the office, but no name that the question does not have, or is of another town than is asked about.</summary>
    /// <param name="context">What the passage leans on.</param>
    public static bool IsAll(Question question, string passage, string? context)
    {
        var tokens = Tokenizer.Tokenize(passage);
        if (OfficeIn(question) is not { } office || !tokens.Exists(token => token.Stem == office))
        {
            return false;
        }

        return !IsOfSame(question, [.. tokens, .. Tokenizer.Tokenize(context ?? "")])
            || !NameReader.Read(passage, tokens).Any(name => tokens[name.First..(name.Last + 1)].Exists(token => IsName(question, token)));
    }

    /// <summary>Whether a text names what the question asks the office of ("of Oslo"), where it names anything.</summary>
    private static bool IsOfSame(Question question, List<Token> tokens)
    {
        var stems = tokens.Select(token => token.Stem).ToHashSet(StringComparer.Ordinal);
        return question.Terms.Index().All(pair => pair.Item.Role != QueryTermRole.Entity || question.IsHeld(pair.Index, stems));
    }

    /// <summary>The stem of the office in "Who is the mayor of …?"; null for another question.</summary>
    private static string? OfficeIn(Question question)
    {
        if (question.Language != "en" || question.Tokens is not [{ Folded: "who" or "whos" }, ..])
        {
            return null;
        }

        var asked = AskedFor.In(question.Text, question.Tokens);
        return asked.End > asked.Start && question.Tokens[asked.End - 1] is var head && !head.Is(TokenFlags.Capitalised) ? head.Stem : null;
    }

    private static bool IsName(Question question, Token token) => token.Is(TokenFlags.Capitalised) && !token.Is(TokenFlags.Month | TokenFlags.Weekday | TokenFlags.Number | TokenFlags.StopWord)
        && !question.Terms.Any(term => term.Stem == token.Stem);
}
