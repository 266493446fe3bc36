using System.Globalization;
using System.Text;

namespace Bot.Benchmarks.Search;

/// <summary>A linear model over standardised features.</summary>
internal sealed class TrainedModel(double[] means, double[] deviations)
{
    /// <summary>Weights set by hand, since the sets to learn from have no such passages: a caption or a teaser says less than the text.</summary>
    private static readonly Dictionary<string, double> Given = new() { ["IsCaption"] = -2, ["IsDescription"] = -0.3 };

    public double[] Weights { get; } = new double[means.Length];

    public double Bias { get; set; }

    public static TrainedModel Standardising(IEnumerable<float[]> examples)
    {
        double[]? sums = null;
        double[]? squares = null;
        var count = 0;
        foreach (var example in examples)
        {
            sums ??= new double[example.Length];
            squares ??= new double[example.Length];
            count++;
            for (var i = 0; i < example.Length; i++)
            {
                sums[i] += example[i];
                squares[i] += (double)example[i] * example[i];
            }
        }

        var means = sums!.Select(sum => sum / count).ToArray();
        // A feature that never varies gets weight 0 whatever it is divided by.
        var deviations = squares!.Select((square, i) => Math.Sqrt(Math.Max(0, (square / count) - (means[i] * means[i])))).Select(d => d < 1e-6 ? 1 : d);
        return new TrainedModel(means, [.. deviations]);
    }

    public float[] Standardise(float[] example)
    {
        var standardised = new float[example.Length];
        for (var i = 0; i < example.Length; i++)
        {
            standardised[i] = (float)((example[i] - means[i]) / deviations[i]);
        }

        return standardised;
    }

    /// <summary>The score of a raw example.</summary>
    public double Score(float[] example) => Bias + Dot(Weights, Standardise(example));

    /// <summary>Weight of a raw feature.</summary>
    public double Slope(int feature) => Weights[feature] / deviations[feature];

    /// <summary>Makes the score <c>slope × score + offset</c>.</summary>
    public void Rescale(double slope, double offset)
    {
        for (var i = 0; i < Weights.Length; i++)
        {
            Weights[i] *= slope;
        }

        Bias = (Bias * slope) + offset;
    }

    public static double Dot(double[] weights, float[] example)
    {
        var sum = 0.0;
        for (var i = 0; i < weights.Length; i++)
        {
            sum += weights[i] * example[i];
        }

        return sum;
    }

    /// <summary>The file that Bot.Core loads.</summary>
    public string ToCsv(IReadOnlyList<string> names, IEnumerable<string> comments)
    {
        var csv = new StringBuilder();
        foreach (var comment in comments)
        {
            csv.Append("# ").AppendLine(comment);
        }

        csv.AppendLine("feature,weight,mean,deviation");
        for (var i = 0; i < names.Count; i++)
        {
            if (Given.TryGetValue(names[i], out var given) && Weights[i] == 0)
            {
                csv.AppendLine(CultureInfo.InvariantCulture, $"{names[i]},{given},0,1");
                continue;
            }

            csv.AppendLine(CultureInfo.InvariantCulture, $"{names[i]},{Weights[i]:0.####},{means[i]:0.####},{deviations[i]:0.######}");
        }

        if (Bias != 0)
        {
            csv.AppendLine(CultureInfo.InvariantCulture, $"Bias,{Bias:0.####}");
        }

        return csv.ToString();
    }
}
