using System.Text;
using Bot.Core.Coverage;
using Bot.Core.Language;
using Bot.Core.Language.Sentences;

namespace Bot.Core.Ingestion.Reading;

/// <summary>What a page's or file's head says of its article; null where it says nothing.</summary>
internal sealed record DraftFields(
    string? Headline, string? Description, string? Publisher, string? Section, string? Language, string? Published, string? Url, bool AiGenerated);

/// <summary>Puts an article together from the paragraphs of a page. Its text is the paragraphs with empty lines between.</summary>
internal static class DraftAssembly
{
    public static ReadOutcome Assemble(IReadOnlyList<PageBlock> blocks, DraftFields fields, ArticleOrigin origin)
    {
        var text = new StringBuilder();
        var spans = new List<Block>(blocks.Count + 1);
        foreach (var block in WithDescription(blocks, fields.Description))
        {
            text.Append(text.Length > 0 ? "\n\n" : "");
            spans.Add(new(new TextSpan(text.Length, text.Length + block.Text.Length), block.Role));
            text.Append(block.Text);
        }

        var whole = text.ToString();
        var passages = PassageCutter.Cut(whole, spans);
        if (passages.Count == 0)
        {
            return new ReadOutcome.Failed(origin.Source, "There is no text in it: check that it is the right file.");
        }

        string? First(BlockRole role) =>
            spans.FirstOrDefault(b => b.Role == role) is { Span.Length: > 0 } block ? block.Span.Of(whole) : null;

        var disclosure = First(BlockRole.Disclosure);
        var (published, note) = PublishedDate.Read(fields.Published);
        var language = fields.Language ?? LanguageDetector.Detect(whole);
        return new ReadOutcome.Read(origin.Source, new ArticleDraft
        {
            Id = fields.Url ?? origin.Id,
            Url = fields.Url ?? origin.Url,
            Headline = PassageCutter.OneLine(First(BlockRole.Headline) ?? fields.Headline ?? whole[passages[0].Start..passages[0].End]),
            Description = First(BlockRole.Description) ?? fields.Description,
            Publisher = fields.Publisher ?? origin.Publisher ?? UnnamedPublisher.In(language),
            Section = fields.Section,
            Language = language,
            Published = published,
            SourceType = disclosure is null && !fields.AiGenerated ? DigitalSourceType.Unknown : DigitalSourceType.TrainedAlgorithmicMedia,
            Disclosure = disclosure,
            Origin = origin.Source,
            Text = whole,
            Passages = passages,
        })
        { Note = note };
    }

    /// <summary>A description that the article does not repeat is part of it, behind the headline.</summary>
    private static IEnumerable<PageBlock> WithDescription(IReadOnlyList<PageBlock> blocks, string? description)
    {
        var adds = description is { Length: > 0 } && !description.EndsWith('…') && !description.EndsWith("...", StringComparison.Ordinal)
            && !blocks.Any(b => b.Text.Contains(description.TrimEnd('.'), StringComparison.Ordinal));
        for (var i = 0; i < blocks.Count; i++)
        {
            yield return blocks[i];
            if (adds && blocks[i].Role == BlockRole.Headline)
            {
                yield return new(description!, BlockRole.Description);
            }
        }
    }
}
