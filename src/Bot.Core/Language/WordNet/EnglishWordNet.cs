using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Bot.Core.Language.WordNet;

/// <summary>The senses of English words in common use and how they stand to one another, read from <c>english-wordnet.txt</c> on first use.</summary>
internal static class EnglishWordNet
{
    private const string Resource = "Bot.Core.Language.WordNet.english-wordnet.txt";

    /// <summary>How many steps up a more general word may stand: a trawler is a boat and a vessel, and everything is a thing.</summary>
    private const int Levels = 2;

    /// <summary>So many forms of words are kept with their senses: nobody can fill the memory with odd ones.</summary>
    private const int MostForms = 50_000;

    private static readonly Lazy<Tables> Data = new(Load);

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

    /// <summary>Whether a word has one of the senses.</summary>
    /// <param name="word">As <see cref="TextFolding"/> leaves it.</param>
    public static bool Means(string word, IReadOnlySet<int> senses) => Array.Exists(Data.Value.Senses(word, asVerbs: false), senses.Contains);

    /// <summary>The parts of speech that a word may be: letters of "nvar", noun, verb, adjective, adverb; empty for an unknown word.</summary>
    /// <param name="word">As <see cref="TextFolding"/> leaves it.</param>
    public static string PartsOfSpeech(string word) => Data.Value.PartsOfSpeech(word);

