using System.Collections.Frozen;
using Bot.Core.Coverage;
using Bot.Core.Language;
using Bot.Core.Language.Dictionaries;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>Korean and Japanese words of the news and the English words that they stand for, read from <c>korean-words.txt</c>,
/// <c>korean-verbs.txt</c> and <c>japanese-words.txt</c>. A pack's own glossary comes first.</summary>
internal static class CjkGlossary
{
    private static readonly IReadOnlyList<GlossaryTerm> Terms = [.. Read("korean-words", "ko"), .. Read("japanese-words", "ja"), .. Idioms()];

    private static readonly FrozenDictionary<string, Gloss[]>.AlternateLookup<ReadOnlySpan<char>> Glosses = Build();

    private static readonly WordBounds Longest = WordBounds.Of(Glosses.Dictionary.Keys);

    public static Lexicon Words { get; } = Lexicon.Of(new CoveragePack(
        new Dictionary<string, string>(), "Etc/UTC", [], [], [], new Dictionary<string, IReadOnlyList<string>>(), [], [.. Terms]));

    /// <summary>What a word, or a form of a Korean verb, stands for; empty when it is not known.</summary>
    public static IReadOnlyList<Gloss> Find(ReadOnlySpan<char> word) => Glosses.TryGetValue(word, out var glosses) ? glosses : [];

    /// <summary>The length of the longest word that begins like a text, at least.</summary>
    public static int LongestFrom(ReadOnlySpan<char> text) => Longest.From(text);

    /// <summary>Whether it is a form of a listed Korean verb.</summary>
    public static bool IsVerb(ReadOnlySpan<char> word) => VerbForms.Contains(word);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> VerbForms =
        Read("korean-verbs", "ko").SelectMany(verb => CjkMorphology.Forms(verb.Text)).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    // 뜻을 모으: 뜻을 모았다, 뜻을 모은
    private static IEnumerable<GlossaryTerm> Idioms() =>
        from verb in Read("korean-verbs", "ko")
        where verb.Text.Contains(' ', StringComparison.Ordinal)
        from form in CjkMorphology.Forms(verb.Text)
        select verb with { Text = form };

    private static FrozenDictionary<string, Gloss[]>.AlternateLookup<ReadOnlySpan<char>> Build()
    {
        var glosses = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var term in Terms)
        {
            Of(term.Text).UnionWith(term.English);
        }

        foreach (var verb in Read("korean-verbs", "ko"))
        {
            foreach (var form in CjkMorphology.Forms(verb.Text))
            {
                Of(form).UnionWith(verb.English);
            }
        }

        return glosses.ToFrozenDictionary(g => g.Key, g => g.Value.Select(Gloss.Of).ToArray(), StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

        HashSet<string> Of(string word) => glosses.TryGetValue(word, out var known) ? known : glosses[word] = new HashSet<string>(StringComparer.Ordinal);
    }

    private static IEnumerable<GlossaryTerm> Read(string file, string language)
    {
        var resource = $"{typeof(CjkGlossary).Namespace}.{file}.txt";
        using var stream = typeof(CjkGlossary).Assembly.GetManifestResourceStream(resource) ?? throw new InvalidOperationException($"The resource {resource} is missing.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#' && line.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon)
            {
                yield return new GlossaryTerm(line[..colon], language, [.. line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word.Replace('_', ' '))]);
            }
        }
    }
}
