using System.Globalization;

namespace Bot.Core.Search.Ranking;

/// <summary>A sum of small decision trees over raw features (Friedman, "Greedy Function Approximation", 2001). They stand in a CSV file: a line
/// a node with what it asks, in the order in which a tree is walked; a leaf has a value instead.</summary>
internal sealed class BoostedTrees
{
    private readonly TreeNode[] _nodes;
    private readonly int[] _roots;

    /// <param name="trees">Each with its root first.</param>
    public BoostedTrees(IReadOnlyList<IReadOnlyList<TreeNode>> trees)
    {
        var nodes = new List<TreeNode>();
        var roots = new List<int>();
        foreach (var tree in trees)
        {
            var start = nodes.Count;
            roots.Add(start);
            nodes.AddRange(tree.Select(node => node.Feature < 0 ? node : node with { Low = node.Low + start, High = node.High + start }));
        }

        (_nodes, _roots) = ([.. nodes], [.. roots]);
    }

    public double Score(ReadOnlySpan<float> features)
    {
        var sum = 0.0;
        foreach (var root in _roots)
        {
            ref readonly var node = ref _nodes[root];
            while (node.Feature >= 0)
            {
                node = ref _nodes[features[node.Feature] <= node.Value ? node.Low : node.High];
            }

            sum += node.Value;
        }

        return sum;
    }

    /// <param name="names">The features in the order of the vectors that will be scored.</param>
    public static BoostedTrees Load(string resource, IReadOnlyList<string> names)
    {
        var indexes = names.Index().ToDictionary(feature => feature.Item, feature => feature.Index, StringComparer.Ordinal);
        var trees = Resource.Lines(resource).Select(line => line.Split(',')).GroupBy(cells => cells[0])
            .Select(tree => (IReadOnlyList<TreeNode>)[.. tree.Select(cells => Node(cells, indexes))]);
        return new BoostedTrees([.. trees]);
    }

    private static TreeNode Node(string[] cells, Dictionary<string, int> indexes) => cells[2] == "leaf"
        ? new(-1, Number(cells[3]), 0, 0)
        : new(indexes[cells[2]], Number(cells[3]), int.Parse(cells[4], CultureInfo.InvariantCulture), int.Parse(cells[5], CultureInfo.InvariantCulture));

    private static float Number(string cell) => float.Parse(cell, CultureInfo.InvariantCulture);
}

/// <param name="Feature">Index of the feature that is asked, or -1 for a leaf.</param>
/// <param name="Value">A feature at or below this goes to <paramref name="Low"/>, above it to <paramref name="High"/>; of a leaf, what it adds.</param>
/// <param name="Low">Number of the next node, counted from the tree's root.</param>
internal readonly record struct TreeNode(int Feature, float Value, int Low, int High);
