using Bot.Core.Coverage;
using Bot.Core.Storage;

namespace Bot.Core.Ingestion;

/// <summary>An article as a reader found it, before the store has seen it.</summary>
public sealed record ArticleDraft
{
    /// <summary>Identifier that stays the same when the article is read again: the canonical URL, the file's own id, or
    /// a name derived from the file.</summary>
    public required string Id { get; init; }

    public required string Headline { get; init; }

    /// <summary>ISO 639-1 code.</summary>
    public required string Language { get; init; }

    public required string Publisher { get; init; }

    /// <summary>The text that passages are slices of.</summary>
    public required string Text { get; init; }

    /// <summary>In reading order, not overlapping.</summary>
    public required IReadOnlyList<PassageDraft> Passages { get; init; }

    public string? Url { get; init; }

    public string? Description { get; init; }

    public string? Section { get; init; }

    /// <summary>ISO 8601 date or instant, as precise as the article gives it.</summary>
    public string? Published { get; init; }

    public DigitalSourceType SourceType { get; init; }

    public string? Disclosure { get; init; }

    /// <summary>Where it was read from: a path or an address, for error messages and for reloading.</summary>
    public string? Origin { get; init; }

    /// <summary>Hash of all that a revision can differ in.</summary>
    // The passages are derived, but a better splitter must be able to make a better revision of the same text.
    internal byte[] ContentHash() => Storage.ContentHash.Of(
        Url, Publisher, Headline, Description, Section, Language, Published, SourceType.ToString(), Disclosure, Text,
        string.Join(',', Passages.Select(p => $"{(int)p.Kind}:{p.Paragraph}:{p.Start}:{p.End}")));
}

/// <summary>A passage of a draft; offsets are UTF-16 into <see cref="ArticleDraft.Text"/>.</summary>
public readonly record struct PassageDraft(PassageKind Kind, string? Heading, int Paragraph, int Start, int End);
