namespace Bot.Benchmarks.Search;

/// <summary>Learns a linear ranking: softmax cross-entropy over the candidates of each question (ListNet; Cao et al., 2007), by Adam
/// (Kingma and Ba, 2015).</summary>
internal static class RankingTrainer
{
    private const int BatchSize = 32;
    private const double Decay1 = 0.9;
    private const double Decay2 = 0.999;

    /// <returns>Weights of the standardised features.</returns>
    public static TrainedModel Train(IReadOnlyList<TrainingList> lists, int epochs = 12, double rate = 0.02, double penalty = 1e-4, int seed = 1)
    {
        var usable = lists.Where(list => list.HasRight).ToList();
        var model = TrainedModel.Standardising(usable.SelectMany(list => list.Features));
        var standardised = usable.Select(list => list.Features.Select(model.Standardise).ToArray()).ToList();
        var size = model.Weights.Length;
        var (gradient, first, second) = (new double[size], new double[size], new double[size]);
        var order = Enumerable.Range(0, usable.Count).ToArray();
        var random = new Random(seed);
        var step = 0;
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            var pace = rate / (1 + (epoch * 0.3));
            foreach (var batch in order.Chunk(BatchSize))
            {
                Array.Clear(gradient);
                foreach (var i in batch)
                {
                    AddGradient(model.Weights, standardised[i], usable[i].Right, gradient);
                }

                step++;
                for (var f = 0; f < size; f++)
                {
                    var g = (gradient[f] / batch.Length) + (penalty * model.Weights[f]);
                    first[f] = (Decay1 * first[f]) + ((1 - Decay1) * g);
                    second[f] = (Decay2 * second[f]) + ((1 - Decay2) * g * g);
                    model.Weights[f] -= pace * (first[f] / (1 - Math.Pow(Decay1, step)))
                        / (Math.Sqrt(second[f] / (1 - Math.Pow(Decay2, step))) + 1e-8);
                }
            }
        }

        return model;
    }

    private static void AddGradient(double[] weights, float[][] candidates, bool[] right, double[] gradient)
    {
        var scores = new double[candidates.Length];
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] = TrainedModel.Dot(weights, candidates[i]);
        }

        var best = scores.Max();
        var (all, gold) = (0.0, 0.0);
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] = Math.Exp(scores[i] - best);
            all += scores[i];
            gold += right[i] ? scores[i] : 0;
        }

        for (var i = 0; i < scores.Length; i++)
        {
            var slope = (scores[i] / all) - (right[i] ? scores[i] / gold : 0);
            if (Math.Abs(slope) > 1e-7)
            {
                for (var f = 0; f < gradient.Length; f++)
                {
                    gradient[f] += slope * candidates[i][f];
                }
            }
        }
    }
}
