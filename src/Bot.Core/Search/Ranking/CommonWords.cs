using System.Collections.Frozen;
using System.Globalization;

namespace Bot.Core.Search.Ranking;

/// <summary>How often the common words of English stand in a sentence, learned by <c>Bot.Benchmarks train</c>.</summary>
internal static class CommonWords
{
    /// <summary>The number of passages that the learned rates count as, beside the store's own.</summary>
    public const double Weight = 1000;

    private static readonly FrozenDictionary<string, double> Rates = Resource.Lines("common-words.csv")
        .Select(line => line.Split(','))
        .ToFrozenDictionary(cells => cells[0], cells => double.Parse(cells[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);

    /// <summary>The share of sentences that hold a word of this stem; 0 for all but common words.</summary>
    public static double RateOf(string stem) => Rates.GetValueOrDefault(stem);
}
