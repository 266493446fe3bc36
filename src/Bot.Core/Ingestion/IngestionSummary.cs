namespace Bot.Core.Ingestion;

/// <summary>What an ingestion did.</summary>
/// <param name="Articles">Articles added, revised or restored.</param>
/// <param name="Unchanged">Articles that the store held already, letter for letter.</param>
/// <param name="Passages">Passages written.</param>
/// <param name="Facts">Facts written.</param>
public sealed record IngestionSummary(int Articles, int Revised, int Unchanged, int Passages, int Facts, IReadOnlyList<IngestionFailure> Failed)
{
    /// <summary>Articles that are back under their ids after they were taken away.</summary>
    public int Restored { get; init; }

    /// <summary>What was left out, or not taken as it was given.</summary>
    public IReadOnlyList<IngestionNote> Notes { get; init; } = [];

    public static IngestionSummary Nothing { get; } = new(0, 0, 0, 0, 0, []);

    /// <summary>What two ingestions did together.</summary>
    public static IngestionSummary operator +(IngestionSummary one, IngestionSummary other) => new(
        one.Articles + other.Articles, one.Revised + other.Revised, one.Unchanged + other.Unchanged, one.Passages + other.Passages,
        one.Facts + other.Facts, [.. one.Failed, .. other.Failed])
    {
        Restored = one.Restored + other.Restored,
        Notes = [.. one.Notes, .. other.Notes],
    };
}

/// <summary>What is to be known of a source that was taken in all the same, or of files of it that were left out.</summary>
/// <param name="Note">A plain sentence.</param>
public sealed record IngestionNote(string Source, string Note);

/// <summary>An article that could not be taken in.</summary>
/// <param name="Error">A plain sentence: what is wrong, and how to mend it.</param>
public sealed record IngestionFailure(string Source, string Error);
