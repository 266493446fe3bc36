using System.Globalization;

namespace Bot.Core.Search.Ranking;

/// <summary>How likely the first passage answers the question. Two things must hold: the store tells of what is asked (the scope), and
/// the passage says just that and not something near it (the detail). Each has a linear model, which boosted trees mend for the scope; the
/// product of their probabilities is stretched to the share of first passages that were right.</summary>
internal sealed class ConfidenceModel(LinearModel scope, BoostedTrees trees, LinearModel detail, double scale, double offset)
{
    /// <summary>A scope that is more likely than not is no more than a start.</summary>
    public const double ScopeShift = 2;

    /// <summary>Near misses are hard to tell, so the detail's word counts for less.</summary>
    public const double DetailWeight = 0.5;

    /// <param name="features">As <see cref="ConfidenceFeatures.Of"/> computes them.</param>
    /// <returns>0 to 1.</returns>
    public double Probability(ReadOnlySpan<float> features) =>
        Sigmoid((scale * Combine(scope.Score(features) + trees.Score(features), detail.Score(features))) + offset);

    /// <summary>The logarithm of the product, from the scores of both models.</summary>
    public static double Combine(double scope, double detail) =>
        LogSigmoid(scope - ScopeShift) + (DetailWeight * LogSigmoid(detail));

    /// <summary>Loads <c>confidence-scope-LANGUAGE.csv</c>, <c>confidence-scope-trees-LANGUAGE.csv</c> and
    /// <c>confidence-detail-LANGUAGE.csv</c>.</summary>
    public static ConfidenceModel Load(string language)
    {
        var scope = $"confidence-scope-{language}.csv";
        return new ConfidenceModel(
            LinearModel.Load(scope, ConfidenceFeatures.Names),
            BoostedTrees.Load($"confidence-scope-trees-{language}.csv", ConfidenceFeatures.Names),
            LinearModel.Load($"confidence-detail-{language}.csv", ConfidenceFeatures.Names),
            Parameter(scope, "Scale"),
            Parameter(scope, "Offset"));
    }

    private static double Parameter(string resource, string name) => double.Parse(
        Resource.Lines(resource).First(line => line.StartsWith(name + ",", StringComparison.Ordinal))[(name.Length + 1)..],
        CultureInfo.InvariantCulture);

    private static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));

    private static double LogSigmoid(double x) => x < 0 ? x - Math.Log(1 + Math.Exp(x)) : -Math.Log(1 + Math.Exp(-x));
}
