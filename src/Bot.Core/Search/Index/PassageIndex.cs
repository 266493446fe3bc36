using System.Text;
using System.Text.Json;
using Bot.Core.Coverage;
using Bot.Core.Language;
using Bot.Core.Storage;

namespace Bot.Core.Search.Index;

/// <summary>Keeps the search tables in step with the stored articles. Everything happens in the article's own write transaction,
/// so an article is searchable as soon as it is stored, and gone as soon as it is superseded.</summary>
public static class PassageIndex
{
    /// <summary>Indexes an article's passages; disclosures are left out, since they say nothing about the news.</summary>
    /// <param name="passages">All passages of the article in reading order.</param>
    public static void Add(SqliteSession writer, Article article, IReadOnlyList<Passage> passages) =>
        Write(writer, article, passages, adding: true);

    /// <summary>Takes an article's passages out again. Its rows in <c>article</c> and <c>passage</c> must still be there: a contentless
    /// index is told the old terms to forget them.</summary>
    /// <exception cref="KeyNotFoundException">There is no such article.</exception>
    public static void Remove(SqliteSession writer, long articleKey)
    {
        var reader = new CoverageReader(writer);
        var article = reader.Article(articleKey);
        Write(writer, article, reader.Passages(article), adding: false);
    }

    private static void Write(SqliteSession writer, Article article, IReadOnlyList<Passage> passages, bool adding)
    {
        var headline = PassageTerms.Of(article.Headline);
        var sentences = new List<SentenceTokens>(passages.Count);
        var paragraphs = 0;
        foreach (var paragraph in Paragraphs(passages))
        {
            var tokens = paragraph.ConvertAll(passage => SentenceTokens.Of(passage.Kind, passage.Text));
            var heading = paragraph[0].Heading is { } text ? PassageTerms.Of(text) : [];
            for (var i = 0; i < tokens.Count; i++)
            {
                WritePassageTerms(writer, paragraph[i].Key, TermText(tokens[i].Tokens), adding);
            }

            WriteParagraphTerms(writer, paragraph[0].Key, TermText([.. headline, .. heading, .. tokens.SelectMany(s => s.Tokens)]), adding);
            if (adding)
            {
                WriteParagraphTokens(writer, paragraph[0], ParagraphTokens.Encode(tokens, heading));
            }

            sentences.AddRange(tokens);
            paragraphs++;
        }

        if (adding)
        {
            WriteArticleTerms(writer, article.Key, ArticleTerms.Encode(headline, sentences));
        }
        else
        {
            DeleteTokens(writer, article.Key);
        }

        CountTerms(writer, sentences, adding ? 1 : -1);
        CountTotals(writer, adding ? 1 : -1, paragraphs, sentences.Count, sentences.Sum(s => s.Tokens.Count(PassageTerms.IsIndexed)));
    }

    /// <summary>The passages by paragraph, in order. Keys within a paragraph are consecutive: a disclosure in its middle ends it.</summary>
    private static IEnumerable<List<Passage>> Paragraphs(IReadOnlyList<Passage> passages)
    {
        var paragraph = new List<Passage>();
        foreach (var passage in passages)
        {
            if (paragraph.Count > 0 && (passage.Paragraph != paragraph[^1].Paragraph || passage.Key != paragraph[^1].Key + 1
                || passage.Kind == PassageKind.Disclosure))
            {
                yield return paragraph;
                paragraph = [];
            }

            if (passage.Kind != PassageKind.Disclosure)
            {
                paragraph.Add(passage);
            }
        }

        if (paragraph.Count > 0)
        {
            yield return paragraph;
        }
    }

    private static string TermText(IReadOnlyList<Token> tokens)
    {
        var text = new StringBuilder(tokens.Count * 6);
        foreach (var token in tokens)
        {
            if (PassageTerms.IsIndexed(token))
            {
                text.Append(token.Stem).Append(' ');
            }
        }

        return text.ToString();
    }

    private static void WritePassageTerms(SqliteSession writer, long key, string terms, bool adding)
    {
        using var write = writer.Command(adding
            ? "INSERT INTO passage_terms (rowid, terms) VALUES ($key, $terms)"
            : "INSERT INTO passage_terms (passage_terms, rowid, terms) VALUES ('delete', $key, $terms)");
        write.Bind("$key", key).Bind("$terms", terms).Run();
    }

    private static void WriteParagraphTerms(SqliteSession writer, long key, string terms, bool adding)
    {
        using var write = writer.Command(adding
            ? "INSERT INTO paragraph_terms (rowid, terms) VALUES ($key, $terms)"
            : "INSERT INTO paragraph_terms (paragraph_terms, rowid, terms) VALUES ('delete', $key, $terms)");
        write.Bind("$key", key).Bind("$terms", terms).Run();
    }

    private static void WriteParagraphTokens(SqliteSession writer, Passage first, byte[] tokens)
    {
        using var insert = writer.Command("""
            INSERT INTO paragraph_tokens (paragraph_key, article_key, position, tokens) VALUES ($key, $article, $position, $tokens)
            """);
        insert.Bind("$key", first.Key).Bind("$article", first.ArticleKey).Bind("$position", first.Paragraph).Bind("$tokens", tokens).Run();
    }

    private static void WriteArticleTerms(SqliteSession writer, long articleKey, byte[] terms)
    {
        using var insert = writer.Command("INSERT INTO article_terms (article_key, terms) VALUES ($key, $terms)");
        insert.Bind("$key", articleKey).Bind("$terms", terms).Run();
    }

    private static void DeleteTokens(SqliteSession writer, long articleKey)
    {
        using var paragraphs = writer.Command("DELETE FROM paragraph_tokens WHERE article_key = $key");
        paragraphs.Bind("$key", articleKey).Run();
        using var article = writer.Command("DELETE FROM article_terms WHERE article_key = $key");
        article.Bind("$key", articleKey).Run();
    }

    private static void CountTerms(SqliteSession writer, List<SentenceTokens> sentences, int sign)
    {
        // In the order of the table's key, so that neighbours share a page.
        var passages = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var sentence in sentences)
        {
            seen.Clear();
            foreach (var token in sentence.Tokens)
            {
                if (PassageTerms.IsIndexed(token) && seen.Add(token.Stem))
                {
                    passages[token.Stem] = passages.GetValueOrDefault(token.Stem) + sign;
                }
            }
        }

        using var count = writer.Command("""
            INSERT INTO term (term, passages) SELECT key, value FROM json_each($counts) WHERE true
            ON CONFLICT (term) DO UPDATE SET passages = passages + excluded.passages
            """);
        count.Bind("$counts", JsonSerializer.Serialize(passages)).Run();
        if (sign < 0)
        {
            using var forget = writer.Command("DELETE FROM term WHERE passages <= 0 AND term IN (SELECT key FROM json_each($counts))");
            forget.Bind("$counts", JsonSerializer.Serialize(passages)).Run();
        }
    }

    private static void CountTotals(SqliteSession writer, int sign, int paragraphs, int passages, int tokens)
    {
        using var update = writer.Command("""
            UPDATE search_total SET articles = articles + $articles, paragraphs = paragraphs + $paragraphs,
                passages = passages + $passages, tokens = tokens + $tokens
            """);
        update.Bind("$articles", sign).Bind("$paragraphs", sign * paragraphs)
            .Bind("$passages", sign * passages).Bind("$tokens", sign * tokens).Run();
    }
}
