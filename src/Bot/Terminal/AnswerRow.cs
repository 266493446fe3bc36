using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Core.Answers;

namespace Bot.Terminal;

/// <summary>An answer as a line of JSON; its members are a fixed contract.</summary>
internal sealed record AnswerRow(
    string Id, string Question, string Status, double Confidence, string Language, string Text, IReadOnlyList<CitationRow> Citations,
    string Reminder, string Engine, double ElapsedMs,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<RankedRow>? Ranked)
{
    public static AnswerRow Of(string id, Answer answer, TimeSpan elapsed, IReadOnlyList<RankedRow>? ranked) => new(
        id, answer.Question, answer.Status switch
        {
            AnswerStatus.Answered => "answered",
            AnswerStatus.Closest => "closest",
            _ => "declined",
        },
        Math.Round(answer.Confidence, 4), answer.Language, answer.Text, [.. answer.Citations.Select(CitationRow.Of)],
        answer.Reminder.Text, answer.Engine, Math.Round(elapsed.TotalMilliseconds, 3), ranked);

    public string ToJson() => JsonSerializer.Serialize(this, RowJson.Relaxed.AnswerRow);
}

/// <summary>One of the best passages, whatever the answer's status.</summary>
internal sealed record RankedRow(string ArticleId, string Quote, double Score);

internal sealed record CitationRow(
    int Marker, string ArticleId, string Headline, string Publisher, string? Url, string? Section, string? Published, string Retrieved,
    string Quote, int Start, int End, bool AiGenerated)
{
    public static CitationRow Of(Citation citation) => new(
        citation.Marker, citation.ArticleId, citation.Headline, citation.Publisher, citation.Url, citation.Section, citation.Published,
        citation.Retrieved.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), citation.Quote, citation.Start, citation.End,
        citation.AiGenerated);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(AnswerRow))]
[JsonSerializable(typeof(LookupRow))]
[JsonSerializable(typeof(IngestionRow))]
[JsonSerializable(typeof(RemovalRow))]
[JsonSerializable(typeof(string[]))]
[JsonSerializable(typeof(DryRunRow))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(bool))]
[JsonSerializable(typeof(int))]
[JsonSerializable(typeof(decimal))]
internal sealed partial class RowJson : JsonSerializerContext
{
    /// <summary>Letters of every language as they are: rows are read by people too, and never stand in HTML.</summary>
    public static RowJson Relaxed { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
