using Bot.Core.Coverage;

namespace Bot.Core.Ingestion.Revisions;

/// <summary>An article's own note that it was corrected.</summary>
internal static class CorrectionNotice
{
    private static readonly string[] Openings =
    [
        "Correction", "Corrected", "Clarification", "Erratum", "Editor's note", "Editor’s note", "An earlier version of this",
        "A previous version of this", "정정", "바로잡습니다", "[정정", "訂正", "【訂正", "お詫びと訂正",
    ];

    /// <summary>The note among passages that a revision added, or null.</summary>
    public static string? In(IEnumerable<Passage> added) => added
        .FirstOrDefault(passage => passage.Kind == PassageKind.CorrectionNote
            || Openings.Any(opening => passage.Text.Trim().StartsWith(opening, StringComparison.OrdinalIgnoreCase)))?.Text.Trim();
}
