using Bot.Core.Coverage;
using Bot.Core.Storage;
using NodaTime;
using NodaTime.Text;

namespace Bot.Core.Digests.Composition;

/// <summary>Reads which days and months ahead the coverage names.</summary>
internal static class DatesAhead
{
    private const int Looked = 50;

    /// <returns>Passages with the time they name, the nearest first.</returns>
    public static List<(long Passage, EventTime Time)> Read(SqliteSession session, LocalDate date)
    {
        // As text, "2026-03" stands behind "2026-02-14" and before "2026-03-01". A mere year says too little to look out for.
        using var select = session.Command("""
            SELECT f.passage_key, f.time_start, f.time_end, f.time_precision
            FROM fact f CROSS JOIN passage p ON p.passage_key = f.passage_key CROSS JOIN article a ON a.article_key = p.article_key
            WHERE f.rank = 0 AND f.time_start > $date AND f.time_precision > 0 AND f.kind <> 2 AND a.superseded_by IS NULL
            ORDER BY f.time_start, f.fact_key LIMIT $limit
            """);
        return [.. select.Bind("$date", LocalDatePattern.Iso.Format(date)).Bind("$limit", Looked)
            .Query(row => (Passage: row.Long(0), Time: new EventTime(row.Text(1), row.Text(2), (DatePrecision)row.Int(3))))
            .DistinctBy(ahead => ahead.Passage)];
    }
}
