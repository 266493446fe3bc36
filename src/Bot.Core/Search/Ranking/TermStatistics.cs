using Bot.Core.Storage;

namespace Bot.Core.Search.Ranking;

/// <summary>How common terms are in the store.</summary>
internal sealed class TermStatistics
{
    private readonly SqliteSession _session;
    private readonly Dictionary<string, int> _passagesWith = new(StringComparer.Ordinal);

    private TermStatistics(SqliteSession session, int articles, int paragraphs, int passages, long tokens) =>
        (_session, Articles, Paragraphs, Passages, Tokens) = (session, articles, paragraphs, passages, tokens);

    public int Articles { get; }

    public int Paragraphs { get; }

    public int Passages { get; }

    /// <summary>Number of indexed tokens of all passages.</summary>
    public long Tokens { get; }

    public double TokensPerPassage => (double)Tokens / Math.Max(1, Passages);

    public double TokensPerParagraph => (double)Tokens / Math.Max(1, Paragraphs);

    public static TermStatistics Read(SqliteSession session)
    {
        using var select = session.Command("SELECT articles, paragraphs, passages, tokens FROM search_total");
        return select.Query(row => new TermStatistics(session, row.Int(0), row.Int(1), row.Int(2), row.Long(3)))[0];
    }

    /// <summary>Number of passages that hold a term.</summary>
    public int PassagesWith(string stem)
    {
        if (!_passagesWith.TryGetValue(stem, out var passages))
        {
            using var select = _session.Command("SELECT passages FROM term WHERE term = $term");
            _passagesWith[stem] = passages = (int)(long)(select.Bind("$term", stem).Scalar() ?? 0L);
        }

        return passages;
    }

    /// <summary>Inverse document frequency as BM25 has it: Robertson and Spärck Jones' weight, kept above zero as in Lucene. A term that
    /// general English uses more than this store does is weighed by what both together say, so that a store of one article does not
    /// take "people" for a rare word.</summary>
    public double InverseFrequency(string stem, int passagesWith)
    {
        var background = CommonWords.RateOf(stem) * CommonWords.Weight;
        var with = passagesWith + background;
        var all = Passages + CommonWords.Weight;
        return Math.Log(1 + ((Math.Max(0, all - with) + 0.5) / (with + 0.5)));
    }
}
