using System.Collections.Concurrent;
using Bot.Core.Language.WordNet;

namespace Bot.Core.Language.Dictionaries;

/// <summary>A meaning of a word in English.</summary>
/// <param name="Text">A word or a few.</param>
/// <param name="Stems">The stems of those that carry meaning.</param>
internal sealed record Gloss(string Text, string[] Stems)
{
    private int[]? _senses;

    /// <summary>The senses of a meaning of one word; none of a word of so many senses that it says little which is meant.</summary>
    public int[] Senses => _senses ??= Stems.Length == 1 && EnglishWordNet.SensesOf(TextFolding.Fold(Text)) is { Length: <= ManySenses } senses ? senses : [];

    private const int ManySenses = 8;

    // Bounded by the meanings of the lists.
    private static readonly ConcurrentDictionary<string, Gloss> Known = new(StringComparer.Ordinal);

    public static Gloss Of(string text) => Known.GetOrAdd(text, static english =>
    {
        var words = english.Split(' ', '-');
        return new Gloss(english, [.. words.Where(word => word.Length > 2 || words.Length == 1).Select(word => EnglishStemmer.Stem(TextFolding.Fold(word)))]);
    });
}
