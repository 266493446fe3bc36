using Bot.Core.Storage;

namespace Bot.Core.Digests.Composition;

/// <summary>A sentence that took the place of another.</summary>
/// <param name="Was">The passage that the channel was told of.</param>
/// <param name="Now">The passage that holds instead.</param>
internal readonly record struct Correction(long Was, long Now);

/// <summary>Reads what was corrected within a window: facts told before it that a fact of a new revision supersedes, also over several
/// revisions.</summary>
internal static class Corrections
{
    public static List<Correction> Read(SqliteSession session, CoverageWindow window)
    {
        using var select = session.Command("""
            WITH RECURSIVE chain (passage_key, fact_key, now_passage, now_statement) AS (
                SELECT f.passage_key, f.fact_key, f.passage_key, f.statement
                FROM article a CROSS JOIN passage p ON p.article_key = a.article_key JOIN fact f ON f.passage_key = p.passage_key
                WHERE a.article_key > $after AND a.article_key <= $upto AND a.superseded_by IS NULL AND a.revision > 1 AND f.rank = 0
                UNION
                SELECT old.passage_key, old.fact_key, chain.now_passage, chain.now_statement
                FROM chain JOIN fact old ON old.superseded_by = chain.fact_key
            )
            SELECT DISTINCT chain.passage_key, chain.now_passage
            FROM chain JOIN passage p USING (passage_key) JOIN fact old USING (fact_key)
            WHERE p.article_key <= $after AND old.statement <> chain.now_statement
              AND p.article_key = (
                SELECT max(b.article_key) FROM article b WHERE b.article_key <= $after
                  AND b.id = (SELECT id FROM article WHERE article_key = p.article_key))
            ORDER BY chain.now_passage, chain.passage_key
            """);
        return select.Bind("$after", window.After).Bind("$upto", window.UpTo)
            .Query(row => new Correction(row.Long(0), row.Long(1))).DistinctBy(correction => correction.Now).ToList();
    }
}
