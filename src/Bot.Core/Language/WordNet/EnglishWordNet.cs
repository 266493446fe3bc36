using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace Bot.Core.Language.WordNet;

/// <summary>The senses of English words in common use and how they stand to one another, read from <c>english-wordnet.txt</c> on first use.</summary>
internal static class EnglishWordNet
{
    /// <summary>How many steps up a more general word may stand: a trawler is a boat and a vessel, and everything is a thing.</summary>
    internal const int Levels = 2;

    private static readonly Lazy<WordNetTables> Data = new(WordNetTables.Load);

    /// <summary>Whether a word may be said where another is told: it means the same, or something more general, or is the same in another
    /// part of speech.</summary>
    /// <param name="said">As <see cref="TextFolding"/> leaves it.</param>
    /// <param name="asVerbs">Whether both are verbs here, so that their senses as nouns do not count.</param>
    public static bool MayStandFor(string said, string told, bool asVerbs)
    {
        var data = Data.Value;
        foreach (var a in data.Senses(said, asVerbs))
        {
            foreach (var b in data.Senses(told, asVerbs))
            {
                if (a == b || data.IsAbove(a, b, Levels) || (!asVerbs && (Array.IndexOf(data.Related[a], b) >= 0 || Array.IndexOf(data.Related[b], a) >= 0)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>The senses of a word.</summary>
    /// <param name="word">As <see cref="TextFolding"/> leaves it.</param>
    public static int[] SensesOf(string word) => Data.Value.Senses(word, asVerbs: false);

    /// <summary>The senses of all words that may be said where a word is told, as <see cref="MayStandFor"/> has it.</summary>
    /// <param name="told">As <see cref="TextFolding"/> leaves it.</param>
    public static IReadOnlySet<int> SaidFor(string told) => Said.TryGetValue(told, out var known) ? known : ReadSaidFor(told);

    private static IReadOnlySet<int> ReadSaidFor(string told)
    {
        var data = Data.Value;
        var senses = data.Senses(told, asVerbs: false);
        if (senses.Length == 0)
        {
            return FrozenSet<int>.Empty;
        }

        var said = new HashSet<int>(senses);
        foreach (var sense in senses)
        {
            said.UnionWith(data.Related[sense]);
            foreach (var above in data.General[sense])
            {
                said.Add(above);
                said.UnionWith(data.General[above]);
            }
        }

        return Said.GetOrAdd(told, said.ToFrozenSet());
    }

    // Bounded by the words that are listed.
    private static readonly ConcurrentDictionary<string, FrozenSet<int>> Said = new(StringComparer.Ordinal);

    /// <summary>Whether a word means something more general than another, by so many steps.</summary>
    public static bool IsMoreGeneral(string word, string other, int levels)
    {
        var data = Data.Value;
        foreach (var a in data.Senses(word, asVerbs: false))
        {
            foreach (var b in data.Senses(other, asVerbs: false))
            {
                if (data.IsAbove(a, b, levels))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Whether two verbs are kinds of one thing to do.</summary>
    public static bool ShareAbove(string verb, string other)
    {
        var data = Data.Value;
        foreach (var a in data.Senses(verb, asVerbs: true))
        {
            foreach (var b in data.Senses(other, asVerbs: true))
            {
                if (data.General[a].AsSpan().IndexOfAny(data.General[b]) >= 0 || data.IsAbove(b, a, Levels))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Whether a word, in any of its forms, is listed.</summary>
    public static bool Knows(string word) => Data.Value.Senses(word, asVerbs: false).Length > 0;

    /// <summary>Whether a word is a verb in all its common senses.</summary>
    public static bool IsOnlyVerb(string word)
    {
        var senses = Data.Value.Senses(word, asVerbs: false);
        return senses.Length > 0 && Data.Value.Senses(word, asVerbs: true).Length == senses.Length;
    }

    /// <summary>Whether a word, in any of its forms, can be a verb; an unknown word can where it ends like one.</summary>
    public static bool MayBeVerb(string word)
    {
        var (known, verb) = Data.Value.IsVerb(word);
        return verb || (!known && (word.EndsWith("ed", StringComparison.Ordinal) || word.EndsWith("ing", StringComparison.Ordinal)));
    }

    /// <summary>Whether a sense of one word is the opposite of a sense of the other.</summary>
    /// <param name="asVerbs">Whether both are verbs here.</param>
    public static bool AreOpposite(string word, string other, bool asVerbs)
    {
        var data = Data.Value;
        foreach (var a in data.Senses(word, asVerbs))
        {
            foreach (var b in data.Senses(other, asVerbs))
            {
                if (Array.IndexOf(data.Opposite[a], b) >= 0 || Array.IndexOf(data.Opposite[b], a) >= 0)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>The senses that words may be said for: their own, what is more general, and the same in another part of speech.</summary>
    /// <param name="words">As <see cref="TextFolding"/> leaves them.</param>
    public static IReadOnlySet<int> Meanings(IEnumerable<string> words)
    {
        var data = Data.Value;
        var meanings = new HashSet<int>();
        foreach (var sense in words.Distinct().SelectMany(word => data.Senses(word, asVerbs: false)))
        {
            meanings.Add(sense);
            meanings.UnionWith(data.Related[sense]);
            meanings.UnionWith(data.General[sense]);
        }

        return meanings;
    }

    /// <summary>The senses of all words of a text.</summary>
    /// <param name="words">As <see cref="TextFolding"/> leaves them.</param>
    public static TextSenses SensesOfText(IEnumerable<string> words) => new(Data.Value, words);

    /// <summary>Whether a word has one of the senses.</summary>
    /// <param name="word">As <see cref="TextFolding"/> leaves it.</param>
    public static bool Means(string word, IReadOnlySet<int> senses) => Array.Exists(Data.Value.Senses(word, asVerbs: false), senses.Contains);

    /// <summary>The parts of speech that a word may be: letters of "nvar", noun, verb, adjective, adverb; empty for an unknown word.</summary>
    /// <param name="word">As <see cref="TextFolding"/> leaves it.</param>
    public static string PartsOfSpeech(string word) => Data.Value.PartsOfSpeech(word);
}
