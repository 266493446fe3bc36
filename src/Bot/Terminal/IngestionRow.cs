using System.Text.Json;
using Bot.Core.Ingestion;

namespace Bot.Terminal;

/// <summary>What an ingestion did, as a line of JSON; its members are a fixed contract.</summary>
internal sealed record IngestionRow(
    int Articles, int Passages, int Facts, int Revised, int Restored, int Unchanged, IReadOnlyList<IngestionNote> Notes, IReadOnlyList<IngestionFailure> Failed)
{
    public static IngestionRow Of(IngestionSummary summary) =>
        new(summary.Articles, summary.Passages, summary.Facts, summary.Revised, summary.Restored, summary.Unchanged, summary.Notes, summary.Failed);

    public string ToJson() => JsonSerializer.Serialize(this, RowJson.Relaxed.IngestionRow);
}
