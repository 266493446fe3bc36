namespace Bot.Core.Coverage;

/// <summary>Why something was corrected: what the article says of it itself, else that a revision did it.</summary>
public static class CorrectionReason
{
    private const string Corrected = "Corrected in revision ";
    private const string Withdrawn = "Withdrawn in revision ";

    /// <param name="notice">The article's own note of its corrections, or null.</param>
    internal static string Of(int revision, bool isWithdrawn, string? notice) =>
        notice ?? $"{(isWithdrawn ? Withdrawn : Corrected)}{revision} of the article.";

    /// <summary>The article's own note, or null where it has none.</summary>
    public static string? Notice(Correction correction) =>
        correction.Reason.StartsWith(Corrected, StringComparison.Ordinal) || correction.Reason.StartsWith(Withdrawn, StringComparison.Ordinal)
            ? null
            : correction.Reason;
}