    private static Tables Load()
    {
        using var stream = typeof(EnglishWordNet).Assembly.GetManifestResourceStream(Resource) ?? throw new InvalidOperationException($"The resource {Resource} is missing.");
        using var reader = new StreamReader(stream);
        var data = new Tables();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 2 && line[0] != '#')
            {
                data.Add(line);
            }
        }

        return data;
    }

    private sealed class Tables
    {
        private readonly Dictionary<string, int[]> _senses = new(70_000, StringComparer.Ordinal);
        private readonly List<char> _parts = new(52_000);

        // What was read once for a form of a word.
        private readonly ConcurrentDictionary<string, int[]> _forms = new(StringComparer.Ordinal);
        private readonly ConcurrentDictionary<string, int[]> _verbForms = new(StringComparer.Ordinal);
        private readonly ConcurrentDictionary<string, (bool Known, bool Verb)> _mayBeVerbs = new(StringComparer.Ordinal);
        private int _kept;

        public List<int[]> General { get; } = new(52_000);

        public List<int[]> Related { get; } = new(52_000);

        public List<int[]> Opposite { get; } = new(52_000);

        public void Add(ReadOnlySpan<char> line)
        {
            int[] general = [], related = [], opposite = [];
            Span<int> numbers = stackalloc int[64];
            var (count, sign, field) = (0, ' ', 0);
            foreach (var range in line.Split(' '))
            {
                var word = line[range];
                if (field++ < 2)
                {
                    if (field == 2) { _parts.Add(word[0]); }
                }
                else if (char.IsAsciiLetter(word[0]))
                {
                    ref var senses = ref CollectionsMarshal.GetValueRefOrAddDefault(_senses, word.ToString(), out _);
                    senses = [.. senses ?? [], _parts.Count - 1];
                }
                else if (char.IsAsciiDigit(word[0]))
                {
                    if (count < numbers.Length) { numbers[count++] = int.Parse(word, CultureInfo.InvariantCulture); }
                }
                else
                {
                    Keep(sign, numbers[..count]);
                    (sign, count) = (word[0], 0);
                }
            }

            Keep(sign, numbers[..count]);
            General.Add(general);
            Related.Add(related);
            Opposite.Add(opposite);

            void Keep(char of, ReadOnlySpan<int> targets)
            {
                switch (of)
                {
                    case '>': general = targets.ToArray(); break;
                    case '~': related = targets.ToArray(); break;
                    case '!': opposite = targets.ToArray(); break;
                }
            }
        }

        /// <summary>The senses of a word in any of its forms.</summary>
        public int[] Senses(string folded, bool asVerbs)
        {
            // No word is listed that begins otherwise, in Korean letters say.
            if (folded.Length == 0 || !char.IsAsciiLetter(folded[0]))
            {
                return [];
            }

            var known = asVerbs ? _verbForms : _forms;
            if (known.TryGetValue(folded, out var senses))
            {
                return senses;
            }

            senses = ReadSenses(folded, asVerbs);
            if (senses.Length > 0 && _kept < MostForms && known.TryAdd(folded, senses))
            {
                Interlocked.Increment(ref _kept);
            }

            return senses;
        }

        private int[] ReadSenses(string folded, bool asVerbs)
        {
            var found = new List<int>();
            foreach (var lemma in Lemmas(folded))
            {
                // "Wiling" is no form of the noun "wile".
                var verbsOnly = asVerbs || (lemma != folded && (folded.EndsWith("ing", StringComparison.Ordinal) || folded.EndsWith("ed", StringComparison.Ordinal)));
                foreach (var sense in _senses.GetValueOrDefault(lemma) ?? [])
                {
                    if (!verbsOnly || _parts[sense] == 'v')
                    {
                        found.Add(sense);
                    }
                }
            }

            // "welcom"
            return found.Count > 0 || folded.EndsWith('e') ? [.. found] : _senses.GetValueOrDefault(folded + "e") ?? [];
        }

        public (bool Known, bool Verb) IsVerb(string folded)
        {
            if (folded.Length == 0 || !char.IsAsciiLetter(folded[0]))
            {
                return (false, false);
            }

            if (!_mayBeVerbs.TryGetValue(folded, out var verb))
            {
                verb = ReadIsVerb(folded);
                if (verb.Known && _kept < MostForms && _mayBeVerbs.TryAdd(folded, verb))
                {
                    Interlocked.Increment(ref _kept);
                }
            }

            return verb;
        }

        private (bool Known, bool Verb) ReadIsVerb(string folded)
        {
            var known = false;
            foreach (var lemma in Lemmas(folded))
            {
                foreach (var sense in _senses.GetValueOrDefault(lemma) ?? [])
                {
                    known = true;
                    if (_parts[sense] == 'v')
                    {
                        return (true, true);
                    }
                }
            }

            return (known, false);
        }

        public string PartsOfSpeech(string folded) => string.Concat(Senses(folded, asVerbs: false).Select(sense => _parts[sense]).Distinct());

        public bool IsAbove(int general, int sense, int levels)
        {
            foreach (var above in General[sense])
            {
                if (above == general || (levels > 1 && IsAbove(general, above, levels - 1)))
                {
                    return true;
                }
            }

            return false;
        }
    }

    // The base forms that a form may be of: "tries" of "try", "planned" of "plan".
    private static IEnumerable<string> Lemmas(string folded)
    {
        yield return folded;
        if (IrregularForms.BaseOf(folded) is { } form)
        {
            yield return form;
        }

        foreach (var (ending, replacement) in Endings)
        {
            if (folded.Length > ending.Length + 2 && folded.EndsWith(ending, StringComparison.Ordinal))
            {
                var stem = folded[..^ending.Length];
                yield return stem + replacement;
                if (ending is "ed" or "ing" or "er" or "est" && replacement.Length == 0 && stem.Length > 3 && stem[^1] == stem[^2])
                {
                    yield return stem[..^1];
                }
            }
        }
    }

    private static readonly (string Ending, string Replacement)[] Endings =
        [("s", ""), ("es", ""), ("ies", "y"), ("ed", ""), ("ed", "e"), ("ied", "y"), ("ing", ""), ("ing", "e"), ("er", ""), ("er", "e"), ("ier", "y"), ("est", ""), ("est", "e"), ("iest", "y"), ("ly", ""), ("ily", "y"), ("ally", "al"), ("ly", "le")];
}
