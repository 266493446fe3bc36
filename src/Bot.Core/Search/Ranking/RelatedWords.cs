using System.Collections.Frozen;
using Bot.Core.Language;
using Bot.Core.Search.Index;

namespace Bot.Core.Search.Ranking;

/// <summary>Words that stand for one another in general English, from <c>related-words.csv</c>.</summary>
internal static class RelatedWords
{
    private static readonly FrozenDictionary<string, uint[]> Related = Read();

    /// <summary>The <see cref="TermHash"/> of each stem related to a stem.</summary>
    public static uint[] Of(string stem) => Related.GetValueOrDefault(stem, []);

    private static FrozenDictionary<string, uint[]> Read()
    {
        var related = new Dictionary<string, HashSet<uint>>(StringComparer.Ordinal);
        foreach (var line in Resource.Lines("related-words.csv"))
        {
            var stems = line.Split([' ', '-']).Where(word => !StopWords.Contains(word)).Select(EnglishStemmer.Stem).Distinct().ToList();
            foreach (var stem in stems)
            {
                if (!related.TryGetValue(stem, out var others))
                {
                    related[stem] = others = [];
                }

                others.UnionWith(stems.Where(other => other != stem).Select(other => TermHash.Of(other)));
            }
        }

        return related.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToArray(), StringComparer.Ordinal);
    }
}
