using Bot.Core.Coverage;
using Bot.Core.Search.Index;
using Bot.Core.Search.Questions;
using Bot.Core.Storage;

namespace Bot.Core.Search.Ranking;

/// <summary>The first stage: the sentences and paragraphs that share the rarest terms with the question, by FTS5's BM25.</summary>
internal sealed class CandidateRetrieval(SqliteSession session, CompiledQuestion question, TermStatistics statistics)
{
    /// <summary>The best sentences and the best paragraphs to look at.</summary>
    private const int Sentences = 60;
    private const int Paragraphs = 12;

    /// <summary>Rows that FTS5 may have to score for a question, or this share of a large store. The commonest terms are left out where
    /// they would go beyond: they tell passages apart least and cost most.</summary>
    private const int RowBudget = 5_000;
    private const int RowBudgetShare = 40;

    private readonly Dictionary<long, CandidateArticle> _articles = [];

    /// <summary>The paragraphs that stand out as a whole, and those of the sentences that stand out; each comes once. All their sentences
    /// are candidates: what surrounds a near miss may well be the answer.</summary>
    public List<CandidateParagraph> Retrieve()
    {
        var paragraphs = new List<CandidateParagraph>();
        var loaded = new HashSet<long>();
        var (wholes, sentences) = Match();
        foreach (var (key, standsOut) in wholes.Select(key => (key, true)).Concat(sentences.Select(key => (key, false))))
        {
            if (!loaded.Contains(key))
            {
                var paragraph = Load(key, standsOut);
                paragraphs.Add(paragraph);
                loaded.UnionWith(paragraph.Sentences.Select(sentence => sentence.PassageKey));
            }
        }

        return paragraphs;
    }

    /// <summary>The keys of the first passages of the paragraphs that stand out, and those of the sentences that do.</summary>
    public (List<long> Paragraphs, List<long> Sentences) Match() =>
        Expression() is { } expression ? (ParagraphsMatching(expression), PassagesMatching(expression)) : ([], []);

    private string? Expression()
    {
        var phrases = new List<(string Phrase, int Rows)>();
        for (var i = 0; i < question.Count; i++)
        {
            phrases.Add((question.Question.Terms[i].Stem, question.PassagesWith[i]));
        }

        foreach (var (alternative, compiled) in question.Question.Alternatives.Zip(question.Alternatives))
        {
            phrases.Add((string.Join(' ', alternative.Stems), compiled.PassagesWith));
        }

        var chosen = new List<string>();
        var rows = 0;
        var budget = Math.Max(RowBudget, statistics.Passages / RowBudgetShare);
        foreach (var (phrase, count) in phrases.Where(p => p.Rows > 0).DistinctBy(p => p.Phrase).OrderBy(p => p.Rows))
        {
            if (chosen.Count > 0 && rows + count > budget)
            {
                break;
            }

            rows += count;
            chosen.Add(phrase);
        }

        return MatchExpression.AnyOf(chosen);
    }

    private List<long> PassagesMatching(string expression)
    {
        using var match = session.Command("""
            SELECT rowid FROM passage_terms WHERE passage_terms MATCH $expression ORDER BY bm25(passage_terms) LIMIT $limit
            """);
        return match.Bind("$expression", expression).Bind("$limit", Sentences).Query(row => row.Long(0));
    }

    private List<long> ParagraphsMatching(string expression)
    {
        using var match = session.Command("""
            SELECT rowid FROM paragraph_terms WHERE paragraph_terms MATCH $expression ORDER BY bm25(paragraph_terms) LIMIT $limit
            """);
        return match.Bind("$expression", expression).Bind("$limit", Paragraphs).Query(row => row.Long(0));
    }

    /// <summary>The paragraph that a passage stands in, with the question's terms found in it.</summary>
    private CandidateParagraph Load(long passageKey, bool standsOut)
    {
        using var select = session.Command("""
            SELECT paragraph_key, article_key, position, tokens FROM paragraph_tokens
            WHERE paragraph_key <= $key ORDER BY paragraph_key DESC LIMIT 1
            """);
        var (first, articleKey, position, blob) =
            select.Bind("$key", passageKey).Query(row => (row.Long(0), row.Long(1), row.Int(2), row.Blob(3)))[0];
        var tokens = new ParagraphTokens(blob);
        var paragraph = new CandidateParagraph
        {
            Article = Article(articleKey),
            Position = position,
            StandsOut = standsOut,
            Blob = blob,
            Sentences = new CandidateSentence[tokens.Sentences],
        };
        var start = 0;
        for (var i = 0; i < tokens.Sentences; i++)
        {
            paragraph.Sentences[i] = new CandidateSentence
            {
                PassageKey = first + i,
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

    private CandidateArticle Article(long key)
    {
        if (_articles.TryGetValue(key, out var known))
        {
            return known;
        }

        using var select = session.Command("SELECT terms FROM article_terms WHERE article_key = $key");
        var stored = new ArticleTerms(select.Bind("$key", key).Query(row => row.Blob(0))[0]);
        var weights = new double[question.Count];
        var terms = 0UL;
        for (var i = 0; i < weights.Length; i++)
        {
            var with = SentencesWith(stored, i);
            terms |= with > 0 ? 1UL << i : 0;
            weights[i] = Math.Log(1 + ((stored.Sentences - with + 0.5) / (with + 0.5)));
        }

        return _articles[key] = new CandidateArticle
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
}
