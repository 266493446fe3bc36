using Bot.Core.Search.Questions;
using Bot.Core.Search.Ranking;
using Bot.Core.Storage;

namespace Bot.Core.Search;

/// <summary>Finds the passages that answer a question.</summary>
public static class PassageSearch
{
    /// <summary>A translation knows only the words of the pack, so what it finds counts for less beside what the asker's own words find. Found on
    /// jsquad_valid; a store without articles in the asker's language does not notice.</summary>
    private const double TrustInTranslation = 0.3;

    /// <param name="top">How many passages are wanted.</param>
    public static SearchResult Search(SqliteSession reader, Question question, int top)
    {
        var statistics = TermStatistics.Read(reader);
        var own = RankedList.Of(reader, question, statistics);
        if (question.Translation is not { } translation)
        {
            return new SearchResult(question, own.Passages(top), own.Confidence);
        }

        // Scores of two languages do not compare, confidences do.
        var translated = RankedList.Of(reader, translation, statistics);
        var (first, second) = own.Confidence > translated.Confidence * TrustInTranslation ? (own, translated) : (translated, own);
        var passages = first.Passages(top).Concat(second.Passages(top)).DistinctBy(passage => passage.PassageKey).Take(top);
        return new SearchResult(question, [.. passages], first.Confidence);
    }
}
