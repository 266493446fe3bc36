using System.Globalization;

namespace Bot.Core.Search.Ranking;

/// <summary>How likely the first passage answers the question. Two things must hold: the store tells of what is asked (the scope), and
/// the passage says just that and not something near it (the detail). Each has a linear model; the product of their
/// probabilities is stretched to the share of first passages that were right.</summary>
internal sealed class ConfidenceModel(LinearModel scope, LinearModel? detail, double scale, double offset)
{
    /// <summary>A scope that is more likely than not is no more than a start.</summary>
    public const double ScopeShift = 2;

    /// <summary>Near misses are hard to tell, so the detail's word counts for less.</summary>
    public const double DetailWeight = 0.5;

    /// <param name="features">As <see cref="ConfidenceFeatures.Of"/> computes them.</param>
    /// <returns>0 to 1.</returns>
    public double Probability(ReadOnlySpan<float> features) =>
        Sigmoid((scale * Combine(scope.Score(features), detail?.Score(features))) + offset);

    /// <summary>The logarithm of the product, from the scores of both models.</summary>
    public static double Combine(double scope, double? detail) =>
        LogSigmoid(scope - ScopeShift) + (detail is { } d ? DetailWeight * LogSigmoid(d) : 0);

    /// <summary>Loads <c>confidence-scope-LANGUAGE.csv</c> and, where there is one, <c>confidence-detail-LANGUAGE.csv</c>.</summary>
    public static ConfidenceModel Load(string language, bool withDetail)
    {
        var scope = $"confidence-scope-{language}.csv";
        return new ConfidenceModel(
            LinearModel.Load(scope, ConfidenceFeatures.Names),
            withDetail ? LinearModel.Load($"confidence-detail-{language}.csv", ConfidenceFeatures.Names) : null,
            Parameter(scope, "Scale"),
            Parameter(scope, "Offset"));
    }

    private static double Parameter(string resource, string name) => double.Parse(
        Resource.Lines(resource).First(line => line.StartsWith(name + ",", StringComparison.Ordinal))[(name.Length + 1)..],
        CultureInfo.InvariantCulture);

    private static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));

    private static double LogSigmoid(double x) => x < 0 ? x - Math.Log(1 + Math.Exp(x)) : -Math.Log(1 + Math.Exp(-x));
}
