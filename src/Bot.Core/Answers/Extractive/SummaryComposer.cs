using Bot.Core.Coverage;
using Bot.Core.Language;
using Bot.Core.Storage;

namespace Bot.Core.Answers.Extractive;

/// <summary>Says what articles are about in their own words: the description, and with what their first paragraphs open, for news puts first what
/// matters most.</summary>
internal sealed class SummaryComposer(SqliteSession session, CoverageReader coverage)
{
    private const int MostArticles = 3;
    private const int MostSentences = 4;

    // "They shook hands." opens a story, and tells nothing of it.
    private const int LeastWords = 9;

    /// <param name="told">Keys of the passages that the thread quoted last: their articles are meant; without them, the newest.</param>
    public Draft Compose(string language, IReadOnlyList<long> told)
    {
        var (articles, all) = told.Count > 0 ? (told.Select(key => coverage.Passage(key).ArticleKey).Distinct().Take(MostArticles).ToList(), 0) : Newest();
        var sentences = articles.Count == 1 ? Telling(articles[0]).Take(MostSentences) : articles.SelectMany(article => Telling(article).Take(1));
        var citations = sentences.Select((passage, i) => Citation.Of(i + 1, coverage.Article(passage.ArticleKey), passage)).ToList();
        var lines = citations.Select(citation => AnswerText.Quote(language, citation.Quote, citation.Marker, null));
        return citations.Count == 0
            ? new(AnswerStatus.Declined, "", [], 0)
            : new(AnswerStatus.Answered, string.Join('\n', lines), citations, 1, all > articles.Count ? AnswerText.NewestOf(language, articles.Count, all) : null);
    }

    private (List<long> Articles, int All) Newest()
    {
        using var select = session.Command("SELECT article_key, COUNT(*) OVER () FROM article WHERE superseded_by IS NULL ORDER BY COALESCE(published, retrieved) DESC, article_key DESC LIMIT $most");
        var rows = select.Bind("$most", MostArticles).Query(row => (Key: row.Long(0), All: row.Int(1)));
        return (rows.ConvertAll(row => row.Key), rows.Count > 0 ? rows[0].All : 0);
    }

    /// <summary>The description and the opening of each paragraph, in the article's order; the headline where there is nothing else.</summary>
    private IEnumerable<Passage> Telling(long article)
    {
        var passages = coverage.Passages(coverage.Article(article));
        var described = passages.FirstOrDefault(passage => passage.Kind == PassageKind.Description && !Preference.Bids(passage.Text));
        var openings = passages.Where(passage => passage.Kind == PassageKind.Body).GroupBy(passage => passage.Paragraph)
            .Select(paragraph => paragraph.FirstOrDefault(Tells)).OfType<Passage>();
        IEnumerable<Passage> telling = described is null ? openings : openings.Prepend(described);
        return telling.DefaultIfEmpty(passages[0]);
    }

    private static bool Tells(Passage passage) => !Leaning.LeansBack(passage.Text)
        && Tokenizer.Tokenize(passage.Text) is var tokens && (tokens.Count >= LeastWords || tokens.Exists(token => token.Is(TokenFlags.Number | TokenFlags.Cjk)));
}
