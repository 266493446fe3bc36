namespace Bot.Core.Search.Evaluation;

/// <summary>How well passages are ranked, over questions that have an answer.</summary>
/// <param name="PrecisionAt1">Share of the questions whose first passage is right.</param>
/// <param name="MeanReciprocalRank">Mean of 1 / rank of the first right passage; 0 where there is none.</param>
/// <param name="RecallAt5">Share of the questions with a right passage among the first five.</param>
/// <param name="RecallAt10">The same among the first ten.</param>
public sealed record RankingMetrics(int Questions, double PrecisionAt1, double MeanReciprocalRank, double RecallAt5, double RecallAt10)
{
    /// <param name="ranks">For each question the 1-based rank of its first right passage, 0 when none was found.</param>
    public static RankingMetrics Of(IReadOnlyCollection<int> ranks)
    {
        var count = Math.Max(1, ranks.Count);
        return new RankingMetrics(
            ranks.Count,
            (double)ranks.Count(rank => rank == 1) / count,
            ranks.Sum(rank => rank == 0 ? 0 : 1.0 / rank) / count,
            (double)ranks.Count(rank => rank is >= 1 and <= 5) / count,
            (double)ranks.Count(rank => rank is >= 1 and <= 10) / count);
    }
}
