using System.Collections.Concurrent;

namespace Bot.Core.Language.Dictionaries;

/// <summary>What Japanese and Korean words mean in English, read from <c>japanese-english.txt</c> and <c>korean-hanja.txt</c> on first use. Korean
/// words that come from Chinese mean what Japanese writes with the same characters.</summary>
internal static class CjkDictionary
{
    /// <summary>The longest word of the dictionary, in letters.</summary>
    public const int LongestWord = 8;

    private static readonly Lazy<List> Japanese = new(() => Read("japanese-english"));
    private static readonly Lazy<List> Korean = new(() => Read("korean-hanja"));

    // What was parsed once; bounded by the words of the dictionary.
    private static readonly ConcurrentDictionary<string, Gloss[]> Parsed = new(StringComparer.Ordinal);

    /// <summary>The meanings of a word, empty when it is not known.</summary>
    /// <param name="word">Without the ending that changes.</param>
    public static IReadOnlyList<Gloss> Find(ReadOnlySpan<char> word)
    {
        if (word.Length is 0 or > LongestWord || !ListOf(word[0]).Words.TryGetValue(word, out var line))
        {
            return [];
        }

        return Parsed.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var parsed) ? parsed
            : Parsed.GetOrAdd(word.ToString(), CjkText.IsHangul(word[0]) ? [.. line.Split(' ').SelectMany(characters => Find(characters))] : Parse(line));
    }

    /// <summary>The length of the longest word that begins like a text, at least.</summary>
    public static int LongestFrom(ReadOnlySpan<char> text) => Math.Min(LongestWord, ListOf(text[0]).Bounds.From(text));

    private static List ListOf(char first) => (CjkText.IsHangul(first) ? Korean : Japanese).Value;

    private static Gloss[] Parse(string english) => [.. english.Split(' ').Select(gloss => Gloss.Of(gloss.Replace('_', ' '))).Where(gloss => gloss.Stems.Length > 0)];

    private sealed record List(Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Words, WordBounds Bounds);

    private static List Read(string file)
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

        return new List(words.GetAlternateLookup<ReadOnlySpan<char>>(), WordBounds.Of(words.Keys));
    }
}
