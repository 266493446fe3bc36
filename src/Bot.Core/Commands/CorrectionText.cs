using Bot.Core.Coverage;
using Bot.Core.Text;

namespace Bot.Core.Commands;

/// <summary>Says in a line what was corrected, old to new.</summary>
internal static class CorrectionText
{
    /// <summary>How many corrections are shown.</summary>
    public const int Most = 3;

    private const int LongestQuote = 160;

    /// <param name="corrections">The latest first; what goes beyond <see cref="Most"/> is only said to be there.</param>
    public static string Of(string language, IReadOnlyList<Correction> corrections)
    {
        var shown = corrections.Take(Most).ToList();
        var lines = shown.Select(correction => Of(language, correction));
        var notes = shown.Select(CorrectionReason.Notice).OfType<string>().Distinct().Select(note => $" (“{Cut(note)}”)");
        return $"{Corrected(language)}: {string.Join("; ", lines)}{(corrections.Count > Most ? "; …" : "")}{string.Concat(notes)}";
    }

    public static string Of(string language, Correction correction) => correction.New is { } current
        ? $"“{Cut(correction.Old.Text)}” → “{Cut(current.Text)}”"
        : $"“{Cut(correction.Old.Text)}” → {Withdrawn(language)}";

    private static string Corrected(string language) => language switch { "ko" => "정정", "ja" => "訂正", _ => "corrected" };

    private static string Withdrawn(string language) => language switch { "ko" => "삭제됨", "ja" => "削除", _ => "withdrawn" };

    private static string Cut(string quote) => Graphemes.Truncate(quote, LongestQuote);
}
