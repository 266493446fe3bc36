namespace Bot.Core.Surfaces;

/// <summary>One thing that <c>doctor</c> looked at.</summary>
/// <param name="Name">What was checked, in a word or two.</param>
/// <param name="Ok">Whether it is as it should be.</param>
/// <param name="Finding">What was found.</param>
/// <param name="Mend">How to mend it; null when it is as it should be.</param>
public sealed record Diagnosis(string Name, bool Ok, string Finding, string? Mend = null)
{
    /// <summary>Nothing fails by it, but it is hardly meant so.</summary>
    public bool IsWarning { get; private init; }

    public static Diagnosis Warning(string name, string finding, string? mend = null) => new(name, true, finding, mend) { IsWarning = true };
}
