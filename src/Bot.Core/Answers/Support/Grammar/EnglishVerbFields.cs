using System.Collections.Frozen;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Grammar;

/// <summary>The kinds of things that verbs tell, read from <c>english-verb-fields.txt</c>.</summary>
internal static class EnglishVerbFields
{
    private const string Resource = "Bot.Core.Answers.Support.Grammar.english-verb-fields.txt";

    private static readonly FrozenDictionary<string, int[]> Fields = Build();

    /// <summary>Whether two verbs tell the same kind of thing and are no opposites.</summary>
    public static bool Share(string stem, string other) =>
        Fields.TryGetValue(stem, out var a) && Fields.TryGetValue(other, out var b) && a.AsSpan().IndexOfAny(b) >= 0 && !EnglishAntonyms.Are(stem, other);

    private static FrozenDictionary<string, int[]> Build()
    {
        using var stream = typeof(EnglishVerbFields).Assembly.GetManifestResourceStream(Resource) ?? throw new InvalidOperationException($"The resource {Resource} is missing.");
        using var reader = new StreamReader(stream);
        var fields = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var number = 0; reader.ReadLine() is { } line; number++)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            foreach (var verb in line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                var stem = EnglishStemmer.Stem(verb);
                (fields.TryGetValue(stem, out var list) ? list : fields[stem] = []).Add(number);
            }
        }

        return fields.ToFrozenDictionary(f => f.Key, f => f.Value.ToArray(), StringComparer.Ordinal);
    }
}
