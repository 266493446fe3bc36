namespace Bot.Core.Coverage;

/// <summary>What a fact tells of.</summary>
public enum FactKind
{
    Statement = 0,
    Event = 1,
    Quantity = 2,
    Plan = 3,
    Relation = 4,
}

/// <summary>How the article puts the fact.</summary>
public enum Modality
{
    /// <summary>Said as it is.</summary>
    Asserted = 0,

    /// <summary>Said to be possible or expected ("could boost").</summary>
    Projected = 1,

    /// <summary>Said to be somebody's view ("is seen as", "according to …").</summary>
    Attributed = 2,
}

/// <summary>Whether a fact still holds, after Wikidata's rank.</summary>
public enum FactRank
{
    Normal = 0,
    Deprecated = 1,
}

/// <summary>The finest unit that a date is known to.</summary>
public enum DatePrecision
{
    Year = 0,
    Month = 1,
    Day = 2,
}

/// <summary>When something happened.</summary>
/// <param name="Start">ISO 8601, as precise as <paramref name="Precision"/> says: <c>2026</c>, <c>2026-01</c> or <c>2026-01-13</c>.</param>
/// <param name="End">The last day, month or year in the same form; equal to <paramref name="Start"/> for a single one.</param>
public sealed record EventTime(string Start, string End, DatePrecision Precision);

/// <summary>A measured or counted value as a passage states it.</summary>
/// <param name="Property">What is measured, in the passage's own words ("real annual GDP").</param>
/// <param name="Low">The value, or the lower end of a range.</param>
/// <param name="High">The upper end of a range; equal to <paramref name="Low"/> for a single value.</param>
/// <param name="Unit">Unit or counted noun ("%", "MOUs", "months", "members"), or null.</param>
/// <param name="Approximator">The passage's own word for "about" ("roughly"), or null.</param>
/// <param name="About">The entity or thing that the value belongs to ("China"), or null.</param>
/// <param name="Ordinal">Whether the value is a rank ("fifth").</param>
/// <param name="Text">The value as it is written ("0.33% to 0.35%").</param>
/// <param name="Observed">The date or year that the value holds for as ISO 8601, or null.</param>
public sealed record Quantity(
    string Property,
    decimal Low,
    decimal High,
    string? Unit,
    string? Approximator,
    string? About,
    bool Ordinal,
    string Text,
    string? Observed);

/// <summary>A statement that one passage makes.</summary>
/// <param name="AttributedTo">Whose statement it is, in the passage's words ("economic projections"), or null.</param>
/// <param name="Reason">Why the fact is deprecated, or null.</param>
/// <param name="SupersededBy">The key of the fact that took its place, or null.</param>
/// <param name="PassageKey">The <see cref="Passage.Key"/> of the passage that says so.</param>
public sealed record Fact(
    long Key,
    FactKind Kind,
    string? Subject,
    string Statement,
    Modality Modality,
    string? AttributedTo,
    EventTime? Time,
    Quantity? Quantity,
    FactRank Rank,
    string? Reason,
    long? SupersededBy,
    long PassageKey);
