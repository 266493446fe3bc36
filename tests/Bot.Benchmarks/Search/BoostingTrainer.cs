using System.Globalization;
using System.Text;
using Bot.Core.Search.Ranking;

namespace Bot.Benchmarks.Search;

/// <summary>Gradient boosting with the logistic loss over binned features. Each tree grows at the leaf that gains most, by Newton steps with
/// an L2 penalty (Chen and Guestrin, "XGBoost", 2016).</summary>
internal static class BoostingTrainer
{
    private const int Bins = 64;
    private const double Penalty = 1;

    /// <param name="scores">What each example scores already; the trees learn what is missing.</param>
    public static IReadOnlyList<IReadOnlyList<TreeNode>> Train(
        IReadOnlyList<LogisticExample> examples, IReadOnlyList<double> scores, BoostingOptions? options = null)
    {
        options ??= new();
        var random = new Random(1);
        var borders = Borders(examples);
        var bins = examples.Select(example => example.Features.Select((value, f) => Bin(borders[f], value)).ToArray()).ToArray();
        double[] score = [.. scores];
        var trees = new List<IReadOnlyList<TreeNode>>();
        for (var i = 0; i < options.Trees; i++)
        {
            var slopes = examples.Select((example, e) => example.Weight * (LogisticTrainer.Sigmoid(score[e]) - (example.Positive ? 1 : 0))).ToArray();
            var curvatures = examples.Select((example, e) => example.Weight * LogisticTrainer.Sigmoid(score[e]) * (1 - LogisticTrainer.Sigmoid(score[e]))).ToArray();
            int[] rows = options.Rows < 1 ? [.. Enumerable.Range(0, bins.Length).Where(_ => random.NextDouble() < options.Rows)] : [.. Enumerable.Range(0, bins.Length)];
            var tree = Grow(bins, borders, slopes, curvatures, rows, options, random);
            trees.Add(tree);
            var grown = new BoostedTrees([tree]);
            for (var e = 0; e < score.Length; e++)
            {
                score[e] += grown.Score(examples[e].Features);
            }
        }

        return trees;
    }

    /// <summary>The file that Bot.Core loads.</summary>
    public static string ToCsv(IReadOnlyList<IReadOnlyList<TreeNode>> trees, IReadOnlyList<string> names, IEnumerable<string> comments)
    {
        var csv = new StringBuilder();
        foreach (var comment in comments)
        {
            csv.Append("# ").AppendLine(comment);
        }

        csv.AppendLine("tree,node,feature,value,low,high");
        foreach (var (number, tree) in trees.Index())
        {
            foreach (var (index, node) in tree.Index())
            {
                csv.AppendLine(node.Feature < 0
                    ? string.Create(CultureInfo.InvariantCulture, $"{number},{index},leaf,{node.Value:0.####},,")
                    : string.Create(CultureInfo.InvariantCulture, $"{number},{index},{names[node.Feature]},{node.Value:0.#####},{node.Low},{node.High}"));
            }
        }

        return csv.ToString();
    }

    private static List<TreeNode> Grow(
        byte[][] bins, float[][] borders, double[] slopes, double[] curvatures, int[] all, BoostingOptions options, Random random)
    {
        var nodes = new List<TreeNode> { default };
        var leaves = new Dictionary<int, (int[] Rows, Split? Best)>();
        void AddLeaf(int node, int[] rows) => leaves[node] = (rows, BestSplit(bins, borders, slopes, curvatures, rows, options, random));
        AddLeaf(0, all);
        while (leaves.Count < options.Leaves && leaves.Where(leaf => leaf.Value.Best is not null).OrderByDescending(leaf => leaf.Value.Best!.Gain).ToList() is [var next, ..])
        {
            var (rows, split) = (next.Value.Rows, next.Value.Best!);
            leaves.Remove(next.Key);
            nodes[next.Key] = new(split.Feature, borders[split.Feature][split.Bin], nodes.Count, nodes.Count + 1);
            nodes.AddRange([default, default]);
            AddLeaf(nodes.Count - 2, [.. rows.Where(row => bins[row][split.Feature] <= split.Bin)]);
            AddLeaf(nodes.Count - 1, [.. rows.Where(row => bins[row][split.Feature] > split.Bin)]);
        }

        foreach (var (node, (rows, _)) in leaves)
        {
            nodes[node] = new(-1, (float)(-options.Rate * rows.Sum(row => slopes[row]) / (rows.Sum(row => curvatures[row]) + Penalty)), 0, 0);
        }

        return nodes;
    }

    private static Split? BestSplit(
        byte[][] bins, float[][] borders, double[] slopes, double[] curvatures, int[] rows, BoostingOptions options, Random random)
    {
        Split? best = null;
        var (allSlopes, allCurvatures) = (rows.Sum(row => slopes[row]), rows.Sum(row => curvatures[row]));
        var own = allSlopes * allSlopes / (allCurvatures + Penalty);
        var counts = new (int Rows, double Slope, double Curvature)[Bins];
        for (var feature = 0; feature < borders.Length; feature++)
        {
            if (options.Features < 1 && random.NextDouble() >= options.Features)
            {
                continue;
            }

            Array.Clear(counts);
            foreach (var row in rows)
            {
                ref var count = ref counts[bins[row][feature]];
                count = (count.Rows + 1, count.Slope + slopes[row], count.Curvature + curvatures[row]);
            }

            var (below, slope, curvature) = (0, 0.0, 0.0);
            for (var bin = 0; bin < borders[feature].Length; bin++)
            {
                below += counts[bin].Rows;
                slope += counts[bin].Slope;
                curvature += counts[bin].Curvature;
                if (below < options.SmallestLeaf || rows.Length - below < options.SmallestLeaf)
                {
                    continue;
                }

                var gain = (slope * slope / (curvature + Penalty))
                    + ((allSlopes - slope) * (allSlopes - slope) / (allCurvatures - curvature + Penalty)) - own;
                best = gain > (best?.Gain ?? 1e-6) ? new(feature, bin, gain) : best;
            }
        }

        return best;
    }

    /// <summary>For each feature the values that part the examples into bins as even as can be, each the highest of its bin; none above the last.</summary>
    private static float[][] Borders(IReadOnlyList<LogisticExample> examples) =>
        [.. Enumerable.Range(0, examples[0].Features.Length).Select(feature =>
        {
            var values = examples.Select(example => example.Features[feature]).Order().ToArray();
            var borders = Enumerable.Range(1, Bins - 1).Select(bin => values[(int)((long)bin * values.Length / Bins)]).Distinct();
            return borders.Where(border => border < values[^1]).ToArray();
        })];

    private static byte Bin(float[] borders, float value)
    {
        var index = Array.BinarySearch(borders, value);
        return (byte)(index < 0 ? ~index : index);
    }

    private sealed record Split(int Feature, int Bin, double Gain);
}

/// <param name="Leaves">Of a tree, at most.</param>
/// <param name="SmallestLeaf">In examples.</param>
/// <param name="Rate">How much of its step each tree takes.</param>
/// <param name="Rows">Share of the examples that each tree sees, drawn by chance (Friedman, "Stochastic Gradient Boosting", 2002).</param>
/// <param name="Features">Share of the features that each split chooses from.</param>
internal sealed record BoostingOptions(int Trees = 100, int Leaves = 8, int SmallestLeaf = 40, double Rate = 0.1, double Rows = 1, double Features = 1);
