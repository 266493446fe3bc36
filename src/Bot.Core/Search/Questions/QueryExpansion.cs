namespace Bot.Core.Search.Questions;

/// <summary>Other words for a stretch of the question, any of which may stand in the passage: an alias ("trade pact" for "CPTPP"),
/// or the English for a Korean word.</summary>
/// <param name="Start">UTF-16 offset of the stretch in the question.</param>
/// <param name="End">UTF-16 offset behind it.</param>
/// <param name="Alternatives">In English, one word or more each.</param>
/// <param name="IsEntity">Whether they are names.</param>
/// <param name="IsCommon">Whether they are what the word means in general, not in this coverage.</param>
public sealed record QueryExpansion(int Start, int End, IReadOnlyList<string> Alternatives, bool IsEntity, bool IsCommon = false);

/// <summary>An alternative as it is looked for: when its stems stand side by side in a passage, the terms count as found.</summary>
/// <param name="Stems">Never empty.</param>
/// <param name="Terms">Indexes into <see cref="Question.Terms"/>.</param>
public sealed record TermAlternative(IReadOnlyList<string> Stems, IReadOnlyList<int> Terms);
