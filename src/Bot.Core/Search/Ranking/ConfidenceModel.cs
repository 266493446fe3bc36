using System.Globalization;

namespace Bot.Core.Search.Ranking;

/// <summary>How likely the first passage answers the question. Two things must hold, so their probabilities are multiplied: the store tells
/// of what is asked (the scope), and the passage says just that and not something near it (the detail). For the scope a linear model is mended
/// by boosted trees; the detail's trees see near misses too. The product is stretched to the share of first passages that were right.</summary>
internal sealed class ConfidenceModel(LinearModel scope, BoostedTrees scopeTrees, BoostedTrees detailTrees, double scale, double offset)
{
    /// <summary>The detail's trees know much of the scope themselves.</summary>
    private const double DetailWeight = 0.75;

    /// <param name="features">As <see cref="ConfidenceFeatures.Of"/> computes them.</param>
    /// <returns>0 to 1.</returns>
    public double Probability(ReadOnlySpan<float> features) =>
        1 / (1 + Math.Exp(-((scale * Combine(scope.Score(features) + scopeTrees.Score(features), detailTrees.Score(features))) + offset)));

    /// <summary>The log odds that both hold, from those of each.</summary>
    public static double Combine(double scope, double detail)
    {
        var both = LogProbability(scope) + (DetailWeight * LogProbability(detail));
        return both - Math.Log(1 - Math.Exp(both));
    }

    /// <summary>Loads <c>confidence-scope-LANGUAGE.csv</c>, <c>confidence-scope-trees-LANGUAGE.csv</c> and
    /// <c>confidence-detail-trees-LANGUAGE.csv</c>.</summary>
    public static ConfidenceModel Load(string language)
    {
        var scope = $"confidence-scope-{language}.csv";
        return new ConfidenceModel(
            LinearModel.Load(scope, ConfidenceFeatures.Names),
            BoostedTrees.Load($"confidence-scope-trees-{language}.csv", ConfidenceFeatures.Names),
            BoostedTrees.Load($"confidence-detail-trees-{language}.csv", ConfidenceFeatures.Names),
            Parameter(scope, "Scale"),
            Parameter(scope, "Offset"));
    }

    private static double LogProbability(double logOdds) => -Math.Log(1 + Math.Exp(-logOdds));

    private static double Parameter(string resource, string name) => double.Parse(
        Resource.Lines(resource).First(line => line.StartsWith(name + ",", StringComparison.Ordinal))[(name.Length + 1)..],
        CultureInfo.InvariantCulture);
}
