using Bot.Core.Search.Ranking;

namespace Bot.Core.Tests.Search.Ranking;

public class BoostedTreesTests
{
    private const int Features = 5;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(9)]
    public void The_score_is_the_sum_of_the_leaves_that_the_features_lead_to(int count)
    {
        var random = new Random(count);
        var trees = Enumerable.Range(0, count).Select(_ => Grow(random)).ToList();
        var model = new BoostedTrees(trees);
        for (var i = 0; i < 200; i++)
        {
            // Thresholds are among them: a feature of just so much goes low.
            var features = Enumerable.Range(0, Features).Select(_ => (float)random.Next(6)).ToArray();

            model.Score(features).ShouldBe(trees.Select(tree => Walk(tree, features)).Aggregate(0.0, (sum, leaf) => sum + leaf));
        }
    }

    private static float Walk(List<TreeNode> tree, float[] features)
    {
        var node = tree[0];
        while (node.Feature >= 0)
        {
            node = tree[features[node.Feature] <= node.Value ? node.Low : node.High];
        }

        return node.Value;
    }

    /// <summary>A tree in no order but that its root comes first.</summary>
    private static List<TreeNode> Grow(Random random)
    {
        var nodes = new List<TreeNode> { default };
        Split(0, depth: 0);
        return nodes;

        void Split(int at, int depth)
        {
            if (depth == 6 || random.Next(4) == 0)
            {
                nodes[at] = new(-1, random.NextSingle() - 0.5f, 0, 0);
                return;
            }

            var (high, low) = (nodes.Count, nodes.Count + 1);
            nodes.AddRange([default, default]);
            nodes[at] = new(random.Next(Features), random.Next(6), low, high);
            Split(low, depth + 1);
            Split(high, depth + 1);
        }
    }
}
