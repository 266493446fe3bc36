using Bot.Core.Coverage;
using Bot.Core.Language;
using Bot.Core.Search.Questions;
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
        var (articles, all) = told.Count > 0 ? (told.Select(key => coverage.Passage(key).ArticleKey).Distinct().Take(MostArticles).ToList(), 0) : Newest(language);
        var sentences = articles.Count == 1 ? Telling(articles[0]).Take(MostSentences) : articles.SelectMany(article => Telling(article).Take(1));
        return Quoted(sentences, language, all > articles.Count ? AnswerText.NewestOf(language, articles.Count, all) : null);
    }

    /// <summary>The sentences on a topic, those that name all of it before those that name a part; null where no sentence of the best article does.</summary>
    public Draft? Compose(string language, Retrieved topic)
    {
        if (topic.Ranked.Count == 0)
        {
            return null;
        }

        var article = topic.Ranked[0].ArticleKey;
        var telling = topic.Ranked.Where(ranked => ranked.ArticleKey == article).Select(ranked => coverage.Passage(ranked.PassageKey)).Where(passage => passage.Kind == PassageKind.Body && States(passage))
            .Select(passage => (Passage: passage, Held: Held(topic.Question, passage))).ToList();
        var most = telling.Select(pair => pair.Held).DefaultIfEmpty(0).Max();
        var whole = Preference.Stems($"{coverage.Article(article).Headline}\n{coverage.Article(article).Text}");
        return most == 0 || !Enumerable.Range(0, topic.Question.Terms.Count).All(term => topic.Question.IsHeld(term, whole))
            ? null
            : Quoted(telling.Where(pair => pair.Held * 2 >= most).OrderByDescending(pair => pair.Held).Take(MostSentences).Select(pair => pair.Passage).OrderBy(passage => passage.Key), language, null);
    }

    private static int Held(Question question, Passage passage) => Preference.Stems(passage.Text) is var stems ? Enumerable.Range(0, question.Terms.Count).Count(term => question.IsHeld(term, stems)) : 0;

    private Draft Quoted(IEnumerable<Passage> sentences, string language, string? note)
    {
        var citations = sentences.Select((passage, i) => Citation.Of(i + 1, coverage.Article(passage.ArticleKey), passage)).ToList();
        var lines = citations.Select(citation => AnswerText.Quote(language, citation.Quote, citation.Marker, null));
        return citations.Count == 0
            ? new(AnswerStatus.Declined, "", [], 0)
            : new(AnswerStatus.Answered, string.Join('\n', lines), citations, 1, note);
    }

    /// <summary>The newest articles; those in the reader's language before others.</summary>
    private (List<long> Articles, int All) Newest(string language)
    {
        using var select = session.Command("SELECT article_key, COUNT(*) OVER () FROM article WHERE superseded_by IS NULL ORDER BY language = $language DESC, COALESCE(published, retrieved) DESC, article_key DESC LIMIT $most");
        var rows = select.Bind("$most", MostArticles).Bind("$language", language).Query(row => (Key: row.Long(0), All: row.Int(1)));
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

    private static bool Tells(Passage passage) => !Leaning.LeansBack(passage.Text) && States(passage)
        && Tokenizer.Tokenize(passage.Text) is var tokens && (tokens.Count >= LeastWords || tokens.Exists(token => token.Is(TokenFlags.Number | TokenFlags.Cjk)));

    // What is quoted, asked or bidden is not told.
    private static bool States(Passage passage) => !Preference.Asks(passage.Text) && !Preference.Bids(passage.Text) && passage.Text is not ['"' or '“' or '「' or '『', ..];
}
