namespace Bot.Core.Surfaces;

/// <summary>One thing that <c>doctor</c> looked at.</summary>
/// <param name="Name">What was checked, in a word or two.</param>
/// <param name="Ok">Whether it is as it should be.</param>
/// <param name="Finding">What was found.</param>
/// <param name="Mend">How to mend it; null when it is as it should be.</param>
public sealed record Diagnosis(string Name, bool Ok, string Finding, string? Mend = null);
