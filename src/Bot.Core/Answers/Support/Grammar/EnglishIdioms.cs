using System.Collections.Frozen;

namespace Bot.Core.Answers.Support.Grammar;

/// <summary>Phrases that state nothing of their own, read from <c>english-idioms.txt</c>.</summary>
internal static class EnglishIdioms
{
    private const string Resource = "Bot.Core.Answers.Support.Grammar.english-idioms.txt";

    private static readonly FrozenDictionary<string, string[][]> ByFirst = Build();

    /// <summary>For each word of a sentence whether it is part of such a phrase; null where none stands in it.</summary>
    public static bool[]? Cover(Word[] words)
    {
        bool[]? covered = null;
        for (var i = 0; i < words.Length; i++)
        {
            foreach (var phrase in ByFirst.GetValueOrDefault(words[i].Token.Folded) ?? [])
            {
                if (IsAt(words, i, phrase))
                {
                    covered ??= new bool[words.Length];
                    Array.Fill(covered, true, i, phrase.Length);
                    break;
                }
            }
        }

        return covered;
    }

    private static bool IsAt(Word[] words, int at, string[] phrase)
    {
        if (at + phrase.Length > words.Length)
        {
            return false;
        }

        for (var i = 0; i < phrase.Length; i++)
        {
            if (words[at + i].Token.Folded != phrase[i] || (i > 0 && words[at + i].Is(WordTraits.AfterBreak)) || words[at + i].Is(WordTraits.Name))
            {
                return false;
            }
        }

        // "in the end zone", "at the time limit": the last word goes with a noun of its own.
        var last = at + phrase.Length - 1;
        return last + 1 >= words.Length || phrase[^1] is "to" or "of" or "that" || words[last + 1].Is(WordTraits.AfterBreak) || (!words[last + 1].Is(WordTraits.Content | WordTraits.Quantity)) || words[last + 1].Is(WordTraits.Verb | WordTraits.Name) || phrase[^1] is "far" or "now" or "way";
    }

    private static FrozenDictionary<string, string[][]> Build()
    {
        using var stream = typeof(EnglishIdioms).Assembly.GetManifestResourceStream(Resource) ?? throw new InvalidOperationException($"The resource {Resource} is missing.");
        using var reader = new StreamReader(stream);
        var phrases = new List<string[]>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                phrases.Add(line.Split(' '));
            }
        }

        return phrases.GroupBy(p => p[0]).ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(p => p.Length).ToArray(), StringComparer.Ordinal);
    }
}
