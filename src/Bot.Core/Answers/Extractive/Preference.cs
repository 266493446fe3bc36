using Bot.Core.Coverage;
using Bot.Core.Language;
using Bot.Core.Search;
using Bot.Core.Search.Questions;

namespace Bot.Core.Answers.Extractive;

/// <summary>Which of the best passages is quoted first: prose before captions, and, for a question after a date or a number, one that
/// holds such a value before one that holds none.</summary>
internal static class Preference
{
    // Further down, or further behind the first, a passage is about something else. Scores are log odds.
    private const int Nearest = 4;
    private const double Margin = 1.6;

    public static IReadOnlyList<RankedPassage> Order(Question question, IReadOnlyList<RankedPassage> ranked, CoverageReader coverage)
    {
        for (var i = 0; i < ranked.Count && i < Nearest && ranked[0].Score - ranked[i].Score <= Margin; i++)
        {
            var passage = coverage.Passage(ranked[i].PassageKey);
            if (passage.Kind != PassageKind.Caption && HoldsValue(question.Type, passage.Text))
            {
                return i == 0 ? ranked : [ranked[i], .. ranked.Take(i), .. ranked.Skip(i + 1)];
            }
        }

        return ranked;
    }

    private static bool HoldsValue(AnswerType type, string text) => type switch
    {
        AnswerType.Date or AnswerType.Year => DateReader.Read(text).Count > 0,
        AnswerType.Percent => QuantityReader.Read(text).Any(quantity => quantity.Unit is "%" or "percentage point"),
        AnswerType.Number => QuantityReader.Read(text).Count > 0,
        AnswerType.Place => NamesPlace(text),
        _ => true,
    };

    /// <summary>"in Nara", "to the Taiwan Strait": a name behind a preposition of place that is no month or year.</summary>
    private static bool NamesPlace(string text)
    {
        var tokens = Tokenizer.Tokenize(text);
        for (var i = 0; i + 1 < tokens.Count; i++)
        {
            var name = tokens[i + 1].Folded is "the" && i + 2 < tokens.Count ? i + 2 : i + 1;
            if (tokens[i].Folded is "in" or "at" or "to" or "from" or "near" or "visited" or "outside"
                && tokens[name].Is(TokenFlags.Capitalised) && !tokens[name].Is(TokenFlags.Month | TokenFlags.Weekday | TokenFlags.Number))
            {
                return true;
            }
        }

        // In Japanese and Korean nothing tells a name from another word.
        return tokens.Exists(token => token.Is(TokenFlags.Cjk));
    }
}
