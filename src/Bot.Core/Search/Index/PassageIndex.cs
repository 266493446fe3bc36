using System.Text.Json;
using Bot.Core.Coverage;
using Bot.Core.Storage;

namespace Bot.Core.Search.Index;

/// <summary>Keeps the search tables in step with the stored articles, within the write transaction that changes these, so that an article
/// is searchable as soon as it is stored, and gone as soon as it is superseded. <see cref="Complete"/> ends the work.</summary>
public sealed class PassageIndex(SqliteSession writer)
{
    private readonly Dictionary<string, int> _terms = new(StringComparer.Ordinal);
    private bool _changed;
    private int _articles;
    private int _paragraphs;
    private int _passages;
    private int _tokens;

    /// <summary>Indexes an article's passages.</summary>
    /// <param name="passages">All passages of the article as stored, in reading order.</param>
    public void Add(Article article, IReadOnlyList<Passage> passages) => Add(article, passages, EntryOf(article, passages));

    /// <param name="entry">Made from the same text as <paramref name="passages"/>.</param>
    public void Add(Article article, IReadOnlyList<Passage> passages, IndexEntry entry)
    {
        foreach (var paragraph in entry.Paragraphs)
        {
            for (var i = 0; i < paragraph.PassageTerms.Count; i++)
            {
                using var passage = writer.Command("INSERT INTO passage_terms (rowid, terms) VALUES ($key, $terms)");
                passage.Bind("$key", passages[paragraph.First + i].Key).Bind("$terms", paragraph.PassageTerms[i]).Run();
            }

            var key = passages[paragraph.First].Key;
            using var terms = writer.Command("INSERT INTO paragraph_terms (rowid, terms) VALUES ($key, $terms)");
            terms.Bind("$key", key).Bind("$terms", paragraph.Terms).Run();
            using var tokens = writer.Command("""
                INSERT INTO paragraph_tokens (paragraph_key, article_key, position, tokens) VALUES ($key, $article, $position, $tokens)
                """);
            tokens.Bind("$key", key).Bind("$article", article.Key).Bind("$position", paragraph.Position)
                .Bind("$tokens", paragraph.Tokens).Run();
        }

        using var insert = writer.Command("INSERT INTO article_terms (article_key, terms) VALUES ($key, $terms)");
        insert.Bind("$key", article.Key).Bind("$terms", entry.ArticleTerms).Run();
        Count(entry, 1);
    }

    /// <summary>Takes an article's passages out again. Its rows in <c>article</c> and <c>passage</c> must still be there: a contentless
    /// index is told the old terms to forget them.</summary>
    /// <exception cref="KeyNotFoundException">There is no such article.</exception>
    public void Remove(long articleKey)
    {
        var reader = new CoverageReader(writer);
        var article = reader.Article(articleKey);
        var passages = reader.Passages(article);
        var entry = EntryOf(article, passages);
        foreach (var paragraph in entry.Paragraphs)
        {
            for (var i = 0; i < paragraph.PassageTerms.Count; i++)
            {
                using var passage = writer.Command(
                    "INSERT INTO passage_terms (passage_terms, rowid, terms) VALUES ('delete', $key, $terms)");
                passage.Bind("$key", passages[paragraph.First + i].Key).Bind("$terms", paragraph.PassageTerms[i]).Run();
            }

            using var terms = writer.Command(
                "INSERT INTO paragraph_terms (paragraph_terms, rowid, terms) VALUES ('delete', $key, $terms)");
            terms.Bind("$key", passages[paragraph.First].Key).Bind("$terms", paragraph.Terms).Run();
        }

        using var deleteTokens = writer.Command("DELETE FROM paragraph_tokens WHERE article_key = $key");
        deleteTokens.Bind("$key", articleKey).Run();
        using var deleteTerms = writer.Command("DELETE FROM article_terms WHERE article_key = $key");
        deleteTerms.Bind("$key", articleKey).Run();
        Count(entry, -1);
    }

    /// <summary>Writes what was counted. Call it once, behind the last article of the transaction.</summary>
    public void Complete()
    {
        if (!_changed)
        {
            return;
        }

        // In the order of the table's key, so that neighbours share a page.
        var counts = JsonSerializer.Serialize(new SortedDictionary<string, int>(_terms, StringComparer.Ordinal));
        using var terms = writer.Command("""
            INSERT INTO term (term, passages) SELECT key, value FROM json_each($counts) WHERE true
            ON CONFLICT (term) DO UPDATE SET passages = passages + excluded.passages
            """);
        terms.Bind("$counts", counts).Run();
        if (_terms.Values.Any(count => count <= 0))
        {
            using var forget = writer.Command("DELETE FROM term WHERE passages <= 0 AND term IN (SELECT key FROM json_each($counts))");
            forget.Bind("$counts", counts).Run();
        }

        using var totals = writer.Command("""
            UPDATE search_total SET articles = articles + $articles, paragraphs = paragraphs + $paragraphs,
                passages = passages + $passages, tokens = tokens + $tokens
            """);
        totals.Bind("$articles", _articles).Bind("$paragraphs", _paragraphs)
            .Bind("$passages", _passages).Bind("$tokens", _tokens).Run();
        _terms.Clear();
        _changed = false;
        (_articles, _paragraphs, _passages, _tokens) = (0, 0, 0, 0);
    }

    /// <summary>Merges what many transactions wrote, each a segment of its own, into one: a question then looks in one place (FTS5's
    /// <c>optimize</c>). It rewrites the whole index, so it is for after much was added.</summary>
    public static void Optimize(SqliteSession writer)
    {
        using var passages = writer.Command("INSERT INTO passage_terms (passage_terms) VALUES ('optimize')");
        passages.Run();
        using var paragraphs = writer.Command("INSERT INTO paragraph_terms (paragraph_terms) VALUES ('optimize')");
        paragraphs.Run();
    }

    private static IndexEntry EntryOf(Article article, IReadOnlyList<Passage> passages) =>
        IndexEntry.Of(article.Headline, [.. passages.Select(p => new PassageContent(p.Kind, p.Heading, p.Paragraph, p.Text))]);

    private void Count(IndexEntry entry, int sign)
    {
        foreach (var (term, passages) in entry.Terms)
        {
            _terms[term] = _terms.GetValueOrDefault(term) + (sign * passages);
        }

        _changed = true;
        _articles += sign;
        _paragraphs += sign * entry.Paragraphs.Count;
        _passages += sign * entry.Paragraphs.Sum(paragraph => paragraph.PassageTerms.Count);
        _tokens += sign * entry.Tokens;
    }
}
