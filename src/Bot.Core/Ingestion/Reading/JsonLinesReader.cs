using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Bot.Core.Coverage;
using Bot.Core.Language;

namespace Bot.Core.Ingestion.Reading;

/// <summary>Reads JSON Lines, an article a line:
/// <c>{"id","title","lang","source","section","date","url","paragraphs":[["sentence",…],…]}</c>; other keys are ignored. The stored text is the sentences
/// joined by a space, the paragraphs by an empty line, with the title in front.</summary>
public static class JsonLinesReader
{
    /// <summary>The longest line that is taken, in UTF-16 units.</summary>
    public const int MaxLineLength = 16 * 1024 * 1024;

    private const string Shape = "{\"id\":…,\"title\":…,\"lang\":\"en\",\"source\":\"publisher\",\"paragraphs\":[[\"A sentence.\",\"Another.\"],…]}.";

    /// <param name="source">The name of the file for messages; the line number is added.</param>
    public static async IAsyncEnumerable<ReadOutcome> ReadAsync(
        Stream stream, string source, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(stream, new UTF8Encoding(false, throwOnInvalidBytes: false), detectEncodingFromByteOrderMarks: true);
        var lines = new BoundedLineReader(reader, MaxLineLength);
        var any = false;
        for (var number = 1; await lines.ReadAsync(cancellationToken) is { } line; number++)
        {
            var place = $"{source}:{number}";
            any |= line.TooLong || !line.Text.AsSpan().IsWhiteSpace();
            if (line.TooLong)
            {
                yield return new ReadOutcome.Failed(place, $"The line is longer than {MaxLineLength:N0} characters: one article a line is expected.");
            }
            else if (!line.Text.AsSpan().IsWhiteSpace())
            {
                yield return ReadLine(line.Text, place);
            }
        }

        if (!any)
        {
            yield return new ReadOutcome.Failed(source, "The file is empty: one article a line is expected.");
        }
    }

    /// <summary>Reads one line.</summary>
    public static ReadOutcome ReadLine(string line, string place) => ReadArticle(line, place, id: null);

    /// <summary>Reads one article in JSON.</summary>
    /// <param name="id">Identifier for an article that gives none; null where it must.</param>
    internal static ReadOutcome ReadArticle(string json, string place, string? id)
    {
        JsonLine? article;
        try
        {
            article = JsonSerializer.Deserialize(json, JsonLinesJson.Default.JsonLine);
        }
        catch (JsonException fault)
        {
            return new ReadOutcome.Failed(place, $"It is not an article in JSON (line {fault.LineNumber + 1}, near byte {fault.BytePositionInLine}): expected {Shape}");
        }

        var fields = article is null ? null : JsonFields.Of(article);
        if ((fields?.Id ?? fields?.Url ?? id) is not { } known || article?.Paragraphs is not { } paragraphs)
        {
            return new ReadOutcome.Failed(place, $"The article lacks \"id\" or \"paragraphs\": expected {Shape}");
        }

        return Draft(fields! with { Id = known }, paragraphs, place) is { Passages.Count: > 1 } draft
            ? new ReadOutcome.Read(place, draft) { Note = fields.Note }.WithNote(StatedLanguage.Note(fields.Language, draft.Language))
            : new ReadOutcome.Failed(place, "The article has no sentence.");
    }

    private static ArticleDraft Draft(JsonFields article, IReadOnlyList<IReadOnlyList<string>?> paragraphs, string place)
    {
        var title = article.Title ?? article.Id!;
        var text = new StringBuilder(title);
        List<PassageDraft> passages = [new(PassageKind.Headline, null, 0, 0, title.Length)];
        var paragraph = 0;
        foreach (var sentences in paragraphs)
        {
            paragraph++;
            var separator = "\n\n";
            foreach (var sentence in sentences ?? [])
            {
                if (string.IsNullOrWhiteSpace(sentence))
                {
                    continue;
                }

                text.Append(separator);
                passages.Add(new(PassageKind.Body, null, paragraph, text.Length, text.Length + sentence.Length));
                text.Append(sentence);
                separator = " ";
            }
        }

        var language = StatedLanguage.Known(article.Language) ?? LanguageDetector.Detect(text.ToString());
        return new ArticleDraft
        {
            Id = article.Id!,
            Headline = title,
            Language = language,
            Publisher = article.Publisher ?? UnnamedPublisher.In(language),
            Section = article.Section,
            Published = article.Published,
            Url = article.Url,
            Text = text.ToString(),
            Passages = CorrectionNotes.Mark(text.ToString(), passages),
            Origin = place,
        };
    }
}
