using Bot.Core.Search.Questions;
using Bot.Core.Search.Ranking;
using Bot.Core.Storage;

namespace Bot.Benchmarks.Search;

/// <summary>A question's candidates, for training: their features, and which of them are right.</summary>
internal sealed record TrainingList(float[][] Features, bool[] Right)
{
    public bool HasRight => Right.Contains(true);

    public static TrainingList Of(SqliteSession reader, Question question, IReadOnlySet<long> gold)
    {
        var candidates = CandidateList.Of(reader, question, TermStatistics.Read(reader));
        return new TrainingList(
            [.. Enumerable.Range(0, candidates.Sentences.Count).Select(i => Describe(candidates, i))],
            [.. candidates.Sentences.Select(sentence => gold.Contains(sentence.PassageKey))]);
    }

    private static float[] Describe(CandidateList candidates, int candidate)
    {
        var features = new float[FeatureExtractor.Count];
        candidates.Describe(candidate, features);
        return features;
    }

    /// <summary>1 for the best place; 0 when no right one is among the candidates. Ties count against it.</summary>
    public int RankOfFirstRight(Func<float[], double> score)
    {
        if (!HasRight)
        {
            return 0;
        }

        var scores = Features.Select(score).ToArray();
        var best = scores.Where((_, i) => Right[i]).Max();
        return 1 + scores.Where((s, i) => !Right[i] && s >= best).Count();
    }
}
