using Bot.Core.Coverage;
using Bot.Core.Storage;

namespace Bot.Core.Ingestion.Revisions;

/// <summary>Leads each fact of a superseded revision to the fact that took its place, with the reason.</summary>
/// <param name="revision">The revision that supersedes.</param>
/// <param name="notice">What that revision says of its corrections itself, or null.</param>
internal sealed class FactSuccession(SqliteSession session, int revision, string? notice)
{
    /// <param name="article">The superseded revision.</param>
    public void Supersede(long article, IReadOnlyList<AlignedPassage> aligned)
    {
        foreach (var pair in aligned)
        {
            var successors = pair.New is { } passage ? Of(passage.Key) : [];
            foreach (var fact in Of(pair.Old.Key))
            {
                var successor = successors.Where(other => Fit(fact, other) > 0).MaxBy(other => Fit(fact, other));
                if (successor is not null)
                {
                    successors.Remove(successor);
                }

                Deprecate(fact.Key, successor?.Key, Reason(fact, successor));
            }
        }

        // What the alignment leaves out holds no longer either.
        using var rest = session.Command("""
            UPDATE fact SET rank = 1, reason = $reason
            WHERE rank = 0 AND passage_key IN (SELECT passage_key FROM passage WHERE article_key = $article)
            """);
        rest.Bind("$article", article).Bind("$reason", $"Withdrawn in revision {revision}.").Run();
    }

    private string Reason(StoredFact fact, StoredFact? successor)
    {
        if (successor is not null && fact.Says(successor))
        {
            return $"Restated in revision {revision}.";
        }

        var deed = successor is null ? "Withdrawn" : "Corrected";
        var values = successor is null || fact.Value is null || fact.Value == successor.Value ? "" : $": {fact.Value} became {successor.Value}";
        return $"{deed} in revision {revision}{values}.{(notice is null ? "" : $" {notice}")}";
    }

    /// <summary>How well one fact takes the place of the other; 0 where it cannot. A quantity is replaced by one of the same property
    /// or unit, anything else by what the sentence says now.</summary>
    private static int Fit(StoredFact fact, StoredFact other)
    {
        if (fact.Says(other))
        {
            return 10;
        }

        if (fact.Kind == FactKind.Quantity != (other.Kind == FactKind.Quantity))
        {
            return 0;
        }

        var same = (Same(fact.Property, other.Property) ? 3 : 0) + (Same(fact.Unit, other.Unit) ? 1 : 0);
        return fact.Kind == FactKind.Quantity && same == 0 ? 0
            : 1 + same + (Same(fact.Subject, other.Subject) ? 1 : 0) + (fact.Time == other.Time ? 1 : 0);
    }

    private static bool Same(string? one, string? other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private List<StoredFact> Of(long passage)
    {
        using var select = session.Command("""
            SELECT f.fact_key, f.kind, f.subject, f.time_start || '/' || f.time_end, q.property, q.unit, q.written, q.low || '/' || q.high,
                   f.statement, f.modality
            FROM fact f LEFT JOIN quantity q ON q.fact_key = f.fact_key WHERE f.passage_key = $passage ORDER BY f.fact_key
            """);
        return select.Bind("$passage", passage).Query(row => new StoredFact(
            row.Long(0), (FactKind)row.Int(1), row.TextOrNull(2), row.TextOrNull(3), row.TextOrNull(4), row.TextOrNull(5), row.TextOrNull(6),
            row.TextOrNull(7), new SentenceContent(row.Text(8)).Key, row.Int(9)));
    }

    private void Deprecate(long fact, long? successor, string reason)
    {
        using var update = session.Command("UPDATE fact SET rank = 1, reason = $reason, superseded_by = $successor WHERE fact_key = $fact");
        update.Bind("$fact", fact).Bind("$successor", successor).Bind("$reason", reason).Run();
    }

    /// <param name="Value">A quantity as it is written.</param>
    /// <param name="Range">A quantity as it is meant.</param>
    /// <param name="Content">What the statement says, apart from how it is set.</param>
    private sealed record StoredFact(
        long Key, FactKind Kind, string? Subject, string? Time, string? Property, string? Unit, string? Value, string? Range, string Content,
        int Modality)
    {
        public bool Says(StoredFact other) => this with { Key = other.Key, Value = other.Value } == other;
    }
}
