using Bot.Core.Coverage;

namespace Bot.Core.Ingestion.Facts;

/// <summary>A fact as it was found in a draft, before the store has seen it; the fields are those of <see cref="Fact"/>.</summary>
/// <param name="Passage">0-based position in <see cref="ArticleDraft.Passages"/> of the passage that says so.</param>
public sealed record FactDraft(
    int Passage,
    FactKind Kind,
    string? Subject,
    string Statement,
    Modality Modality,
    string? AttributedTo,
    EventTime? Time,
    Quantity? Quantity);

/// <summary>An entity that a passage of a draft names, once however often it does.</summary>
/// <param name="Passage">0-based position in <see cref="ArticleDraft.Passages"/>.</param>
public sealed record MentionDraft(int Passage, string EntityId);

/// <summary>What was found in a draft, in reading order.</summary>
public sealed record ExtractedFacts(IReadOnlyList<FactDraft> Facts, IReadOnlyList<MentionDraft> Mentions);
