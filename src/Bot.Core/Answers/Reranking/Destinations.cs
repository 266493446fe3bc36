using Bot.Core.Coverage;
using Bot.Core.Language;

namespace Bot.Core.Answers.Reranking;

/// <summary>Tells a visit to another country than the question asks about: "When did Lee visit Japan?" of "During his visit to Beijing".</summary>
internal static class Destinations
{
    // Words that may stand between a visit and where it goes.
    private const int Between = 3;

    private static readonly string[] Cjk = ["방문", "방중", "방일", "방미", "방한", "방러", "방북", "訪", "来日", "来韓", "来米"];

    public static bool IsOther(QuestionReading question, PassageReading passage, Lexicon lexicon)
    {
        var asked = question.Given.Select(match => CountryOf(match.Entity, lexicon)).OfType<string>().ToList();
        if (asked.Count == 0 || !AsksOfVisit(question))
        {
            return false;
        }

        var goals = passage.Tokens.Index().Where(pair => IsVisit(pair.Item)).SelectMany(pair => Behind(passage, pair.Index)).Select(match => CountryOf(match.Entity, lexicon)).OfType<string>().ToList();
        return goals.Count > 0 && !goals.Exists(asked.Contains);
    }

    private static bool AsksOfVisit(QuestionReading question) =>
        question.Question.Language is "ko" or "ja" ? Cjk.Any(word => question.Question.Text.Contains(word, StringComparison.Ordinal)) : question.Words.Tokens.Any(IsVisit);

    private static bool IsVisit(Token token) => token.Folded is "visit" or "visits" or "visited" or "visiting" or "trip" or "trips" or "travel" or "travels" or "travelled" or "traveled";

    private static IEnumerable<LexiconMatch> Behind(PassageReading passage, int visit)
    {
        var from = passage.Tokens[visit].End;
        var to = passage.Tokens[Math.Min(visit + Between, passage.Tokens.Count - 1)].End;
        return passage.Names.Where(match => match.Start >= from && match.Start < to);
    }

    /// <summary>The country that a place is or lies in; null for what is no place.</summary>
    private static string? CountryOf(Entity? entity, Lexicon lexicon)
    {
        for (var depth = 0; entity is not null && depth < 4; depth++)
        {
            if (entity.Type == "Country")
            {
                return entity.Id;
            }

            entity = entity.Within is { } place ? lexicon.Pack?.Entities.FirstOrDefault(other => other.Id == place) : null;
        }

        return null;
    }
}
