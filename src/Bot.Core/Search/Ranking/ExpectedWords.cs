using System.Collections.Frozen;
using Bot.Core.Language;
using Bot.Core.Search.Index;

namespace Bot.Core.Search.Ranking;

/// <summary>Words that a word of the question lets expect in its answer, from <c>expected-words.csv</c>.</summary>
internal static class ExpectedWords
{
    private static readonly FrozenDictionary<string, string[]> Expected = Resource.Lines("expected-words.csv")
        .Select(line => line.Split(','))
        .ToFrozenDictionary(cells => cells[0], cells => cells[1].Split(' '), StringComparer.Ordinal);

    /// <summary>The <see cref="TermHash"/> of every stem that the question's words let expect; empty for most questions.</summary>
    public static uint[] Of(IReadOnlyList<Token> tokens)
    {
        HashSet<uint>? stems = null;
        foreach (var token in tokens)
        {
            if (Expected.TryGetValue(token.Folded, out var words) || Expected.TryGetValue(token.Folded.TrimEnd('s'), out words))
            {
                (stems ??= []).UnionWith(words.Select(word => TermHash.Of(EnglishStemmer.Stem(word))));
            }
        }

        return stems is null ? [] : [.. stems];
    }
}
