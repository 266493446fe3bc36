using Bot.Core.Language;
using Bot.Core.Search.Questions;
using Bot.Core.Storage;

namespace Bot.Core.Search.Ranking;

/// <summary>The candidates of a question in order, with how sure the first is.</summary>
internal sealed class RankedList
{
    private readonly double[] _scores;

    private RankedList(CandidateList candidates, int[] order, double[] scores) =>
        (Candidates, Order, _scores) = (candidates, order, scores);

    public CandidateList Candidates { get; }

    /// <summary>Indexes of the candidates, best first.</summary>
    public IReadOnlyList<int> Order { get; }

    /// <summary>Scores in the same order.</summary>
    public IReadOnlyList<double> Scores => _scores;

    /// <summary>How likely the first passage answers the question; 0 when there is none.</summary>
    public double Confidence => Order.Count == 0
        ? 0
        : Models.Confidence(Candidates.Question.Question).Probability(ConfidenceFeatures.Of(Candidates, Order, Scores));

    public static RankedList Of(SqliteSession reader, Question question, TermStatistics statistics) =>
        Of(CandidateList.Of(reader, question, statistics));

    public static RankedList Of(CandidateList candidates)
    {
        var model = Models.Ranking(candidates.Question.Question);
        var scores = new double[candidates.Sentences.Count];
        var order = new int[scores.Length];
        Span<float> features = stackalloc float[FeatureExtractor.Count];
        for (var i = 0; i < scores.Length; i++)
        {
            candidates.Describe(i, features);
            // Negated, since Array.Sort sorts upwards; the candidates' own order, by key, settles ties.
            scores[i] = -model.Score(features);
            order[i] = i;
        }

        Array.Sort(scores, order);
        return new RankedList(candidates, order, Array.ConvertAll(scores, score => -score));
    }

    public List<RankedPassage> Passages(int top)
    {
        var passages = new List<RankedPassage>(Math.Min(top, Order.Count));
        for (var i = 0; i < Order.Count && i < top; i++)
        {
            var sentence = Candidates.Sentences[Order[i]];
            passages.Add(new RankedPassage(sentence.PassageKey, sentence.Paragraph.Article.Key, _scores[i]));
        }

        return passages;
    }
}
