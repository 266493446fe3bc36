using Bot.Core.Storage;

namespace Bot.Core.Coverage;

/// <summary>Reads articles and passages by key over one session, each once.</summary>
public sealed class CoverageReader(SqliteSession session)
{
    private readonly Dictionary<long, Article> _articles = [];
    private readonly Dictionary<long, Passage> _passages = [];
    private readonly Dictionary<long, Passage?> _before = [];

    private const string ArticleColumns =
        "article_key, id, revision, url, publisher, headline, description, section, language, published, retrieved, source_type, disclosure, text";

    /// <exception cref="KeyNotFoundException">There is no such article.</exception>
    public Article Article(long key)
    {
        if (!_articles.TryGetValue(key, out var article))
        {
            using var select = session.Command($"SELECT {ArticleColumns} FROM article WHERE article_key = $key");
            _articles[key] = article = First(select.Bind("$key", key).Query(ReadArticle), key);
        }

        return article;
    }

    /// <summary>The current revision of an article, or null.</summary>
    public Article? Current(string id)
    {
        using var select = session.Command($"SELECT {ArticleColumns} FROM article WHERE id = $id AND superseded_by IS NULL");
        return select.Bind("$id", id).Query(ReadArticle).FirstOrDefault();
    }

    /// <exception cref="KeyNotFoundException">There is no such passage.</exception>
    public Passage Passage(long key)
    {
        if (_passages.TryGetValue(key, out var known))
        {
            return known;
        }

        using var select = session.Command("""
            SELECT passage_key, article_key, kind, heading, paragraph, ordinal, start_offset, end_offset
            FROM passage WHERE passage_key = $key
            """);
        // SQLite's substr counts code points, our offsets count UTF-16, so the slice is cut here.
        return _passages[key] = First(select.Bind("$key", key).Query(row => ReadPassage(row, Article(row.Long(1)).Text)), key);
    }

    /// <summary>Takes a passage, with the sentence before it, from whoever has read them: a revision never changes.</summary>
    public void Keep(Passage passage, Passage? before)
    {
        _passages.TryAdd(passage.Key, passage);
        _before.TryAdd(passage.Key, before);
    }

    /// <summary>All passages of one revision in reading order.</summary>
    public IReadOnlyList<Passage> Passages(Article article)
    {
        using var select = session.Command("""
            SELECT passage_key, article_key, kind, heading, paragraph, ordinal, start_offset, end_offset
            FROM passage WHERE article_key = $key ORDER BY ordinal
            """);
        return select.Bind("$key", article.Key).Query(row => ReadPassage(row, article.Text));
    }

    /// <summary>The sentence before a passage in its paragraph, or null.</summary>
    public Passage? Before(Article article, Passage passage)
    {
        if (_before.TryGetValue(passage.Key, out var known))
        {
            return known;
        }

        using var select = session.Command("""
            SELECT passage_key, article_key, kind, heading, paragraph, ordinal, start_offset, end_offset
            FROM passage WHERE article_key = $key AND ordinal = $ordinal AND paragraph = $paragraph
            """);
        return _before[passage.Key] = select.Bind("$key", article.Key).Bind("$ordinal", passage.Ordinal - 1).Bind("$paragraph", passage.Paragraph)
            .Query(row => ReadPassage(row, article.Text)).FirstOrDefault();
    }

    internal static Article ReadArticle(Row row) => new(
        row.Long(0), row.Text(1), row.Int(2), row.TextOrNull(3), row.Text(4), row.Text(5), row.TextOrNull(6), row.TextOrNull(7),
        row.Text(8), row.TextOrNull(9), DateOnly.ParseExact(row.Text(10), "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        (DigitalSourceType)row.Int(11), row.TextOrNull(12), row.Text(13));

    private static Passage ReadPassage(Row row, string text) => new(
        row.Long(0), row.Long(1), (PassageKind)row.Int(2), row.TextOrNull(3), row.Int(4), row.Int(5), row.Int(6), row.Int(7),
        text[row.Int(6)..row.Int(7)]);

    private static T First<T>(List<T> rows, long key) =>
        rows.Count > 0 ? rows[0] : throw new KeyNotFoundException($"There is no row with key {key}.");
}
