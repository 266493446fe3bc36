using Bot.Core.Language;

namespace Bot.Core.Search.Questions;

/// <summary>Tells from a question's own words what kind of answer it wants.</summary>
internal static class AnswerTypeClassifier
{
    private const int LongestFocus = 3;

    /// <summary>The type, and the tokens that name it ("rare earth" in "which rare earth", "year" in "in what year"); empty when none do.</summary>
    public static (AnswerType Type, Range Focus) Classify(string text, IReadOnlyList<Token> tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Is(TokenFlags.Cjk))
            {
                break;
            }

            switch (tokens[i].Folded)
            {
                case "who" or "whom" or "whose" or "whos":
                    return (AnswerType.Person, default);
                case "when":
                    return (AnswerType.Date, default);
                case "where" or "wheres":
                    return (AnswerType.Place, default);
                case "why":
                    return (AnswerType.Reason, default);
                case "how":
                    return (How(tokens, i), default);
                case "which" or "what" or "whats":
                    return What(tokens, i);
            }
        }

        if (AnswerTypeWords.OfCjk(text) is { } type)
        {
            return (type, default);
        }

        return (tokens.Count > 0 && AnswerTypeWords.OpensYesNo(tokens[0].Folded) ? AnswerType.YesNo : Bidden(tokens), default);
    }

    /// <summary>"Confirm the dates of …", "percentage of …": without a question word, a noun may say what is wanted.</summary>
    private static AnswerType Bidden(IReadOnlyList<Token> tokens)
    {
        foreach (var token in tokens)
        {
            if (token.Folded is "date" or "dates" or "percentage")
            {
                return AnswerTypeWords.OfNoun(token.Folded)!.Value;
            }
        }

        return AnswerType.Other;
    }

    private static AnswerType How(IReadOnlyList<Token> tokens, int how)
    {
        var next = how + 1 < tokens.Count ? tokens[how + 1].Folded : "";
        return next switch
        {
            "much" => AnswerType.Amount,
            "many" => AnswerType.Number,
            _ => AnswerTypeWords.IsMeasured(next) ? AnswerType.Number : AnswerType.Manner,
        };
    }

    /// <summary>"What year", "which of the countries", "what is the name of": the first words of content behind the question word
    /// say what is asked for, and the last of them is the noun.</summary>
    private static (AnswerType Type, Range Focus) What(IReadOnlyList<Token> tokens, int what)
    {
        var adjacent = what + 1 < tokens.Count && !tokens[what + 1].Is(TokenFlags.StopWord);
        var start = what + 1;
        while (start < tokens.Count && tokens[start].Is(TokenFlags.StopWord))
        {
            start++;
        }

        var end = start;
        while (end < tokens.Count && end - start < LongestFocus && !tokens[end].Is(TokenFlags.StopWord))
        {
            end++;
        }

        // "What year did": the noun is the last one before the grammar goes on. "What country won the cup": it is the first one known.
        for (var i = start; i < end; i++)
        {
            if (AnswerTypeWords.OfNoun(tokens[i].Folded) is { } type)
            {
                return (type, adjacent ? start..(i + 1) : default);
            }
        }

        return (AnswerType.Other, adjacent && end < tokens.Count && end > start ? start..(start + 1) : default);
    }
}
