using System.Globalization;

namespace Bot.Core.Search.Ranking;

/// <summary>A sum of small decision trees over raw features (Friedman, "Greedy Function Approximation", 2001). They stand in a CSV file: a line
/// a node with what it asks, in the order in which a tree is walked; a leaf has a value instead.</summary>
internal sealed class BoostedTrees
{
    /// <summary>So many trees are walked at a time: each waits for its own nodes, and the others go on meanwhile.</summary>
    private const int Abreast = 4;

    private readonly Node[] _nodes;
    private readonly float[] _values;
    private readonly int[] _roots;

    /// <param name="trees">Each with its root first.</param>
    public BoostedTrees(IReadOnlyList<IReadOnlyList<TreeNode>> trees)
    {
        var nodes = new Node[trees.Sum(tree => tree.Count)];
        _values = new float[nodes.Length];
        // What is walked beside the last trees is a leaf that adds nothing.
        _roots = new int[(trees.Count + Abreast - 1) / Abreast * Abreast];
        var next = 0;
        for (var i = 0; i < trees.Count; i++)
        {
            _roots[i] = next++;
            Lay(trees[i], 0, _roots[i]);
        }

        if (_roots.Length > trees.Count)
        {
            Array.Resize(ref nodes, nodes.Length + 1);
            Array.Resize(ref _values, nodes.Length);
            nodes[^1] = Leaf(next);
            Array.Fill(_roots, next, trees.Count, _roots.Length - trees.Count);
        }

        _nodes = nodes;

        // Both branches of a node lie side by side.
        void Lay(IReadOnlyList<TreeNode> tree, int from, int to)
        {
            var node = tree[from];
            if (node.Feature < 0)
            {
                (nodes[to], _values[to]) = (Leaf(to), node.Value);
                return;
            }

            var branches = next;
            next += 2;
            nodes[to] = new(node.Value, node.Feature, branches);
            Lay(tree, node.Low, branches);
            Lay(tree, node.High, branches + 1);
        }
    }

    public double Score(ReadOnlySpan<float> features)
    {
        var sum = 0.0;
        ReadOnlySpan<Node> nodes = _nodes;
        var roots = _roots;
        for (var i = 0; i + 3 < roots.Length; i += Abreast)
        {
            var (a, b, c, d) = (roots[i], roots[i + 1], roots[i + 2], roots[i + 3]);
            int before;
            do
            {
                before = a + b + c + d;
                a = nodes[a].Next(features);
                b = nodes[b].Next(features);
                c = nodes[c].Next(features);
                d = nodes[d].Next(features);
            }
            // A branch lies behind its node, and a leaf leads to itself.
            while (a + b + c + d != before);
            sum += _values[a];
            sum += _values[b];
            sum += _values[c];
            sum += _values[d];
        }

        return sum;
    }

    /// <param name="names">The features in the order of the vectors that will be scored.</param>
    public static BoostedTrees Load(string resource, IReadOnlyList<string> names)
    {
        var indexes = names.Index().ToDictionary(feature => feature.Item, feature => feature.Index, StringComparer.Ordinal);
        var trees = Resource.Lines(resource).Select(line => line.Split(',')).GroupBy(cells => cells[0])
            .Select(tree => (IReadOnlyList<TreeNode>)[.. tree.Select(cells => Read(cells, indexes))]);
        return new BoostedTrees([.. trees]);
    }

    private static Node Leaf(int place) => new(float.PositiveInfinity, 0, place);

    private static TreeNode Read(string[] cells, Dictionary<string, int> indexes) => cells[2] == "leaf"
        ? new(-1, Number(cells[3]), 0, 0)
        : new(indexes[cells[2]], Number(cells[3]), int.Parse(cells[4], CultureInfo.InvariantCulture), int.Parse(cells[5], CultureInfo.InvariantCulture));

    private static float Number(string cell) => float.Parse(cell, CultureInfo.InvariantCulture);

    /// <param name="Low">Where a feature of at most <paramref name="Most"/> leads; any other leads to the node behind.</param>
    private readonly record struct Node(float Most, int Feature, int Low)
    {
        public int Next(ReadOnlySpan<float> features) => Low + (features[Feature] > Most ? 1 : 0);
    }
}

/// <param name="Feature">Index of the feature that is asked, or -1 for a leaf.</param>
/// <param name="Value">A feature at or below this goes to <paramref name="Low"/>, above it to <paramref name="High"/>; of a leaf, what it adds.</param>
/// <param name="Low">Number of the next node, counted from the tree's root.</param>
internal readonly record struct TreeNode(int Feature, float Value, int Low, int High);
