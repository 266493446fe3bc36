using System.Globalization;

namespace Bot.Core.Search.Ranking;

/// <summary>How likely the first passage answers the question. All of these must hold, so their probabilities are multiplied: the store tells
/// of what is asked (the scope), the passage says just that (the detail), and not something near it (no near miss). For the scope a linear model
/// is mended by boosted trees; the detail's trees are learned on all examples, those of the near misses on questions about an article that it
/// answers or not. The product is stretched to the share of first passages that were right.</summary>
/// <param name="nearMissTrees">Null where there were no near misses to learn from.</param>
internal sealed class ConfidenceModel(
    LinearModel scope, BoostedTrees scopeTrees, BoostedTrees detailTrees, BoostedTrees? nearMissTrees, double scale, double offset)
{
    // The detail's trees know much of the scope and of near misses themselves. All found by cross-validation.
    private const double DetailWeightAlone = 0.75;
    private const double DetailWeight = 0.4;
    private const double NearMissWeight = 0.4;

    /// <summary>Half of the questions that its trees learn from are near misses, of those that are asked far fewer: the odds are moved and stretched.</summary>
    private const double NearMissShift = 1;
    private const double NearMissStretch = 1.5;

    /// <param name="features">As <see cref="ConfidenceFeatures.Of"/> computes them.</param>
    /// <returns>0 to 1.</returns>
    public double Probability(ReadOnlySpan<float> features)
    {
        var logOdds = Combine(scope.Score(features) + scopeTrees.Score(features), detailTrees.Score(features), nearMissTrees?.Score(features));
        return 1 / (1 + Math.Exp(-((scale * logOdds) + offset)));
    }

    /// <summary>The log odds that all hold, from those of each.</summary>
    public static double Combine(double scope, double detail, double? nearMiss)
    {
        var all = LogProbability(scope) + (nearMiss is { } odds
            ? (DetailWeight * LogProbability(detail)) + (NearMissWeight * LogProbability(NearMissStretch * (odds + NearMissShift)))
            : DetailWeightAlone * LogProbability(detail));
        return all - Math.Log(1 - Math.Exp(all));
    }

    /// <summary>Loads <c>confidence-scope-LANGUAGE.csv</c>, <c>confidence-scope-trees-LANGUAGE.csv</c>,
    /// <c>confidence-detail-trees-LANGUAGE.csv</c> and, where it is there, <c>confidence-near-miss-trees-LANGUAGE.csv</c>.</summary>
    public static ConfidenceModel Load(string language)
    {
        var scope = $"confidence-scope-{language}.csv";
        var nearMisses = $"confidence-near-miss-trees-{language}.csv";
        return new ConfidenceModel(
            LinearModel.Load(scope, ConfidenceFeatures.Names),
            BoostedTrees.Load($"confidence-scope-trees-{language}.csv", ConfidenceFeatures.Names),
            BoostedTrees.Load($"confidence-detail-trees-{language}.csv", ConfidenceFeatures.Names),
            Resource.Has(nearMisses) ? BoostedTrees.Load(nearMisses, ConfidenceFeatures.Names) : null,
            Parameter(scope, "Scale"),
            Parameter(scope, "Offset"));
    }

    private static double LogProbability(double logOdds) => -Math.Log(1 + Math.Exp(-logOdds));

    private static double Parameter(string resource, string name) => double.Parse(
        Resource.Lines(resource).First(line => line.StartsWith(name + ",", StringComparison.Ordinal))[(name.Length + 1)..],
        CultureInfo.InvariantCulture);
}
