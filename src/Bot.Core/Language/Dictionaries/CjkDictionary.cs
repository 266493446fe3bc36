using System.Collections.Concurrent;

namespace Bot.Core.Language.Dictionaries;

/// <summary>What Japanese and Korean words mean in English, read from <c>japanese-english.txt</c> and <c>korean-hanja.txt</c> on first use. Korean
/// words that come from Chinese mean what Japanese writes with the same characters.</summary>
internal static class CjkDictionary
{
    /// <summary>The longest word of the dictionary, in letters.</summary>
    public const int LongestWord = 8;

    private static readonly Lazy<Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>>> Japanese = new(() => Read("japanese-english"));
    private static readonly Lazy<Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>>> Korean = new(() => Read("korean-hanja"));
    private static readonly ConcurrentDictionary<string, Gloss[]> Parsed = new(StringComparer.Ordinal);

    /// <summary>The meanings of a word, empty when it is not known.</summary>
    /// <param name="word">Without the ending that changes.</param>
    public static IReadOnlyList<Gloss> Find(ReadOnlySpan<char> word)
    {
        if (word.Length is 0 or > LongestWord)
        {
            return [];
        }

        if (!CjkText.IsHangul(word[0]))
        {
            return Japanese.Value.TryGetValue(word, out var english) ? Parse(english) : [];
        }

        if (!Korean.Value.TryGetValue(word, out var characters))
        {
            return [];
        }

        var glosses = new List<Gloss>();
        foreach (var range in characters.AsSpan().Split(' '))
        {
            glosses.AddRange(Find(characters.AsSpan(range)));
        }

        return glosses;
    }

    private static Gloss[] Parse(string english) =>
        Parsed.GetOrAdd(english, static text => [.. text.Split(' ').Select(gloss => Gloss.Of(gloss.Replace('_', ' '))).Where(gloss => gloss.Stems.Length > 0)]);

    private static Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Read(string file)
    {
        var resource = $"{typeof(CjkDictionary).Namespace}.{file}.txt";
        using var stream = typeof(CjkDictionary).Assembly.GetManifestResourceStream(resource) ?? throw new InvalidOperationException($"The resource {resource} is missing.");
        using var reader = new StreamReader(stream);
        var words = new Dictionary<string, string>(90_000, StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 2 && line[0] != '#' && line.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space)
            {
                words[line[..space]] = line[(space + 1)..];
            }
        }

        return words.GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
