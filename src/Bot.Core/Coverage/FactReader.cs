using System.Globalization;
using Bot.Core.Storage;

namespace Bot.Core.Coverage;

/// <summary>Reads the facts that hold now: of current articles, not deprecated.</summary>
public readonly struct FactReader(SqliteSession session)
{
    private const string Select = """
        SELECT f.fact_key, f.kind, f.subject, f.statement, f.modality, f.attributed_to, f.time_start, f.time_end, f.time_precision,
               f.rank, f.reason, f.superseded_by, f.passage_key,
               q.property, q.low, q.high, q.unit, q.approximator, q.about, q.is_ordinal, q.written, q.observed
        FROM fact f
        JOIN passage p ON p.passage_key = f.passage_key
        JOIN article a ON a.article_key = p.article_key AND a.superseded_by IS NULL
        LEFT JOIN quantity q ON q.fact_key = f.fact_key
        """;

    /// <summary>Dated facts in the order of time; at most <paramref name="limit"/>.</summary>
    public IReadOnlyList<Fact> Timeline(int limit)
    {
        using var select = session.Command(Select + """

            WHERE f.rank = 0 AND f.time_start IS NOT NULL AND f.kind <> 2
            ORDER BY f.time_start, f.time_end, f.fact_key LIMIT $limit
            """);
        return select.Bind("$limit", limit).Query(Read);
    }

    /// <summary>Facts that state a quantity, in reading order, the newest article first; at most <paramref name="limit"/>.</summary>
    public IReadOnlyList<Fact> Numbers(int limit)
    {
        using var select = session.Command(Select + """

            WHERE f.rank = 0 AND f.kind = 2
            ORDER BY a.retrieved DESC, a.article_key, p.ordinal, f.fact_key LIMIT $limit
            """);
        return select.Bind("$limit", limit).Query(Read);
    }

    /// <summary>The facts that a passage states.</summary>
    public IReadOnlyList<Fact> Of(long passageKey)
    {
        using var select = session.Command(Select + """

            WHERE f.rank = 0 AND f.passage_key = $passage ORDER BY f.fact_key
            """);
        return select.Bind("$passage", passageKey).Query(Read);
    }

    private static Fact Read(Row row) => new(
        row.Long(0), (FactKind)row.Int(1), row.TextOrNull(2), row.Text(3), (Modality)row.Int(4), row.TextOrNull(5),
        row.TextOrNull(6) is { } start ? new EventTime(start, row.Text(7), (DatePrecision)row.Int(8)) : null,
        row.TextOrNull(13) is { } property
            ? new Quantity(property, Number(row.Text(14)), Number(row.Text(15)), row.TextOrNull(16), row.TextOrNull(17),
                row.TextOrNull(18), row.Int(19) != 0, row.Text(20), row.TextOrNull(21))
            : null,
        (FactRank)row.Int(9), row.TextOrNull(10), row.LongOrNull(11), row.Long(12));

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
