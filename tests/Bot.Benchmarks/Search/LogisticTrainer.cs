namespace Bot.Benchmarks.Search;

/// <param name="Weight">How much it counts.</param>
internal readonly record struct LogisticExample(float[] Features, bool Positive, double Weight);

/// <summary>Logistic regression with an L2 penalty, by Adam.</summary>
internal static class LogisticTrainer
{
    private const int BatchSize = 128;
    private const double Decay1 = 0.9;
    private const double Decay2 = 0.999;

    public static TrainedModel Train(IReadOnlyList<LogisticExample> examples, int epochs = 40, double rate = 0.02, double penalty = 1e-3, int seed = 1)
    {
        var model = TrainedModel.Standardising(examples.Select(example => example.Features));
        var standardised = examples.Select(example => model.Standardise(example.Features)).ToList();
        var size = model.Weights.Length;
        var (gradient, first, second) = (new double[size + 1], new double[size + 1], new double[size + 1]);
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var random = new Random(seed);
        var step = 0;
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            var pace = rate / (1 + (epoch * 0.2));
            foreach (var batch in order.Chunk(BatchSize))
            {
                Array.Clear(gradient);
                foreach (var i in batch)
                {
                    var slope = examples[i].Weight
                        * (Sigmoid(model.Bias + TrainedModel.Dot(model.Weights, standardised[i])) - (examples[i].Positive ? 1 : 0));
                    for (var f = 0; f < size; f++)
                    {
                        gradient[f] += slope * standardised[i][f];
                    }

                    gradient[size] += slope;
                }

                step++;
                for (var f = 0; f <= size; f++)
                {
                    var g = (gradient[f] / batch.Length) + (f < size ? penalty * model.Weights[f] : 0);
                    first[f] = (Decay1 * first[f]) + ((1 - Decay1) * g);
                    second[f] = (Decay2 * second[f]) + ((1 - Decay2) * g * g);
                    var change = pace * (first[f] / (1 - Math.Pow(Decay1, step))) / (Math.Sqrt(second[f] / (1 - Math.Pow(Decay2, step))) + 1e-8);
                    if (f < size)
                    {
                        model.Weights[f] -= change;
                    }
                    else
                    {
                        model.Bias -= change;
                    }
                }
            }
        }

        return model;
    }

    public static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));
}
