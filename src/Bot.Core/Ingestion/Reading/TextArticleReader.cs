using Bot.Core.Coverage;
using Bot.Core.Language;

namespace Bot.Core.Ingestion.Reading;

/// <summary>Reads an article from plain text, with the page furniture that copying it from a site leaves behind.</summary>
public static class TextArticleReader
{
    /// <summary>The text is kept letter for letter, but for blanks at its end: editors add a line there, which is no revision.</summary>
    public static ReadOutcome Read(string text, ArticleOrigin origin)
    {
        text = text.TrimEnd();
        var layout = TextLayout.Of(text);
        var passages = PassageCutter.Cut(text, layout.Blocks);
        if (passages.Count == 0)
        {
            return new ReadOutcome.Failed(origin.Source, "There is no text in it: check that it is the right file.");
        }

        string? First(BlockRole role) =>
            layout.Blocks.FirstOrDefault(b => b.Role == role) is { Span.Length: > 0 } block ? block.Span.Of(text) : null;

        var disclosure = First(BlockRole.Disclosure);
        var (published, note) = PublishedDate.Read(layout.Published);
        var language = LanguageDetector.Detect(text);
        return new ReadOutcome.Read(origin.Source, new ArticleDraft
        {
            Id = origin.Id,
            Headline = PassageCutter.OneLine(First(BlockRole.Headline) ?? passages[0].Slice(text)),
            Description = First(BlockRole.Description),
            Section = layout.Section,
            Publisher = layout.Publisher ?? origin.Publisher ?? UnnamedPublisher.In(language),
            Language = language,
            Published = published,
            SourceType = disclosure is null ? DigitalSourceType.Unknown : DigitalSourceType.TrainedAlgorithmicMedia,
            Disclosure = disclosure,
            Url = origin.Url,
            Origin = origin.Source,
            Text = text,
            Passages = passages,
        })
        { Note = note };
    }

    private static string Slice(this PassageDraft passage, string text) => text[passage.Start..passage.End];
}
