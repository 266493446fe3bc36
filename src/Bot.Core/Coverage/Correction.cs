namespace Bot.Core.Coverage;

/// <summary>A sentence that a later revision of its article says otherwise, or no longer.</summary>
/// <param name="Key">The row's key in the store; later corrections have greater ones.</param>
/// <param name="Old">The passage as it was.</param>
/// <param name="New">What stands in its place, or null where it was withdrawn.</param>
/// <param name="Article">The revision that brought the correction.</param>
/// <param name="Reason">Why, as far as the article says: a sentence in English, or the article's own note of the correction.</param>
/// <param name="At">When the revision was taken in.</param>
public sealed record Correction(long Key, Passage Old, Passage? New, Article Article, string Reason, DateTimeOffset At);
