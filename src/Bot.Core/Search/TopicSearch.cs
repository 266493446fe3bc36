using Bot.Core.Search.Index;
using Bot.Core.Search.Questions;
using Bot.Core.Storage;

namespace Bot.Core.Search;

/// <summary>Finds every passage about a topic, rather than the best answer to a question.</summary>
public static class TopicSearch
{
    /// <summary>The passages that hold all terms of the topic, or an alternative of each, in reading order.</summary>
    /// <param name="topic">A topic as <see cref="QuestionAnalyzer"/> reads it ("rare earth"); without a term it has no passage.</param>
    /// <param name="after">Only passages with a greater key: those that were taken in later.</param>
    public static IReadOnlyList<long> Find(SqliteSession reader, Question topic, int limit, long after = 0)
    {
        var found = Matching(reader, topic, limit, after);
        return topic.Translation is { } translation
            ? [.. found.Union(Matching(reader, translation, limit, after)).Order().Take(limit)]
            : found;
    }

    private static List<long> Matching(SqliteSession reader, Question topic, int limit, long after)
    {
        if (Expression(topic) is not { } expression)
        {
            return [];
        }

        using var match = reader.Command("SELECT rowid FROM passage_terms WHERE passage_terms MATCH $expression AND rowid > $after ORDER BY rowid LIMIT $limit");
        return match.Bind("$expression", expression).Bind("$after", after).Bind("$limit", limit).Query(row => row.Long(0));
    }

    private static string? Expression(Question topic)
    {
        var groups = topic.Terms.Select((term, index) => MatchExpression.AnyOf(
            topic.Alternatives.Where(alternative => alternative.Terms.Contains(index))
                .Select(alternative => string.Join(' ', alternative.Stems)).Prepend(term.Stem).Distinct()));
        return topic.Terms.Count == 0 ? null : string.Join(" AND ", groups.Where(group => group is not null).Select(group => $"({group})")) is { Length: > 0 } all ? all : null;
    }
}
