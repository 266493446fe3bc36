using System.Globalization;
using System.Numerics;

namespace Bot.Core.Search.Ranking;

/// <summary>A weighted sum of standardised features. The weights stand in a CSV file beside this one: a line a feature with its
/// weight, mean and standard deviation.</summary>
internal sealed class LinearModel
{
    private readonly float[] _weights;
    private readonly float _bias;

    /// <param name="weights">Weight of each raw feature.</param>
    public LinearModel(float[] weights, float bias) => (_weights, _bias) = (weights, bias);

    public double Score(ReadOnlySpan<float> features)
    {
        var sum = Vector<float>.Zero;
        var i = 0;
        for (; i <= features.Length - Vector<float>.Count; i += Vector<float>.Count)
        {
            sum += new Vector<float>(features[i..]) * new Vector<float>(_weights, i);
        }

        var score = _bias + Vector.Sum(sum);
        for (; i < features.Length; i++)
        {
            score += features[i] * _weights[i];
        }

        return score;
    }

    /// <param name="names">The features in the order of the vectors that will be scored; each must stand in the file.</param>
    public static LinearModel Load(string resource, IReadOnlyList<string> names)
    {
        var rows = Resource.Lines(resource).Select(line => line.Split(','))
            .ToDictionary(cells => cells[0], cells => cells[1..].Select(c => double.Parse(c, CultureInfo.InvariantCulture)).ToArray(), StringComparer.Ordinal);
        var weights = new float[names.Count];
        var bias = rows.TryGetValue("Bias", out var own) ? own[0] : 0;
        for (var i = 0; i < names.Count; i++)
        {
            if (rows[names[i]] is [var weight, var mean, var deviation])
            {
                weights[i] = (float)(weight / deviation);
                bias -= weight * mean / deviation;
            }
        }

        return new LinearModel(weights, (float)bias);
    }
}
