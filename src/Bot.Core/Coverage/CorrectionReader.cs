using Bot.Core.Storage;

namespace Bot.Core.Coverage;

/// <summary>Reads what was corrected. A passage of a correction is cited like any other, by its key.</summary>
public sealed class CorrectionReader(SqliteSession session)
{
    private const string Select =
        "SELECT c.correction_key, c.old_passage, c.new_passage, c.article_key, c.reason, c.corrected_at FROM correction c";

    private readonly CoverageReader _coverage = new(session);

    /// <summary>What was corrected in an article over all its revisions, the latest first; at most <paramref name="limit"/>.</summary>
    public IReadOnlyList<Correction> Of(string articleId, int limit)
    {
        using var select = session.Command(Select + """
             JOIN article a ON a.article_key = c.article_key
            WHERE a.id = $id ORDER BY c.article_key DESC, c.correction_key LIMIT $limit
            """);
        return Read(select.Bind("$id", articleId).Bind("$limit", limit));
    }

    /// <exception cref="KeyNotFoundException">There is no such correction.</exception>
    public Correction Correction(long key)
    {
        using var select = session.Command(Select + " WHERE c.correction_key = $key");
        return Read(select.Bind("$key", key)) is [var correction] ? correction : throw new KeyNotFoundException($"There is no row with key {key}.");
    }

    private List<Correction> Read(Statement select)
    {
        var rows = select.Query(row => (
            Key: row.Long(0), Old: row.Long(1), New: row.LongOrNull(2), Article: row.Long(3), Reason: row.Text(4), At: row.Long(5)));
        return rows.ConvertAll(row => new Correction(
            row.Key, _coverage.Passage(row.Old), row.New is { } key ? _coverage.Passage(key) : null, _coverage.Article(row.Article),
            row.Reason, DateTimeOffset.FromUnixTimeMilliseconds(row.At)));
    }
}
