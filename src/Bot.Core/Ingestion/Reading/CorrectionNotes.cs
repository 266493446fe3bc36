using System.Text.RegularExpressions;
using Bot.Core.Coverage;

namespace Bot.Core.Ingestion.Reading;

/// <summary>Finds the notes in which an article says what it said wrongly before, so that nobody is told the wrong figure from them.</summary>
internal static partial class CorrectionNotes
{
    /// <summary>The passages with the notes among them as such: each sentence that is one, and the rest of a paragraph that begins with one. An article
    /// that is nothing but a note is news of its own.</summary>
    public static IReadOnlyList<PassageDraft> Mark(string text, IReadOnlyList<PassageDraft> passages)
    {
        var notes = passages.Where(passage => passage.Kind == PassageKind.Body && IsNote(text[passage.Start..passage.End])).ToHashSet();
        if (notes.Count == 0)
        {
            return passages;
        }

        var begun = passages.Where(passage => passage.Kind == PassageKind.Body).GroupBy(passage => passage.Paragraph)
            .Where(sentences => notes.Contains(sentences.First())).SelectMany(sentences => sentences).Concat(notes).ToHashSet();
        return As(begun, passages) ?? As(notes, passages) ?? passages;
    }

    /// <returns>null where nothing of the article would be left.</returns>
    private static List<PassageDraft>? As(HashSet<PassageDraft> notes, IReadOnlyList<PassageDraft> passages)
    {
        var marked = passages.Select(passage => notes.Contains(passage) ? passage with { Kind = PassageKind.CorrectionNote } : passage).ToList();
        return marked.Exists(passage => passage.Kind == PassageKind.Body) ? marked : null;
    }

    private static bool IsNote(string sentence) => English().IsMatch(sentence) || Cjk().IsMatch(sentence);

    // "Corrections officers were hurt" and "Corrected figures show" are news: the word has to be set off.
    [GeneratedRegex("""
        ^\W*(?:Corrections?|Clarifications?|Errat(?:um|a)|Corrected)(?:\s*[(\[,][^:]{0,30}\d[^:]{0,10}|\s+(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{L}*\.?\s+\d{1,2}(?:,\s*\d{4})?)?\s*[:—–]
        |\b(?:An?|The)\s+(?:earlier|previous|original)\s+version\s+of\s+this\s+(?:article|story|report|page|post|headline)\b
        |^\W*(?:Editor['’]s\s+note\W+)?This\s+(?:article|story|report|page|post)\s+(?:was|has\s+been)\s+(?:corrected|amended)\b
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex English();

    [GeneratedRegex("""
        ^[\[【<(（]?\s*(?:정정(?:\s?보도)?|訂正|お詫びと訂正)\s*[\]】>)）:：。] | ^\W*(?:바로잡습니다|お詫びと訂正)
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Cjk();
}
