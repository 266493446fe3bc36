using System.Globalization;
using Bot.Core.Coverage;
using Bot.Core.Storage;

namespace Bot.Core.Ingestion.Facts;

/// <summary>Writes what was found in an article, within the transaction that writes the article.</summary>
public sealed class FactWriter(SqliteSession session)
{
    private readonly MentionWriter _mentions = new(session);

    /// <summary>Writes the facts and mentions of an article that was added or revised; one that was reinstated has its facts still.</summary>
    /// <param name="found">What was found in the draft that <paramref name="written"/> was made of.</param>
    /// <returns>The number of facts that the article has.</returns>
    public int Write(WrittenArticle written, ExtractedFacts found)
    {
        if (written.Article is null)
        {
            return 0;
        }

        var isReinstated = written.Outcome == WriteOutcome.Reinstated;
        foreach (var fact in isReinstated ? [] : found.Facts)
        {
            Insert(fact, written.Passages[fact.Passage].Key);
        }

        if (isReinstated)
        {
            // The pack's entities may have changed since.
            _mentions.Forget(written.Article);
        }

        foreach (var (passage, entity) in found.Mentions)
        {
            _mentions.Write(entity, written.Passages[passage].Key);
        }

        return found.Facts.Count;
    }

    private void Insert(FactDraft fact, long passageKey)
    {
        using var insert = session.Command("""
            INSERT INTO fact (passage_key, kind, subject, statement, modality, attributed_to, time_start, time_end, time_precision,
                rank, content_hash)
            VALUES ($passage, $kind, $subject, $statement, $modality, $attributed, $start, $end, $precision, 0, $hash)
            RETURNING fact_key
            """);
        var key = (long)insert.Bind("$passage", passageKey).Bind("$kind", (int)fact.Kind).Bind("$subject", fact.Subject)
            .Bind("$statement", fact.Statement).Bind("$modality", (int)fact.Modality).Bind("$attributed", fact.AttributedTo)
            .Bind("$start", fact.Time?.Start).Bind("$end", fact.Time?.End).Bind("$precision", (int?)fact.Time?.Precision)
            .Bind("$hash", ContentHash.Of(
                fact.Kind.ToString(), fact.Subject, fact.Statement, fact.Modality.ToString(), fact.AttributedTo, fact.Time?.Start, fact.Time?.End))
            .Scalar()!;
        if (fact.Quantity is { } quantity)
        {
            Insert(quantity, key);
        }
    }

    private void Insert(Quantity quantity, long factKey)
    {
        using var insert = session.Command("""
            INSERT INTO quantity (fact_key, property, low, high, unit, approximator, about, is_ordinal, written, observed, content_hash)
            VALUES ($fact, $property, $low, $high, $unit, $approximator, $about, $ordinal, $written, $observed, $hash)
            """);
        var (low, high) = (Number(quantity.Low), Number(quantity.High));
        insert.Bind("$fact", factKey).Bind("$property", quantity.Property).Bind("$low", low).Bind("$high", high)
            .Bind("$unit", quantity.Unit).Bind("$approximator", quantity.Approximator).Bind("$about", quantity.About)
            .Bind("$ordinal", quantity.Ordinal ? 1 : 0).Bind("$written", quantity.Text).Bind("$observed", quantity.Observed)
            .Bind("$hash", ContentHash.Of(
                quantity.Property, low, high, quantity.Unit, quantity.Approximator, quantity.About, quantity.Text, quantity.Observed))
            .Run();
    }

    private static string Number(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}
