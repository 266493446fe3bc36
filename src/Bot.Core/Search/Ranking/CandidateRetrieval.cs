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
    private const int RowBudget = 3_500;
    private const int RowBudgetShare = 40;

    /// <summary>The paragraphs that stand out as a whole, and those of the sentences that stand out; each comes once. All their sentences
    /// are candidates: what surrounds a near miss may well be the answer.</summary>
    public List<CandidateParagraph> Retrieve()
    {
        var (wholes, sentences) = Match();
        return new CandidateLoader(session, question).Load(wholes, sentences);
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
}
