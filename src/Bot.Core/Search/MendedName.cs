namespace Bot.Core.Search;

/// <summary>A name that nobody has in the coverage, and the one it was taken for.</summary>
/// <param name="Typed">As it stands in the question.</param>
/// <param name="Meant">As passages have it.</param>
public sealed record MendedName(string Typed, string Meant);
