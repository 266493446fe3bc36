using Bot.Core.Search.Questions;
using Bot.Core.Search.Ranking;
using Bot.Core.Storage;

namespace Bot.Core.Search;

/// <summary>Finds the passages that answer a question.</summary>
public static class PassageSearch
{
    private static readonly LinearModel English = LinearModel.Load("ranking-english.csv", Enum.GetNames<Feature>());

    /// <param name="top">How many passages are wanted.</param>
    public static SearchResult Search(SqliteSession reader, Question question, int top)
    {
        var statistics = TermStatistics.Read(reader);
        var found = Rank(reader, question, statistics);
        if (question.Translation is { } translation)
        {
            found.AddRange(Rank(reader, translation, statistics));
        }

        var best = found.OrderByDescending(f => f.Passage.Score).ThenBy(f => f.Passage.PassageKey).DistinctBy(f => f.Passage.PassageKey).ToList();
        return new SearchResult(question, [.. best.Take(top).Select(f => f.Passage)], best.Count == 0 ? 0 : best[0].Coverage);
    }

    private static List<(RankedPassage Passage, double Coverage)> Rank(SqliteSession reader, Question question, TermStatistics statistics)
    {
        var list = CandidateList.Of(reader, question, statistics);
        var ranked = new List<(RankedPassage, double)>(list.Sentences.Count);
        for (var i = 0; i < list.Sentences.Count; i++)
        {
            var sentence = list.Sentences[i];
            var features = list.Features(i);
            var passage = new RankedPassage(sentence.PassageKey, sentence.Paragraph.Article.Key, English.Score(features));
            ranked.Add((passage, Math.Clamp(features[(int)Feature.CoverageContext], 0, 1)));
        }

        return ranked;
    }
}
