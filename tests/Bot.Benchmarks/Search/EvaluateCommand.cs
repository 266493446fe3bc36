using System.Globalization;
using Bot.Core.Search.Evaluation;

namespace Bot.Benchmarks.Search;

internal static class EvaluateCommand
{
    public static string Format(RankingMetrics metrics) => string.Create(
        CultureInfo.InvariantCulture,
        $"{metrics.Questions} questions, P@1 {100 * metrics.PrecisionAt1:0.0}, MRR {metrics.MeanReciprocalRank:.000}, R@5 {100 * metrics.RecallAt5:0.0}, R@10 {100 * metrics.RecallAt10:0.0}");

    public static string Format(RefusalMetrics metrics) => string.Create(
        CultureInfo.InvariantCulture,
        $"AUC {metrics.Auc:.000}, answered {100 * metrics.Answered:0.0} of {metrics.Answerable}, falsely {100 * metrics.FalselyAnswered:0.0} of {metrics.Unanswerable}; at 5 falsely {100 * metrics.AnsweredAt5:0.0}");
}
