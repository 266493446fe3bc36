using System.Collections.Frozen;
using Bot.Core.Language;
using Bot.Core.Search.Index;

namespace Bot.Core.Search.Ranking;

/// <summary>Words that mean the opposite of one another, from <c>opposites.csv</c>.</summary>
internal static class Opposites
{
    private static readonly FrozenDictionary<string, uint[]> Words = Resource.Lines("opposites.csv")
        .Select(line => line.Split(','))
        .SelectMany(cells => (IEnumerable<(string One, string Other)>)[(cells[0], cells[1]), (cells[1], cells[0])])
        .GroupBy(pair => EnglishStemmer.Stem(pair.One), pair => TermHash.Of(EnglishStemmer.Stem(pair.Other)))
        .ToFrozenDictionary(group => group.Key, group => group.Distinct().ToArray(), StringComparer.Ordinal);

    /// <summary>The <see cref="TermHash"/> of each stem that means the opposite of a stem.</summary>
    public static uint[] Of(string stem) => Words.GetValueOrDefault(stem, []);
}
