using Bot.Core.Language;

namespace Bot.Core.Ingestion.Facts;

/// <summary>Finds what a value of a Korean or Japanese sentence measures: the noun that it is tied to ("24억 달러의 예산", "14件の覚書"), or the words in
/// front of it, up to a comma or the value before, without the particle that ties them to it.</summary>
internal static class CjkMeasuredProperty
{
    public static bool IsCjk(string text) =>
        text.AsSpan().ContainsAnyInRange('\u3000', '\uD7FF') && LanguageDetector.Detect(text) is "ko" or "ja";

    public static Measure Of(string text, QuantityMention mention, IReadOnlyList<QuantityMention> all, Measure previous)
    {
        var before = all.LastOrDefault(other => Math.Max(other.End, other.NounEnd) <= mention.Start);
        var from = Math.Max(before.End, before.NounEnd);
        var behind = Math.Max(mention.End, mention.NounEnd);
        var limit = all.Select(other => other.Start).Where(start => start >= behind).DefaultIfEmpty(text.Length).Min();
        var isTied = behind < limit && text[behind] is '의' or 'の';
        return (isTied ? CjkPhrase.After(text, behind + 1, limit) : null)
            ?? CjkPhrase.Before(text, from, mention.Start)
            ?? (from > 0 && previous.Property is not null && !CjkPhrase.IsSubject(text, behind, limit) ? (Measure?)previous : null)
            ?? CjkPhrase.After(text, behind, limit)
            ?? Counter(text, mention)
            ?? new Measure(text, 0, text.Length);
    }

    private static Measure? Counter(string text, QuantityMention mention) =>
        mention.HasNoun ? new Measure(text[mention.NounStart..mention.NounEnd], mention.NounStart, mention.NounEnd) : null;
}
