using System.Text.Json;
using Bot.Core.Commands;

namespace Bot.Terminal;

/// <summary>A lookup as a line of JSON.</summary>
internal sealed record LookupRow(string Title, string? Summary, string Language, IReadOnlyList<LookupItemRow> Items, string Reminder)
{
    public static LookupRow Of(LookupReply reply) => new(
        reply.Title, reply.Summary, reply.Language,
        [.. reply.Items.Select(item => new LookupItemRow(
            item.Label, item.Text, item.Data.ToDictionary(pair => pair.Key, pair => pair.Value), CitationRow.Of(item.Citation)))],
        reply.Reminder.Text);

    public string ToJson() => JsonSerializer.Serialize(this, RowJson.Relaxed.LookupRow);
}

internal sealed record LookupItemRow(string Label, string Text, IReadOnlyDictionary<string, object?> Data, CitationRow Citation);
