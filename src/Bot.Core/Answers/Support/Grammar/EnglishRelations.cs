using System.Collections.Frozen;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Grammar;

/// <summary>The groups of <c>english-relations.txt</c> that a word or phrase is in, ascending.</summary>
/// <param name="Said">Those in which a draft may say it.</param>
/// <param name="Told">Those in which a passage may hold it.</param>
internal sealed record RelationGroups(int[] Said, int[] Told)
{
    public static readonly RelationGroups None = new([], []);

    /// <summary>Whether a draft may say this where a passage holds the other.</summary>
    public bool MayStandFor(RelationGroups told)
    {
        for (int i = 0, j = 0; i < Said.Length && j < told.Told.Length;)
        {
            if (Said[i] == told.Told[j])
            {
                return true;
            }

            if (Said[i] < told.Told[j]) { i++; } else { j++; }
        }

        return false;
    }
}

/// <summary>A phrase of the relations: the keys of its words and its groups.</summary>
internal sealed record RelatedPhrase(string[] Keys, RelationGroups Groups);

/// <summary>Words and phrases of English that may stand for one another without saying more, read from <c>english-relations.txt</c>.</summary>
internal static class EnglishRelations
{
    private const string Resource = "Bot.Core.Answers.Support.Grammar.english-relations.txt";

    private static readonly FrozenDictionary<string, RelationGroups> Words;
    private static readonly FrozenDictionary<string, RelatedPhrase[]> PhrasesByFirst;
    private static readonly FrozenSet<string> VerbStems;

    static EnglishRelations()
    {
        var groups = new Dictionary<string, (SortedSet<int> Said, SortedSet<int> Told)>(StringComparer.Ordinal);
        var verbs = new HashSet<string>(StringComparer.Ordinal);
        var number = 0;
        foreach (var line in Lines())
        {
            var sides = line[2..].Split(" < ");
            foreach (var entry in sides[0].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                Of(entry).Said.Add(number);
                Of(entry).Told.Add(number);
            }

            foreach (var entry in sides.Length > 1 ? sides[1].Split(' ', StringSplitOptions.RemoveEmptyEntries) : [])
            {
                Of(entry).Told.Add(number);
            }

            if (line[0] == 'v')
            {
                verbs.UnionWith(line[2..].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(e => Key(e.Split('_')[0])));
            }

            number++;
        }

        VerbStems = verbs.ToFrozenSet(StringComparer.Ordinal);
        Words = groups.Where(g => !g.Key.Contains(' ', StringComparison.Ordinal))
            .ToFrozenDictionary(g => g.Key, g => new RelationGroups([.. g.Value.Said], [.. g.Value.Told]), StringComparer.Ordinal);
        PhrasesByFirst = groups.Where(g => g.Key.Contains(' ', StringComparison.Ordinal))
            .Select(g => new RelatedPhrase(g.Key.Split(' '), new RelationGroups([.. g.Value.Said], [.. g.Value.Told])))
            .GroupBy(p => p.Keys[0]).ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(p => p.Keys.Length).ToArray(), StringComparer.Ordinal);

        (SortedSet<int> Said, SortedSet<int> Told) Of(string entry)
        {
            var key = string.Join(' ', entry.Split('_', '-').Select(Key));
            return groups.TryGetValue(key, out var found) ? found : groups[key] = ([], []);
        }
    }

    /// <summary>The groups that a stem is in.</summary>
    public static RelationGroups GroupsOf(string stem) => Words.GetValueOrDefault(stem) ?? RelationGroups.None;

    /// <summary>The phrases that begin with a key, the longest first.</summary>
    public static RelatedPhrase[] PhrasesFrom(string key) => PhrasesByFirst.GetValueOrDefault(key) ?? [];

    /// <summary>Whether a stem is that of a known verb; it may be a noun's, too.</summary>
    public static bool IsVerb(string stem) => VerbStems.Contains(stem);

    /// <summary>Whether a draft may say one stem where a passage holds the other.</summary>
    public static bool MayStandFor(string said, string told) => GroupsOf(said).MayStandFor(GroupsOf(told));

    /// <summary>What a word of a phrase is compared by: the stem, with one key for all forms of "be" and for all owners.</summary>
    public static string Key(string folded) => folded switch
    {
        "be" or "am" or "is" or "are" or "was" or "were" or "been" or "being" => "be",
        "have" or "has" or "had" or "having" => "have",
        "his" or "her" or "its" or "their" => "their",
        _ => FalseFriends.KeyOf(folded) ?? EnglishStemmer.Stem(folded),
    };

    /// <summary>The same for a word of a text, whose stem is known.</summary>
    public static string Key(in Token token) => token.Folded switch
    {
        "be" or "am" or "is" or "are" or "was" or "were" or "been" or "being" => "be",
        "have" or "has" or "had" or "having" => "have",
        "his" or "her" or "its" or "their" => "their",
        _ => FalseFriends.KeyOf(token.Folded) ?? token.Stem,
    };

    private static IEnumerable<string> Lines()
    {
        using var stream = typeof(EnglishRelations).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The resource {Resource} is missing.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 2 && line[0] != '#')
            {
                yield return line;
            }
        }
    }
}
