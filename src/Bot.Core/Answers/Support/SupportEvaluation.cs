using System.Globalization;
using System.Text;
using System.Text.Json;
using Bot.Core.Coverage;

namespace Bot.Core.Answers.Support;

/// <summary>A draft with what is known of it.</summary>
/// <param name="Kind"><c>true</c> for a faithful draft, else what was made wrong ("number", "role").</param>
/// <param name="Supported">Whether every sentence of it stands in the passages it cites.</param>
public sealed record LabelledDraft(string Id, string Kind, string Language, bool Supported, string Draft, IReadOnlyList<CitedPassage> Passages);

/// <summary>How many drafts of one kind were held back.</summary>
public sealed record KindScore(string Kind, bool Supported, int Drafts, int HeldBack);

/// <summary>Scores the support check over labelled drafts.</summary>
/// <param name="Wrong">The drafts that were judged otherwise than they are labelled, with the issues found.</param>
public sealed record SupportEvaluation(IReadOnlyList<KindScore> Kinds, IReadOnlyList<(LabelledDraft Draft, SupportReport Report)> Wrong)
{
    /// <summary>The share of unfaithful drafts that were held back.</summary>
    public double Recall => Share(Kinds.Where(k => !k.Supported).Sum(k => k.HeldBack), Kinds.Where(k => !k.Supported).Sum(k => k.Drafts));

    /// <summary>The share of held-back drafts that are unfaithful.</summary>
    public double Precision => Share(Kinds.Where(k => !k.Supported).Sum(k => k.HeldBack), Kinds.Sum(k => k.HeldBack));

    /// <summary>The share of faithful drafts that passed.</summary>
    public double Passed => 1 - Share(Kinds.Where(k => k.Supported).Sum(k => k.HeldBack), Kinds.Where(k => k.Supported).Sum(k => k.Drafts));

    public static SupportEvaluation Run(IEnumerable<LabelledDraft> drafts, Lexicon lexicon)
    {
        var judged = drafts.Select(d => (Draft: d, Report: SupportCheck.Check(d.Draft, d.Passages, lexicon))).ToList();
        return new SupportEvaluation(
            [.. judged.GroupBy(j => (j.Draft.Kind, j.Draft.Supported)).OrderByDescending(g => g.Key.Supported).ThenBy(g => g.Key.Kind, StringComparer.Ordinal)
                .Select(g => new KindScore(g.Key.Kind, g.Key.Supported, g.Count(), g.Count(j => !j.Report.IsSupported)))],
            [.. judged.Where(j => j.Report.IsSupported != j.Draft.Supported)]);
    }

    /// <summary>Reads a set: an object a line, <c>{"id","kind","lang","supported","draft","passages":[{"marker","text","context",
    /// "published","publisher"}]}</c>. <c>marker</c> counts up from 1 when absent; a passage may be its text alone.</summary>
    /// <exception cref="FormatException">A line is not such an object; the message names it.</exception>
    public static IReadOnlyList<LabelledDraft> Read(string jsonLines)
    {
        var drafts = new List<LabelledDraft>();
        var number = 0;
        foreach (var line in jsonLines.Split('\n'))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            try
            {
                using var row = JsonDocument.Parse(line);
                drafts.Add(Read(row.RootElement, number));
            }
            catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
            {
                throw new FormatException($"line {number}: {fault.Message}", fault);
            }
        }

        return drafts;
    }

    /// <summary>The scores as a table of text.</summary>
    public string ToTable()
    {
        var table = new StringBuilder();
        table.AppendLine("kind                 drafts  held back");
        foreach (var kind in Kinds)
        {
            table.AppendLine(CultureInfo.InvariantCulture, $"{kind.Kind,-20} {kind.Drafts,6} {kind.HeldBack,6} {Share(kind.HeldBack, kind.Drafts),7:P1}{(kind.Supported ? "  (faithful: should be 0)" : "")}");
        }

        table.AppendLine(CultureInfo.InvariantCulture, $"unsupported: recall {Recall:P1}, precision {Precision:P1}; faithful drafts that pass {Passed:P1}");
        return table.ToString();
    }

    private static LabelledDraft Read(JsonElement row, int number)
    {
        var kind = Text(row, "kind") ?? "";
        var supported = row.TryGetProperty("supported", out var label) ? label.GetBoolean() : kind is "true" or "paraphrase";
        var passages = new List<CitedPassage>();
        foreach (var passage in row.GetProperty("passages").EnumerateArray())
        {
            passages.Add(passage.ValueKind == JsonValueKind.String
                ? new CitedPassage(passages.Count + 1, passage.GetString()!)
                : new CitedPassage(
                    passage.TryGetProperty("marker", out var marker) ? marker.GetInt32() : passages.Count + 1,
                    passage.GetProperty("text").GetString() ?? "", Text(passage, "context"),
                    Text(passage, "published") is { } day ? DateOnly.Parse(day, CultureInfo.InvariantCulture) : null, Text(passage, "publisher")));
        }

        return new LabelledDraft(Text(row, "id") ?? number.ToString(CultureInfo.InvariantCulture), kind, Text(row, "lang") ?? "en", supported,
            row.GetProperty("draft").GetString() ?? "", passages);
    }

    private static string? Text(JsonElement row, string name) =>
        row.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static double Share(int part, int all) => all == 0 ? 0 : (double)part / all;
}
