using Bot.Core.Coverage;
using Bot.Core.Storage;

namespace Bot.Core.Digests.Composition;

/// <summary>A passage of a current article that states something.</summary>
/// <param name="Length">In UTF-16 units.</param>
/// <param name="IsTeaser">Whether it stands above the article and says in short what the article says.</param>
/// <param name="Mentions">How many entities of the pack it names.</param>
internal sealed record FreshPassage(
    long Key, long Article, string Language, int Ordinal, int Length, bool IsTeaser, bool IsPlan, bool IsDated, bool IsMeasured, int Mentions);

/// <summary>Reads what the articles of a window state.</summary>
internal static class FreshPassages
{
    private const string Columns = """
        SELECT p.passage_key, a.article_key, a.language, p.ordinal, p.end_offset - p.start_offset, p.kind = 2,
               max(f.kind = 3), max(f.time_start IS NOT NULL), max(coalesce(q.is_ordinal = 0 AND q.unit IS NOT NULL, 0)),
               (SELECT count(*) FROM mention m WHERE m.passage_key = p.passage_key)
        """;

    private const string Rest = """
        JOIN fact f ON f.passage_key = p.passage_key AND f.rank = 0
        LEFT JOIN quantity q ON q.fact_key = f.fact_key
        WHERE a.article_key > $after AND a.article_key <= $upto AND a.superseded_by IS NULL
        GROUP BY p.passage_key
        """;

    /// <param name="topic">The passages on the topic, or null for all.</param>
    public static List<FreshPassage> Read(SqliteSession session, CoverageWindow window, IReadOnlyCollection<long>? topic)
    {
        // Whichever is fewer leads: the articles of the window, or the passages on the topic.
        using var select = topic is null
            ? session.Command($"{Columns} FROM article a JOIN passage p ON p.article_key = a.article_key {Rest}")
            : session.Command($"""
                {Columns} FROM json_each($topic) t CROSS JOIN passage p ON p.passage_key = t.value
                CROSS JOIN article a ON a.article_key = p.article_key {Rest}
                """);
        if (topic is not null)
        {
            select.Bind("$topic", System.Text.Json.JsonSerializer.Serialize(topic));
        }

        return select.Bind("$after", window.After).Bind("$upto", window.UpTo).Query(row => new FreshPassage(
            row.Long(0), row.Long(1), row.Text(2), row.Int(3), row.Int(4), row.Int(5) != 0, row.Int(6) != 0, row.Int(7) != 0,
            row.Int(8) != 0, row.Int(9)));
    }

    /// <summary>How many articles of a window are new, and how many are new revisions of what was held before it.</summary>
    public static (int New, int Revised) Articles(SqliteSession session, IEnumerable<long> articles)
    {
        using var select = session.Command("""
            SELECT count(*) FILTER (WHERE a.revision = 1), count(*) FILTER (WHERE a.revision > 1)
            FROM json_each($keys) k CROSS JOIN article a ON a.article_key = k.value
            """);
        return select.Bind("$keys", System.Text.Json.JsonSerializer.Serialize(articles)).Query(row => (row.Int(0), row.Int(1)))[0];
    }
}
