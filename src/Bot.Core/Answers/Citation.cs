using Bot.Core.Coverage;

namespace Bot.Core.Answers;

/// <summary>Where a quote stands. The quote equals <see cref="Article.Text"/> from <see cref="Start"/> to <see cref="End"/>.</summary>
/// <param name="Marker">The number in brackets behind what it supports; from 1.</param>
/// <param name="Published">ISO 8601, a day at the most precise, or null.</param>
/// <param name="Start">UTF-16 offset into the stored article text.</param>
/// <param name="End">UTF-16 offset behind the quote.</param>
public sealed record Citation(
    int Marker,
    string ArticleId,
    string Headline,
    string Publisher,
    string? Url,
    string? Section,
    string? Published,
    DateOnly Retrieved,
    string Quote,
    int Start,
    int End,
    bool AiGenerated,
    string? Disclosure,
    long PassageKey)
{
    /// <summary>Cites a whole passage.</summary>
    public static Citation Of(int marker, Article article, Passage passage) => new(
        marker, article.Id, article.Headline, article.Publisher, article.Url, passage.Heading ?? article.Section,
        Day(article.Published), article.Retrieved, passage.Text, passage.Start, passage.End, article.AiGenerated,
        article.Disclosure, passage.Key);

    // Pages tell the second; what readers look for is the day as the publisher's clock had it.
    private static string? Day(string? published) =>
        published is { Length: > 10 } && published[4] == '-' && published[10] is 'T' or ' ' ? published[..10] : published;

    /// <summary>The same citation for readers of a language: that no publisher is named is told in theirs.</summary>
    public Citation In(string language) =>
        UnnamedPublisher.For(Publisher, language) is var publisher && publisher != Publisher ? this with { Publisher = publisher } : this;
}
