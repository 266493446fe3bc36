using System.Globalization;
using Bot.Core.Search;
using Bot.Core.Search.Evaluation;
using Bot.Core.Search.Ranking;

namespace Bot.Benchmarks.Search;

/// <summary>Learns the parts of <see cref="ConfidenceModel"/>: the scope on stores that hold a question's article or not, the near misses on
/// questions about an article that it answers or not, where there are any, and the detail on all of them.</summary>
internal static class ConfidenceTrainer
{
    // Questions that are near misses are few.
    private const double NearMissWeight = 4;

    private static readonly BoostingOptions DetailBoosting = new(Trees: 300, Leaves: 16, Rate: 0.05, Rows: 0.6, Features: 0.3);

    // Few and hard: small trees in small steps.
    private static readonly BoostingOptions NearMissBoosting = new(Trees: 200, Leaves: 8, Rate: 0.06, Rows: 0.7, Features: 0.4);

    /// <summary>The files by name.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> TrainAsync(
        string language, IReadOnlyList<EvaluationSet> sets, string learnedOn)
    {
        var examples = new List<RefusalExample>();
        foreach (var set in sets)
        {
            examples.AddRange(await RefusalExamples.OfAsync(set));
        }

        var folds = Enumerable.Range(0, RefusalExamples.Folds).AsParallel().AsOrdered().Select(fold => Fit([.. examples.Where(e => e.Fold != fold)])).ToList();
        var comments = new List<string>
        {
            "How sure the first passage is, see ConfidenceModel.cs.",
            learnedOn,
            $"Cross-validated, {RefusalExamples.Folds} folds by article, at the shipped threshold and at the one that answers 5% falsely:",
        };
        foreach (var group in examples.GroupBy(e => (e.Set, e.Setting)))
        {
            comments.Add($"{group.Key.Set}, {group.Key.Setting}: {EvaluateCommand.Format(Measure([.. group], e => folds[e.Fold].Probability(e)))}");
        }

        comments.ForEach(Console.WriteLine);
        var fit = Fit(examples);
        var files = new Dictionary<string, string>
        {
            [$"confidence-scope-{language}.csv"] = fit.Scope.ToCsv(ConfidenceFeatures.Names, comments)
                + string.Create(CultureInfo.InvariantCulture, $"Scale,{fit.Scale:0.####}\nOffset,{fit.Offset:0.####}\n"),
            [$"confidence-scope-trees-{language}.csv"] = BoostingTrainer.ToCsv(fit.Trees, ConfidenceFeatures.Names, comments[..2]),
            [$"confidence-detail-trees-{language}.csv"] = BoostingTrainer.ToCsv(fit.Detail, ConfidenceFeatures.Names, comments[..2]),
        };
        if (fit.NearMisses is { } nearMisses)
        {
            files[$"confidence-near-miss-trees-{language}.csv"] = BoostingTrainer.ToCsv(nearMisses, ConfidenceFeatures.Names, comments[..2]);
        }

        return files;
    }

    private static RefusalMetrics Measure(IReadOnlyList<RefusalExample> examples, Func<RefusalExample, double> confidence) => RefusalMetrics.Of(
        [.. examples.Where(e => e.Answerable).Select(confidence)],
        [.. examples.Where(e => !e.Answerable).Select(confidence)],
        Confidence.Answered);

    private static FittedConfidence Fit(IReadOnlyList<RefusalExample> examples)
    {
        var far = Labelled(examples.Where(e => e.Setting is RefusalExamples.OutOfScope or RefusalExamples.OneArticle));
        var all = Labelled(examples);
        var scope = LogisticTrainer.Train(far, penalty: 1e-4);
        var trees = BoostingTrainer.Train(far, far.ConvertAll(e => scope.Score(e.Features)));
        var near = Labelled(examples.Where(e => e.Setting == RefusalExamples.NearMiss));
        var fit = new FittedConfidence(
            scope,
            trees,
            BoostingTrainer.Train(all, new double[all.Count], DetailBoosting),
            near.Count == 0 ? null : BoostingTrainer.Train(near.ConvertAll(e => e with { Weight = 1 }), new double[near.Count], NearMissBoosting));

        // Platt scaling (1999) on whether the first passage is right.
        var platt = LogisticTrainer.Train(
            [.. examples.Where(e => e.Setting == RefusalExamples.OutOfScope)
                .Select(e => new LogisticExample([(float)fit.Combined(e)], e.FirstIsRight, 1))],
            penalty: 0);
        return fit with { Scale = platt.Slope(0), Offset = platt.Score([0]) };
    }

    private static List<LogisticExample> Labelled(IEnumerable<RefusalExample> examples) =>
        [.. examples.Select(e => new LogisticExample(e.Features, e.Answerable, e.Setting == RefusalExamples.NearMiss ? NearMissWeight : 1))];

    private sealed record FittedConfidence(
        TrainedModel Scope,
        IReadOnlyList<IReadOnlyList<TreeNode>> Trees,
        IReadOnlyList<IReadOnlyList<TreeNode>> Detail,
        IReadOnlyList<IReadOnlyList<TreeNode>>? NearMisses,
        double Scale = 1,
        double Offset = 0)
    {
        private readonly BoostedTrees _trees = new(Trees);
        private readonly BoostedTrees _detail = new(Detail);
        private readonly BoostedTrees? _nearMisses = NearMisses is null ? null : new(NearMisses);

        public double Combined(RefusalExample example) => ConfidenceModel.Combine(
            Scope.Score(example.Features) + _trees.Score(example.Features),
            _detail.Score(example.Features),
            _nearMisses?.Score(example.Features));

        public double Probability(RefusalExample example) => LogisticTrainer.Sigmoid((Scale * Combined(example)) + Offset);
    }
}
