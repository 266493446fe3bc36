namespace Bot.Core.Search.Evaluation;

/// <summary>How well a score tells questions that the coverage answers from those that it does not.</summary>
/// <param name="Auc">Area under the ROC curve: how likely an answerable question scores above an unanswerable one.</param>
/// <param name="Answered">Share of the answerable questions whose score reaches the threshold.</param>
/// <param name="FalselyAnswered">Share of the unanswerable questions whose score reaches the threshold.</param>
/// <param name="AnsweredAt5">Share of the answerable questions that would be answered by a threshold that lets 5% of the others pass.</param>
public sealed record RefusalMetrics(int Answerable, int Unanswerable, double Auc, double Answered, double FalselyAnswered, double AnsweredAt5)
{
    public static RefusalMetrics Of(IReadOnlyCollection<double> answerable, IReadOnlyCollection<double> unanswerable, double threshold)
    {
        double[] others = [.. unanswerable.OrderDescending()];
        var bar = others.Length == 0 ? double.NegativeInfinity : others[Math.Min(others.Length - 1, (int)(0.05 * others.Length))];
        return new RefusalMetrics(
            answerable.Count,
            unanswerable.Count,
            AreaUnderCurve(answerable, unanswerable),
            Share(answerable, score => score >= threshold),
            Share(unanswerable, score => score >= threshold),
            Share(answerable, score => score > bar));
    }

    /// <summary>The Mann-Whitney U statistic over the number of pairs; a tie counts half.</summary>
    private static double AreaUnderCurve(IReadOnlyCollection<double> above, IReadOnlyCollection<double> below)
    {
        (double Score, bool Above)[] all = [.. above.Select(s => (s, true)).Concat(below.Select(s => (s, false))).OrderBy(s => s.Item1)];
        var rankSum = 0.0;
        for (var i = 0; i < all.Length;)
        {
            var j = i;
            while (j < all.Length && all[j].Score.Equals(all[i].Score))
            {
                j++;
            }

            rankSum += all[i..j].Count(s => s.Above) * (i + j + 1) / 2.0;
            i = j;
        }

        return above.Count == 0 || below.Count == 0
            ? double.NaN
            : (rankSum - (above.Count * (above.Count + 1.0) / 2)) / ((double)above.Count * below.Count);
    }

    private static double Share(IReadOnlyCollection<double> scores, Func<double, bool> holds) =>
        scores.Count == 0 ? double.NaN : (double)scores.Count(holds) / scores.Count;
}
