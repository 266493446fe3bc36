using Bot.Core.Answers.Extractive;
using Bot.Core.Answers.Support;
using Bot.Core.Coverage;

namespace Bot.Core.Answers.Model;

/// <summary>What a model may phrase an answer from: the passages that the extractive answer cites, with its markers, and the next best
/// behind them.</summary>
internal sealed class PhrasingMaterial
{
    // More passages invite a model to say more than was asked.
    private const int MostPassages = 6;

    // How far behind the best a passage may rank that answers as well, and one that perhaps does, in nats of the ranker's score: the best is thought
    // e² ≈ 7 and e⁵ ≈ 150 times as likely.
    private const double Close = 2;
    private const double Far = 5;

    private readonly List<(Citation Citation, string? Context, bool IsQuoted)> _passages = [];

    public static PhrasingMaterial None { get; } = new();

    /// <summary>For each answered part of the question what answers it.</summary>
    public IReadOnlyList<AnsweringPassages> Answering { get; private set; } = [];

    public static PhrasingMaterial Gather(CoverageReader coverage, Draft draft, IReadOnlyList<Retrieved> parts)
    {
        var material = new PhrasingMaterial();
        foreach (var key in draft.Citations.Select(citation => citation.PassageKey)
            .Concat(parts.SelectMany(part => part.Ranked.Select(ranked => ranked.PassageKey))).Distinct().Take(MostPassages))
        {
            var passage = coverage.Passage(key);
            var article = coverage.Article(passage.ArticleKey);
            var before = coverage.Before(article, passage);
            material._passages.Add((
                Citation.Of(material._passages.Count + 1, article, passage),
                string.Join('\n', new[] { article.Headline, passage.Heading, before?.Text }.OfType<string>()),
                OpenQuotation.IsAt(article.Text, passage.Start)));
        }

        var answered = parts.Where(part => part.Status == AnswerStatus.Answered).ToList();
        material.Answering = answered.ConvertAll(part => new AnsweringPassages(material.Within(Close, part, draft, answered.Count), material.Within(answered.Count == 1 ? Far : Close, part, draft, answered.Count)));
        return material;
    }

    private HashSet<int> Within(double distance, Retrieved part, Draft draft, int parts) =>
        [.. part.Ranked.Where(passage => passage.Score >= part.Ranked[0].Score - distance).Select(passage => passage.PassageKey)
            .Concat(parts == 1 ? draft.Citations.Select(citation => citation.PassageKey) : [])
            .Select(key => _passages.FindIndex(pair => pair.Citation.PassageKey == key) + 1).Where(marker => marker > 0)];

    /// <summary>The passages as the support check takes them.</summary>
    public IReadOnlyList<CitedPassage> ToCite() =>
        [.. _passages.Select(pair => new CitedPassage(
            pair.Citation.Marker, pair.Citation.Quote, pair.Context, Reference(pair.Citation), UnnamedPublisher.Named(pair.Citation.Publisher), pair.IsQuoted))];

    /// <summary>The citations of markers, in the order of the markers.</summary>
    public IReadOnlyList<Citation> Cited(IEnumerable<int> markers) => [.. markers.Order().Select(marker => _passages[marker - 1].Citation)];

    private static DateOnly? Reference(Citation citation) =>
        citation.Published is { Length: >= 10 } published && DateOnly.TryParse(published.AsSpan(0, 10), System.Globalization.CultureInfo.InvariantCulture, out var day)
            ? day
            : null;
}
