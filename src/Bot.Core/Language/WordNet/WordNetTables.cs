using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Bot.Core.Language.WordNet;

/// <summary>The senses of WordNet by number, and the words that have them, as <c>english-wordnet.txt</c> lists them.</summary>
internal sealed class WordNetTables
{
    private const string Resource = "Bot.Core.Language.WordNet.english-wordnet.txt";

    /// <summary>So many forms of words are kept with their senses: nobody can fill the memory with odd ones.</summary>
    private const int MostForms = 50_000;

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

    /// <summary>Reads the senses from the program's own resource.</summary>
    /// <exception cref="InvalidOperationException">The resource is missing.</exception>
    public static WordNetTables Load()
    {
        using var stream = typeof(WordNetTables).Assembly.GetManifestResourceStream(Resource) ?? throw new InvalidOperationException($"The resource {Resource} is missing.");
        using var reader = new StreamReader(stream);
        var data = new WordNetTables();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 2 && line[0] != '#')
            {
                data.Add(line);
            }
        }

        return data;
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
