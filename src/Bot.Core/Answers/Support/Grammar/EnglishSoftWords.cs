using System.Collections.Frozen;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Grammar;

/// <summary>Words that say little of their own, read from <c>english-soft-words.txt</c>.</summary>
internal static class EnglishSoftWords
{
    private const string Resource = "Bot.Core.Answers.Support.Grammar.english-soft-words.txt";

    private static readonly FrozenSet<string> Stems = Build();

    public static bool Contains(string stem) => Stems.Contains(stem);

    private static FrozenSet<string> Build()
    {
        using var stream = typeof(EnglishSoftWords).Assembly.GetManifestResourceStream(Resource) ?? throw new InvalidOperationException($"The resource {Resource} is missing.");
        using var reader = new StreamReader(stream);
        var stems = new HashSet<string>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 2 && line[0] != '#')
            {
                stems.UnionWith(line[2..].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(EnglishStemmer.Stem));
            }
        }

        return stems.ToFrozenSet(StringComparer.Ordinal);
    }
}
