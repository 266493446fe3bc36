namespace Bot.Core.Coverage;

/// <summary>What part of the article a passage is.</summary>
public enum PassageKind
{
    Body = 0,
    Headline = 1,
    Description = 2,
    Caption = 3,
    Disclosure = 4,

    /// <summary>The article's own note of what an earlier version of it said. Its figures hold no longer.</summary>
    CorrectionNote = 5,
}

/// <summary>What the kind of a passage says of it.</summary>
public static class PassageKindExtensions
{
    /// <summary>Whether a passage tells the news, and not of its article. Only such passages are found, quoted and taken facts from.</summary>
    public static bool IsNews(this PassageKind kind) => kind is not (PassageKind.Disclosure or PassageKind.CorrectionNote);
}

/// <summary>A sentence of an article.</summary>
/// <param name="Key">The row's key in the store. The passages of one article have consecutive keys in reading order.</param>
/// <param name="ArticleKey">The <see cref="Article.Key"/> of the revision it stands in.</param>
/// <param name="Heading">The section heading it stands under, or null.</param>
/// <param name="Paragraph">0-based paragraph within the article; the headline and the description are paragraphs of their own.</param>
/// <param name="Ordinal">0-based position within the article.</param>
/// <param name="Start">UTF-16 offset of its first character in <see cref="Article.Text"/>.</param>
/// <param name="End">UTF-16 offset behind its last character.</param>
/// <param name="Text">The slice of the article's text from <paramref name="Start"/> to <paramref name="End"/>, letter for letter.</param>
public sealed record Passage(
    long Key,
    long ArticleKey,
    PassageKind Kind,
    string? Heading,
    int Paragraph,
    int Ordinal,
    int Start,
    int End,
    string Text);
