namespace Bot.Core.Answers.Support;

/// <summary>What the coverage has to say to a claim.</summary>
public enum ClaimStanding
{
    NotInCoverage = 0,
    PartlySupported = 1,
    Supported = 2,

    /// <summary>A passage says something else in its place.</summary>
    Contradicted = 3,
}

/// <summary>A claim after the check; the parts in the claim's order, at least one.</summary>
public sealed record ClaimVerdict(ClaimStanding Standing, IReadOnlyList<ClaimPart> Parts);

/// <summary>A sentence or clause of a claim.</summary>
/// <param name="Passage">The passage that supports it, contradicts it or comes nearest; null where none is near.</param>
/// <param name="Issues">What the passage does not say; empty where it supports the part.</param>
/// <param name="Said">What the claim says wrongly ("15 MOUs"), or null.</param>
/// <param name="Instead">What the passage says in its place ("14 MOUs"), or null.</param>
/// <param name="Other">The same part against a passage of another article that contradicts it, where the first supports it; or null.</param>
public sealed record ClaimPart(
    string Text, ClaimStanding Standing, CitedPassage? Passage, IReadOnlyList<SupportIssue> Issues, string? Said, string? Instead, ClaimPart? Other = null);
