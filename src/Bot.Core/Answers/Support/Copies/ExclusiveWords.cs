using System.Collections.Frozen;

namespace Bot.Core.Answers.Support.Copies;

/// <summary>Words of which one does not stand for another in the same sentence ("first" and "last", 以上 and 以下), read from
/// <c>exclusive-words.txt</c>.</summary>
internal static class ExclusiveWords
{
    private const string Resource = "Bot.Core.Answers.Support.Copies.exclusive-words.txt";

    private static readonly FrozenSet<(string, string)> Pairs = Build();

    /// <summary>Whether two English words exclude one another.</summary>
    /// <param name="a">In lower case, like the other one.</param>
    public static bool Are(string a, string b) => Pairs.Contains((a, b));

    /// <summary>Whether two pieces of Korean or Japanese are the same but for a part that excludes the other's: 半分以上 and 半分以下.</summary>
    public static bool AreIn(string a, string b)
    {
        var (start, end) = (a.AsSpan().CommonPrefixLength(b), 0);
        while (end < Math.Min(a.Length, b.Length) - start && a[^(end + 1)] == b[^(end + 1)]) { end++; }
        // The part may share letters with the other: 以上 and 以下.
        for (var from = Math.Max(0, start - 1); from <= start; from++)
        {
            for (var behind = Math.Max(0, end - 1); behind <= end; behind++)
            {
                if (a.Length - behind > from && b.Length - behind > from && Pairs.Contains((a[from..^behind], b[from..^behind])))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static FrozenSet<(string, string)> Build()
    {
        using var stream = typeof(ExclusiveWords).Assembly.GetManifestResourceStream(Resource) ?? throw new InvalidOperationException($"The resource {Resource} is missing.");
        using var reader = new StreamReader(stream);
        var pairs = new HashSet<(string, string)>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var words = line.Split(' ');
            pairs.UnionWith(from a in words from b in words where a != b select (a, b));
        }

        return pairs.ToFrozenSet();
    }
}
