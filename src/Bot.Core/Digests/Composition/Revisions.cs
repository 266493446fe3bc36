using Bot.Core.Storage;

namespace Bot.Core.Digests.Composition;

/// <summary>A sentence that a channel was told and that no longer holds as it stood.</summary>
/// <param name="Was">The passage as it was told.</param>
/// <param name="Now">The passage that holds instead, or null where it was withdrawn.</param>
/// <param name="Reason">Why, as far as the article says.</param>
internal sealed record ToldCorrection(long Was, long? Now, string Reason);

/// <summary>What became, within a window, of the sentences that were told before it.</summary>
/// <param name="Corrections">In reading order, the newest article first.</param>
/// <param name="Known">The passages of current revisions that go back to a sentence told before: they are not new.</param>
internal sealed record Revisions(IReadOnlyList<ToldCorrection> Corrections, IReadOnlySet<long> Known)
{
    // Of each article, the last revision told, and each of its passages followed through the revisions since.
    private const string Chain = """
        WITH RECURSIVE chain (told, at) AS (
            SELECT p.passage_key, p.passage_key
            FROM article a CROSS JOIN article b ON b.id = a.id CROSS JOIN passage p ON p.article_key = b.article_key
            WHERE a.article_key > $after AND a.article_key <= $upto AND a.superseded_by IS NULL AND a.revision > 1
              AND b.article_key = (SELECT max(c.article_key) FROM article c WHERE c.id = a.id AND c.article_key <= $after)
            UNION ALL
            SELECT chain.told, s.successor FROM chain JOIN passage_successor s ON s.passage_key = chain.at
        )
        """;

    public static Revisions Read(SqliteSession session, CoverageWindow window)
    {
        using var reached = session.Command($"{Chain} SELECT at FROM chain");
        var known = reached.Bind("$after", window.After).Bind("$upto", window.UpTo).Query(row => row.Long(0)).ToHashSet();
        if (known.Count == 0)
        {
            return new([], known);
        }

        // What was corrected and then corrected back is none.
        using var select = session.Command($"""
            {Chain},
            followed AS (
                SELECT told, max(at) AS last,
                       (SELECT c.reason FROM chain x JOIN correction c ON c.old_passage = x.at WHERE x.told = chain.told ORDER BY c.correction_key DESC) AS reason
                FROM chain GROUP BY told
            )
            SELECT f.told, CASE WHEN a.superseded_by IS NULL THEN f.last END, f.reason
            FROM followed f JOIN passage o ON o.passage_key = f.told JOIN passage p ON p.passage_key = f.last JOIN article a ON a.article_key = p.article_key
            WHERE f.reason IS NOT NULL AND (a.superseded_by IS NOT NULL OR p.content_hash <> o.content_hash)
            ORDER BY o.article_key DESC, o.ordinal
            """);
        return new(
            select.Bind("$after", window.After).Bind("$upto", window.UpTo).Query(row => new ToldCorrection(row.Long(0), row.LongOrNull(1), row.Text(2))), known);
    }
}
