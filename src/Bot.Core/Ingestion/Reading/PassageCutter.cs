using Bot.Core.Coverage;
using Bot.Core.Language.Sentences;

namespace Bot.Core.Ingestion.Reading;

/// <summary>Cuts the blocks of a page into passages.</summary>
internal static class PassageCutter
{
    public static IReadOnlyList<PassageDraft> Cut(string text, IReadOnlyList<Block> blocks)
    {
        var passages = new List<PassageDraft>();
        string? heading = null;
        var paragraph = 0;
        foreach (var (span, role) in blocks)
        {
            if (role == BlockRole.Heading)
            {
                heading = OneLine(span.Of(text));
                continue;
            }

            if (KindOf(role) is not { } kind)
            {
                continue;
            }

            var before = passages.Count;
            foreach (var sentence in role == BlockRole.Headline ? [span] : SentenceSplitter.Split(text, span))
            {
                passages.Add(new(kind, kind == PassageKind.Body ? heading : null, paragraph, sentence.Start, sentence.End));
            }

            paragraph += passages.Count > before ? 1 : 0;
        }

        return CorrectionNotes.Mark(text, passages);
    }

    /// <summary>The text with every run of white space as one space.</summary>
    public static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static PassageKind? KindOf(BlockRole role) => role switch
    {
        BlockRole.Body => PassageKind.Body,
        BlockRole.Headline => PassageKind.Headline,
        BlockRole.Description => PassageKind.Description,
        BlockRole.Caption => PassageKind.Caption,
        BlockRole.Disclosure => PassageKind.Disclosure,
        _ => null,
    };
}
