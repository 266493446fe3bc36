using System.Text.Json;
using Bot.Core.Search.Index;
using Bot.Core.Storage;

namespace Bot.Core.Search.Ranking;

/// <summary>Loads the paragraphs that the first stage found, all with one statement and their articles with another, and finds the question's
/// terms in them.</summary>
internal sealed class CandidateLoader(SqliteSession session, CompiledQuestion question)
{
    /// <param name="wholes">Keys of the first passages of the paragraphs that stand out as a whole.</param>
    /// <param name="sentences">Keys of the passages that stand out.</param>
    /// <returns>The paragraphs that hold any of them, each once and in this order.</returns>
    public List<CandidateParagraph> Load(List<long> wholes, List<long> sentences)
    {
        var stored = Paragraphs([.. wholes, .. sentences]);
        var articles = Articles(stored.Select(row => row.ArticleKey).Distinct());
        return stored.ConvertAll(row => Paragraph(row, articles[row.ArticleKey], standsOut: row.Place < wholes.Count));
    }

    private List<StoredParagraph> Paragraphs(List<long> passages)
    {
        using var select = session.Command("""
            WITH wanted AS MATERIALIZED (
                SELECT (SELECT max(paragraph_key) FROM paragraph_tokens WHERE paragraph_key <= value) AS paragraph_key, min(key) AS place
                FROM json_each($passages) GROUP BY 1)
            SELECT place, paragraph_key, article_key, position, tokens FROM wanted CROSS JOIN paragraph_tokens USING (paragraph_key)
            """);
        var stored = select.Bind("$passages", JsonSerializer.Serialize(passages))
            .Query(row => new StoredParagraph(row.Int(0), row.Long(1), row.Long(2), row.Int(3), row.Span(4).ToArray()));
        stored.Sort((a, b) => a.Place.CompareTo(b.Place));
        return stored;
    }

    private Dictionary<long, CandidateArticle> Articles(IEnumerable<long> keys)
    {
        using var select = session.Command("""
            SELECT article_key, terms FROM json_each($articles) CROSS JOIN article_terms ON article_key = value
            """);
        return select.Bind("$articles", JsonSerializer.Serialize(keys))
            .Query(row => Article(row.Long(0), new ArticleTerms(row.Span(1)))).ToDictionary(article => article.Key);
    }

    private CandidateParagraph Paragraph(StoredParagraph stored, CandidateArticle article, bool standsOut)
    {
        var tokens = new ParagraphTokens(stored.Blob);
        var paragraph = new CandidateParagraph
        {
            Article = article,
            Position = stored.Position,
            StandsOut = standsOut,
            Blob = stored.Blob,
            Sentences = new CandidateSentence[tokens.Sentences],
        };
        var start = 0;
        for (var i = 0; i < tokens.Sentences; i++)
        {
            paragraph.Sentences[i] = new CandidateSentence
            {
                PassageKey = stored.Key + i,
                Paragraph = paragraph,
                Position = i,
                Kind = tokens.Kind(i),
                Traits = tokens.Traits(i),
                Start = start,
                Length = tokens.Length(i),
            };
            start += tokens.Length(i);
        }

        TermMatcher.Match(question, paragraph);
        return paragraph;
    }

    private CandidateArticle Article(long key, ArticleTerms stored)
    {
        var weights = new double[question.Count];
        var terms = 0UL;
        for (var i = 0; i < weights.Length; i++)
        {
            var with = SentencesWith(stored, i);
            terms |= with > 0 ? 1UL << i : 0;
            weights[i] = Math.Log(1 + ((stored.Sentences - with + 0.5) / (with + 0.5)));
        }

        return new CandidateArticle
        {
            Key = key,
            Sentences = stored.Sentences,
            Headline = TermMatcher.TermsOf(question, stored.Headline),
            HeadlineLength = stored.Headline.Length,
            Terms = terms,
            Weights = weights,
            TotalWeight = Math.Max(1e-9, weights.Sum()),
        };
    }

    private int SentencesWith(ArticleTerms article, int term)
    {
        var with = article.SentencesWith(question.Hashes[term]);
        foreach (var alternative in question.Alternatives)
        {
            if ((alternative.Terms >> term & 1) != 0)
            {
                var rarest = int.MaxValue;
                foreach (var stem in alternative.Stems)
                {
                    rarest = Math.Min(rarest, article.SentencesWith(stem));
                }

                with = Math.Max(with, rarest);
            }
        }

        return with;
    }

    /// <param name="Place">Where the first of its passages stands among those wanted.</param>
    private readonly record struct StoredParagraph(int Place, long Key, long ArticleKey, int Position, byte[] Blob);
}
