using System.Text.Json;
using Bot.Core.Ingestion;

namespace Bot.Terminal;

/// <summary>What a removal did, as a line of JSON.</summary>
internal sealed record RemovalRow(IReadOnlyList<RemovedRow> Removed, IReadOnlyList<IngestionFailure> Failed)
{
    public static RemovalRow Of(RemovalOutcome outcome) => outcome switch
    {
        RemovalOutcome.Removed(var articles) =>
            new([.. articles.Select(article => new RemovedRow(article.Id, article.Headline, article.Passages, article.Facts))], []),
        RemovalOutcome.Unknown(var ids) => new([], [.. ids.Select(Unknown)]),
        _ => throw new InvalidOperationException("A removal has no third outcome."),
    };

    public static IngestionFailure Unknown(string id) =>
        new(id, "No article has this id, so nothing was removed: sources --all shows the ids.");

    public string ToJson() => JsonSerializer.Serialize(this, RowJson.Relaxed.RemovalRow);
}

internal sealed record RemovedRow(string ArticleId, string Headline, int Passages, int Facts);
